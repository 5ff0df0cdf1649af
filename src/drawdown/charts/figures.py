"""Numbers and months as they stand on charts."""

from collections.abc import Sequence
from math import ceil, floor, log10

from drawdown.month import month, month_text

_NAMES = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


def pieces(value: float) -> str:
    """A number of pieces: whole from ten on, ``12,345``; fractions of small ones, ``3.4``."""
    near = round(value)
    return f"{near:,}" if abs(value) >= 10 or abs(value - near) < 0.005 else f"{value:.2g}"


def month_words(text: str) -> str:
    """``Mar 2026`` of ``2026-03``; ``month 3 of year 1`` where no year was given."""
    number = month(text)
    year, of_year = divmod(number, 12)
    return f"{_NAMES[of_year]} {year}" if year >= 1000 else f"month {of_year + 1} of year {year + 1}"


def ticks(first: int, last: int, most: int) -> list[tuple[int, str]]:
    """Months to name below a time axis, at most so many, with their words; years where there are several."""
    years = max(1, (last - first) // 12)
    if last - first >= 30:
        step = next(step for step in (1, 2, 5, 10, 20, 50, 100, 200) if years / step <= most)
        found = [number for number in range(first, last + 1) if number % (12 * step) == 0]
        return [(number, _year(number // 12)) for number in found]
    step = next(step for step in (1, 2, 3, 6, 12, 24) if (last - first) / step <= most)
    found = [number for number in range(first, last + 1) if number % step == 0]
    return [(number, month_words(month_text(number))) for number in found]


def _year(year: int) -> str:
    return str(year) if year >= 1000 else f"year {year + 1}"


def top(values: Sequence[float]) -> float:
    """A round number at or above all values, 1 at least."""
    highest = max((*values, 1.0)) * 1.02
    unit = 10.0 ** floor(log10(highest))
    return ceil(highest / (unit / 4)) * unit / 4


def spread_out(wanted: Sequence[float], gap: float, least: float, most: float) -> list[float]:
    """Places for labels as near to where they belong as can be, in the same order, none closer than ``gap``.

    Source: less ``gap`` times their rank they only have to rise, so pooling neighbours that fall (isotonic
    regression) moves them least in squares.
    """
    order = sorted(range(len(wanted)), key=lambda at: wanted[at])
    pools: list[tuple[float, int]] = []
    for rank, at in enumerate(order):
        mean, size = wanted[at] - rank * gap, 1
        while pools and pools[-1][0] > mean:
            before, many = pools.pop()
            mean, size = (before * many + mean * size) / (many + size), many + size
        pools.append((mean, size))
    risen = [mean for mean, size in pools for _ in range(size)]
    highest = most - gap * (len(wanted) - 1)
    places = [min(max(place, least), highest) + rank * gap for rank, place in enumerate(risen)]
    return [places[order.index(at)] for at in range(len(wanted))]
