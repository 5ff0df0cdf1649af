"""Marks of a lane in rows, each with its words beside it, so that nothing covers anything."""

from collections.abc import Sequence
from dataclasses import dataclass

from drawdown.charts.beside import GAP, beside
from drawdown.charts.days import Days
from drawdown.charts.measure import width
from drawdown.charts.shapes import Shape, shape
from drawdown.drawing import Mark
from drawdown.visible import visible

ROW, WITH_WORDS_ABOVE = 20.0, 34.0
"""Height of a row of marks, and of one whose words stand above them."""


@dataclass(frozen=True, slots=True)
class Placed:
    """A mark with its words.

    Attributes:
        mark, shape: The mark and where it stands.
        words: Cut to the room they have.
        at: Pixel at which they begin.
        above: Whether they stand above the mark, not beside it.
        place: Its place in its lane as given.
    """

    mark: Mark
    shape: Shape
    words: str
    at: float
    above: bool
    place: int

    @property
    def ends(self) -> tuple[float, float]:
        """Pixels that it takes with its words."""
        end = self.at + width(self.words)
        return min(self.shape.left, self.at), max(self.shape.right, end)


@dataclass(frozen=True, slots=True)
class Row:
    """Marks at one height."""

    marks: tuple[Placed, ...]

    @property
    def height(self) -> float:
        """Pixels it takes."""
        return WITH_WORDS_ABOVE if any(one.above for one in self.marks) else ROW


def in_order(marks: Sequence[Mark]) -> list[tuple[int, Mark]]:
    """Marks with their places, in order of time; an open one counts by the end that is known."""
    return sorted(enumerate(marks), key=lambda one: (*_key(one[1]), one[0]))


def rows(marks: Sequence[tuple[int, Mark]], days: Days, room: tuple[float, float]) -> list[Row]:
    """Marks, each with its place, in as few rows as hold them in order of time.

    Args:
        marks: In order of time.
        days: Where days lie.
        room: Pixels between which marks and words stay.
    """
    found: list[list[Placed]] = []
    for place, mark in marks:
        one = _placed(mark, place, days, room)
        fits = (row for row in found if row[-1].above == one.above and _clear(row, one))
        row = next(fits, None)
        if row is None:
            found.append([one])
        else:
            row.append(one)
    return [Row(tuple(row)) for row in found]


def _key(mark: Mark) -> tuple[int, int]:
    low, high = mark.bounds.lower, mark.bounds.upper
    known = low or high
    assert known is not None
    return known.toordinal(), (high or known).toordinal()


def _clear(row: Sequence[Placed], one: Placed) -> bool:
    low, high = one.ends
    return all(high + GAP < other.ends[0] or other.ends[1] + GAP < low for other in row)


def _placed(mark: Mark, place: int, days: Days, room: tuple[float, float]) -> Placed:
    found = shape(mark, days)
    said = visible(mark.label)
    # What goes on beyond the axis has its days told, since nobody can read them off.
    words = f"{said} ({visible(mark.when)})" if found.beyond and mark.when else said
    return Placed(mark, found, *beside(words, found, room), place)
