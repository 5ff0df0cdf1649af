"""Lists: "the package includes:" gives event, parties and attribution to each line below, bulleted or not."""

import re
from collections.abc import Sequence
from dataclasses import replace

from drawdown.catalogue import Catalogue
from drawdown.reading.ladder.claims import ladder
from drawdown.reading.ladder.memoranda import directs
from drawdown.reading.names.mentions import Mention
from drawdown.reading.passages.amounts import quantity_of
from drawdown.reading.passages.draft import Draft
from drawdown.reading.passages.passage import Passage

GIVES = frozenset({"announced", "delivered", "authorised", "requested", "ordered", "sold", "considered"})
_HEAD = re.compile(r"\b(?:includ\w+|contain\w*|consist\w*|compris\w*|following)\b[^.]{0,60}:\s*$", re.I)
_WILL = re.compile(r"\b(?:will|would|is to|are to)\b[^.;]{0,60}\Z")
_GIVEN = re.compile(
    r"package|assistance|aid|support|contribution|donation|capabilities|\b(?:it|they|which|this)\b", re.I
)
# What is no equipment is no claim of its own, however it is listed.
_SERVICE = re.compile(
    r"\W*(?:(?:satellite|commercial|funding|funds|support|services?|logistics?|intelligence|imagery|"
    r"analysis|analytical|"
    r"training|maintenance|sustainment|transportation|transport|repairs?|capability|capacity|money|advice|"
    r"advisers|for|and|of|to|the|other|in|related|associated)\b[\W]*)+",
    re.I,
)
_SAYS = re.compile(r"\b(?:will (?!includ|contain)|is|are|was|were|has been|have been|would|can|could|may)\b")
_LONGEST_LINE = 200  # characters of a line that is still a piece of a list
_PARTED = (";", "; and", "; or", ", and")
_UNCLOSED = re.compile(r"[\w)\"',]$")


def listed(
    passages: Sequence[Passage], drafts: Sequence[Draft], catalogue: Catalogue
) -> tuple[list[Draft], set[int]]:
    """Claims of the lines under a list's opening, and the starts of the sentences read this way."""
    by_start: dict[int, list[Draft]] = {}
    for draft in drafts:
        by_start.setdefault(draft.passage.sentence.start, []).append(draft)
    found: list[Draft] = []
    read: set[int] = set()
    opening: Draft | None = None
    before: Passage | None = None
    for passage in passages:
        own = by_start.get(passage.sentence.start, [])
        if opening and before and _goes_on(passage, before) and not directs(passage):
            if not any(_tells(draft) for draft in own) and not _says(passage):
                found += _line(passage, opening, catalogue)
                read.add(passage.sentence.start)
                if opening.passage is before and _only_opens(opening, by_start):
                    read.add(before.sentence.start)
        else:
            opening = _opening(passage, own, catalogue)
        before = passage
    return found, read


def _goes_on(passage: Passage, before: Passage) -> bool:
    """Whether a sentence is the next line of a list: a bullet, or a line that is no sentence."""
    if passage.sentence.kind == "bullet":
        return True
    if passage.sentence.paragraph == before.sentence.paragraph or before.sentence.kind == "bullet":
        return False
    if len(passage.text) > _LONGEST_LINE or any(cue.form not in ("noun", "phrase") for cue in passage.cues):
        return False
    if passage.text.endswith(_PARTED) or before.text.endswith(_PARTED):
        return True
    if _in_bold(passage) and all(mention.kind == "aid" for mention in passage.mentions):
        return False
    return bool(passage.mentions and _UNCLOSED.search(passage.text))  # no heading, such as "Our next steps"


def _in_bold(passage: Passage) -> bool:
    """Whether a line stands in bold as a whole, as headings do: "**Security assistance**"."""
    start, end = passage.sentence.start, passage.sentence.end
    return passage.view[max(0, start - 2) : start] == "**" and passage.view[
        end : end + 3
    ].lstrip().startswith("**")


def _says(passage: Passage) -> bool:
    """Whether a line is a sentence about something else: "- Chile will be the first to fly the Gripen."."""
    before = passage.mentions[0].start if passage.mentions else passage.sentence.end
    if passage.sums:
        return False  # "- The total value is $4 billion."
    return bool(passage.text.endswith(".") and _SAYS.search(passage.view, passage.sentence.start, before))


def _tells(draft: Draft) -> bool:
    """Whether a line says for itself what was done: "- Norway will send 20 tanks"."""
    return draft.rule.startswith("ladder.") and not draft.rule.endswith((".noun", ".phrase"))


def _only_opens(opening: Draft, by_start: dict[int, list[Draft]]) -> bool:
    """Whether an opening says nothing beside its list: a package that "includes:" is no claim."""
    own = by_start.get(opening.passage.sentence.start, [])
    return all(draft.item_id is None and draft.rule == "ladder.announced.phrase" for draft in own)


def _opening(passage: Passage, drafts: Sequence[Draft], catalogue: Catalogue) -> Draft | None:
    if not passage.text.endswith(":") or re.search(r"\bhereby\b", passage.text):
        return None
    opener = next((draft for draft in drafts if draft.event in GIVES), None)
    if opener is None and passage.cues:
        stand_in = Mention(passage.sentence.end, passage.sentence.end, None, "aid")  # "Norway will provide:"
        said = ladder(replace(passage, mentions=[*passage.mentions, stand_in]), catalogue)
        opener = next((draft for draft in said if draft.event in GIVES and draft.item is stand_in), None)
    if opener is None and _HEAD.search(passage.text) and _GIVEN.search(passage.text):
        opener = Draft(passage, "announced", None, "lists.opening")
    return _settled(opener) if opener else None


def _settled(opener: Draft) -> Draft:
    """The opening with the one party that gives by its words ("Oslo's package"), whom it is for, and when."""
    acting = [actor for actor in opener.passage.actors if not actor.pronoun]
    taking = {actor.id for actor in acting if actor.link == "to"} - {opener.supplier}
    taker = opener.recipient or (taking.pop() if len(taking) == 1 else None)
    giving = {actor.id for actor in acting if actor.link in ("bare", "owner", "from")} - {taker}
    giver = opener.supplier or (giving.pop() if len(giving) == 1 else None)
    ahead = opener.event == "announced" and opener.status == "actual" and _WILL.search(opener.passage.text)
    return replace(opener, supplier=giver, recipient=taker, status="planned" if ahead else opener.status)


def _line(passage: Passage, opening: Draft, catalogue: Catalogue) -> list[Draft]:
    named = [mention for mention in passage.mentions if mention.kind != "aid"]
    if not named and _SERVICE.fullmatch(passage.text):
        return []
    items: list[Mention | None] = [*named]
    if not named or _begins_elsewhere(passage, named[0]):
        items.append(None)
    found = []
    for item in items:
        made = replace(
            opening,
            passage=passage,
            event="announced" if opening.event == "authorised" else opening.event,
            item=item or _whole(passage),
            rule="lists.bullet",
            quantity=quantity_of(passage, item, catalogue) if item else None,
            money=None,
            guessed=set() if item else {"no-item"},
            why_missing=dict(opening.why_missing),
        )
        found.append(made)
    return found


def _begins_elsewhere(passage: Passage, first: Mention) -> bool:
    """Whether a line first lists kinds outside the catalogue: "secure radios, helmets and other kit"."""
    return ", " in passage.view[passage.sentence.start : first.start]


def _whole(passage: Passage) -> Mention:
    """Kinds outside the catalogue: one claim a bullet, of no item, with the bullet's words."""
    return Mention(passage.sentence.start, passage.sentence.end, None, "aid")
