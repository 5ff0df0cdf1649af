"""The path of a weapon: the first date of each rung from request to use, and the days between them."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import date
from itertools import chain, pairwise

from drawdown.bounds import DateBounds
from drawdown.position import Lag, Path, Position, Rung, Step
from drawdown.reconcile.positions.mark import STATES

RUNGS = ("requested", "refused", "authorised", "announced", "delivered", "used")
_WHOLE = (("requested", "delivered"), ("requested", "used"), ("authorised", "delivered"))

Way = tuple[str | None, str | None, str | None]
"""Item with its variant, supplier and recipient."""


def paths(told: Sequence[Position]) -> tuple[Path, ...]:
    """The path of each item from one supplier to one recipient, sorted by item and ends.

    A use of which no supplier is told stands with the only one from whom the user is told to have the item.
    """
    suppliers: dict[tuple[str, str | None], set[str]] = defaultdict(set)
    for one in told:
        if one.item and one.supplier and one.recipient:
            suppliers[one.item, one.recipient].add(one.supplier)
    taken: dict[Way, dict[str, list[Step]]] = defaultdict(lambda: defaultdict(list))
    for one in told:
        for step in one.steps:
            if one.item and step.event in RUNGS and step.status == "actual" and step.when:
                way: Way = (one.item, one.supplier, one.recipient)
                only = suppliers.get((one.item, one.actor), ()) if step.event == "used" else ()
                if one.supplier is None and len(only) == 1:
                    (supplier,) = only
                    way = one.item, supplier, one.actor
                taken[way][step.event].append(step)
    return tuple(_path(way, taken[way]) for way in sorted(taken, key=_named))


def _named(way: Way) -> tuple[str, ...]:
    return tuple(end or "" for end in way)


def _path(way: Way, taken: Mapping[str, list[Step]]) -> Path:
    rungs = tuple(_rung(event, taken[event]) for event in RUNGS if event in taken)
    by_event = {rung.event: rung for rung in rungs}
    pairs = [(one.event, other.event) for one, other in pairwise(rungs)]
    pairs += [pair for pair in _WHOLE if pair not in pairs and by_event.keys() >= set(pair)]
    lags = [lag for first, last in pairs if (lag := _lag(by_event[first], by_event[last]))]
    return Path(*way, rungs, tuple(lags))


def _rung(event: str, steps: list[Step]) -> Rung:
    """The first of several steps: no later than the first of their last days, no earlier than any may be."""
    highs = [one.when.upper for one in steps if one.when and one.when.upper]
    lows = [one.when.lower if one.when else None for one in steps]
    high = min(highs, default=None)
    first = min(steps, key=_known_by)
    low = None if None in lows else min(low for low in lows if low)
    when = DateBounds(low, high) if low or high else None
    # It rests on the step that ends it and on those by which it may have been earlier.
    earlier = (one.claims for one in steps if when and one.when and one.when.lower == low)
    claims = tuple(dict.fromkeys(chain(first.claims, *earlier)))
    return Rung(event, when, claims, first.inferred)


def _known_by(step: Step) -> tuple[date, date, bool]:
    when = step.when
    return (when and when.upper) or date.max, (when and when.lower) or date.min, step.inferred


def _lag(first: Rung, last: Rung) -> Lag | None:
    start, end = first.when, last.when
    if start is None or end is None:
        return None
    if start.lower and end.upper and end.upper < start.lower:
        return None
    least = max((end.lower - start.upper).days, 0) if end.lower and start.upper else None
    # A state is known from the day it is first told; it may be older, so there is no most.
    known = start.lower and end.upper and first.event not in STATES
    most = (end.upper - start.lower).days if known and end.upper and start.lower else None
    if not least and most is None:
        return None  # It says no more than the ladder does.
    claims = tuple(sorted({*first.claims, *last.claims}))
    return Lag(first.event, last.event, least, most, claims)
