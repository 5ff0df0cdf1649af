"""What claims are on one matter, about one time, and when their figures cannot both hold."""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import NamedTuple

from drawdown.bounds import DateBounds
from drawdown.claim import Claim
from drawdown.entry import Entry
from drawdown.quantity import in_range

Matter = tuple[str | None, ...]
Days = tuple[date | None, date | None]

# Two reports that date what they tell of not at all tell of one time if they came out within it.
_ONE_TIME = timedelta(days=31)


@dataclass(frozen=True, slots=True)
class Figure:
    """A count or a sum as bounds.

    Attributes:
        low, high: Bounds in ``unit``; None where open, never both.
        unit: What is counted, a currency for a sum, or None where unsaid.
        kind: ``count``, ``sum``, or for a rate its time: ``a year``, ``a month``, ``a day``.
    """

    low: float | None
    high: float | None
    unit: str | None
    kind: str

    def comparable(self, other: "Figure") -> bool:
        """Whether both count the same; a count without unit is one of pieces."""
        units = {self.unit, other.unit} - {None, "piece", "unit"}
        return self.kind == other.kind and len(units) < 2

    def apart(self, other: "Figure") -> bool:
        """Whether both cannot hold: they are comparable, and have no number in common."""
        return self.comparable(other) and (
            (self.high is not None and other.low is not None and self.high < other.low)
            or (self.low is not None and other.high is not None and other.high < self.low)
        )

    def __str__(self) -> str:
        number = in_range(self.low, self.high, self.unit if self.kind == "sum" else None)
        return number if self.kind in ("count", "sum") else f"{number} {self.kind}"


class When(NamedTuple):
    """When a claim's matter happened and when its report came out: first and last day, None where unsaid."""

    happened: Days | None
    published: Days | None

    @classmethod
    def of(cls, entry: Entry) -> "When":
        """The time of an entry."""
        return cls(_days(entry.claim.happened), _days(entry.source.published))

    def one_time(self, other: "When") -> bool:
        """Whether both may be about one time.

        Dates of what happened decide where both have one; else the days of publication, a month apart at
        most. What has neither may be about any time.
        """
        if self.happened and other.happened:
            return _meet(self.happened, other.happened, timedelta())
        if self.published and other.published:
            return _meet(self.published, other.published, _ONE_TIME)
        return True


def matter(claim: Claim) -> Matter:
    """What a claim is about: event, item with its variant, and parties."""
    return (claim.event, claim.item.id, claim.supplier, claim.recipient, claim.party)


def says(claim: Claim) -> Matter:
    """What a claim says of its matter: a plan is no delivery, though both are about one."""
    return (*matter(claim), claim.status, claim.leaning, claim.reason)


def figures(claim: Claim) -> tuple[Figure, ...]:
    """The figures a claim states; words without a number are none."""
    found = []
    quantity, money = claim.quantity, claim.money
    if quantity and (quantity.min is not None or quantity.max is not None):
        kind = f"a {quantity.per}" if quantity.per else "count"
        found.append(Figure(quantity.min, quantity.max, quantity.unit, kind))
    if money and (money.min is not None or money.max is not None):
        found.append(Figure(money.min, money.max, money.currency, "sum"))
    return tuple(found)


def _days(bounds: DateBounds | None) -> Days | None:
    return (bounds.lower, bounds.upper) if bounds else None


def _meet(one: Days, other: Days, slack: timedelta) -> bool:
    return _reaches(one, other, slack) and _reaches(other, one, slack)


def _reaches(one: Days, other: Days, slack: timedelta) -> bool:
    last, first = one[1], other[0]
    return last is None or first is None or last + slack >= first
