"""Which claims of two groups are worth comparing: those of one origin, and neighbours in time."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from functools import cached_property

from drawdown.entry import Entry
from drawdown.reconcile.conflicts.kin import Kinship
from drawdown.reconcile.conflicts.times import When

_NEAR = 2  # neighbours in time on each side that a claim is compared with
_PARTNERS = 4  # reports of one origin that a claim is compared with

Member = tuple[Entry, When]


def rank(entry: Entry) -> tuple[float, str]:
    """What to sort by, the claim most surely read first."""
    return -entry.claim.confidence, entry.claim.id


class Group:
    """Claims that say the same of one matter, laid out for comparing with another group.

    Attributes:
        members: The claims with their times, those most surely read first.
    """

    def __init__(self, members: Iterable[Member], kinship: Kinship) -> None:
        self.members = sorted(members, key=lambda one: rank(one[0]))
        self._kinship = kinship

    def pairs(self, other: "Group") -> Iterator[tuple[Member, Member]]:
        """Pairs of this group's claims with the other's: a few for each of the smaller group."""
        if len(other.members) < len(self.members):
            yield from ((ours, theirs) for theirs, ours in other.pairs(self))
            return
        for one in self.members:
            yield from ((one, its) for its in other._of_kin(one[0]))
            yield from ((one, its) for its in other._near(one[1].key))

    def _of_kin(self, entry: Entry) -> Iterable[Member]:
        """Claims of other reports that rest or may rest on an origin of the claim, then of its report."""
        claim, kinship = entry.claim, self._kinship
        met: dict[str, Member] = {}
        for index, origins in (
            (self._by_origin, kinship.near(claim.id)),
            (self._by_report, kinship.around(claim.report)),
        ):
            for origin in sorted(origins):
                for report, other in index.get(origin, {}).items():
                    if len(met) >= _PARTNERS:
                        return met.values()
                    if report != claim.report:
                        met.setdefault(report, other)
        return met.values()

    def _near(self, day: date | None) -> Iterator[Member]:
        """Neighbours of a day; for an unknown one the best of all."""
        if day is None:
            yield from self.members[:_NEAR]
            return
        days, dated = self._dated
        place = bisect_left(days, day)
        last = place
        while last < len(days) and days[last] == day and last - place < _NEAR:
            last += 1
        yield from dated[max(0, place - _NEAR) : last + _NEAR]
        yield from self._undated

    @cached_property
    def _dated(self) -> tuple[list[date], list[Member]]:
        rows = sorted(
            ((one[1].key, one[0].claim.id, one) for one in self.members if one[1].key is not None),
            key=lambda row: (row[0], row[1]),
        )
        return [row[0] for row in rows], [row[2] for row in rows]

    @cached_property
    def _undated(self) -> list[Member]:
        return [one for one in self.members if one[1].key is None][:_NEAR]

    @cached_property
    def _by_origin(self) -> Mapping[str, Mapping[str, Member]]:
        found: defaultdict[str, dict[str, Member]] = defaultdict(dict)
        for one in self.members:
            for origin in self._kinship.of.get(one[0].claim.id, ()):
                found[origin].setdefault(one[0].claim.report, one)
        return found

    @cached_property
    def _by_report(self) -> Mapping[str, Mapping[str, Member]]:
        found: defaultdict[str, dict[str, Member]] = defaultdict(dict)
        for one in self.members:
            report = one[0].claim.report
            for origin in self._kinship.around(report):
                found[origin].setdefault(report, one)
        return found
