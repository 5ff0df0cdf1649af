"""Abbreviations that a text introduces itself, in brackets behind a name: "unmanned surface vessel (USV)"."""

import re
from collections.abc import Sequence

from drawdown.reading.names.screen import Name

_INTRODUCED = re.compile(
    r"""\s?\((?:or |the |known as |called |dubbed )?["']?(?P<short>[A-Z][\w-]{1,9}?)s?["']?[,)]"""
)
_MOST = 20  # abbreviations of one text; more are a glossary
_WORDS = re.compile(r"[A-Za-z0-9]+")


def abbreviations(view: str, names: Sequence[Name]) -> list[Name]:
    """The names of a text, and where the abbreviations it introduces for its items stand.

    An abbreviation counts where its letters begin the words before the bracket, in order, and nothing that
    the catalogue knows has that name.
    """
    known = {view[name.start : name.end] for name in names}
    meant: dict[str, Name] = {}
    for name in names:
        said = _INTRODUCED.match(view, name.end) if name.kind in ("item", "common") else None
        if said and said["short"] not in known and len(meant) < _MOST and _begins(said["short"], view, name):
            meant.setdefault(said["short"], name)
    if not meant:
        return list(names)
    pattern = re.compile(rf"(?<![\w-])(?P<short>{'|'.join(map(re.escape, meant))})(?:s|es)?(?![\w-])")
    found = [
        Name(match.start(), match.end(), "item", meant[match["short"]].id)
        for match in pattern.finditer(view, min(name.end for name in meant.values()))
    ]
    return sorted([*names, *_free(found, names)], key=lambda name: name.start)


def _begins(short: str, view: str, name: Name) -> bool:
    """Whether the letters of an abbreviation begin the words it is said to stand for, in order."""
    start = max(view.rfind(mark, 0, name.start) for mark in ".,;:()\n") + 1
    words = _WORDS.findall(view[max(start, name.start - 60) : name.end])
    letters = [letter.lower() for letter in short if letter.isalpha()]
    at = 0
    for word in words[-len(letters) - 2 :]:
        if at < len(letters) and word[0].lower() == letters[at]:
            at += 1
    return len(letters) > 1 and at == len(letters)


def _free(found: Sequence[Name], names: Sequence[Name]) -> list[Name]:
    """Those that overlap no name of the catalogue."""
    taken = {at for name in names for at in range(name.start, name.end)}
    return [name for name in found if name.start not in taken]
