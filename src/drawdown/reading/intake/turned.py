"""Stretches that marks of direction show in another order than the one they are stored and read in.

Under a right-to-left mark "12 of 21" is shown as "21 of 12". Reading either way would be a guess, so the
stretch is set aside. Arabic or Hebrew between such marks is shown as it is meant, and stays.

Source: Unicode Standard Annex 9, sections 2.1 to 2.5 and 3.3.2.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

OPENERS = "\u202b\u202e\u2067\u2068"
_MARK = re.compile("[\u202a-\u202e\u2066-\u2069]|\n[ \t\r]*\n")
_ISOLATES = "\u2066\u2067\u2068"
_POP, _POP_ISOLATE, _OVERRIDE, _FIRST_STRONG = "\u202c", "\u2069", "\u202e", "\u2068"
_PLAIN = re.compile("[A-Za-z0-9]+")


class Turned(NamedTuple):
    """A stretch, its marks included, and whether the text closes it."""

    start: int
    end: int
    closed: bool


def turned(text: str) -> Iterator[Turned]:
    """The stretches of a text that a reader sees in another order, in order, not overlapping."""
    if not any(mark in text for mark in OPENERS):
        return
    open_: list[tuple[str, int]] = []
    isolates: list[int] = []  # places in ``open_`` of marks that isolate
    first: int | None = None  # place in ``open_`` of the mark that turns
    for mark in _MARK.finditer(text):
        char = mark[0]
        if char == _POP:
            keep = len(open_) - (bool(open_) and open_[-1][0] not in _ISOLATES)
        elif char == _POP_ISOLATE:
            keep = isolates[-1] if isolates else len(open_)
        elif len(char) > 1:  # the end of a paragraph ends them all
            keep = 0
        else:
            if first is None and _turns(text, char, mark.end()):
                first = len(open_)
            if char in _ISOLATES:
                isolates.append(len(open_))
            open_.append((char, mark.start()))
            continue
        if first is not None and keep <= first:
            yield from _stretch(text, open_[first][0], open_[first][1], mark.end(), len(char) == 1)
            first = None
        del open_[keep:]
        while isolates and isolates[-1] >= keep:
            isolates.pop()
    if first is not None:
        yield from _stretch(text, open_[first][0], open_[first][1], len(text), False)


def _turns(text: str, char: str, behind: int) -> bool:
    """Whether an opening mark turns what follows; one that goes by the first letter may be misled."""
    if char == _FIRST_STRONG:
        return text[behind : behind + 1] in ("\u200f", "\u061c")
    return char in OPENERS


def _stretch(text: str, mark: str, start: int, end: int, closed: bool) -> Iterator[Turned]:
    plain = _PLAIN.findall(text, start, end)
    # A mark at the very end turns what stands behind it on the page.
    last = end == len(text) and not closed and not any(map(str.isalnum, text[start:end]))
    if last or len(plain) > 1 or (mark == _OVERRIDE and plain and len(plain[0]) > 1):
        yield Turned(start, end, closed)
