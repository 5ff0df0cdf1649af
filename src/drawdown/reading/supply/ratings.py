"""Which items a stated range is of."""

import re

from drawdown.reading.names.mentions import Mention
from drawdown.reading.passages.passage import Passage
from drawdown.reading.supply.figures import Figure, topic
from drawdown.reading.supply.ranges import reach

_LISTED = re.compile(r"|(?: [a-z]+)?(?:,|,? and|,? or) (?:the |[A-Z][a-z]+ )?")


def ratings(passage: Passage) -> list[Figure]:
    """The range that a sentence states, for every item it states it of."""
    stated = reach(passage.text)
    if stated is None:
        return []
    start, end = passage.sentence.start + stated[0], passage.sentence.start + stated[1]
    return [Figure(start, end, "rated", item, stated[2]) for item in _items(passage, start)]


def _items(passage: Passage, start: int) -> list[Mention]:
    """All that stand in one list before the words: "Harpoon and NSM missiles, which have a range of"."""
    named = [one for one in passage.mentions if one.kind == "specific"]
    named = named or [one for one in passage.mentions if one.kind == "class"]
    before = [one for one in named if one.end <= start]
    run = [one for one in before if _LISTED.fullmatch(passage.view, one.end, max(one.end, before[-1].start))]
    about = topic(passage, passage.sentence.start, passage.sentence.end)
    return run or named[:1] or ([about] if about else [])
