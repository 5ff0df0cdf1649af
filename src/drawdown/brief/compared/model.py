"""Paths of weapons as a brief shows them: the first date of each step, and the days between, in words."""

from dataclasses import dataclass

from drawdown.drawing import Drawing, Ranges, Timeline
from drawdown.position import Path

TITLE = "Path of a weapon: items compared"
NOTE = (
    "The first time each step is known, of one item from one supplier to one recipient; those with the "
    "fewest days from request to delivery come first. Steps may be of different lots. A request or refusal "
    "has the days between which it is known to have stood; it may be older, so days from it have no most. "
    "Classes, such as air-defence systems, are compared only where the brief is on them."
)


@dataclass(frozen=True, slots=True)
class Cell:
    """A date or a number of days in words; without claims it is not known, and the text says so."""

    text: str
    claims: tuple[str, ...] = ()
    inferred: bool = False


@dataclass(frozen=True, slots=True)
class PathLine:
    """One item from one supplier to one recipient.

    Attributes:
        title: Which.
        cells: One for each column.
        path: The path itself.
    """

    title: str
    cells: tuple[Cell, ...]
    path: Path

    @property
    def claims(self) -> tuple[str, ...]:
        """Ids of all claims cited, each once."""
        return tuple(dict.fromkeys(claim for cell in self.cells for claim in cell.claims))


@dataclass(frozen=True, slots=True)
class Compared:
    """Paths beside each other, the shortest from request to delivery first.

    Attributes:
        columns: The steps that any of them tells, from request to use, then the days between.
        lines: The paths.
        more: How many are not shown, and where they are; ``""`` where none is left.
        timeline: Their steps over time.
        days: The days between, as ranges; None where fewer than two paths have any.
    """

    columns: tuple[str, ...] = ()
    lines: tuple[PathLine, ...] = ()
    more: str = ""
    timeline: Timeline | None = None
    days: Ranges | None = None

    @property
    def drawings(self) -> tuple[Drawing, ...]:
        """What is drawn of them."""
        return tuple(one for one in (self.timeline, self.days) if one)

    @property
    def claims(self) -> tuple[str, ...]:
        """Ids of all claims cited, each once."""
        return tuple(dict.fromkeys(claim for line in self.lines for claim in line.claims))
