"""Claims of a ledger that do not say the same."""

from pathlib import Path

from drawdown.conflict import Conflict
from drawdown.progress import Progress, silently
from drawdown.query import Query
from drawdown.workflow.reconcile import about, found


def conflicts(ledger: Path, query: Query, progress: Progress = silently) -> list[Conflict]:
    """What lies between claims of a ledger on one matter, those that matter most first.

    Raises: LedgerMistake if there is no ledger; UserMistake for an item or party that nobody knows.
    """
    told = found(ledger, query, Conflict, progress)
    asked = about(ledger, query)
    return told if asked is None else [one for one in told if not asked.isdisjoint(one.claims)]
