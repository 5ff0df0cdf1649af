"""What two figures on one matter amount to."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from drawdown.claim import Claim
from drawdown.ground import Ground
from drawdown.reconcile.conflicts.figures import (
    Figure,
    baselines,
    comparable,
    elsewhere,
    lasting,
    promised,
)
from drawdown.reconcile.conflicts.judge import Judgement, Pair, judged
from drawdown.reconcile.conflicts.kin import Kin, Kinship
from drawdown.reconcile.conflicts.matters import Matter
from drawdown.reconcile.conflicts.times import Order, When, of_states

_ONE_TIME = 3  # days between two reports that count the same thing, where neither names its time
_NEAR = 31  # days within which figures of other baselines may be taken for a contradiction


class Counted(NamedTuple):
    """A claim with its times and one of its figures."""

    claim: Claim
    when: When
    figure: Figure


@dataclass(frozen=True, slots=True)
class TwoFigures:
    """Compares figures of two matters that may be one.

    Attributes:
        matters: The two.
        general: Whether the item is a class of items, or aid as a whole.
        ours, theirs: All figures on each matter by report.
        kinship: How claims are related.
    """

    matters: tuple[Matter, Matter]
    general: bool
    ours: Mapping[str, Sequence[Figure]]
    theirs: Mapping[str, Sequence[Figure]]
    kinship: Kinship

    def judged(self, one: Counted, other: Counted) -> Judgement | None:
        """The verdict on two comparable figures, or None where it amounts to nothing."""
        if not one.figure.apart(other.figure):
            return _reworded(one, other)
        if self._knows_both(one, other):
            return None
        order = _order(one, other)
        if differ := _differ(one, other):
            if (
                elsewhere(one.figure, other.figure)
                or not _near(one, other, order)
                or self._others(one, other)
            ):
                return None
            grounds = [Ground("baseline", 0.5, detail) for detail in differ]
            said = f"{one.figure.said} / {other.figure.said}"
            return Judgement(
                one.claim, other.claim, "different-baseline", [*grounds, Ground("figures", 0, said)]
            )
        kin = self.kinship.between(one.claim, other.claim)
        if kin is not Kin.same and not _worth_telling(one, other, order):
            return None
        clash = self._clash(one.figure, other.figure)
        stated = bool(one.when.happened and other.when.happened)
        degraded = self.kinship.degraded(one.claim) or self.kinship.degraded(other.claim)
        pair = Pair(
            one.claim, other.claim, self.matters, clash, order, kin, stated, False, degraded, self.general
        )
        if order is Order.after:
            pair = pair.earlier_first(self._clash(other.figure, one.figure))
        return judged(pair)

    def _knows_both(self, one: Counted, other: Counted) -> bool:
        """Whether one of the two reports gives both figures, and so knows what sets them apart."""
        return _meets(self.ours.get(one.claim.report, ()), other.figure) or _meets(
            self.theirs.get(other.claim.report, ()), one.figure
        )

    def _others(self, one: Counted, other: Counted) -> bool:
        """Whether the two count pieces of other kinds within a class."""
        return self.general and one.figure.unit != other.figure.unit

    def _clash(self, mine: Figure, its: Figure) -> Ground:
        weight = 0.5 - (0.1 if mine.far(its) else 0)
        if self.general and mine.kind != "sum":
            weight -= 0.25
        return Ground("figures", weight, f"{mine.said} / {its.said}")


def _reworded(one: Counted, other: Counted) -> Judgement | None:
    mine, its = one.figure, other.figure
    same = (mine.low, mine.high) == (its.low, its.high) and mine.kind == its.kind
    if same or _order(one, other) is not Order.together or _differ(one, other):
        return None
    ground = Ground("figures", 0.5, f"{mine.said} / {its.said}: both may hold")
    return Judgement(one.claim, other.claim, "rewording", [ground])


def _differ(one: Counted, other: Counted) -> list[str]:
    found = baselines(one.figure, other.figure)
    if promised(one.claim) != promised(other.claim):
        found.append("promised / carried out")
    return found


def _near(one: Counted, other: Counted, order: Order) -> bool:
    if order in (Order.together, Order.unknown):
        return True
    return of_states(one.when, other.when, _NEAR) is Order.together


def _worth_telling(one: Counted, other: Counted, order: Order) -> bool:
    """Whether two figures that exclude each other are more than two events of one kind."""
    claim, mine, its = one.claim, one.figure, other.figure
    if order in (Order.together, Order.unknown):
        return True
    if not lasting(claim):
        return False
    if claim.event == "held" or mine.kind.startswith("a "):
        return True
    # What was delivered or built adds up: a smaller later figure counts something else.
    grew = mine.grew(its) if order is Order.before else its.grew(mine)
    return grew and not elsewhere(mine, its)


def _order(one: Counted, other: Counted) -> Order:
    if elsewhere(one.figure, other.figure):
        return of_states(one.when, other.when, 0)
    if (one.figure.period and other.figure.period) or one.figure.kind == "range":
        return Order.together
    return of_states(one.when, other.when, _ONE_TIME)


def _meets(stated: Iterable[Figure], figure: Figure) -> bool:
    return any(comparable(one, figure) and not one.apart(figure) for one in stated)
