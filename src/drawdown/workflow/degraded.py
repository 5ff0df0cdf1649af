"""Which reports of a ledger are degraded copies, and where they say something else than their origins."""

from pathlib import Path

from drawdown.degraded import Degraded
from drawdown.progress import Progress, silently
from drawdown.query import Query
from drawdown.workflow.reconcile import base, standing


def degraded(ledger: Path, query: Query, progress: Progress = silently) -> list[Degraded]:
    """A judgement on each report that has claims on the item asked for, the most degraded first.

    Raises: LedgerMistake if there is no ledger; UserMistake for an item or party that nobody knows.
    """
    with standing(ledger, query, progress) as kept:
        return kept.degraded(base(query))
