"""How wide words are, before they are drawn."""

from collections.abc import Iterator
from unicodedata import combining, east_asian_width

_NARROW = frozenset("iljtfrI.,:;'’‘|!()[]/ ·-")
_WIDE = frozenset("mwMWQOGCD@%→←…—“”ABEHKNRUVXY&⟨⟩")


def width(words: str, size: float = 12, *, bold: bool = False) -> float:
    """Pixels that words take, rather a few too many: where they are shown, another font may stand in."""
    ems = sum(map(_ems, words))
    return ems * size * (1.17 if bold else 1.1)


def cut(words: str, room: float, size: float = 12, *, bold: bool = False) -> str:
    """The words, or as many letters of them as ``room`` pixels take with ``…`` behind them."""
    words = " ".join(words.split())
    if width(words, size, bold=bold) <= room:
        return words
    while words and width(f"{words}…", size, bold=bold) > room:
        words = words[:-1]
    return f"{words.rstrip()}…"


def lines(words: str, room: float, most: int, size: float = 12, *, bold: bool = False) -> list[str]:
    """The words in at most so many lines of ``room`` pixels; what is too long is cut."""
    found = list(_lines(words, room, size, bold))
    if len(found) > most:
        found = [*found[: most - 1], " ".join(found[most - 1 :])]
    return [cut(line, room, size, bold=bold) for line in found]


def _lines(words: str, room: float, size: float, bold: bool) -> Iterator[str]:
    line = ""
    for word in words.split():
        more = f"{line} {word}" if line else word
        if line and width(more, size, bold=bold) > room:
            yield line
            more = word
        line = more
    if line:
        yield line


def _ems(letter: str) -> float:
    if combining(letter):
        return 0.0
    if east_asian_width(letter) in "WF":
        return 1.0
    if letter in _NARROW:
        return 0.32
    if letter in _WIDE:
        return 0.78
    return 0.58
