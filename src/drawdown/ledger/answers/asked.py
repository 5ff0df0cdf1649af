"""Which claims a question is about: its filters, for claims as read (in SQL) and as corrected."""

import sqlite3
from typing import Any

from drawdown.claim import Claim
from drawdown.clock import Clock
from drawdown.query import Query

_AS_READ = {
    "item": "base = :base AND (item = :item OR :item = :base)",
    "recipient": "recipient = :recipient",
    "supplier": "supplier = :supplier",
    "event": "event = :event",
}
# Items are compared so that "lynx" finds all its variants: "0" comes right after "/".
_CORRECTED_TO = {
    "item": "field = 'item' AND (value = :item OR :item = :base"
    " AND value > :item || '/' AND value < :item || '0')",
    "recipient": "field = 'recipient' AND value = :recipient",
    "supplier": "field = 'supplier' AND value = :supplier",
    "event": "field = 'event' AND value = :event",
}
# The fields of a claim that its clocks look at.
_DATED_BY: dict[Clock, tuple[str, ...]] = {
    "recorded": (),
    "published": (),
    "happened": ("happened",),
    "disclosed": ("disclosed", "happened", "event", "status", "secret"),
}


def values(query: Query) -> dict[str, Any]:
    """What the filters are compared with, by the names they have in SQL."""
    base = query.item.split("/")[0] if query.item else None
    return {"base": base} | {name: getattr(query, name) for name in _AS_READ}


def matters(query: Query) -> str:
    """A condition in SQL for the corrections that may change the answer: of what is asked for or dated by."""
    fields = {field for by in query.known_on for field in _DATED_BY[by.clock]} | set(_asked(query))
    named = ", ".join(f"'{field}'" for field in sorted(fields))
    return f"verdict = 'correct' AND field IN ({named})"


def as_read(query: Query) -> list[str]:
    """Conditions in SQL that hold together for the claims that match as they were read; one at least."""
    return [_AS_READ[name] for name in _asked(query)] or ["TRUE"]


def corrected_to(db: sqlite3.Connection, query: Query) -> list[int]:
    """Numbers of the claims of which a field asked for was ever corrected to what is asked for."""
    found = [
        "SELECT claim.n FROM decision CROSS JOIN claim ON claim.id = decision.claim"
        f" WHERE verdict = 'correct' AND {_CORRECTED_TO[name]}"
        for name in _asked(query)
    ]
    return [number for (number,) in db.execute(" UNION ".join(found), values(query))] if found else []


def at_least(db: sqlite3.Connection, query: Query, count: int) -> bool:
    """Whether the index that finds the claims of a question leads to so many of them."""
    lead = _AS_READ[_asked(query)[0]] if _asked(query) else "TRUE"
    some = f"SELECT 1 FROM claim WHERE {lead} LIMIT :count"
    found = db.execute(f"SELECT count(*) FROM ({some})", values(query) | {"count": count}).fetchone()
    return bool(found[0] >= count)


def matches(claim: Claim, query: Query) -> bool:
    """Whether a claim, as corrected, is one that the question is about."""
    named = claim.item.id if query.item and "/" in query.item else claim.item.base
    return (
        (query.item is None or named == query.item)
        and (query.supplier is None or claim.supplier == query.supplier)
        and (query.recipient is None or claim.recipient == query.recipient)
        and (query.event is None or claim.event == query.event)
    )


def _asked(query: Query) -> list[str]:
    return [name for name in _AS_READ if getattr(query, name) is not None]
