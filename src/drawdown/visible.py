"""Text of others shown so that nothing in it hides, turns, or runs in a spreadsheet."""

import re

# Controls except tab and newline; marks that turn or hide text; halves of characters; what is no character.
_HIDDEN = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb"
    "\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff\U000e0000-\U000e007f]"
)
_FORMULA = ("=", "+", "-", "@", "\t", "\r")
_NUMBER = re.compile(r"-\d[\d,]*(\.\d+)?")


def visible(text: str) -> str:
    """The text with every hidden or turning character shown as its code, such as ``⟨U+202E⟩``."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n")
    return _HIDDEN.sub(lambda found: f"⟨U+{ord(found.group()):04X}⟩", lines)


def inert(cell: str) -> str:
    """A cell of a table that no spreadsheet takes for a formula; a negative number stays one."""
    return f"'{cell}" if cell.startswith(_FORMULA) and not _NUMBER.fullmatch(cell) else cell
