"""What several facts on one item tell together: bounds, checks, and which total takes the place of which."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from drawdown.catalogue.catalogue import Catalogue
from drawdown.fact import Fact
from drawdown.reconcile.facts.left import left
from drawdown.reconcile.facts.parts import sums, too_many
from drawdown.reconcile.facts.settle import Settled
from drawdown.reconcile.facts.terms import Count, terms
from drawdown.reconcile.facts.told import ONE_START

Single = tuple[Fact, Settled]


def worked_out(singles: Sequence[Single], count: Count, catalogue: Catalogue) -> list[Fact]:
    """The facts with what each tells on another, and those worked out from them."""
    facts, counts = [fact for fact, _ in singles], terms(singles)
    notes: dict[str, list[str]] = defaultdict(list)
    for id, note in (*too_many(counts), *_replaced(singles)):
        notes[id].append(note)
    noted = [
        replace(fact, grounds=(*fact.grounds, *notes[fact.id])) if fact.id in notes else fact
        for fact in facts
    ]
    return [*noted, *left(facts, counts, count, catalogue), *sums(counts, count)]


def _replaced(singles: Sequence[Single]) -> Iterator[tuple[str, str]]:
    """Ids of running totals that a later one takes the place of, each with a note."""
    series: dict[tuple[str | None, ...], list[Single]] = defaultdict(list)
    for fact, part in singles:
        if part.first.running:
            counted = part.first.unit if fact.quantity else None
            currency = fact.money.currency if fact.money else None
            parties = (fact.supplier, fact.recipient, fact.party)
            series[fact.event, fact.item, *parties, fact.status, counted, currency].append((fact, part))
    for alike in series.values():
        alike.sort(key=lambda one: (one[1].first.days.high, one[0].id))
        for (fact, part), (later, after) in pairwise(alike):
            if abs(part.first.start - after.first.start) <= ONE_START:
                yield fact.id, f"a later total takes its place ({later.id})"
