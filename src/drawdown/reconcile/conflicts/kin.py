"""What the reports of two claims have to do with each other, by their origins."""

from collections import defaultdict
from enum import StrEnum

from drawdown.dossier import Dossier
from drawdown.entry import Entry
from drawdown.origin import Origins


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
        self._reports: defaultdict[str, set[str]] = defaultdict(set)
        for one in origins.all:
            for account in one.accounts:
                self._reports[account.report].add(one.id)
        self._degraded = {
            report: one.verdict for report, one in dossier.degraded.items() if one.verdict != "sound"
        }

    def between(self, one: Entry, other: Entry) -> Kin:
        """How two claims are related."""
        a, b = one.claim, other.claim
        if a.report == b.report:
            return Kin.report
        mine, theirs = self.of.get(a.id, frozenset()), self.of.get(b.id, frozenset())
        if mine & theirs:
            return Kin.same
        if any(self._linked.get(origin, frozenset()) & theirs for origin in mine):
            return Kin.unsure
        ours, others = self._reports.get(a.report, set()), self._reports.get(b.report, set())
        if ours & others or any(self._linked.get(origin, frozenset()) & others for origin in ours):
            return Kin.related
        return Kin.apart

    def near(self, claim: str) -> frozenset[str]:
        """The origins that a claim rests on or may rest on."""
        mine = self.of.get(claim, frozenset())
        return mine.union(*(self._linked.get(origin, frozenset()) for origin in mine))

    def around(self, report: str) -> frozenset[str]:
        """The origins that any claim of a report rests on or may rest on."""
        mine = self._reports.get(report, set())
        return frozenset(mine).union(*(self._linked.get(origin, frozenset()) for origin in mine))

    def degraded(self, entry: Entry) -> str | None:
        """``degraded`` or ``unsure`` for a claim of a degraded copy or what may be one."""
        return self._degraded.get(entry.claim.report)


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
