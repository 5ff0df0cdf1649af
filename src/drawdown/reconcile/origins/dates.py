"""When an origin spoke or first came out, and how that is said."""

import math
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, timedelta

from drawdown.account import Account
from drawdown.bounds import DateBounds, month
from drawdown.dating import Dating
from drawdown.reconcile.origins import times
from drawdown.reconcile.origins.sources import overlap

_MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
    "November", "December",
)  # fmt: skip
_MOST_MONTHS = 36
_FAIR = 0.4  # of belief; a month with less is one among many
_LEAST_SHARE = 0.01  # of belief in a month that a hypothesis leaves out: hypotheses are wrong at times


def said_on(accounts: Sequence[Account], datings: Mapping[str, tuple[Dating, ...]]) -> DateBounds | None:
    """When it was said: by the occasions, else by the first report dated, else by hypotheses on the undated.

    What is no occasion's day is marked uncertain.
    """
    occasions = [one.occasion.on for one in accounts if one.occasion.on]
    if occasions:
        return _common(occasions)
    published = [one.published for one in accounts if one.published and one.published.upper]
    if published:
        return min(published, key=lambda one: (one.upper or date.max, one.lower or date.min)).unsure()
    return probable({one.report: datings[one.report] for one in accounts if one.report in datings})


def _common(bounds: Iterable[DateBounds]) -> DateBounds:
    """The days that the narrowest has in common with the others that it meets."""
    ordered = sorted(bounds, key=lambda one: (times.span(one) or timedelta.max, one.lower or date.min))
    found = ordered[0]
    for other in ordered[1:]:
        found = overlap(found, other) or found
    return found


def probable(datings: Mapping[str, tuple[Dating, ...]]) -> DateBounds | None:
    """When undated reports of one origin came out: the most probable month, or what is known of its days.

    Where no month has a fair share of belief, the most probable hypothesis instead.

    Source: hypotheses of several reports are taken as independent, so shares of belief are multiplied.
    """
    told = [hypotheses for _, hypotheses in sorted(datings.items()) if hypotheses]
    if not told:
        return None
    likely = [max(hypotheses, key=lambda one: one.probability or 0.0).bounds for hypotheses in told]
    beliefs = [belief for belief in map(_months, told) if belief]
    months = sorted({one for belief in beliefs for one in belief})
    shares = [math.prod(_LEAST_SHARE + belief.get(one, 0.0) for belief in beliefs) for one in months]
    if not shares or max(shares) < _FAIR * sum(shares):
        return _common(likely).unsure()
    found = month(*months[shares.index(max(shares))])
    for bounds in likely:
        found = overlap(found, bounds) or found
    return found.unsure()


def _months(hypotheses: Iterable[Dating]) -> dict[tuple[int, int], float]:
    """Belief by month; hypotheses without both ends, or over years, tell no month."""
    found: dict[tuple[int, int], float] = defaultdict(float)
    told = [one for one in hypotheses if one.bounds.lower and one.bounds.upper]
    for one in told:
        first, last = one.bounds.lower, one.bounds.upper
        assert first
        assert last
        if (last - first).days > _MOST_MONTHS * 31:
            continue
        share = (one.probability if one.probability is not None else 1 / len(told)) / (
            (last - first).days + 1
        )
        day = first
        while day <= last:
            end = min(last, month(day.year, day.month).upper or last)
            found[day.year, day.month] += share * ((end - day).days + 1)
            day = end + timedelta(days=1)
    return found


def in_words(on: DateBounds | None, exactly: bool) -> str:
    """``24 April 2024``, ``April 2024``, ``2024``, ``before May 2024``, ``undated``; a day if ``exactly``."""
    if on is None:
        return "undated"
    low, high = on.lower, on.upper
    if low is None or high is None:
        known = low or high
        assert known
        return f"{'after' if low else 'before'} {_MONTHS[known.month - 1]} {known.year}"
    if exactly and low == high:
        return f"{low.day} {_MONTHS[low.month - 1]} {low.year}"
    middle = low + (high - low) / 2
    if (high - low) <= times.MONTH:
        return f"{_MONTHS[middle.month - 1]} {middle.year}"
    if (high - low) <= 3 * times.MONTH:
        first = f"{_MONTHS[low.month - 1]}{f' {low.year}' if low.year != high.year else ''}"
        return f"{first} to {_MONTHS[high.month - 1]} {high.year}"
    return f"{low.year}" if low.year == high.year else f"{low.year} to {high.year}"
