"""Claims on the transfer ladder: who asked for, weighed, refused, approved, announced, sent or used what."""

import re
from collections.abc import Sequence

from drawdown.catalogue import Catalogue
from drawdown.reading.events.arrivals import attacks
from drawdown.reading.events.cue import Cue
from drawdown.reading.events.elsewhere import elsewhere
from drawdown.reading.events.expressed import expressed
from drawdown.reading.events.funding import granted
from drawdown.reading.events.governing import clause
from drawdown.reading.events.modality import status
from drawdown.reading.events.passive import is_passive
from drawdown.reading.events.silence import silent
from drawdown.reading.ladder.heads import of_the_topic, without_heads
from drawdown.reading.ladder.instruments import set_means
from drawdown.reading.ladder.objects import objects
from drawdown.reading.ladder.other_objects import stationed
from drawdown.reading.ladder.parties import respectively, with_parties
from drawdown.reading.ladder.questions import answered
from drawdown.reading.ladder.told_once import distinct, told_once
from drawdown.reading.ladder.training import starts_later
from drawdown.reading.ladder.use import is_use, not_by_itself, struck
from drawdown.reading.names.mentions import Mention
from drawdown.reading.passages.amounts import money_of, quantity_of
from drawdown.reading.passages.counts_apart import bare_count, count_apart, part_told_of
from drawdown.reading.passages.draft import Draft
from drawdown.reading.passages.passage import Passage
from drawdown.reading.passages.prices import price_of
from drawdown.reading.passages.when import date

_LISTS_ON = re.compile(r"(?:it|this|that|these|they|those|there)\b")
_NO_MORE = re.compile(
    r" (?:no more|no others?|none|no further ones)(?=[.,;]|$| (?:to|for|until|before|this)\b)"
)
_NONE = re.compile(r" (?:no(?! (?:fewer|less|more) than\b|\. ?\d)|neither|zero|not a single)\b", re.I)
# "announced that it will send": the announcement is what happened.
_MADE_PUBLIC = re.compile(
    r"\bannounc\w+ (?:[\w']+ ){0,4}?(?:that|(?:the )?(?:[A-Z][\w.]*|government|country) (?=will |would )|"
    r"plans to|its (?:plan|intention|decision) to) [^.;:]{0,60}\Z",
    re.I,
)
_TRAINING = {
    "refused": "denied",
    "paused": "denied",
    "authorised": "planned",
    "announced": "planned",
    "considered": "possible",
}
# "they should be sent", "missiles that it desperately needs"
_OF_ITS_SUBJECT = re.compile(r" be |ly needs?$")
_IN_BATTLE = ("halt", "freeze", "stopped")  # what is done to tanks in battle too
_LEANS_AGAINST = re.compile(r"lean\w* against|disinclined|s[ck]eptical|cool(?:ed|ing)? (?:on|to)", re.I)
_LEANS_FOR = re.compile(
    r"in play|open(?:ness)? to|favou?r|lean|likelihood|toward|softened|inclined|coming round|"
    r"supports? (?:send|sell|giv)",
    re.I,
)


def ladder(passage: Passage, catalogue: Catalogue) -> list[Draft]:
    """The ladder claims of one sentence."""
    found: list[Draft] = []
    for said in passage.cues:
        cue = granted(passage.view, passage.sentence.start, said)
        if cue.governs and _only_speech(passage, cue):
            cue = cue.governs  # "announced the army will send tanks" only attributes, as with "that"
        if (
            _only_speech(passage, cue)
            or attacks(cue, passage.view, passage.sentence.start, passage.sentence.end)
            or not expressed(passage.view, passage.sentence.start, cue, passage.sentence.question)
            or elsewhere(passage.view, passage.sentence.start, passage.sentence.end, cue)
            or _left_unsaid(passage, cue)
        ):
            continue
        given = passage.given or _aid_before(passage, cue)
        if cue.form == "phrase" and _LISTS_ON.match(cue.base) and not given:
            continue  # "it includes" lists what was given only where something was
        if cue.event == "used" and not is_use(passage, cue):
            continue
        if cue.event == "announced" and cue.form != "phrase" and cue.governs and cue.governs.event == "used":
            continue  # who commits to using it only so sets a condition, and gives nothing
        low, high = clause(passage.view, passage.sentence.start, passage.sentence.end, said, passage.cues)
        about, guessed, passive = objects(passage, cue, low, high)
        about = [item for item in about if not stationed(passage.view, cue, low, item.start)]
        items = without_heads(passage, about, catalogue)
        items = of_the_topic(passage, items, catalogue) if cue.role == "stance" else items
        if cue.event == "used":
            items = not_by_itself(passage.view, cue, items)
        if cue.base == "sign":
            items = [item for item in items if item.kind == "aid"]  # bills and packages are signed, no tanks
        if cue.form == "phrase" and _LISTS_ON.match(cue.base) and not cue.base.startswith("there"):
            items = [item for item in items if item.kind != "aid"]
        of_subject = _OF_ITS_SUBJECT.search(cue.base) or is_passive(passage.view, cue)
        if cue.event == "argued" and not of_subject:
            items = [item for item in items if item.start >= cue.end]  # "the arms it needs" argues for none
        found += _behind_silence(passage, cue, items)
        if cue.event == "paused" and cue.base in _IN_BATTLE and not (cue.governs or passive):
            items = [item for item in items if item.kind == "aid"]  # tanks are halted in battle
        givers = respectively(passage, cue, low, items)
        for number, item in enumerate(items):
            made = _draft(passage, cue, item, low, high, passive, guessed, catalogue)
            price = price_of(passage, made.event, item, len(items)) if item.kind != "aid" else None
            made.money = price.money if price else made.money
            giver = givers[number] if givers else None
            found += with_parties(passage, cue, made, low, high, passive, giver, catalogue)
    return distinct(told_once(found) + struck(passage))


