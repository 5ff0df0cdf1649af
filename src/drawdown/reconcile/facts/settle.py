"""Claims that may be one fact, settled: one with its sides, or several where they are of several things."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from drawdown.reconcile.facts.against import Verdicts
from drawdown.reconcile.facts.sides import Heard, Read, Stand, counted, heard, summed
from drawdown.reconcile.facts.spans import Span
from drawdown.reconcile.facts.told import ONE_TIME, Told

# One thing has one of these at a time; of deeds there may be two, each with a figure of its own.
_MEASURED = frozenset({"produced", "held", "rated"})


@dataclass(frozen=True)
class Settled:
    """Claims that are one fact.

    Attributes:
        told: The claims, the most direct first.
        counts, sums: The figures they give.
    """

    told: list[Told]
    counts: Heard = field(default_factory=Heard)
    sums: Heard = field(default_factory=Heard)

    @property
    def claims(self) -> list[str]:
        """Ids of the claims."""
        return [one.id for one in self.told]

    @property
    def first(self) -> Told:
        """The most direct claim."""
        return self.told[0]

    @property
    def stands(self) -> list[Stand]:
        """The figures that do not agree, if any."""
        return next((some.stands for some in (self.counts, self.sums) if len(some.stands) > 1), [])


def settled(claims: Sequence[Told], verdicts: Verdicts) -> Iterator[Settled]:
    """Facts of claims on one matter at what may be one time."""
    waiting = [sorted(claims, key=lambda told: told.nearness)]
    while waiting:
        part = waiting.pop()
        found = [heard(part, read) for read in _reads(part)]
        for some in found:
            if len(some.stands) > 1 and _several_things(some.stands, verdicts):
                parts = _parts(part, some)
                if len(parts) > 1:
                    waiting += parts
                    break
        else:
            yield Settled(part, *found)


def _reads(claims: Sequence[Told]) -> list[Read]:
    """Counts, and sums in the currency most told."""
    told = [one.claim.money.currency for one in claims if one.claim.money]
    if not told:
        return [counted]
    currencies = Counter(told)
    return [counted, summed(min(currencies, key=lambda name: (-currencies[name], name)))]


def _several_things(stands: Sequence[Stand], verdicts: Verdicts) -> bool:
    """Whether figures that do not agree are of several things rather than disputed."""
    reports = Counter(report for stand in stands for report in stand.reports)
    if any(times > 1 for times in reports.values()):
        return True
    if verdicts.apart([[one.id for one in stand.told] for stand in stands]):
        return True
    first = stands[0].told[0]
    if first.running:
        return _grows(stands)
    if first.claim.event in _MEASURED:
        return False
    # A package of aid is known by its sum: another sum is another package.
    return first.claim.item.id is None or not _one_time(stands)


def _grows(stands: Sequence[Stand]) -> bool:
    """Whether each figure of a running total was told after the smaller ones: it grew, nobody is wrong."""
    ordered = sorted(stands, key=lambda stand: stand.range.stated)
    times = [Span(min(t.days.low for t in one.told), max(t.days.high for t in one.told)) for one in ordered]
    return all(one.high < later.low for one, later in pairwise(times))


def _one_time(stands: Sequence[Stand]) -> bool:
    """Whether all figures were told of, or at, what may be one time; what has no date may be of any."""
    times = [_told_of(stand.told) for stand in stands]
    return max(one.low for one in times) - min(one.high for one in times) <= ONE_TIME


def _told_of(claims: Sequence[Told]) -> Span:
    dated = [one.days for one in claims if one.basis == "happened"]
    days = dated or [one.said_days for one in claims]
    return Span(min(one.low for one in days), max(one.high for one in days))


def _parts(claims: Sequence[Told], found: Heard) -> list[list[Told]]:
    """The claims of each side with those that drifted from it; the rest, which may be of any, on its own."""
    place: dict[str, int] = {}
    by_origin: dict[str, int] = {}
    for number, stand in enumerate(found.stands):
        for one in stand.told:
            place.setdefault(one.id, number)
            by_origin |= {origin: by_origin.get(origin, number) for origin in one.origins}
    for one in found.drifted:
        place.setdefault(one.id, min(by_origin[origin] for origin in one.origins if origin in by_origin))
    parts: dict[int, list[Told]] = {}
    for one in claims:
        parts.setdefault(place.get(one.id, len(found.stands)), []).append(one)
    return list(parts.values())
