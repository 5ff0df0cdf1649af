"""What copies say otherwise than the reports they rest on or may rest on, claim beside claim."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import timedelta

from drawdown.bounds import DateBounds
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

_WAIT = timedelta(days=3)
_OF_CLASSES = (modality, events, names)
_KINDS = (figures, modality, events, times, names)


def drifts(dossier: Dossier, catalogue: Catalogue | None = None) -> dict[str, tuple[Drift, ...]]:
    """By id of the copy, where it says something else than what it rests on does.

    Args:
        dossier: Claims with their origins; ``degraded`` tells which of two reports is the copy.
        catalogue: Items; the one that ships with drawdown if None.

    Returns: Few for each item of a copy. Claims on an item meet those on the same and, for talks, on its
        class alone; reports meet by their accounts of any item of the class. So the claims on an item and its
        class give the drifts of the item, but for reports linked by another item alone. Nothing is said
        of reports of which nobody can tell which one is the copy.
    """
    catalogue = catalogue or load_catalogue()
    families: dict[str, str] = {}
    published: dict[str, DateBounds | None] = {}
    claims: defaultdict[tuple[str, str], list[Claim]] = defaultdict(list)
    for entry in dossier.entries:
        claim = entry.claim
        families[claim.id] = catalogue.family(claim.item.id)
        claims[families[claim.id], claim.report].append(claim)
        published[claim.report] = entry.source.published
    for of_report in claims.values():
        of_report.sort(key=lambda one: (one.evidence.start, one.id))
    found: defaultdict[str, list[Drift]] = defaultdict(list)
    for copy in copies(dossier, families):
        mine = claims[copy.family, copy.report]
        theirs = [one for report in copy.others for one in claims[copy.family, report]]
        later = _later(published[copy.report], [published[report] for report in copy.others])
        found[copy.report] += _between(Sides(tuple(mine), tuple(theirs), later), catalogue)
    return {report: tuple(all_) for report, all_ in found.items() if all_}


def _later(copy: DateBounds | None, others: Sequence[DateBounds | None]) -> bool:
    """Whether the copy certainly came out days after all the others."""
    if copy is None or copy.lower is None:
        return False
    ends = [one.upper if one else None for one in others]
    return all(end is not None and copy.lower > end + _WAIT for end in ends)


def _between(family: Sides, catalogue: Catalogue) -> list[Drift]:
    """The drifts of one copy within one family.

    Two claims on aid may mean two packages, and two on a class two items of it: little is held against them.
    """
    found: list[Drift] = []
    mine, theirs = (_by_item(side, catalogue) for side in (family.copy, family.origin))
    for item in sorted(mine.keys() | theirs.keys()):
        sides = Sides(tuple(mine.get(item, ())), tuple(theirs.get(item, ())), family.later)
        class_ = catalogue.family(item)
        found += _of_talks(sides, mine.get(class_, ()), theirs.get(class_, ()), item == class_)
        if sides.copy and sides.origin:
            found += [one for kind in (_OF_CLASSES if item == class_ else _KINDS) for one in kind(sides)]
    return found


def _of_talks(
    sides: Sides, mine: Sequence[Claim], theirs: Sequence[Claim], is_class: bool
) -> Iterator[Drift]:
    """Talks about an item: the other side may call it by its class, "longer-range missiles"."""
    if is_class:
        yield from talks(sides)
    else:
        yield from talks(Sides(sides.copy, (*sides.origin, *theirs)))
        yield from talks(Sides(tuple(mine), sides.origin))


def _by_item(claims: Sequence[Claim], catalogue: Catalogue) -> dict[str, list[Claim]]:
    """Claims by item without its variant; a system that is told as a variant of its class is an item."""
    found: defaultdict[str, list[Claim]] = defaultdict(list)
    for one in claims:
        if one.item.id and one.item.base:
            system = one.item.id.partition("/")[2] in catalogue.systems
            found[one.item.id if system else one.item.base].append(one)
    return found
