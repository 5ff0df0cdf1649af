"""What became of promised deliveries: planned and actual quantities of one transfer."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from drawdown.fact import Fact
from drawdown.quantity import in_range
from drawdown.stock.draft import times
from drawdown.stock.draft.known import Known, unit_of
from drawdown.stock.draft.promises import Pair

_SHORT = 8  # digits of a claim's id that are shown
_MOST = 5  # pairs that are told

_Route = tuple[str | None, ...]


def pairs_of_deliveries(known: Known) -> Iterator[Pair]:
    """Planned deliveries by the owner with what was delivered: same item, parties and unit, exact counts.

    Only where a route has one of each: of several nobody could tell which was of which transfer.
    """
    routes: dict[_Route, list[Fact]] = defaultdict(list)
    for fact in known.facts:
        if fact.event == "delivered" and fact.supplier == known.owner is not None and fact.recipient:
            routes[fact.item, fact.recipient, unit_of(fact)].append(fact)
    # Those of the item come first.
    for route in sorted(routes, key=lambda one: (one[0] != known.item, [part or "" for part in one])):
        planned = _exact(routes[route], "planned")
        sent = _exact(routes[route], "actual")
        if len(planned) == len(sent) == 1 and _after(planned[0][0], sent[0][0]) and planned[0][1] > 0:
            yield _pair(known, *planned[0], *sent[0])


def about_deliveries(known: Known) -> list[str]:
    """What came of promised deliveries, as a question of how much of the next will come."""
    told = [*pairs_of_deliveries(known)][:_MOST]
    if not told:
        return []
    words = "; ".join(f"{one.words} (claims {', '.join(id[:_SHORT] for id in one.claims)})" for one in told)
    return [f"How much of what is promised will come? By this ledger: {words}."]


def _exact(facts: Sequence[Fact], status: str) -> list[tuple[Fact, float]]:
    counted = []
    for fact in facts:
        told = fact.quantity
        if fact.status == status and told and told.min is not None and told.min == told.max and not told.per:
            counted.append((fact, told.min))
    return counted


def _after(plan: Fact, sent: Fact) -> bool:
    return times.span(sent.happened)[0] >= times.span(plan.happened)[0] and sent.happened is not None


def _pair(known: Known, plan: Fact, promised: float, sent: Fact, made: float) -> Pair:
    marked = "" if plan.item == known.item else f"{known.catalogue.item_name(plan.item)}: "
    words = (
        f"{marked}{in_range(made, made)} delivered to {known.party(plan.recipient)} "
        f"({times.words(sent.happened)}) of {in_range(promised, promised)} planned "
        f"({times.words(plan.happened)}), a ratio of {made / promised:.2f}"
    )
    return Pair(made / promised, words, tuple(dict.fromkeys((*plan.claims, *sent.claims))), plan.item)
