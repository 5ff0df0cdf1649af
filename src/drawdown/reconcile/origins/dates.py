"""When an origin spoke or first came out, and how that is said."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, timedelta

from drawdown.account import Account
from drawdown.bounds import DateBounds, month
from drawdown.dating import Dating
from drawdown.reconcile.origins import times
from drawdown.reconcile.origins.sources import overlap
from drawdown.when import day_in_words, months_in_words

_HALF = 0.5  # of belief; less may well be wrong
_A_MONTH = timedelta(days=45)  # bounds no wider are named by their month
_MOST = 0.6  # of the days; a month with less is as likely as the next one


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
    """When undated reports of one origin came out: what the probable bounds of each have in common."""
    likely = [_likely(hypotheses) for _, hypotheses in sorted(datings.items()) if hypotheses]
    return _common(likely).unsure() if likely else None


def _likely(hypotheses: Sequence[Dating]) -> DateBounds:
    """The bounds of the most probable hypothesis; where it has less than half of belief, of the next too."""
    even = 1 / len(hypotheses)
    shares = [(even if one.probability is None else one.probability, one.bounds) for one in hypotheses]
    ranked = sorted(shares, key=lambda one: (-one[0], one[1].edtf()))
    found, belief = ranked[0][1], ranked[0][0]
    for share, bounds in ranked[1:]:
        if belief >= _HALF:
            break
        lows, highs = (found.lower, bounds.lower), (found.upper, bounds.upper)
        low = None if None in lows else min(day for day in lows if day)
        high = None if None in highs else max(day for day in highs if day)
        if low is None and high is None:
            break
        found, belief = DateBounds(low, high), belief + share
    return found


def in_words(on: DateBounds | None, exactly: bool) -> str:
    """Bounds in months, coarse enough to be right; a day if ``exactly``.

    ``24 April 2024``, ``April 2024``, ``April or May 2024``, ``between May 2021 and October 2023``, ``2024``,
    ``before May 2024``, ``undated``.
    """
    if on is None:
        return "undated"
    low, high = on.lower, on.upper
    if low is None or high is None:
        known = low or high
        assert known
        return f"{'after' if low else 'before'} {months_in_words(known, known)}"
    if exactly and low == high:
        return day_in_words(low)
    if (low.year, 1, 1, 12, 31) == (high.year, low.month, low.day, high.month, high.day):
        return str(low.year)
    if (high - low) <= _A_MONTH and (of := _month(low, high)):
        return months_in_words(of, of)
    words = months_in_words(low, high)
    near = (high.year - low.year) * 12 + high.month - low.month == 1
    if " to " not in words:
        return words
    return words.replace(" to ", " or ") if near else f"between {words.replace(' to ', ' and ')}"


def _month(low: date, high: date) -> date | None:
    """A day of the month in which most of these days lie; None where no month has as many."""
    whole = (high - low).days + 1
    day = low
    while day <= high:
        end = min(high, month(day.year, day.month).upper or high)
        if ((end - day).days + 1) >= _MOST * whole:
            return day
        day = end + timedelta(days=1)
    return None
