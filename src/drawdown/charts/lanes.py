"""Lanes of a timeline, laid out: their headings, their levels, and the rows of marks in each."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from drawdown.charts.days import Days
from drawdown.charts.measure import lines
from drawdown.charts.rows_of_marks import ROW, Placed, Row, in_order, rows
from drawdown.charts.shapes import look
from drawdown.drawing import Lane
from drawdown.visible import visible

LEVELS = (("toward", "towards it"), ("open", "neither"), ("against", "against it"))
"""Where a step points, from the top, with the words beside its level."""
LINE = 15.0
_BETWEEN, _WITHIN = 9.0, 4.0
_MOST_LINES = 3


@dataclass(frozen=True, slots=True)
class Band:
    """Rows of one level, with its name; the only one of a lane without levels has none."""

    name: str
    rows: tuple[Row, ...]

    @property
    def height(self) -> float:
        """Pixels it takes."""
        return sum(row.height for row in self.rows) + 2 * _WITHIN


@dataclass(frozen=True, slots=True)
class Block:
    """A lane: its label in lines, beside its bands or above them."""

    label: tuple[str, ...]
    beside: bool
    bands: tuple[Band, ...]
    turns: tuple[tuple[int, int], ...] = ()

    @property
    def head(self) -> float:
        """Pixels that the label takes above the bands."""
        return 0.0 if self.beside or not self.label else LINE * len(self.label) + 3

    @property
    def height(self) -> float:
        """Pixels it takes in all."""
        least = LINE * len(self.label) if self.beside else 0.0
        return self.head + max(sum(band.height for band in self.bands), least) + _BETWEEN

    def places(self, top: float) -> Iterator[tuple[Placed, float]]:
        """Its marks with the heights they stand at, where the block begins at ``top``."""
        y = top + self.head
        for band in self.bands:
            y += _WITHIN
            for row in band.rows:
                yield from ((one, y + row.height - ROW / 2) for one in row.marks)
                y += row.height
            y += _WITHIN


def blocks(
    lanes: Sequence[Lane], days: Days, levels: bool, beside: float, room: tuple[float, float]
) -> list[Block]:
    """The lanes that have marks.

    Args:
        lanes: From top to bottom.
        days: Where days lie.
        levels: Whether marks stand at the level of what they point to.
        beside: Pixels for labels beside the lanes; 0 to have them above.
        room: Pixels between which marks and words stay; labels above begin at 0.
    """
    found = []
    for lane in lanes:
        marks = in_order(lane.marks)
        if not marks:
            continue
        kinds = LEVELS if levels else (("", ""),)
        bands = [
            Band(
                name,
                tuple(rows([(at, one) for at, one in marks if kind in ("", look(one).kind)], days, room)),
            )
            for kind, name in kinds
        ]
        label = lines(visible(lane.label), beside or room[1], _MOST_LINES, bold=True)
        found.append(
            Block(tuple(label), bool(beside), tuple(band for band in bands if band.rows), lane.turns)
        )
    return found
