"""Dates as said: bounds in words, and what is known where there is no date. Nothing is filled in."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from drawdown.bounds import DateBounds
from drawdown.claim import Claim
from drawdown.dating import Dating

# Finer reasons that a reader gives before the words it found: ``ambiguous, year-not-stated: in February``.
_REASONS = {
    "year-not-stated": "year not stated in the sentence",
    "report-undated": "the report is undated",
}

_GUESSES = 3  # hypotheses told beside a report; all stand in the data
_DEEDS = frozenset({"refused", "authorised", "announced", "ordered", "sold", "delivered", "used"})


def in_words(bounds: DateBounds) -> str:
    """Bounds as a reader would say them: ``24 April 2024``, ``October 2023``, ``by 2 May 2023``."""
    low, high = bounds.lower, bounds.upper
    if low is None or high is None:
        # The lower bound is the first day it may mean, so it is no start that anyone stated.
        text = f"since {_edge(low, True)} or later" if low else f"by {_edge(high, False)}"
    else:
        text = _span(low, high)
    approximate = "about " if bounds.qualifier in ("~", "%") else ""
    uncertain = " (uncertain)" if bounds.qualifier in ("?", "%") else ""
    return f"{approximate}{text}{uncertain}"


def of_report(published: str | None, datings: Sequence[Dating]) -> str:
    """The date of a report in words; where it states none, what its text lets one estimate, named as that."""
    if published:
        return published
    guesses = [guess(one) for one in datings[:_GUESSES]]
    if left := len(datings) - _GUESSES if len(datings) > _GUESSES else 0:
        guesses.append(f"{left} less likely time{'s' if left > 1 else ''}")
    return f"undated (estimate: {' or '.join(guesses)})" if guesses else "undated"


def guess(dating: Dating) -> str:
    """One hypothesis on a date in words: ``22 to 24 July 2023 (70%)``."""
    # The only one there is has all the probability, which says nothing of how sure it is.
    share = "" if dating.probability in (None, 1.0) else f" ({dating.probability:.0%})"
    return f"{in_words(replace(dating.bounds, qualifier=''))}{share}"


def when(claim: Claim, field: str = "happened") -> str:
    """The date of a claim as said, or ``""`` where the report states none."""
    bounds: DateBounds | None = getattr(claim, field)
    if bounds is not None:
        return in_words(bounds)
    code, colon, words = claim.why_missing.get(field, "").partition(":")
    words = " ".join(words.split())
    if not colon or not words:
        return ""
    code = code.rpartition(", ")[2].strip()
    return f"{words} ({_REASONS.get(code, code.replace('-', ' '))})"


def disclosed(claim: Claim) -> str:
    """When it became known, of what was done or was kept secret; talks and plans are known by being told."""
    return when(claim, "disclosed") if claim.secret or _done(claim) else ""


def _done(claim: Claim) -> bool:
    return claim.status == "actual" and claim.event in _DEEDS


def _span(low: date, high: date) -> str:
    if low == high:
        return _day(low)
    whole_months = low.day == 1 and DateBounds(high.replace(day=1), high).edtf().count("-") == 1
    if (low.month, low.day, high.month, high.day) == (1, 1, 12, 31):
        if low.year == high.year:
            return str(low.year)
        decade = low.year % 10 == 0 and high.year == low.year + 9
        return f"{low.year}s" if decade else f"{low.year} to {high.year}"
    if whole_months:
        if (low.year, low.month) == (high.year, high.month):
            return f"{low:%B} {low.year}"
        first = f"{low:%B}" if low.year == high.year else f"{low:%B} {low.year}"
        return f"{first} to {high:%B} {high.year}"
    if (low.year, low.month) == (high.year, high.month):
        return f"{low.day} to {_day(high)}"
    first = f"{low.day} {low:%B}" if low.year == high.year else _day(low)
    return f"{first} to {_day(high)}"


def _edge(on: date | None, start: bool) -> str:
    assert on is not None
    if (on.month, on.day) == ((1, 1) if start else (12, 31)):
        return str(on.year)
    return _day(on)


def _day(on: date) -> str:
    return f"{on.day} {on:%B} {on.year}"
