"""Whose stock it is."""

from collections import Counter
from collections.abc import Iterable

from drawdown.catalogue.catalogue import Catalogue
from drawdown.claim import TRANSFER_EVENTS
from drawdown.fact import Fact

_SUPPLYING = frozenset(TRANSFER_EVENTS) - {"used"}


def owner(item: str, facts: Iterable[Fact], catalogue: Catalogue) -> str | None:
    """The party that supplies most of the item or its variants by the facts, else the one that holds most.

    Who supplies is asked about in most reports, so it comes first: a recipient that is said to hold some is
    not the one whose stock bears the transfers. None where nobody is named.
    """
    supplies, holds = Counter[str](), Counter[str]()
    for fact in facts:
        if fact.item is None or fact.item.split("/")[0] != item.split("/")[0] or fact.derived:
            continue
        if fact.event in _SUPPLYING and fact.supplier:
            supplies[fact.supplier] += len(fact.claims)
        if fact.event == "held" and fact.party:
            holds[fact.party] += len(fact.claims)
    for counted in (supplies, holds):
        # A group such as "allies" has no one stock.
        named = [(-many, party) for party, many in counted.items() if _has_a_stock(party, catalogue)]
        if named:
            return min(named)[1]
    return None


def _has_a_stock(party: str, catalogue: Catalogue) -> bool:
    known = catalogue.parties.get(party)
    return known is None or known.kind in ("state", "organisation")
