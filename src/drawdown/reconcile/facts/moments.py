"""When a fact happened or holds, by all that its claims tell."""

from collections.abc import Sequence
from datetime import date
from math import inf

from drawdown.bounds import DateBounds
from drawdown.reconcile.facts.told import Told

_WORDS = {"said": "held when it was said", "by": "told by then"}


def moment(claims: Sequence[Told]) -> DateBounds | None:
    """Bounds of when it happened or holds; None where nothing tells.

    What claims date decides; else, of what stands, the days on which it was said; else, of what was done,
    that it was told by then. A running total holds from its start to the day it was told.
    """
    told = {one.basis for one in claims}
    basis = next((one for one in ("happened", "said", "by") if one in told), None)
    found = _common([one for one in claims if one.basis == basis], basis) if basis else None
    running = claims[0].claim.happened if claims[0].running else None
    if running is None or running.lower is None:
        return found
    end = found.upper if found else running.upper
    # Told before it began: one of the two dates is wrong, and which cannot be known here.
    end = running.upper if end and end < running.lower else end
    return DateBounds(running.lower, end, running.qualifier, running.basis)


def told_on(claims: Sequence[Told]) -> DateBounds | None:
    """The days as of which a total holds, whenever it began."""
    return _common([one for one in claims if one.basis == "said"], "said")


def _common(claims: Sequence[Told], basis: str) -> DateBounds | None:
    low = max([one.days.low for one in claims], default=-inf)
    high = min([one.days.high for one in claims], default=inf)
    if low > high:
        # Said on several days: it held from the first of them to the last.
        low, high = high, low
    if low == -inf and high == inf:
        return None
    ends = [one for one in claims if low in one.days or high in one.days]
    bounds = [one.claim.happened if basis == "happened" else one.said for one in ends]
    marks = "".join(one.qualifier for one in bounds if one)
    told = next((one.basis for one in bounds if one and one.basis), "")
    return DateBounds(_day(low), _day(high), _mark(marks), _WORDS.get(basis, told))


def _mark(marks: str) -> str:
    if "%" in marks or ("~" in marks and "?" in marks):
        return "%"
    return marks[:1]


def _day(ordinal: float) -> date | None:
    return None if ordinal in (inf, -inf) else date.fromordinal(int(ordinal))
