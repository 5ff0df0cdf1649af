"""Marks put together as the steps of a line: one step told by many reports is one."""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from drawdown.bounds import DateBounds
from drawdown.position import Reason, Step
from drawdown.reconcile.positions.line import Line
from drawdown.reconcile.positions.mark import Mark
from drawdown.reconcile.positions.sense import DONE, Sense, ended_by, sense

_DENIED_WITH = {
    "authorised": ("authorised", "delivered"),
    "delivered": ("delivered",),
    "trained": ("trained",),
    "used": ("used",),
}
"""What has not happened either where a step is said not to have been taken."""
_WHY = 3  # grounds of a date that are told


@dataclass(slots=True)
class Stage:
    """A step while it is worked out.

    Attributes:
        line, event, status, leaning: What it is.
        marks: The claims that tell it; of an inferred one, those that imply it.
        low: The last of the first days that its claims leave: it is known to hold, or is done, no earlier.
        high: The first of the last days: by then it is done, or has begun to hold.
        state: As in marks.
        past: Whether all its claims tell it as past.
        inferred, why, reasons: As in steps.
        claims: Ids of its claims, sorted.
    """

    line: Line
    event: str
    status: str
    leaning: str | None
    marks: Sequence[Mark]
    low: date | None
    high: date | None
    state: bool = False
    past: bool = False
    inferred: bool = False
    why: str = ""
    reasons: list[Reason] = field(default_factory=list)
    claims: tuple[str, ...] = field(init=False)

    def __post_init__(self) -> None:
        self.claims = tuple(sorted({one.claim.id for one in self.marks}))

    @property
    def sense(self) -> Sense | None:
        """The stance it shows."""
        return sense(self.event, self.status, self.leaning)

    def rules_out(self, event: str) -> bool:
        """Whether an event had not happened when this was said to hold."""
        if self.status == "denied":
            return event in _DENIED_WITH.get(self.event, ())
        return self.event == "refused" and self.status == "actual" and event in DONE

    @property
    def degraded(self) -> bool:
        """Whether degraded copies alone tell it."""
        return all(one.degraded for one in self.marks)

    @property
    def order(self) -> tuple[date, bool, date, bool, str, str, str, tuple[str, ...]]:
        """Its place among others: by the day by which it is known, undated ones last."""
        return (
            self.high or (self.low or date.max),
            not self.past,
            self.low or date.min,
            self.inferred,
            self.event,
            self.status,
            self.leaning or "",
            self.claims,
        )

    def when(self) -> DateBounds | None:
        """Its range: of an act, when it was done; of a state, from when to when it is known to hold."""
        if self.low is None and self.high is None:
            return None
        first, last = self.low, self.high
        if first and last and first > last:
            first, last = last, first
        doubtful = any(one.said and one.said.qualifier for one in self.marks)
        return DateBounds(first, last, "?" if doubtful else "", self.why)

    def step(self) -> Step:
        """The step it came to."""
        return Step(
            self.event,
            self.status,
            self.when(),
            self.claims,
            self.inferred,
            self.why,
            tuple(self.reasons),
            self.leaning,
        )


def stage(told: Sequence[Mark]) -> Stage:
    """The step that marks of one line, event, status and leaning tell together."""
    first = told[0]
    low = max((one.low for one in told if one.low), default=None)
    high = min((one.high for one in told if one.high), default=None)
    # Of many grounds those that make the bounds are told.
    why = "; ".join(sorted({one.why for one in told if one.low == low or one.high == high})[:_WHY])
    if all(one.degraded for one in told):
        why += "; told by degraded copies only"
    return Stage(
        first.line,
        first.claim.event,
        first.claim.status,
        first.claim.leaning,
        told,
        low,
        high,
        first.state,
        all(one.past for one in told),
        why=why,
    )


def acts(told: Iterable[Mark]) -> list[Stage]:
    """The steps that marks of what is done tell: as few as their dates allow."""
    dated = sorted(told, key=lambda one: (one.high or date.max, one.low or date.min, one.claim.id))
    groups: list[list[Mark]] = []
    reached: date | None = None
    for one in dated:
        if reached is None or (one.low is not None and one.low > reached):
            groups.append([])
            reached = one.high or date.max
        groups[-1].append(one)
    return [stage(group) for group in groups]


def phases(told: Sequence[Mark], ends: Mapping[Sense, Sequence[date]]) -> list[Stage]:
    """The steps that marks of one state tell: it goes on until a contrary step certainly lies between.

    Args:
        told: Marks of one line, event, status and leaning.
        ends: Days by which contrary steps were done, sorted, by their stance.
    """
    first = told[0].claim
    contrary = sorted(
        day for one in ended_by(first.event, first.status, first.leaning) for day in ends.get(one, ())
    )
    groups: dict[int, list[Mark]] = defaultdict(list)
    loose: list[Mark] = []
    for one in told:
        if one.low is None or (one.past and one.claim.happened is None):
            loose.append(one)
        else:
            groups[bisect_left(contrary, one.low)].append(one)
    starts = sorted((min(one.low for one in group if one.low), key) for key, group in groups.items())
    alone = []
    for one in loose:
        # What was so "until recently" is the latest phase known to have begun by then, not a new one.
        place = bisect_right(starts, one.high or date.max, key=lambda start: start[0])
        if place:
            groups[starts[place - 1][1]].append(one)
        else:
            alone.append(one)
    return [stage(group) for group in (*groups.values(), *([alone] if alone else []))]
