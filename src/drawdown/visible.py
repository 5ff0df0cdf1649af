"""Text of others shown so that nothing in it hides, turns, or runs in a spreadsheet."""

import re

# Controls except tab and newline; marks that turn, hide or take no room; halves of characters; no characters.
_HIDDEN = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180e\u200b\u200e\u200f"
    "\u2028-\u202e\u2060-\u206f\u3164\ufe00-\ufe0d\ufeff\uffa0\ufff9-\ufffb\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff"
    "\U0001d173-\U0001d17a\U000e0000-\U000e01ef]"
)
MARKS = (
    "[\u0300-\u034e\u0350-\u036f\u0483-\u0489\u0591-\u05bd\u0610-\u061a\u064b-\u065f\u0e31\u0e34-\u0e3a\u0e47-\u0e4e"
    "\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]"
)
"""Characters that stand on, under or through the letter before, as a part of a pattern."""
MOST_MARKS = 4
"""Marks on one letter; no language has more, and a heap of them covers the lines around."""
_FLOOD = re.compile(f"({MARKS}{{{MOST_MARKS}}})({MARKS}+)")
_FORMULA = ("=", "+", "-", "@", "\t", "\r")
_NUMBER = re.compile(r"-\d[\d,]*(\.\d+)?")


def visible(text: str) -> str:
    """The text with hidden and turning characters as codes, such as ``⟨U+202E⟩``, and heaps of marks cut."""
    if text.isascii() and text.isprintable():
        return text
    lines = text.replace("\r\n", "\n").replace("\r", "\n")
    lines = _HIDDEN.sub(lambda found: f"⟨U+{ord(found.group()):04X}⟩", lines)
    return _FLOOD.sub(lambda found: f"{found[1]}⟨{len(found[2]):,} more marks⟩", lines)


def inert(cell: str) -> str:
    """A cell of a table that no spreadsheet takes for a formula; a negative number stays one."""
    return f"'{cell}" if cell.startswith(_FORMULA) and not _NUMBER.fullmatch(cell) else cell
