"""A drawing with its title above and its sources below, so that it can go anywhere on its own."""

import textwrap
from collections.abc import Iterator, Sequence
from unicodedata import east_asian_width
from xml.etree import ElementTree as Xml

from drawdown.charts.palette import FONT, INK, SOFT

_SVG = "{http://www.w3.org/2000/svg}"
_EDGE = 16
_MOST_SOURCES = 12
"""Lines of sources at most; the table beside the drawing has them all."""


def framed(drawing: Xml.Element, title: str, note: str, sources: Sequence[str], width: int) -> Xml.Element:
    """The drawing within a page of its own: title, how to read it, drawing, sources."""
    inner = (float(drawing.get("width", width)), float(drawing.get("height", 0)))
    full = max(width, int(inner[0])) + 2 * _EDGE
    page = Xml.Element(f"{_SVG}svg")
    below = _EDGE + 6.0
    for size, weight, colour, words in ((18, "bold", INK, title), (12.5, "normal", SOFT, note)):
        for line in _wrapped(words, full - 2 * _EDGE, size):
            below += size * 1.3
            _line(page, line, below - size * 0.3, size, colour, weight)
        below += 4
    below += 8
    held = Xml.SubElement(page, f"{_SVG}g", {"transform": f"translate({_EDGE},{below:g})"})
    held.extend(drawing)
    below += inner[1] + 10
    for line in _told(sources, full - 2 * _EDGE):
        below += 15
        _line(page, line, below - 4, 11, SOFT)
    below += _EDGE
    page.attrib |= {"width": f"{full:g}", "height": f"{below:g}", "viewBox": f"0 0 {full:g} {below:g}"}
    return page


def _told(sources: Sequence[str], width: float) -> list[str]:
    lines = [line for source in sources for line in _wrapped(source, width, 11)]
    if len(lines) <= _MOST_SOURCES:
        return lines
    return [*lines[: _MOST_SOURCES - 1], f"and {len(lines) - _MOST_SOURCES + 1} more lines of sources"]


def _line(
    page: Xml.Element, words: str, below: float, size: float, colour: str, weight: str = "normal"
) -> None:
    at = {"x": f"{_EDGE}", "y": f"{below:g}", "font-family": FONT, "font-size": f"{size:g}px"}
    Xml.SubElement(page, f"{_SVG}text", {**at, "font-weight": weight, "fill": colour}).text = words


def _wrapped(words: str, width: float, size: float) -> Iterator[str]:
    """Lines that fit, by how wide letters are on the whole; those of East Asia are twice as wide."""
    wide = sum(east_asian_width(letter) in "WF" for letter in words) / max(len(words), 1)
    per_line = int(width / (size * (0.53 + 0.5 * wide)))
    return iter(textwrap.wrap(words, max(per_line, 8)))


def wrapped(words: str, letters: int, lines: int = 2) -> str:
    """A label in short lines, the rest of it cut."""
    return "\n".join(textwrap.wrap(words, letters, max_lines=lines, placeholder=" …", break_on_hyphens=False))
