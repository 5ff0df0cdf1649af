"""From claims as known to facts."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from drawdown.bounds import DateBounds
from drawdown.catalogue import load_catalogue
from drawdown.catalogue.catalogue import Catalogue
from drawdown.conflict import Conflict
from drawdown.dossier import Dossier
from drawdown.entry import Entry
from drawdown.fact import Fact
from drawdown.origin import Origin
from drawdown.reconcile.facts.against import Verdicts
from drawdown.reconcile.facts.arithmetic import worked_out
from drawdown.reconcile.facts.compose import Composer
from drawdown.reconcile.facts.matters import matters
from drawdown.reconcile.facts.settle import settled
from drawdown.reconcile.facts.sources import Sources
from drawdown.reconcile.facts.told import told


def facts(dossier: Dossier, conflicts: Sequence[Conflict] = ()) -> tuple[Fact, ...]:
    """What claims as known amount to: each thing once, with who says so and how well it is founded.

    The facts on one item depend on the claims on it and its variants alone. Each fact rests on claims of one
    matter; those worked out from others say so.

    Args:
        dossier: Claims with their origins, dates and degraded copies.
        conflicts: Judgements on pairs of claims; those that conflict make a fact disputed.
    """
    catalogue = load_catalogue()
    sources = Sources.of(dossier, catalogue)
    verdicts = Verdicts.on(conflicts)
    begun = {origin.id: _begun(origin) for origin in dossier.origins.all}
    by_item: dict[str, list[Entry]] = defaultdict(list)
    for entry in dossier.entries:
        by_item[entry.claim.item.base or ""].append(entry)
    found = [
        fact
        for entries in by_item.values()
        for fact in _on_item(replace(dossier, entries=entries), begun, catalogue, sources, verdicts)
    ]
    return tuple(sorted(found, key=_order))


def _on_item(
    dossier: Dossier,
    begun: Mapping[str, DateBounds | None],
    catalogue: Catalogue,
    sources: Sources,
    verdicts: Verdicts,
) -> Iterable[Fact]:
    item = catalogue.items.get(dossier.entries[0].claim.item.base or "")
    claims = [told(entry, dossier, begun, item.unit if item else None) for entry in dossier.entries]
    parts = [part for group in matters(claims) for part in settled(group, verdicts)]
    composer = Composer(dossier.origins, sources, verdicts, parts)
    single = [(composer.fact(number), part) for number, part in enumerate(parts)]
    return worked_out(single, composer.independent, catalogue)


def _begun(origin: Origin) -> DateBounds | None:
    """When an origin was said or first published; None where only an estimate on its reports tells."""
    told = any(account.occasion.on or account.published for account in origin.accounts)
    return origin.on if told else None


def _order(fact: Fact) -> tuple[object, ...]:
    happened = fact.happened
    first = happened and (happened.lower or happened.upper)
    return (fact.item or "", first is None, str(first), fact.event, fact.id)
