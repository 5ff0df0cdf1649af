"""Bounds in words, as a reader would say them; nothing is filled in."""

from datetime import date

from drawdown.bounds import DateBounds
from drawdown.errors import DateMistake


def in_words(bounds: DateBounds) -> str:
    """Bounds as a reader would say them: ``24 April 2024``, ``October 2023``, ``by 2 May 2023``."""
    low, high = bounds.lower, bounds.upper
    if low is None or high is None:
        # The lower bound is the first day it may mean, so it is no start that anyone stated.
        text = f"since {_edge(low, True)} or later" if low else f"by {_edge(high, False)}"
    else:
        text = span_in_words(low, high)
    approximate = "about " if bounds.qualifier in ("~", "%") else ""
    uncertain = " (uncertain)" if bounds.qualifier in ("?", "%") else ""
    return f"{approximate}{text}{uncertain}"


def in_phrase(bounds: DateBounds) -> str:
    """Bounds behind a verb: ``on 18 October 2023``, ``in July 2023``, ``between 22 and 24 July 2023``."""
    low, high, said = bounds.lower, bounds.upper, in_words(bounds)
    if low is None or high is None:
        return said
    if low == high:
        return f"on {said}" if not said.startswith("about") else said
    return f"between {said.replace(' to ', ' and ', 1)}" if " to " in said else f"in {said}"


def span_in_words(low: date, high: date) -> str:
    """The days from one to another: ``24 April 2024``, ``October 2023``, ``11 to 20 April 2024``."""
    if low == high:
        return day_in_words(low)
    whole_months = low.day == 1 and DateBounds(high.replace(day=1), high).edtf().count("-") == 1
    if (low.month, low.day, high.month, high.day) == (1, 1, 12, 31):
        if low.year == high.year:
            return str(low.year)
        decade = low.year % 10 == 0 and high.year == low.year + 9
        return f"{low.year}s" if decade else f"{low.year} to {high.year}"
    if whole_months:
        return months_in_words(low, high)
    if (low.year, low.month) == (high.year, high.month):
        return f"{low.day} to {day_in_words(high)}"
    first = f"{low.day} {low:%B}" if low.year == high.year else day_in_words(low)
    return f"{first} to {day_in_words(high)}"


def months_in_words(low: date, high: date) -> str:
    """The months in which two days lie: ``October 2023``, ``February to April 2024``."""
    last = f"{high:%B} {high.year}"
    if (low.year, low.month) == (high.year, high.month):
        return last
    return f"{low:%B} to {last}" if low.year == high.year else f"{low:%B} {low.year} to {last}"


def day_in_words(on: date) -> str:
    """One day: ``24 April 2024``."""
    return f"{on.day} {on:%B} {on.year}"


def basis_in_words(basis: str) -> str:
    """What a date was worked out from, as bounds have it, the date beside it in words too.

    ``"last month" from 2024-05`` gives ``"last month" from May 2024``.
    """
    for link in ("from", "the next after"):
        words, found, edtf = basis.rpartition(f" {link} ")
        if found:
            try:
                return f"{words} {link} {in_words(DateBounds.parse(edtf))}"
            except DateMistake:
                continue
    return basis


def _edge(on: date | None, start: bool) -> str:
    assert on is not None
    if (on.month, on.day) == ((1, 1) if start else (12, 31)):
        return str(on.year)
    return day_in_words(on)
