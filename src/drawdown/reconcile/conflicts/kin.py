"""What the reports of two claims have to do with each other, by their origins."""

from collections import defaultdict
from collections.abc import Mapping
from enum import StrEnum

from drawdown.claim import Claim
from drawdown.dossier import Dossier
from drawdown.origin import Origins

_NONE: frozenset[str] = frozenset()


class Kin(StrEnum):
    """How two claims are related."""

    report = "one report"
    same = "one origin"
    unsure = "perhaps one origin"
    related = "their reports share an origin elsewhere"
    apart = "independent origins"


class Kinship:
    """Answers how two claims of a dossier are related.

    Attributes:
        of: By claim id, the origins it rests on.
        near: By claim id, the origins that it rests on or may rest on.
        around: By report id, the origins that any of its claims rests on or may rest on.
        reports: By origin, the reports that have it around them.
    """

    def __init__(self, dossier: Dossier) -> None:
        origins = dossier.origins
        linked = _linked(origins)
        self.of = {claim: frozenset(ids) for claim, ids in origins.of.items()}
        self.near = {claim: _with_linked(ids, linked) for claim, ids in self.of.items()}
        own: defaultdict[str, set[str]] = defaultdict(set)
        for one in origins.all:
            for account in one.accounts:
                own[account.report].add(one.id)
        self._own = {report: frozenset(ids) for report, ids in own.items()}
        self.around = {report: _with_linked(ids, linked) for report, ids in self._own.items()}
        self.reports: defaultdict[str, set[str]] = defaultdict(set)
        for report, ids in self.around.items():
            for origin in ids:
                self.reports[origin].add(report)
        self._in_order: dict[str, tuple[str, ...]] = {}
        self._degraded = {report for report, one in dossier.degraded.items() if one.verdict != "sound"}

    def between(self, one: Claim, other: Claim) -> Kin:
        """How two claims are related."""
        if one.report == other.report:
            return Kin.report
        theirs = self.of.get(other.id, _NONE)
        if not theirs.isdisjoint(self.of.get(one.id, _NONE)):
            return Kin.same
        if not theirs.isdisjoint(self.near.get(one.id, _NONE)):
            return Kin.unsure
        related = not self._own.get(other.report, _NONE).isdisjoint(self.around.get(one.report, _NONE))
        return Kin.related if related else Kin.apart

    def in_order(self, report: str) -> tuple[str, ...]:
        """The origins around a report, in order of their ids."""
        if report not in self._in_order:
            self._in_order[report] = tuple(sorted(self.around.get(report, ())))
        return self._in_order[report]

    def degraded(self, claim: Claim) -> bool:
        """Whether a claim stands in a degraded copy, or in what may be one."""
        return claim.report in self._degraded


def _with_linked(ids: frozenset[str], linked: Mapping[str, frozenset[str]]) -> frozenset[str]:
    """Origins and those that they may be one with."""
    return ids.union(*(linked[one] for one in ids if one in linked))


def _linked(origins: Origins) -> dict[str, frozenset[str]]:
    """For each origin those that an unsure link joins it with."""
    of = {account.id: one.id for one in origins.all for account in one.accounts}
    found: defaultdict[str, set[str]] = defaultdict(set)
    for one in origins.all:
        for link in one.unsure:
            ends = [of.get(end) for end in (link.a, link.b)]
            for end in ends:
                if end is not None and end != one.id:
                    found[one.id].add(end)
                    found[end].add(one.id)
    return {origin: frozenset(others) for origin, others in found.items()}
