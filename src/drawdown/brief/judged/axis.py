"""The days a line over time runs over, with a few ticks that a narrow screen can hold."""

from collections.abc import Iterable
from datetime import date, timedelta

from drawdown.bounds import DateBounds
from drawdown.brief.judged.model import Axis

_MOST_TICKS = 4
_MONTHS = (1, 2, 3, 6, 12, 24, 60, 120, 240, 600, 1200, 6000, 36000)
"""Months between two ticks."""


def axis(bounds: Iterable[DateBounds | None]) -> Axis | None:
    """An axis of whole months around these dates, with at most four ticks; None where there is no date."""
    days = [day for one in bounds if one for day in (one.lower, one.upper) if day]
    if not days:
        return None
    first, last = min(days).replace(day=1), _month_end(max(days))
    months = (last.year - first.year) * 12 + last.month - first.month + 1
    step = next((step for step in _MONTHS if months / step <= _MOST_TICKS), _MONTHS[-1])
    return Axis(first, last, tuple(_ticks(first, last, step)))


def _ticks(first: date, last: date, step: int) -> Iterable[tuple[date, str]]:
    at = first.year * 12 + first.month - 1
    # Ticks of years stand at the turn of a year; the first day is one whatever the step.
    number = at if step < 12 else -(-at // step) * step
    end = last.year * 12 + last.month - 1
    while number <= end:
        day = date(number // 12, number % 12 + 1, 1)
        yield day, str(day.year) if step >= 12 else f"{day:%b} {day.year}"
        number += step


def _month_end(day: date) -> date:
    try:
        following = (day.replace(day=28) + timedelta(days=4)).replace(day=1)
    except OverflowError:
        return date.max
    return following - timedelta(days=1)
