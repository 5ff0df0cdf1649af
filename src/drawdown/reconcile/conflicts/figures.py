"""The figures of claims, and what keeps two of them from counting the same."""

from dataclasses import dataclass
from datetime import timedelta

from drawdown.bounds import DateBounds
from drawdown.claim import Claim
from drawdown.quantity import Money, Quantity, in_range
from drawdown.reconcile.conflicts import words
from drawdown.when import in_words

# "About 4,000" may be any number this near to it.
_ABOUT = 0.1
_FAR = 5
_ROUND = 1000  # from here on numbers are often rounded without a word
_PIECES = frozenset({None, "piece", "unit"})
_KM = 1.609344
_RANGE = 0.15  # ranges are rounded freely when miles become kilometres
_SHORT = timedelta(days=31)
_PROMISES = frozenset({"announced", "authorised", "ordered", "notified", "requested"})
# What adds up or holds on, so that a later figure may be a newer one.
_LASTING = frozenset({"delivered", "held", "produced", "used", "sold", "trained"})


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure as bounds, with what it covers.

    Attributes:
        low, high: Bounds in ``unit``, "about" and rounding counted in; None where open.
        unit: What is counted, or a currency.
        kind: ``count``, ``sum``, ``range``, or for a rate its time: ``a year``, ``a month``, ``a day``.
        scope: ``part``, ``whole``, ``capacity``, ``customer`` or nothing said.
        since: The words from when it counts.
        destination: Where output goes.
        period: The time it covers, as the claim says.
        said: The figure in words.
    """

    low: float | None
    high: float | None
    unit: str | None
    kind: str
    scope: str
    since: str
    destination: str | None
    period: DateBounds | None
    said: str

    def apart(self, other: "Figure") -> bool:
        """Whether both have no number in common."""
        return _below(self, other) or _below(other, self)

    def grew(self, later: "Figure") -> bool:
        """Whether the later figure is the larger one."""
        return _below(self, later)

    def far(self, other: "Figure") -> bool:
        """Whether one is several times the other: both may count other things."""
        low, high = sorted((self.low or self.high or 1, other.low or other.high or 1))
        return high > _FAR * low


def figures(claim: Claim) -> tuple[Figure, ...]:
    """The figures a claim states; words without a number are none."""
    found: list[Figure] = []
    count, money, text = claim.quantity, claim.money, claim.evidence.text
    if not _numbered(count) and not _numbered(money):
        return ()
    scope, since = words.scope(text, claim.event == "produced"), words.since(text)
    if count and _numbered(count):
        kind, factor = f"a {count.per}" if count.per else "count", 1.0
        unit, about = count.unit, _ABOUT if count.approximate and count.min == count.max else 0.0
        if claim.event == "rated":
            kind, unit, about = "range", "kilometre", _RANGE
            factor = _KM if count.unit == "mile" else 1.0
        low, high = _bounds(count.min, count.max, about, factor)
        said = in_range(count.min, count.max, None, count.approximate) + (f" {kind}" if count.per else "")
        found.append(Figure(low, high, unit, kind, scope, since, claim.destination, claim.happened, said))
    if money and _numbered(money):
        said = in_range(money.min, money.max, money.currency)
        low, high = _bounds(money.min, money.max, 0.0)
        found.append(Figure(low, high, money.currency, "sum", scope, since, None, claim.happened, said))
    return tuple(found)


def comparable(one: Figure, other: Figure) -> bool:
    """Whether both may count the same at all: never a sum and a count, a rate and a total."""
    rates = one.kind.startswith("a ") and other.kind.startswith("a ")
    return (one.kind == other.kind or rates) and (one.kind != "sum" or one.unit == other.unit)


def baselines(one: Figure, other: Figure) -> list[str]:
    """What keeps two comparable figures from being of one baseline, in words; empty where nothing does."""
    found = []
    if one.kind != other.kind:
        found.append(f"{one.kind} / {other.kind}")
    if len({one.unit, other.unit} - _PIECES) > 1:
        found.append(f"{one.unit} / {other.unit}")
    if one.scope != other.scope or one.scope == "part":
        found.append(f"{one.scope or 'no part named'} / {other.scope or 'no part named'}")
    if one.since != other.since and not _same_period(one, other):
        found.append(f"{one.since or 'no start named'} / {other.since or 'no start named'}")
    elif one.period and other.period and _overlap(one, other) and not _same_period(one, other):
        found.append(f"{in_words(one.period)} / {in_words(other.period)}")
    if one.destination and other.destination and one.destination != other.destination:
        found.append(f"for {one.destination} / for {other.destination}")
    return found


def elsewhere(one: Figure, other: Figure) -> bool:
    """Whether both name periods that do not meet."""
    return bool(one.period and other.period) and not _overlap(one, other)


def lasting(claim: Claim) -> bool:
    """Whether a figure of the claim holds on or adds up, so that a later one may be newer."""
    return claim.event in _LASTING and claim.status == "actual"


def promised(claim: Claim) -> bool:
    """Whether a claim is of what is to come."""
    return claim.event in _PROMISES or claim.status == "planned"


def _numbered(stated: Quantity | Money | None) -> bool:
    return stated is not None and (stated.min is not None or stated.max is not None)


def _bounds(
    least: float | None, most: float | None, about: float, factor: float = 1.0
) -> tuple[float | None, float | None]:
    """The bounds with room for "about", or else for rounding."""
    low = None if least is None else (least - max(about * least, _rounding(least))) * factor
    high = None if most is None else (most + max(about * most, _rounding(most))) * factor
    return low, high


def _rounding(number: float) -> float:
    """Half a unit of the last digit that is not 0, a twentieth at most: 4,000 may be 3,900."""
    if number < _ROUND or not float(number).is_integer():
        return 0.0
    place = 1
    while number % (place * 10) == 0:
        place *= 10
    return min(place / 2, number / 20)


def _below(one: Figure, other: Figure) -> bool:
    return one.high is not None and other.low is not None and one.high < other.low


def _overlap(one: Figure, other: Figure) -> bool:
    a, b = one.period, other.period
    if a is None or b is None:
        return False
    first = a.upper is None or b.lower is None or a.upper >= b.lower
    return first and (b.upper is None or a.lower is None or b.upper >= a.lower)


def _same_period(one: Figure, other: Figure) -> bool:
    a, b = one.period, other.period
    if a is None or b is None or not _overlap(one, other):
        return False
    starts = abs(a.lower - b.lower) <= _SHORT if a.lower and b.lower else a.lower == b.lower
    ends = abs(a.upper - b.upper) <= _SHORT if a.upper and b.upper else a.upper == b.upper
    return starts and ends
