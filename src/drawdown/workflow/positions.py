"""Where actors stood on transfers over time, asked of a ledger."""

from collections.abc import Sequence
from pathlib import Path as Folder

from drawdown.position import Path, Position
from drawdown.progress import Progress, silently
from drawdown.query import Query
from drawdown.reconcile import positions as room
from drawdown.workflow.ask import as_told
from drawdown.workflow.reconcile import about, base, found


def positions(
    ledger: Folder, query: Query, actor: str | None = None, progress: Progress = silently
) -> list[Position]:
    """The positions that a ledger tells.

    Args:
        ledger: Folder of the ledger.
        query: Lines of this item, variants with it, and of these parties, as known on its days. What a line
            says may rest on claims outside of it, such as a use that implies a delivery.
        actor: Only lines of this actor, by id or name.
        progress: Told how many reports are worked on.

    Raises: LedgerMistake if there is no ledger; UserMistake for an item or party that nobody knows.
    """
    doer = as_told(Query(supplier=actor)).supplier
    if doer:
        # A name that nobody knows is a mistake.
        about(ledger, Query(supplier=doer))
    lines = found(ledger, query, Position, progress)
    return [one for one in lines if doer in (None, one.actor) and is_asked(one, as_told(query))]


def paths(ledger: Folder, query: Query, progress: Progress = silently) -> list[Path]:
    """The path of every weapon asked for, those with the shortest way from request to delivery first.

    Raises: as ``positions``.
    """
    ways = room.paths(found(ledger, query, Position, progress))
    return sorted((one for one in ways if is_asked(one, as_told(query))), key=_by_lag)


def is_asked(one: Position | Path, query: Query) -> bool:
    """Whether a question, in ids as claims tell them, asks for its item and parties."""
    return (
        query.item in (None, base(query), one.item)
        and query.supplier in (None, one.supplier)
        and query.recipient in (None, one.recipient)
    )


def _by_lag(path: Path) -> tuple[bool, int, Sequence[str]]:
    """Paths from request to delivery first, the quickest at least first."""
    whole = next((lag for lag in path.lags if (lag.first, lag.last) == ("requested", "delivered")), None)
    least = whole.least if whole else None
    return least is None, least or 0, [end or "" for end in (path.item, path.supplier, path.recipient)]
