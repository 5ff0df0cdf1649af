"""Claims as known: the latest reading of each report, the decisions on each claim, and only then the filters.

The order matters. A claim whose item was corrected is found under the corrected item and no longer under the
old one; and a claim that a better reader no longer makes must not come back because the better reading was
filtered out.
"""

import json
import sqlite3
from collections.abc import Iterator, Sequence
from datetime import date

from drawdown.bounds import DateBounds
from drawdown.claim import Claim
from drawdown.correction import corrected
from drawdown.entry import Entry
from drawdown.ledger.chain import commits_by, moment
from drawdown.ledger.decisions import decisions_on
from drawdown.ledger.rows import claim_of, metadata_of
from drawdown.query import Answer, Query
from drawdown.report import Metadata

# CROSS JOIN keeps SQLite from starting anywhere but at the claims.
_CURRENT = """
    SELECT claim.id, claim.record, coalesce(reading.metadata, report.metadata), chain.recorded,
           EXISTS (SELECT 1 FROM decision WHERE decision.claim = claim.id)
    FROM claim
    CROSS JOIN reading ON reading.n = claim.reading
    CROSS JOIN report ON report.n = reading.report
    CROSS JOIN chain ON chain.sequence = reading.sequence
    WHERE claim.sequence <= :cutoff
    AND NOT EXISTS (
        SELECT 1 FROM reading AS later
        WHERE later.report = reading.report AND later.n > reading.n AND later.sequence <= :cutoff
    )
"""

# What may match: claims that match as read, and claims of which an asked field was ever corrected to what is
# asked for. The filters themselves are applied to the claims as corrected. The first field asked for finds
# the rows by its index; the + keeps SQLite, which does not know how often a value occurs, from picking
# another.
_ASKED = ("item", "recipient", "supplier", "event")
_BY_INDEX = {
    "item": "base = :base AND (item = :item OR :item = :base)",
    "recipient": "recipient = :recipient",
    "supplier": "supplier = :supplier",
    "event": "event = :event",
}
_BESIDE = {
    "recipient": "+recipient = :recipient",
    "supplier": "+supplier = :supplier",
    "event": "+event = :event",
}
_CORRECTED_TO = {
    "item": "field = 'item' AND (value = :item OR :item = :base"
    " AND value > :item || '/' AND value < :item || '0')",  # "0" comes right after "/": all variants
    "recipient": "field = 'recipient' AND value = :recipient",
    "supplier": "field = 'supplier' AND value = :supplier",
    "event": "field = 'event' AND value = :event",
}


_ONLY = " AND claim.id IN (SELECT value FROM json_each(:only))"


def answer(
    db: sqlite3.Connection, query: Query, cutoff: int | None = None, only: Sequence[str] | None = None
) -> Answer:
    """What the ledger answers, inside one transaction; rejected claims are in it, with their decision.

    Args:
        db: The ledger.
        query: What is asked.
        cutoff: The last commit that counts, where it is not for the query to say.
        only: Ids of the claims to look at, where not all are.
    """
    known: list[Entry] = []
    undated: list[Entry] = []
    cutoff = _cutoff(db, query) if cutoff is None else cutoff
    for entry in _current(db, query, cutoff, only):
        dates = [(entry.clock(by.clock), by.on) for by in query.known_on]
        if all(bounds is None or _by(bounds, on, query.possible) for bounds, on in dates):
            (undated if any(bounds is None for bounds, _ in dates) else known).append(entry)
    return Answer(known, undated)


def _cutoff(db: sqlite3.Connection, query: Query) -> int:
    """The last commit that counts: later readings and decisions were not there on the days asked for."""
    days = [by.on for by in query.known_on if by.clock == "recorded"]
    return commits_by(db, min(days, default=None))


def _current(
    db: sqlite3.Connection, query: Query, cutoff: int, only: Sequence[str] | None
) -> Iterator[Entry]:
    """Entries of current readings that match as corrected, in order of recording."""
    values = {field: getattr(query, field) for field in _ASKED}
    values |= {"cutoff": cutoff, "base": query.item.split("/")[0] if query.item else None}
    values |= {"only": json.dumps(only)}
    seen: dict[str, Metadata] = {}  # claims of one report come one after the other
    for id, record, stored, recorded, decided in db.execute(
        _CURRENT + (_narrowed(query) if only is None else _ONLY) + " ORDER BY claim.n", values
    ):
        if stored not in seen:
            seen = {stored: metadata_of(stored)}
        entry = Entry(claim_of(record), seen[stored], moment(recorded))
        if decided:
            entry = _decided(db, entry, id, cutoff)
        if _matches(entry.claim, query):
            yield entry


def _narrowed(query: Query) -> str:
    asked = [field for field in _ASKED if getattr(query, field) is not None]
    if not asked:
        return ""
    first, *others = asked
    as_read = " AND ".join([_BY_INDEX[first], *(_BESIDE[field] for field in others)])
    may_match = ["SELECT n FROM claim WHERE " + as_read]
    may_match += [
        "SELECT claim.n FROM decision CROSS JOIN claim ON claim.id = decision.claim"
        " WHERE verdict = 'correct' AND " + _CORRECTED_TO[field]
        for field in asked
    ]
    return " AND claim.n IN (" + " UNION ".join(may_match) + ")"


def _decided(db: sqlite3.Connection, entry: Entry, id: str, cutoff: int) -> Entry:
    claim, latest = entry.claim, entry.decision
    for latest in decisions_on(db, id, cutoff):
        claim = corrected(claim, latest)
    return Entry(claim, entry.source, entry.recorded, latest)


def _matches(claim: Claim, query: Query) -> bool:
    named = claim.item.id if query.item and "/" in query.item else claim.item.base
    return (
        (query.item is None or named == query.item)
        and (query.supplier is None or claim.supplier == query.supplier)
        and (query.recipient is None or claim.recipient == query.recipient)
        and (query.event is None or claim.event == query.event)
    )


def _by(bounds: DateBounds, on: date, possible: bool) -> bool:
    return bounds.possibly_by(on) if possible else bounds.certainly_by(on)
