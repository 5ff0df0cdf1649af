"""What a statement does by its own words ("I am announcing"), it does on its own day."""

import re
from dataclasses import replace

from drawdown.bounds import DateBounds
from drawdown.reading.events.cue import Cue
from drawdown.reading.passages.nearness import NON_RESTRICTIVE
from drawdown.reading.passages.passage import Passage

# "I am announcing": said in a statement, the words do it on the statement's own day.
PERFORMED = re.compile(
    r"\b(?:I|we)(?:'m| am|'re| are) (?:also |today |now |hereby |proud to be |pleased to be )?"
    r"(?:announcing|authorizing|authorising|approving|notifying|committing|pledging)\b",
    re.I,
)
CONTENTS = frozenset({"announced", "delivered", "authorised"})


def performed(passage: Passage, cue: Cue) -> bool:
    """Whether words for an event stand in a statement that does the thing by saying so."""
    words = PERFORMED.search(passage.view, passage.sentence.start, cue.end)
    return bool(words) and not NON_RESTRICTIVE.search(passage.view, words.end() if words else 0, cue.start)


def own_day(passage: Passage) -> DateBounds | None:
    """The day of a statement that speaks for itself; a quotation in a newspaper may be of any day before."""
    published = passage.report.metadata.published
    own_voice = passage.attribution.speaker.kind == "author" or passage.sentence.turn
    if not (published and own_voice):
        return None
    return replace(published, basis="announced by its own words, in a statement so dated")
