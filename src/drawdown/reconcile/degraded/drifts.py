"""What copies say otherwise than the reports they rest on or may rest on, claim beside claim."""

from collections import defaultdict

from drawdown.catalogue import Catalogue, load_catalogue
from drawdown.claim import Claim
from drawdown.degraded import Drift
from drawdown.dossier import Dossier
from drawdown.reconcile.degraded.copies import copies
from drawdown.reconcile.degraded.events import events, modality
from drawdown.reconcile.degraded.figures import figures
from drawdown.reconcile.degraded.names import names
from drawdown.reconcile.degraded.sides import Sides
from drawdown.reconcile.degraded.times import talks, times

_KINDS = (figures, modality, events, times, names)


def drifts(dossier: Dossier, catalogue: Catalogue | None = None) -> dict[str, tuple[Drift, ...]]:
    """By id of the copy, where it says something else than what it rests on does.

    Args:
        dossier: Claims with their origins; ``degraded`` tells which of two reports is the copy.
        catalogue: Items; the one that ships with drawdown if None.

    Returns: Few for each item of a copy. Claims of two families of items never meet, so a dossier has the
        drifts of its families. Nothing is said of reports of which nobody can tell which one is the copy.
    """
    catalogue = catalogue or load_catalogue()
    families, claims = {}, defaultdict(list)
    for entry in dossier.entries:
        claim = entry.claim
        families[claim.id] = catalogue.family(claim.item.id)
        claims[families[claim.id], claim.report].append(claim)
    for of_report in claims.values():
        of_report.sort(key=lambda one: (one.evidence.start, one.id))
    found: defaultdict[str, list[Drift]] = defaultdict(list)
    for copy in copies(dossier, families):
        mine = claims[copy.family, copy.report]
        theirs = [one for report in copy.others for one in claims[copy.family, report]]
        found[copy.report] += _between(mine, theirs)
    return {report: tuple(all_) for report, all_ in found.items() if all_}


def _between(mine: list[Claim], theirs: list[Claim]) -> list[Drift]:
    """The drifts of one copy within one family."""
    found = list(talks(Sides(tuple(mine), tuple(theirs))))
    for base in sorted({one.item.base or "" for one in mine}):
        sides = Sides(
            *(tuple(one for one in side if (one.item.base or "") == base) for side in (mine, theirs))
        )
        found += [one for kind in _KINDS for one in kind(sides)]
    return found
