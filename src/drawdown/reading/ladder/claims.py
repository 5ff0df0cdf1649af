"""Claims on the transfer ladder: who asked for, weighed, refused, approved, announced, sent or used what."""

import re
from collections.abc import Sequence
from dataclasses import replace

from drawdown.catalogue import Catalogue
from drawdown.reading.events.arrivals import attacks
from drawdown.reading.events.cue import Cue
from drawdown.reading.events.elsewhere import elsewhere
from drawdown.reading.events.expressed import expressed
from drawdown.reading.events.funding import granted
from drawdown.reading.events.governing import clause
from drawdown.reading.events.modality import status
from drawdown.reading.events.silence import silent
from drawdown.reading.ladder.heads import without_heads
from drawdown.reading.ladder.objects import objects
from drawdown.reading.ladder.other_objects import stationed
from drawdown.reading.ladder.parties import respectively, with_parties
from drawdown.reading.ladder.questions import answered
from drawdown.reading.ladder.use import is_use, struck
from drawdown.reading.names.mentions import Mention
from drawdown.reading.passages.amounts import money_of, quantity_of
from drawdown.reading.passages.counts_apart import bare_count, count_apart, part_told_of
from drawdown.reading.passages.draft import Draft
from drawdown.reading.passages.passage import Passage
from drawdown.reading.passages.prices import price_of
from drawdown.reading.passages.when import date
from drawdown.reading.text.rare import Rare

