"""When a state that is told as past was over: no later than the contrary step that its own report tells."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta

from drawdown.reconcile.positions.line import Line
from drawdown.reconcile.positions.mark import Mark
from drawdown.reconcile.positions.sense import Sense, sense

_RECENT = timedelta(days=92)
"""How long before a report a step may lie that ends what was so "until recently"."""


def over_by_then(told: Sequence[Mark]) -> Iterator[Mark]:
    """The marks; "until recently they refused, on Wednesday they approved" was a refusal until Wednesday."""
    steps = _steps(told)
    for one in told:
        stance = _stance(one)
        if one.past and one.claim.happened is None and stance and one.high:
            ended = steps.get((one.line, one.claim.report, stance.contrary))
            if ended and one.high - _RECENT <= ended < one.high and (one.low is None or one.low <= ended):
                why = f"{one.why}, and over by {ended}, when the contrary is told"
                one = replace(one, high=ended, why=why)
        yield one


def _steps(told: Iterable[Mark]) -> dict[tuple[Line, str, Sense], date]:
    """The last day of the latest step of each stance that a report tells with a date of its own."""
    found: dict[tuple[Line, str, Sense], date] = {}
    for one in told:
        stance = _stance(one)
        if stance and one.high and one.claim.happened:
            key = (one.line, one.claim.report, stance)
            found[key] = max(one.high, found.get(key, one.high))
    return found


def _stance(one: Mark) -> Sense | None:
    return sense(one.claim.event, one.claim.status, one.claim.leaning)