def _left_unsaid(passage: Passage, cue: Cue) -> bool:
    """Whether the words stand in a no-comment, which claims nothing."""
    at, sentence = (cue.governs or cue).start, passage.sentence
    return not sentence.question and silent(passage.view, sentence.start, sentence.end, max(cue.start, at))


def _aid_before(passage: Passage, cue: Cue) -> bool:
    return any(item.kind == "aid" and item.end <= cue.start for item in passage.mentions)


def _behind_silence(passage: Passage, cue: Cue, items: Sequence[Mention]) -> list[Draft]:
    """What was done without a word: "did not announce the delivery of"."""
    step = cue.governs
    if cue.event != "announced" or step is None or step.form != "noun" or step.event != "delivered":
        return []
    definite = re.search(r"\b(?:the|its|their|this|that) (?:\w+ )?\Z", passage.view[cue.end : step.start])
    if (
        not definite
        or status(passage.view, passage.sentence.start, cue, passage.sentence.question) != "denied"
    ):
        return []
    return [Draft(passage, step.event, item, "ladder.delivered.noun", guessed={"far-item"}) for item in items]


def _announced_by(passage: Passage) -> bool:
    """Whether the sentence ends in who announced it: "will send tanks, the ministry announced"."""
    said = passage.attribution
    return said.end > 0 and bool(re.search(r"\bannounced\b", passage.view[max(0, said.start) : said.end]))


def _draft(
    passage: Passage,
    cue: Cue,
    item: Mention,
    low: int,
    high: int,
    passive: bool,
    guessed: set[str],
    catalogue: Catalogue,
) -> Draft:
    view = passage.view
    innermost = cue.governs.governs or cue.governs if cue.governs else cue
    made = Draft(passage, cue.event, item, f"ladder.{cue.event}.{cue.form}", guessed=set(guessed))
    if item.anaphor:
        made.guessed.add("anaphor")
    made.status = answered(passage, cue.start) or status(view, low, cue, passage.sentence.question)
    if (
        made.event == "delivered"
        and made.status == "planned"
        and (_MADE_PUBLIC.search(view, max(0, cue.start - 120), cue.start) or _announced_by(passage))
    ):
        made.event, made.status = "announced", "actual"
    if innermost.event == "trained" and cue.event in _TRAINING:
        made.event = "trained"
        made.status = _TRAINING[cue.event] if made.status != "asked" else "asked"
    if innermost.event == "trained" and made.status == "actual" and starts_later(innermost):
        made.status = "planned"
    if made.status in ("actual", "planned") and _NONE.match(view, innermost.end, item.start):
        made.status = "denied"
    if _NO_MORE.match(view, innermost.end) and item.end <= cue.start:
        made.status = "denied"  # "gave 31 tanks and will send no more"
    if cue.event == "considered" and _LEANS_FOR.search(view[cue.start : cue.end] + passage.text):
        made.leaning = "against" if _LEANS_AGAINST.search(passage.text) else "for"
    if cue.event == "argued":
        made.reason, made.leaning = "need", "against" if made.status == "denied" else "for"
        made.status = "asked" if made.status == "asked" else "actual"
    made.quantity = (
        count_apart(passage, cue, item, catalogue)
        or quantity_of(passage, item, catalogue, part_told_of(passage, item, cue))
        or bare_count(passage, cue, item, catalogue)
    )
    sum_ = money_of(passage, item, low, high)
    made.money = sum_.money if sum_ else None
    date(made, cue, low, high)
    set_means(made, low, high)
    return made


def _only_speech(passage: Passage, cue: Cue) -> bool:
    """Whether the words only attribute: "announced Monday that", "a request, officials said"."""
    said = passage.attribution
    return said.start <= cue.start and cue.end <= said.end and cue.event in ("announced", "argued")
