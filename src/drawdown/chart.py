"""A chart with what must go along with it."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Chart:
    """A drawing of figures, and the same figures as a table.

    Attributes:
        name: File name without its ending, such as ``fan``.
        title: Heading in words.
        alt: What one sees on it, for those who do not.
        svg: The drawing, standing alone; it follows the reader's light or dark mode.
        png: The same as pixels, on white.
        columns, rows: The figures.
        sources: Where they come from, one line each.
    """

    name: str
    title: str
    alt: str
    svg: str
    png: bytes
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    sources: tuple[str, ...]
