"""What a speaker adds to a list without a verb: "And four radars.", "Plus another 300 rounds.".

Few texts at hand hold one; speech does so wherever a list is spoken.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from drawdown.catalogue import Catalogue
from drawdown.reading.ladder.lists import GIVES
from drawdown.reading.names.mentions import Mention
from drawdown.reading.passages.amounts import quantity_of
from drawdown.reading.passages.draft import Draft
from drawdown.reading.passages.passage import Passage

_ADDS = re.compile(
    r"(?:and|plus|also|then|another|as well as|along with|together with|on top of that|not to mention)\b",
    re.I,
)
_FAR = 120  # characters between what was told and what is added to it
# A verb makes it a sentence of its own.
_VERB = re.compile(
    r"\b(?:is|are|was|were|am|be|been|has|have|had|do|does|did|will|would|can|could|may|might|must|should|"
    r"shall|need|needs|want|wants|hope|think|know|say|says|said|get|gets|got|go|goes|went|come|comes|came|"
    r"let|make|makes|made|take|takes|took|see|saw|who|what|how|why|when|where|whether)\b|"
    r"'(?:s|re|ve|ll|d|m)\b(?! \w+s\b)|n't\b",
    re.I,
)


def afterthoughts(passages: Sequence[Passage], drafts: Sequence[Draft], catalogue: Catalogue) -> list[Draft]:
    """Claims of verbless sentences behind one that tells of giving: the same deed, of another item."""
    by_start: dict[int, list[Draft]] = {}
    for draft in drafts:
        by_start.setdefault(draft.passage.sentence.start, []).append(draft)
    found: list[Draft] = []
    given: Draft | None = None
    for passage in passages:
        own = by_start.get(passage.sentence.start, [])
        if given and not own and _adds(passage, given):
            found += [
                _with(given, passage, item, catalogue) for item in passage.mentions if item.kind != "aid"
            ]
        elif own:
            given = next((draft for draft in reversed(own) if draft.event in GIVES), None)
    return found


def _adds(passage: Passage, given: Draft) -> bool:
    here, before = passage.sentence, given.passage.sentence
    return (
        here.turn == before.turn
        and here.paragraph - before.paragraph <= 1
        and here.start - before.end < _FAR
        and not here.question
        and bool(_ADDS.match(passage.text))
        and not passage.text.endswith(":")
        and not _VERB.search(passage.text)
        and not any(cue.form not in ("noun", "phrase") for cue in passage.cues)
    )


def _with(given: Draft, passage: Passage, item: Mention, catalogue: Catalogue) -> Draft:
    return replace(
        given,
        passage=passage,
        item=item,
        rule="afterthoughts",
        quantity=quantity_of(passage, item, catalogue),
        money=None,
        guessed=set(given.guessed),
        why_missing=dict(given.why_missing),
    )
