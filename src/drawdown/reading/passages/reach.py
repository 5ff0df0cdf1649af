"""How far a verb's objects reach: over the list behind it, past what is only said about a piece of the list.

"Sent radars that track drones, boats to guard the coast; and 20 howitzers": the drones belong to the radars,
the howitzers behind the semicolon to the list.
"""

import re
from collections.abc import Sequence

from drawdown.reading.names.mentions import Mention

# What opens a remark about the piece just named: a relative clause, an aim, what it is for or against.
_REMARK = re.compile(
    r"\b(?:(?:[a-z]+ )?which|that|who|whose|where|with which)\b(?! (?:include|contain|consist|range))|"
    r"\bto (?!(?:the|a|an|its|our|their|his|her|be|both|those|these|allies|partners)\b)[a-z]+\b|"
    r"\b(?:against|for)\b(?! (?:a total of|up to|about|more than|\d))|"
    r"(?:[,–—-] ?)(?!including)[a-z]+ing (?:out|up|down|off|the|a|an|its|their|our|it|them|that|more)\b"
)
_REMARK_ENDS = re.compile(
    r"[,;:.()]|[–—]|(?<= )- | and (?=\d|some |more than |about |hundreds|thousands|dozens)"
)
# Between two pieces of a list stand commas, counts and adjectives; no verb, subject or preposition.
_NO_LIST = re.compile(
    r"[:.]|\b(?:is|are|was|were|be|been|has|have|had|will|would|can|could|may|might|should|must|we|they|it|"
    r"he|she|I|you|that|which|who|whose|when|while|because|but|if|to|for|from|with|in|on|at|by|against|after|"
    r"before|into|over|said|says|not|no|also)\b",
    re.I,
)
_BREAK = re.compile(r"[;:]|,? [–—-] ?|[–—]|, and\b")
_FIRST_PIECE = 60  # characters from the start of a continued list to its first item
_ANOTHER_CLAUSE = re.compile(r", [a-z]+ing (?:the|a|an|its|their|our)\b")
_BETWEEN = 90  # characters between two pieces of one list


def remarks(view: str, start: int, end: int) -> list[tuple[int, int]]:
    """The stretches behind an item that only say something about it, in order."""
    found: list[tuple[int, int]] = []
    position = start
    while opening := _REMARK.search(view, position, end):
        closing = _REMARK_ENDS.search(view, opening.end(), end)
        found.append((opening.start(), closing.start() if closing else end))
        position = closing.end() if closing else end
    return found


def listed_on(view: str, high: int, end: int, mentions: Sequence[Mention]) -> int:
    """Where a list ends that goes on behind a semicolon, colon or dash; ``high`` where none does."""
    while high < end:
        opening = _BREAK.match(view, high, end)
        first = next((m for m in mentions if m.start >= high), None)
        if not opening or first is None or first.end > end or first.start - opening.end() > _FIRST_PIECE:
            return high
        if _NO_LIST.search(view, opening.end(), first.start):
            return high
        following = _BREAK.search(view, first.end, end)
        high = following.start() if following else end
    return high


def chain(view: str, mentions: Sequence[Mention]) -> list[Mention]:
    """The list that ends with the last of some items: all three of "tanks, howitzers and shells"."""
    found = list(mentions[-1:])
    for mention in reversed(mentions[:-1]):
        gap = view[mention.end : found[0].start]
        if len(gap) > _BETWEEN or not re.search(r",|\band\b|\bor\b|\bplus\b", gap) or _NO_LIST.search(gap):
            break
        if _ANOTHER_CLAUSE.search(gap):
            break  # "approved a package, bringing the total of arms that"
        found.insert(0, mention)
    return found
