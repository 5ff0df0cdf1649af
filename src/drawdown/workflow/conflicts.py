"""Claims of a ledger that do not say the same."""

from pathlib import Path

from drawdown.conflict import Conflict
from drawdown.query import Query
from drawdown.reconcile import conflicts as room
from drawdown.workflow.dossier import dossier


def conflicts(ledger: Path, query: Query) -> tuple[Conflict, ...]:
    """What lies between claims of a ledger on one matter, those that matter most first.

    Raises: LedgerMistake if there is no ledger; UserMistake for an item or party that nobody knows.
    """
    return room.conflicts(dossier(ledger, query))
