"""When a fact holds, in months."""

from collections.abc import Callable, Iterable
from datetime import date, timedelta
from math import inf
from typing import TypeVar

from drawdown.bounds import DateBounds
from drawdown.month import month, month_text

T = TypeVar("T")
FIRST = month("1900-01")
"""The earliest month that a scenario may name; older than it is as old as it."""
_WHOLE_YEAR = ((1, 1), (12, 31))


def number(day: date) -> int:
    """Months since the year 0 of a day."""
    return day.year * 12 + day.month - 1


def span(when: DateBounds | None) -> tuple[float, float]:
    """First and last month, infinite where that end is open."""
    if when is None:
        return -inf, inf
    return number(when.lower) if when.lower else -inf, number(when.upper) if when.upper else inf


def period(when: DateBounds | None) -> str | None:
    """``year`` or ``month`` if it is exactly one of the calendar, so that a count within it is a rate."""
    if when is None or when.lower is None or when.upper is None:
        return None
    first, last = when.lower, when.upper
    if first.year == last.year and ((first.month, first.day), (last.month, last.day)) == _WHOLE_YEAR:
        return "year"
    whole = first.day == 1 and (last + timedelta(1)).day == 1
    return "month" if whole and number(first) == number(last) else None


def words(when: DateBounds | None) -> str:
    """The months in words: ``2023``, ``2023-07``, ``2022-03 to 2024-02``, ``by 2023-08``, ``no date``."""
    if when and when.lower and period(when) == "year":
        return f"{when.lower.year}"
    first, last = span(when)
    if first == last:
        return month_text(int(first))
    if first == -inf:
        return "no date" if last == inf else f"by {month_text(int(last))}"
    if last == inf:
        return f"from {month_text(int(first))} on"
    return f"{month_text(int(first))} to {month_text(int(last))}"


def in_time(told: Iterable[T], when: Callable[[T], tuple[float, float, str]]) -> list[list[T]]:
    """Things in order of time; those whose times cannot be told apart stand together.

    Args:
        when: First and last month of a thing, and an id, so that the order does not depend on chance.
    """
    groups: list[list[T]] = []
    for one in sorted(told, key=lambda one: (when(one)[1], when(one)[0], when(one)[2])):
        if groups and when(one)[0] <= min(when(other)[1] for other in groups[-1]):
            groups[-1].append(one)
        else:
            groups.append([one])
    return groups
