"""When a state that is told as past was over: no later than the contrary that its own report tells."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta

from drawdown.reconcile.positions.line import Line
from drawdown.reconcile.positions.mark import Mark
from drawdown.reconcile.positions.sense import Sense, sense

_RECENT = timedelta(days=92)
"""How long before a report the contrary may lie that ended what was so "until recently"."""


def over_by_then(told: Sequence[Mark]) -> Iterator[Mark]:
    """The marks; "until recently they refused, on Wednesday they approved" was a refusal until Wednesday."""
    days = _days(told)
    for one in told:
        stance = _stance(one)
        if one.past and one.claim.happened is None and stance and one.high:
            contrary = days.get((one.line, one.claim.report, stance.contrary), [])
            earliest = max(one.low or date.min, one.high - _RECENT if one.high.year > 1 else date.min)
            place = bisect_left(contrary, earliest)
            if place < len(contrary) and contrary[place] < one.high:
                over = contrary[place]
                one = replace(one, high=over, why=f"{one.why}, and over by {over}, when the contrary is told")
        yield one


def _days(told: Iterable[Mark]) -> dict[tuple[Line, str, Sense], list[date]]:
    """The days by which each report tells each stance of a line, sorted."""
    found: dict[tuple[Line, str, Sense], list[date]] = defaultdict(list)
    for one in told:
        stance = _stance(one)
        if stance and one.high and not one.past:
            found[one.line, one.claim.report, stance].append(one.high)
    return {key: sorted(days) for key, days in found.items()}


def _stance(one: Mark) -> Sense | None:
    return sense(one.claim.event, one.claim.status, one.claim.leaning)