_LISTS_ON = re.compile(r"(?:it|this|that|these|they|those|there)\b")
_NO_MORE = re.compile(
    r" (?:no more|no others?|none|no further ones)(?=[.,;]|$| (?:to|for|until|before|this)\b)"
)
_NONE = re.compile(r" (?:no|neither|zero|not a single)\b", re.I)
_SECRET = Rare(
    "secret|quiet|covert|undisclosed|not public|without announc|kept from",
    r"\b(?:secret(?:ly)?|quietly|covertly|in secret|undisclosed|not publicly|without announc\w+|kept from)\b",
)
_INSTRUMENTS = (
    (
        "drawdown",
        Rare(
            "draw-down|drawdown|from u|from its own|from existing|direct transfers",
            r"\bdraw-?downs?\b|\bfrom (?:U\.S\.|US|its own|existing) (?:stocks|stockpiles|inventor)|"
            r"direct transfers of equipment",
        ),
    ),
    (
        "procurement",
        Rare(
            "security assistance init|usai|newly |contract",
            r"Security Assistance Initiative|\bUSAI\b|\bnewly (?:made|built|produced)\b|\bcontracts?\b",
        ),
    ),
    ("sale", Rare("sale|sell|sold|purchase", r"\b(?:sales?|sell|sold|selling|purchase[sd]?)\b")),
    (
        "loan",
        Rare("loan|lend|lent|leas", r"\b(?:loan(?:s|ed|ing)?|lend(?:s|ing)?|lent|leas(?:es?|ed|ing))\b"),
    ),
    ("re-export", Rare("re-export|reexport|third-party", r"\bre-?exports?\b|third-party transfers?")),
    ("grant", Rare("donat|grant", r"\bdonat\w+|\bgrant(?:s|ed)? (?:aid|assistance)")),
)
_AUTHORITY = Rare(
    "section |drawdown auth|assistance init|military fin|military sale|lend-lease",
    r"section \d+(?:\([a-z0-9]+\))*|Presidential Drawdown Authority|"
    r"Ukraine Security Assistance Initiative|Foreign Military Financing|Foreign Military Sales?|"
    r"Lend-Lease",
)
# "announced that it will send": the announcement is what happened.
_MADE_PUBLIC = re.compile(
    r"\bannounc\w+ (?:[\w']+ ){0,4}?(?:that|plans to|its (?:plan|intention|decision) to) [^.;:]{0,60}\Z",
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
        if (
            _only_speech(passage, cue)
            or attacks(cue, passage.text)
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
        about = [item for item in about if not stationed(passage.view, item.start)]
        items = without_heads(passage, about, catalogue)
        if cue.base == "sign":
            items = [item for item in items if item.kind == "aid"]  # bills and packages are signed, no tanks
        if cue.form == "phrase" and _LISTS_ON.match(cue.base) and not cue.base.startswith("there"):
            items = [item for item in items if item.kind != "aid"]
        if cue.event == "argued" and not _OF_ITS_SUBJECT.search(cue.base):
            items = [item for item in items if item.start >= cue.end]  # "the arms it needs" argues for none
        found += _behind_silence(passage, cue, items)
        if cue.event == "paused" and cue.base in ("halt", "freeze") and not (cue.governs or passive):
            items = [item for item in items if item.kind == "aid"]  # tanks are halted in battle
        givers = respectively(passage, cue, low, items)
        for number, item in enumerate(items):
            made = _draft(passage, cue, item, low, high, passive, guessed, catalogue)
            price = price_of(passage, made.event, item, len(items)) if item.kind != "aid" else None
            made.money = price.money if price else made.money
            giver = givers[number] if givers else None
            found += with_parties(passage, cue, made, low, high, passive, giver, catalogue)
    return _distinct(_told_once(found) + struck(passage))


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


def _told_once(drafts: Sequence[Draft]) -> list[Draft]:
    """An announcement with what it announces is one claim: "announced that it would send"."""
    drafts = _of_what_is_said(drafts)
    announced = {draft.item_id for draft in drafts if draft.event == "announced" and draft.status == "actual"}
    return [
        draft
        for draft in drafts
        if not (
            draft.event == "delivered" and draft.status == "planned" and draft.item_id in announced - {None}
        )
    ]


def _of_what_is_said(drafts: Sequence[Draft]) -> Sequence[Draft]:
    """Announcements without an item of their own give way to what they announce: "X will send, Y said"."""
    far = [draft for draft in drafts if draft.event == "announced" and "far-item" in draft.guessed]
    ids = {draft.item_id for draft in far if draft.status == "actual"} - {None}
    planned = [
        draft
        for draft in drafts
        if draft.event == "delivered"
        and draft.status == "planned"
        and draft.item_id in ids
        and draft.supplier
    ]
    told = {draft.item_id for draft in planned}
    return [
        replace(draft, event="announced", status="actual") if draft in planned else draft
        for draft in drafts
        if not (draft in far and draft.item_id in told)
    ]


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
        and _MADE_PUBLIC.search(view, max(0, cue.start - 120), cue.start)
    ):
        made.event, made.status = "announced", "actual"
    if innermost.event == "trained" and cue.event in _TRAINING:
        made.event = "trained"
        made.status = _TRAINING[cue.event] if made.status != "asked" else "asked"
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
        or quantity_of(passage, item, catalogue, part_told_of(view, item, cue))
        or bare_count(passage, cue, item, catalogue)
    )
    sum_ = money_of(passage, item, low, high)
    made.money = sum_.money if sum_ else None
    date(made, cue, low, high)
    made.secret = bool(_SECRET.search(view, low, high)) and made.event in (
        "authorised",
        "delivered",
        "announced",
        "sold",
        "used",
    )
    made.instrument = (
        instrument(view[low:high]) if made.event not in ("used", "trained", "requested", "refused") else None
    )
    authority = _AUTHORITY.search(view, low, high)
    made.authority = (
        authority[0] if authority and made.event in ("authorised", "announced", "delivered") else None
    )
    return made


def _only_speech(passage: Passage, cue: Cue) -> bool:
    """Whether the words only attribute: "announced Monday that", "a request, officials said"."""
    said = passage.attribution
    return said.start <= cue.start and cue.end <= said.end and cue.event in ("announced", "argued")


def instrument(words: str) -> str | None:
    """By what instrument, where the words name one."""
    return next((name for name, pattern in _INSTRUMENTS if pattern.search(words)), None)


def _distinct(drafts: Sequence[Draft]) -> list[Draft]:
    """Each claim once; what one of two that say the same leaves open, it has from the other."""
    kept: list[Draft] = []
    for draft in drafts:
        same = next((other for other in kept if _same(draft, other)), None)
        if same is None:
            kept.append(draft)
            continue
        same.supplier = same.supplier or draft.supplier
        same.recipient = same.recipient or draft.recipient
        if same.happened is None and draft.happened:
            same.happened = draft.happened
            same.why_missing.pop("happened", None)
    return kept


def _same(one: Draft, other: Draft) -> bool:
    said = ("event", "item_id", "party", "status", "quantity", "money")
    return all(getattr(one, name) == getattr(other, name) for name in said) and all(
        None in (mine, theirs) or mine == theirs
        for mine, theirs in ((one.supplier, other.supplier), (one.recipient, other.recipient))
    )
