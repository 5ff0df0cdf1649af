"""Claims of a ledger that do not say the same."""

from dataclasses import replace
from pathlib import Path

from drawdown.conflict import Conflict
from drawdown.query import Query
from drawdown.reconcile import conflicts as room
from drawdown.workflow.ask import as_told
from drawdown.workflow.dossier import dossier


def conflicts(ledger: Path, query: Query) -> tuple[Conflict, ...]:
    """What lies between claims of a ledger on one matter, those that matter most first.

    Args:
        ledger: Folder of the ledger.
        query: Which claims. Of an item, also what others say of its class: "long-range missiles".

    Raises: LedgerMistake if there is no ledger; UserMistake for an item or party that nobody knows.
    """
    asked = as_told(query)
    own = dossier(ledger, query)
    if asked.item is None or not own.entries:
        return room.conflicts(own)
    families = {room.family_of(entry) for entry in own.entries}
    whole = dossier(ledger, replace(query, item=None))
    known = replace(whole, entries=[one for one in whole.entries if room.family_of(one) in families])
    claims = {one.claim.id for one in own.entries}
    return tuple(row for row in room.conflicts(known) if claims.intersection(row.claims))
