"""What a ledger recorded, and what changed between two days."""

from collections.abc import Iterator
from pathlib import Path

from drawdown.bounds import DateBounds
from drawdown.errors import UserMistake
from drawdown.ledger import Ledger
from drawdown.ledger.history.event import Event


def log(
    ledger: Path,
    since: str | None = None,
    until: str | None = None,
    by: str | None = None,
    oldest_first: bool = False,
) -> Iterator[Event]:
    """What was recorded, the newest commit first.

    Args:
        ledger: Folder of the ledger.
        since, until: First and last day, month or year of recording (UTC).
        by: Only what this person did.
        oldest_first: The other way round.

    Raises: UserMistake if a date is none, LedgerMistake if there is no ledger.
    """
    first = DateBounds.parse(since).lower if since else None
    last = DateBounds.parse(until).upper if until else None
    if first and last and first > last:
        raise UserMistake(f"nothing lies between {since} and {until}: give the earlier day to --since")
    with Ledger.open(ledger, create=False) as opened:
        yield from opened.log(first, last, by, oldest_first=oldest_first)
