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
# "is quoted by the paper as saying", "the paper quoted her as saying", known to the catalogue or not
_QUOTING = re.compile(
    r"\b(?:quoted|cited) by (?:the )?(?P<outlet>[A-Z][\w.'-]*(?: [A-Z][\w.'-]*){0,3}) as\b|"
    r"\b(?P<paper>[A-Z][\w.'-]*(?: [A-Z][\w.'-]*){0,3}) (?:has |also )?(?:quoted|quotes|cited|cites) "
    r"[^.;\"]{3,80}? as saying"
)
_TO = re.compile(
    r"\b(?:tell|tells|told|telling|to|interview with|interview to|interviewed by|speaking to|speaking with|"
    r"spoke to|spoke with|op-ed (?:for|in)|article (?:for|in)|writing (?:for|in)) (?:the )?$"
)
_QUOTES = re.compile(r" (?:has |also )?(?:quoted|quotes|cited|cites) [^.;\"]{3,80}? as saying")
# "Reuters, citing two sources, reported", "according to the Post, which quoted officials"
_CITING = re.compile(
    r"\b(?:[Cc]iting|(?:which|who) (?:cites|cited|quoted|quotes)|[Qq]uoting) (?P<source>[^,;.\"]{4,80}?)"
    r"(?= as saying| that\b|[,;.]|$)"
)


def carriers(view: str, start: int, end: int, outlets: Iterable[Name], told: bool) -> tuple[str, ...]:
    """The outlet in a sentence that published a statement, or that it was made to.

    Args:
        view: The normal view.
        start, end: The sentence.
        outlets: Those named in it.
        told: Whether a person spoke, so that "told Reuters" counts.
    """
    for name in outlets:
        before = view[max(start, name.start - 40) : name.start]
        quotes = told and _QUOTES.match(view, name.end, end)
        if quotes or _BY.search(before) or (told and _TO.search(before)):
            return (name.id,)
    quoting = _QUOTING.search(view, start, end)
    return ((quoting["outlet"] or quoting["paper"]).removeprefix("The "),) if quoting else ()


def cited(view: str, start: int, end: int, outlets: Iterable[str], words: Words) -> Speaker | None:
    """Whom a sentence cites: "Reuters, citing three sources, reported"; None where it is nobody."""
    citing = _CITING.search(view, start, end)
    return classified(citing["source"].strip(), outlets, words) if citing else None
