"""Where actors stood on transfers over time, asked of a ledger."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path as Folder

from drawdown.position import Path, Position
from drawdown.query import Query
from drawdown.reconcile import positions as room
from drawdown.workflow.ask import as_told
from drawdown.workflow.dossier import dossier


def positions(ledger: Folder, query: Query, actor: str | None = None) -> list[Position]:
    """The positions that a ledger tells.

    Args:
        ledger: Folder of the ledger.
        query: Lines of this item, variants with it, and of these parties, as known on its days. What a line
            says may rest on claims outside of it, such as a use that implies a delivery.
        actor: Only lines of this actor, by id or name.

    Raises: LedgerMistake if there is no ledger; UserMistake for an item or party that nobody knows.
    """
    return _asked(ledger, query, actor)


def paths(ledger: Folder, query: Query) -> list[Path]:
    """The path of every weapon of these lines, those of one class beside each other as they stand.

    Raises: as ``positions``.
    """
    return sorted(room.paths(_asked(ledger, query, None)), key=_by_lag)


def _asked(ledger: Folder, query: Query, actor: str | None) -> list[Position]:
    told = as_told(query)
    doer = as_told(Query(supplier=actor)).supplier
    base = told.item.split("/")[0] if told.item else None
    found = [
        one
        for one in room.positions(dossier(ledger, replace(told, item=base, supplier=None, recipient=None)))
        if told.item in (None, base, one.item)
        if told.supplier in (None, one.supplier)
        if told.recipient in (None, one.recipient)
        if doer in (None, one.actor)
    ]
    if not found:
        # A name that nobody knows is a mistake; asked for in full, the ledger says so.
        dossier(ledger, told)
        dossier(ledger, replace(told, supplier=doer, recipient=None))
    return found


def _by_lag(path: Path) -> tuple[bool, int, Sequence[str]]:
    """Paths from request to delivery first, the quickest at least first."""
    whole = next((lag for lag in path.lags if (lag.first, lag.last) == ("requested", "delivered")), None)
    least = whole.least if whole else None
    return least is None, least or 0, [end or "" for end in (path.item, path.supplier, path.recipient)]
