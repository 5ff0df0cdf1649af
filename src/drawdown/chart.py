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
        columns, rows: The figures.
        sources: Where they come from, one line each.
        claims: Ids of the claims that each row rests on; empty where no row has its own.
        for_programs: Columns that say again what others say in words; a page leaves them out.
    """

    name: str
    title: str
    alt: str
    note: str
    svg: str
    wide: str
    narrow: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    sources: tuple[str, ...]
    claims: tuple[tuple[str, ...], ...] = ()
    for_programs: frozenset[str] = frozenset()

    @property
    def page_columns(self) -> tuple[str, ...]:
        """The columns that a page shows."""
        return tuple(column for column in self.columns if column not in self.for_programs)

    @property
    def page_rows(self) -> tuple[tuple[str, ...], ...]:
        """The rows in these columns."""
        shown = [at for at, column in enumerate(self.columns) if column not in self.for_programs]
        return tuple(tuple(row[at] for at in shown) for row in self.rows)
