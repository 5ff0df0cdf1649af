"""Words on the fan chart: what happens when, above it, and the names of the lines at their ends."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from drawdown.charts.figures import month_words, pieces, spread_out
from drawdown.charts.palette import DEEP, FLOOR, SOFT
from drawdown.month import month
from drawdown.percent import percent
from drawdown.projection import Outlook
from drawdown.visible import visible

LINE = 15.0
"""Height of a line of words in pixels."""
_MOST_SENT = 6
_LETTER = 6.2
"""Width of a letter in pixels, on the whole."""


@dataclass(frozen=True, slots=True)
class Note:
    """A note above the drawing: its month, its words, its row from the top, the side its words begin on."""

    at: int
    said: str
    row: int
    side: str


@dataclass(frozen=True, slots=True)
class End:
    """The name of a line beside its right end; ``at`` is in pieces."""

    said: str
    at: float
    colour: str
    weight: str = "normal"


def notes(
    months: Sequence[str], sent: Sequence[tuple[str, str]], crossed: str | None
) -> list[tuple[int, str]]:
    """Months since the year 0 with what happens then: the first transfers, the median crossing the floor."""
    found = [(month(one), visible(said)) for one, said in sent if one in months][:_MOST_SENT]
    if crossed:
        found.append((month(crossed) + 1, f"median below the floor: {month_words(crossed)}"))
    return sorted(found)


def placed(told: Sequence[tuple[int, str]], first: int, last: int, room: float) -> list[Note]:
    """Each note in the highest row in which it covers no other, within ``room`` pixels."""
    taken: list[float] = []
    found = []
    for number, said in told:
        x, long = (number - first) / (last - first) * room, len(said) * _LETTER + 10
        # Names of lines stand to the right of the drawing, lower down: a note may reach over them.
        side = "left" if x + long <= room + 60 else "right"
        begin = x if side == "left" else x - long
        row = next((row for row, end in enumerate(taken) if end <= begin), len(taken))
        taken[row:] = [begin + long, *taken[row + 1 :]]
        found.append(Note(number, said, row, side))
    return found


def ends(
    stock: Outlook,
    bands: Sequence[tuple[float, float]],
    floor: Mapping[float, float],
    scale: float,
    height: float,
) -> list[End]:
    """The names of the median, of the ends of the widest band and of the floor, moved apart.

    ``scale`` is pixels a piece, ``height`` that of the drawing.
    """
    # From the bottom up, so that lines that end in one point have their names in order.
    told = [End("median" if bands else "stock", stock.quantiles[0.5][-1], DEEP, "bold")]
    for low, high in bands[:1]:
        below, above = (End(percent(level), stock.quantiles[level][-1], SOFT) for level in (low, high))
        told = [below, *told, above]
    if floor:
        told.append(End(f"floor {pieces(floor[0.5])}", floor[0.5], FLOOR, "bold"))
    places = spread_out([end.at * scale for end in told], LINE - 1, 4, height)
    return [
        End(end.said, place / scale, end.colour, end.weight) for end, place in zip(told, places, strict=True)
    ]
