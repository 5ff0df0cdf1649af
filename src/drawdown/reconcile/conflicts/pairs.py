"""Which claims of two groups are worth comparing: those of one origin, and neighbours in time."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from functools import cached_property
from itertools import chain

from drawdown.claim import Claim
from drawdown.reconcile.conflicts.kin import Kinship
from drawdown.reconcile.conflicts.told import Told

_NEAR = 2  # neighbours in time on each side that a claim is compared with
_SMALL = 8  # claims of a group in which every kind of kin is looked for
_PARTNERS = 4  # reports of one origin that a claim is compared with


class Group:
    """Claims that say the same of one matter, laid out for comparing with another group.

    Attributes:
        members: The claims, those most surely read first.
    """

    def __init__(self, members: Iterable[Told], kinship: Kinship) -> None:
        self.members = sorted(members, key=lambda one: one.rank)
        self._kinship = kinship
        self._met: dict[tuple[str, bool], list[Told]] = {}

    def pairs(self, other: "Group") -> Iterator[tuple[Told, Told]]:
        """Pairs of this group's claims with the other's, each once: a few for each of the smaller group."""
        if len(other.members) < len(self.members):
            yield from ((ours, theirs) for theirs, ours in other.pairs(self))
            return
        met: set[tuple[str, str]] = set()
        for one in self.members:
            id = one.claim.id
            for its in chain(other._of_kin(one.claim), other._near(one.when.key)):
                pair = (id, its.claim.id) if id < its.claim.id else (its.claim.id, id)
                if pair not in met and its.claim.id != id:
                    met.add(pair)
                    yield one, its

    def _of_kin(self, claim: Claim) -> Iterable[Told]:
        """A few claims of other reports, those first that rest on an origin that the claim may rest on.

        Then those of reports that share an origin elsewhere. In a large group these meet only where one of
        the two is a degraded copy, since without one that says little and there are many.
        """
        kinship = self._kinship
        on = (self._by_origin.get(origin, {}).values() for origin in sorted(kinship.near.get(claim.id, ())))
        any_ = len(self.members) <= _SMALL or kinship.degraded(claim)
        shared = kinship.in_order(claim.report) if any_ or self._degraded else ()
        elsewhere = (self._around(origin, any_) for origin in shared)
        met: dict[str, Told] = {}
        for other in chain.from_iterable(chain(on, elsewhere)):
            if other.claim.report != claim.report:
                met.setdefault(other.claim.report, other)
                if len(met) == _PARTNERS:
                    break
        return met.values()

    def _around(self, origin: str, any_: bool) -> Iterable[Told]:
        """One claim of each report that has an origin around it, or else of each degraded copy that has."""
        if (origin, any_) not in self._met:
            known = self._by_report if any_ else self._degraded
            reports = known.keys() & self._kinship.reports.get(origin, ())
            self._met[origin, any_] = sorted((known[one] for one in reports), key=lambda one: one.rank)
        return self._met[origin, any_]

    def _near(self, day: date | None) -> Iterator[Told]:
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
    def _dated(self) -> tuple[list[date], list[Told]]:
        rows = sorted(
            ((one.when.key, one.claim.id, one) for one in self.members if one.when.key is not None),
            key=lambda row: (row[0], row[1]),
        )
        return [row[0] for row in rows], [row[2] for row in rows]

    @cached_property
    def _undated(self) -> list[Told]:
        return [one for one in self.members if one.when.key is None][:_NEAR]

    @cached_property
    def _by_report(self) -> Mapping[str, Told]:
        found: dict[str, Told] = {}
        for one in self.members:
            found.setdefault(one.claim.report, one)
        return found

    @cached_property
    def _degraded(self) -> Mapping[str, Told]:
        return {id: one for id, one in self._by_report.items() if self._kinship.degraded(one.claim)}

    @cached_property
    def _by_origin(self) -> Mapping[str, Mapping[str, Told]]:
        found: defaultdict[str, dict[str, Told]] = defaultdict(dict)
        for one in self.members:
            for origin in self._kinship.of.get(one.claim.id, ()):
                found[origin].setdefault(one.claim.report, one)
        return found
