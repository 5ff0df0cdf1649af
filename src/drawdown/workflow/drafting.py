"""A scenario drafted from a ledger."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from drawdown.bounds import DateBounds
from drawdown.dating import Dating
from drawdown.entry import Entry
from drawdown.errors import UserMistake
from drawdown.fact import Fact
from drawdown.ledger import Ledger
from drawdown.progress import Progress, silently
from drawdown.query import Query
from drawdown.workflow.ask import as_told
from drawdown.workflow.reconcile import base, standing

if TYPE_CHECKING:
    from drawdown.stock.draft import Draft

_PROMISED = frozenset({"produced", "delivered"})
"""Of other items, what tells how earlier plans came out."""
_SUPPLY = frozenset({"produced", "held", "sold", "delivered", "used"})


def drafted(
    ledger: Path,
    item: str,
    query: Query,
    owner: str | None = None,
    start: int | None = None,
    months: int | None = None,
    progress: Progress = silently,
) -> "Draft":
    """A scenario in which every input cites the claims it rests on.

    Args:
        ledger: Folder of the ledger.
        item: The item, by id or name.
        query: As known when; nothing else narrows.
        owner: Party whose stock it is, by id or name; else the one that supplies or holds most by the facts.
        start: First month (months since the year 0); else the month after the day known on, or after the
            latest report on the item.
        months: How many months it has; else 60.
        progress: Told how many reports are worked on.

    Raises: LedgerMistake if there is no ledger; UserMistake for an item or party that nobody knows.
    """
    from drawdown.catalogue import load_catalogue
    from drawdown.stock.draft import MONTHS, draft

    told = as_told(replace(query, item=item, supplier=owner))
    if not told.item:
        raise UserMistake("no item named: give one by id or name, such as atacms")
    catalogue = load_catalogue()
    of_item = replace(query, item=told.item)
    with standing(ledger, of_item, progress) as kept:
        own = kept.found(Fact, base(of_item))
        # All facts of a large ledger take seconds to read; without a plan nobody asks how others came out.
        planned = any(fact.status == "planned" and fact.event in _PROMISED for fact in own)
        elsewhere = [fact for fact in kept.found(Fact) if fact.event in _PROMISED] if planned else []
        datings = kept.datings()
    if told.supplier and told.supplier not in {**catalogue.parties, **_parties(own)}:
        from drawdown.catalogue.find import meant

        raise UserMistake(f"unknown party {owner!r}: {meant(catalogue, 'party', str(owner))}")
    seen = {fact.id for fact in own}
    facts = [*own, *(fact for fact in elsewhere if fact.id not in seen)]
    cited = {id: None for fact in facts if fact.event in _SUPPLY or fact.quantity for id in fact.claims}
    with Ledger.open(ledger, create=False) as opened:
        entries = {id: opened.entry(id) for id in cited}
        dated = [entries.get(id) or opened.entry(id) for fact in own for id in fact.claims]
    claims = {id: entry.claim for id, entry in entries.items()}
    first = _start(query, dated, datings) if start is None else start
    return draft(told.item, facts, claims, first, catalogue, told.supplier, months or MONTHS)


def _parties(facts: Iterable[Fact]) -> dict[str, None]:
    """Parties that the facts name; a correction may have recorded one that the catalogue does not know."""
    return {party: None for fact in facts for party in (fact.supplier, fact.party) if party}


def _start(query: Query, entries: Sequence[Entry], datings: Mapping[str, tuple[Dating, ...]]) -> int:
    """The month after the day known on, else after the latest report, else after today."""
    day = min((known.on for known in query.known_on), default=None)
    day = day or max(filter(None, (_out(entry, datings) for entry in entries)), default=None)
    day = day or datetime.now(UTC).date()
    return day.year * 12 + day.month


def _out(entry: Entry, datings: Mapping[str, tuple[Dating, ...]]) -> date | None:
    """The last day on which a report may have come out, by its own word, else by the likeliest estimate."""
    stated: DateBounds | None = entry.source.published
    if stated and stated.upper:
        return stated.upper
    told = [one for one in datings.get(entry.claim.report, ()) if one.bounds.upper]
    best = max(told, key=lambda one: one.probability or 0.0, default=None)
    return best.bounds.upper if best else None
