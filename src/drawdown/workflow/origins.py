"""What the claims of a ledger rest on in the end."""

from pathlib import Path
from typing import Any

from drawdown.catalogue import load_catalogue
from drawdown.progress import Progress, silently
from drawdown.query import Query
from drawdown.reconcile.origins.rows import by_report, rows
from drawdown.workflow.reconcile import base, standing


def origins(
    ledger: Path, query: Query, reports: bool = False, progress: Progress = silently
) -> list[dict[str, Any]]:
    """The origins of a ledger as rows, those of many reports first.

    Args:
        ledger: Folder of the ledger.
        query: Which claims; the origins of other claims of their reports are left out.
        reports: Whole reports instead, joined by what their headlines and first lines rest on.
        progress: Told how many reports are worked on.

    Raises: LedgerMistake if there is no ledger; UserMistake for an item or party that nobody knows.
    """
    with standing(ledger, query, progress) as kept:
        told = kept.origins(base(query))
        if reports:
            between = ((link.report, link.other, link.verdict) for link in kept.stories())
            return by_report(told, kept.leads(), between)
        return list(rows(told, load_catalogue()))
