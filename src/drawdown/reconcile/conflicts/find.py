"""Conflicts of a dossier."""

from collections import defaultdict
from collections.abc import Iterable, Iterator

from drawdown.catalogue import Catalogue, load_catalogue
from drawdown.conflict import VERDICTS, Conflict
from drawdown.dossier import Dossier
from drawdown.reconcile.conflicts.answers import of_answers
from drawdown.reconcile.conflicts.counts import of_figures
from drawdown.reconcile.conflicts.headlines import of_headlines
from drawdown.reconcile.conflicts.kin import Kinship
from drawdown.reconcile.conflicts.sums import of_sums
from drawdown.reconcile.conflicts.told import Told, told


def conflicts(dossier: Dossier, catalogue: Catalogue | None = None) -> tuple[Conflict, ...]:
    """Claims about one matter that do not say the same, and what each pair amounts to.

    Args:
        dossier: Claims with their origins and dates.
        catalogue: Items and parties; the one that ships with drawdown if None.

    Returns: Few rows for each pair of groups of like claims, those that matter most first. Claims of two
        families of items (``Catalogue.family``) never meet: a dossier has the rows of its families.
    """
    catalogue = catalogue or load_catalogue()
    kinship = Kinship(dossier)
    families: defaultdict[str, list[Told]] = defaultdict(list)
    for entry in dossier.entries:
        # Who asks says nothing that another could contradict.
        if entry.claim.status != "asked":
            families[catalogue.family(entry.claim.item.id)].append(told(entry, dossier))
    rows = [
        row
        for name in sorted(families)
        for row in _shown(_of_family(families[name], dossier, kinship, catalogue), families[name])
    ]
    return tuple(sorted(rows, key=_place))


def _of_family(
    claims: list[Told], dossier: Dossier, kinship: Kinship, catalogue: Catalogue
) -> list[Conflict]:
    return [
        *of_answers(claims, dossier, kinship, catalogue),
        *of_figures(claims, dossier, kinship, catalogue),
        *of_sums(claims, catalogue),
        *of_headlines(claims, catalogue),
    ]


def _shown(rows: Iterable[Conflict], found: Iterable[Told]) -> Iterator[Conflict]:
    """Each pair of claims once, by its gravest verdict; a drift between two reports by its clearest pair."""
    claims = {one.claim.id: one for one in found}
    pairs: set[frozenset[str]] = set()
    drifts: set[tuple[object, ...]] = set()
    for row in sorted(rows, key=_place):
        one, other = (claims[claim] for claim in row.claims)
        keys = set[tuple[object, ...]]()
        if row.verdict == "copy-drift":
            # Reports that name an item also speak of its class: one of the two says enough.
            reports = sorted((one.claim.report, other.claim.report))
            keys = {
                (row.matter.rpartition(": ")[2], one.matter[1:], *reports, side.matter.base)
                for side in (one, other)
            }
        if frozenset(row.claims) not in pairs and not keys & drifts:
            yield row
        pairs.add(frozenset(row.claims))
        drifts |= keys


_SHOWN = {verdict: place for place, verdict in enumerate(VERDICTS)}


def _place(row: Conflict) -> tuple[int, float, tuple[str, str], str]:
    return _SHOWN[row.verdict], -round(sum(one.weight for one in row.grounds), 6), row.claims, row.matter
