"""Facts with a count, as terms of a sum: each by the bound that is safe."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from math import inf

from drawdown.bounds import DateBounds
from drawdown.fact import Fact
from drawdown.grade import ORDER
from drawdown.origin import Independent
from drawdown.quantity import Quantity
from drawdown.reconcile.facts.settle import Settled
from drawdown.reconcile.facts.told import Told

Count = Callable[[Sequence[Told]], Independent]


@dataclass(frozen=True)
class Term:
    """A fact with a count of pieces, not a rate.

    Attributes:
        fact: The fact.
        told: Its claims that state the count.
        running: Whether it is a total that runs from some day.
    """

    fact: Fact
    told: list[Told]
    running: bool

    @property
    def unit(self) -> str:
        """What is counted, "" for the item's own piece."""
        return self.told[0].unit

    @property
    def approximate(self) -> bool:
        """Whether its bounds are."""
        return bool(self.fact.quantity and self.fact.quantity.approximate)

    @property
    def most(self) -> float:
        """Its upper bound over all sides."""
        quantity = self.fact.quantity
        return inf if quantity is None or quantity.max is None else quantity.max

    @property
    def first(self) -> float:
        """The first day on which any of its claims may have held, as an ordinal."""
        return min(one.days.low for one in self.told)

    @property
    def last(self) -> float:
        """The last day on which any of its claims may have held, as an ordinal."""
        return max(one.days.high for one in self.told)

    @property
    def dated(self) -> bool:
        """Whether all its claims say when it happened, without doubt."""
        happened = [one.claim.happened for one in self.told if one.basis == "happened"]
        return len(happened) == len(self.told) and all(one and not one.qualifier for one in happened)

    def by(self, other: "Term") -> list[Told]:
        """Its claims that certainly hold when ``other`` does: told in the same report, or of earlier days."""
        reports = {one.claim.report for one in other.told}
        return [one for one in self.told if one.claim.report in reports or one.days.high <= other.first]


def terms(singles: Iterable[tuple[Fact, Settled]]) -> list[Term]:
    """The facts that state a count of pieces as actual."""
    found = []
    for fact, part in singles:
        told = list({one.id: one for stand in part.counts.stands for one in stand.told}.values())
        if fact.status == "actual" and fact.quantity and told and fact.quantity.per is None:
            found.append(Term(fact, told, part.first.running))
    return found


def least(told: Sequence[Told]) -> float:
    """The least that any of these claims says; 0 where one leaves that open."""
    said = [one.claim.quantity for one in told]
    return min((one.min or 0 for one in said if one), default=0)


def derived(
    id: str,
    like: Fact,
    inputs: Sequence[Fact],
    told: Sequence[Told],
    count: Count,
    *,
    event: str,
    party: str | None,
    quantity: Quantity,
    happened: DateBounds | None,
    working: str,
    supplier: str | None = None,
    recipient: str | None = None,
) -> Fact:
    """A fact worked out from others: it is as good as the weakest of them, and never confirmed by itself."""
    counted = count(told)
    return Fact(
        id=id,
        event=event,
        item=like.item,
        supplier=supplier,
        recipient=recipient,
        party=party,
        quantity=quantity,
        happened=happened,
        status="actual",
        claims=tuple(dict.fromkeys(one.id for one in told)),
        reports=len({one.claim.report for one in told}),
        origins=counted.least,
        origins_most=counted.most,
        disputed=any(one.disputed for one in inputs),
        credibility=max("2", *(one.credibility for one in inputs)),
        grounds=("worked out from other facts; as credible as the weakest of them",),
        reliability=max((one.reliability for one in inputs), key=ORDER.index),
        derived=True,
        working=working,
    )


def number(value: float) -> str:
    """``3,100``."""
    return f"{int(value):,}" if float(value).is_integer() else f"{value:,}"
