"""What was moved at least, from parts that are certainly different; and more delivered than pledged."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from math import inf

from drawdown.bounds import DateBounds
from drawdown.fact import Fact
from drawdown.quantity import Quantity
from drawdown.reconcile.facts.compose import fact_id
from drawdown.reconcile.facts.terms import Count, Term, derived, least, number
from drawdown.reconcile.facts.told import ONE_TIME
from drawdown.when import in_phrase

_MOVED = frozenset({"sold", "delivered"})
_PLEDGED = frozenset({"announced", "authorised", "ordered"})
Matter = tuple[str | None, ...]


def sums(terms: Sequence[Term], count: Count) -> Iterator[Fact]:
    """Lower bounds on what was delivered or sold: parts so far apart that none is another told again."""
    by_matter: dict[Matter, list[Term]] = defaultdict(list)
    for term in terms:
        fact = term.fact
        if fact.event in _MOVED and term.dated and not term.running and least(term.told) > 0:
            by_matter[fact.event, fact.item, fact.supplier, fact.recipient, term.unit].append(term)
    for alike in by_matter.values():
        chosen = _apart(alike)
        if len(chosen) > 1:
            yield _sum(chosen, count)


def too_many(terms: Sequence[Term]) -> Iterator[tuple[str, str]]:
    """Ids of facts that tell of more delivered than all pledges known come to, each with a note."""
    pledged: dict[Matter, float] = defaultdict(float)
    for term in terms:
        if term.fact.event in _PLEDGED:
            pledged[_matter(term)] += term.most
    for term in terms:
        most = pledged.get(_matter(term), inf)
        if term.fact.event == "delivered" and least(term.told) > most:
            yield term.fact.id, f"more than all pledges of it known here, {number(most)} at most"


def _matter(term: Term) -> Matter:
    return (term.fact.item, term.fact.supplier, term.fact.recipient, term.unit)


def _apart(alike: Sequence[Term]) -> list[Term]:
    """Parts of which each begins well after the one before it ended."""
    chosen: list[Term] = []
    for term in sorted(alike, key=lambda one: (one.last, one.first, one.fact.id)):
        if not chosen or term.first - chosen[-1].last > ONE_TIME:
            chosen.append(term)
    return chosen


def _sum(chosen: Sequence[Term], count: Count) -> Fact:
    total = sum(least(term.told) for term in chosen)
    rough = any(term.approximate for term in chosen)
    about, first = "about " if rough else "", chosen[0].fact
    start, end = chosen[0].fact.happened, chosen[-1].fact.happened
    span = DateBounds(start.lower, end.upper) if start and end else None
    parts = " and ".join(
        f"{number(least(term.told))} {in_phrase(happened)} ({term.fact.id[:8]})"
        for term in chosen
        if (happened := term.fact.happened)
    )
    return derived(
        fact_id("sum", *sorted(term.fact.id for term in chosen)),
        first, [term.fact for term in chosen], [one for term in chosen for one in term.told], count,
        event=first.event, party=first.party, supplier=first.supplier, recipient=first.recipient,
        happened=span,
        quantity=Quantity(
            total, None, first.quantity.unit if first.quantity else None, None, rough, False,
            f"at least {about}{number(total)}",
        ),
        working=f"at least {about}{number(total)} {first.event} in all: {parts}; "
        "there may have been others",
    )  # fmt: skip
