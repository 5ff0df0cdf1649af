"""Outlets that carried what somebody says: whom a report cites, whom somebody told, who published it."""

import re
from collections.abc import Iterable

from drawdown.catalogue import Words
from drawdown.reading.names.screen import Name
from drawdown.reading.speech.speakers import classified
from drawdown.speaker import Speaker

_BY = re.compile(
    r"\b(?:reported|published|cited|quoted|first reported|broadcast|carried|seen|obtained) by (?:the )?$",
    re.I,
)
# "told Reuters", "in an interview with the Post", "in an op-ed for"
_TO = re.compile(
    r"\b(?:tell|tells|told|telling|to|interview with|interview to|interviewed by|speaking to|speaking with|"
    r"spoke to|spoke with|op-ed (?:for|in)|article (?:for|in)|writing (?:for|in)) (?:the )?$"
)
# "Reuters, citing two sources, reported", "according to the Post, which quoted officials"
_CITING = re.compile(
    r"\b(?:[Cc]iting|(?:which|who) (?:cites|cited|quoted|quotes)|[Qq]uoting) (?P<source>[^,;.\"]{4,80}?)"
    r"(?= as saying| that\b|[,;.]|$)"
)


def carriers(view: str, start: int, outlets: Iterable[Name], told: bool) -> tuple[str, ...]:
    """The outlet in a sentence that published a statement, or that it was made to.

    Args:
        view: The normal view.
        start: Where the sentence begins.
        outlets: Those named in it.
        told: Whether a person spoke, so that "told Reuters" counts.
    """
    for name in outlets:
        before = view[max(start, name.start - 40) : name.start]
        if _BY.search(before) or (told and _TO.search(before)):
            return (name.id,)
    return ()


def cited(view: str, start: int, end: int, outlets: Iterable[str], words: Words) -> Speaker | None:
    """Whom a sentence cites: "Reuters, citing three sources, reported"; None where it is nobody."""
    citing = _CITING.search(view, start, end)
    return classified(citing["source"].strip(), outlets, words) if citing else None
