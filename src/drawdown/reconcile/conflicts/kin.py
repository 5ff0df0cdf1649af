"""What the reports of two claims have to do with each other, by their origins."""

from collections import defaultdict
from enum import StrEnum

from drawdown.dossier import Dossier
from drawdown.entry import Entry
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
    """Answers how two claims of a dossier are related."""

    def __init__(self, dossier: Dossier) -> None:
        origins = dossier.origins
        self.of = {claim: frozenset(ids) for claim, ids in origins.of.items()}
        self._linked = _linked(origins)
        reports: defaultdict[str, set[str]] = defaultdict(set)
        for one in origins.all:
            for account in one.accounts:
                reports[account.report].add(one.id)
        self._reports = {report: frozenset(ids) for report, ids in reports.items()}
        self._around = {report: self._with_linked(ids) for report, ids in self._reports.items()}
        self._degraded = {report for report, one in dossier.degraded.items() if one.verdict != "sound"}

    def between(self, one: Entry, other: Entry) -> Kin:
        """How two claims are related."""
        a, b = one.claim, other.claim
        if a.report == b.report:
            return Kin.report
        mine, theirs = self.of.get(a.id, _NONE), self.of.get(b.id, _NONE)
        if mine & theirs:
            return Kin.same
        if self.near(a.id) & theirs:
            return Kin.unsure
        return Kin.related if self.around(a.report) & self._reports.get(b.report, _NONE) else Kin.apart

    def near(self, claim: str) -> frozenset[str]:
        """The origins that a claim rests on or may rest on."""
        return self._with_linked(self.of.get(claim, _NONE))

    def around(self, report: str) -> frozenset[str]:
        """The origins that any claim of a report rests on or may rest on."""
        return self._around.get(report, _NONE)

    def _with_linked(self, ids: frozenset[str]) -> frozenset[str]:
        linked = [self._linked[one] for one in ids if one in self._linked]
        return ids.union(*linked) if linked else ids

    def degraded(self, entry: Entry) -> bool:
        """Whether a claim stands in a degraded copy, or in what may be one."""
        return entry.claim.report in self._degraded


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
