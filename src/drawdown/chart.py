"""A chart with what must go along with it."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Chart:
    """A drawing of figures, and the same figures as a table.

    Attributes:
        name: File name without its ending, such as ``fan``.
        title: Heading in words.
        alt: What one sees on it, for those who do not.
        note: How to read it, in a sentence or two.
        svg: The drawing with title, note and sources, standing alone; it follows the reader's light or dark
            mode.
        wide, narrow: The drawing alone, for a page that has the words around it, and for a phone.
        png: The same as ``svg`` in pixels, on white.
        columns, rows: The figures.
        sources: Where they come from, one line each.
    """

    name: str
    title: str
    alt: str
    note: str
    svg: str
    wide: str
    narrow: str
    png: bytes
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    sources: tuple[str, ...]
