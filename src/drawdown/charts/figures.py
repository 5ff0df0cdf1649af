"""Numbers and months as they stand on charts."""

from collections.abc import Sequence
from math import ceil, floor, log10

from drawdown.month import month, month_text

_NAMES = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


def pieces(value: float) -> str:
    """A number of pieces: whole from ten on, ``12,345``; fractions of small ones, ``3.4``."""
    near = round(value)
    return f"{near:,}" if abs(value) >= 10 or abs(value - near) < 0.005 else f"{value:.2g}"


def percent(share: float) -> str:
    """A share: ``0%``, ``<0.1%``, ``2.5%``, ``31%``."""
    if 0 < share < 0.001:
        return "<0.1%"
    if 0.999 < share < 1:
        return ">99.9%"
    if share < 0:
        return f"-{percent(-share)}"
    told = f"{100 * share:.1f}" if share < 0.1 or share > 0.99 else f"{100 * share:.0f}"
    return f"{told.removesuffix('.0')}%"


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
    """Places for labels near where they belong, in the same order as given, none closer than ``gap``."""
    order = sorted(range(len(wanted)), key=lambda at: wanted[at])
    places = [min(max(wanted[at], least), most) for at in order]
    for at in range(1, len(places)):
        places[at] = max(places[at], places[at - 1] + gap)
    over = places[-1] - most if places else 0
    if over > 0:
        places[-1] = most
        for at in range(len(places) - 2, -1, -1):
            places[at] = min(places[at], places[at + 1] - gap)
    found = [0.0] * len(wanted)
    for at, place in zip(order, places, strict=True):
        found[at] = place
    return found
