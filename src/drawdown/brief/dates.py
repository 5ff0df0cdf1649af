"""Dates of reports and claims as said, and what is known where there is no date. Nothing is filled in."""

from collections.abc import Sequence
from dataclasses import replace

from drawdown.bounds import DateBounds
from drawdown.claim import Claim
from drawdown.dating import Dating
from drawdown.likelihood import likelihood
from drawdown.when import in_words

# Finer reasons that a reader gives before the words it found: ``ambiguous, year-not-stated: in February``.
_REASONS = {
    "year-not-stated": "year not stated in the sentence",
    "report-undated": "the report is undated",
}

_GUESSES = 3  # hypotheses told beside a report; all stand in the data
_DEEDS = frozenset({"refused", "authorised", "announced", "ordered", "sold", "delivered", "used"})


def of_report(published: str | None, datings: Sequence[Dating]) -> str:
    """The date of a report in words; where it states none, what its text lets one estimate, named as that."""
    if published:
        return published
    guesses = [guess(one) for one in datings[:_GUESSES]]
    if left := len(datings) - _GUESSES if len(datings) > _GUESSES else 0:
        guesses.append(f"{left} less likely time{'s' if left > 1 else ''}")
    return f"undated (estimate: {' or '.join(guesses)})" if guesses else "undated"


def guess(dating: Dating) -> str:
    """One hypothesis on a date in words: ``22 to 24 July 2023, likely (55–80%; here 70%)``."""
    # The only one there is has all the probability, which says nothing of how sure it is.
    weight = dating.probability
    share = "" if weight is None or weight == 1.0 else f", {likelihood(weight)}"
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
