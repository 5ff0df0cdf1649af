"""What a ledger recorded, and what changed between two days."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from drawdown.bounds import DateBounds
from drawdown.clock import CLOCKS, KnownOn
from drawdown.errors import UserMistake
from drawdown.ledger import Ledger
from drawdown.ledger.history.event import Event
from drawdown.query import Query
from drawdown.workflow.ask import as_told, asked
from drawdown.workflow.changes import Told, counted, told


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


def diff(
    ledger: Path, first: str, last: str, clock: str, query: Query, counts: "Counter[str]"
) -> Iterator[Told]:
    """What changed between what was known on two days.

    Args:
        ledger: Folder of the ledger.
        first, last: The earlier and the later day, each ``[CLOCK:]DATE``.
        clock: The clock of both, where neither names one.
        query: Which claims; what it says of other clocks holds on both days.
        counts: Filled with how many claims became what, and how many decisions.

    Raises: UserMistake if the days are none, on two clocks or the wrong way round; LedgerMistake if there is
        no ledger.
    """
    if clock not in CLOCKS:
        raise UserMistake(f"unknown clock {clock!r}: expected one of {', '.join(CLOCKS)}")
    days = KnownOn.parse(first, clock), KnownOn.parse(last, clock)
    if days[0].clock != days[1].clock:
        raise UserMistake(f"{first} and {last} are days by two clocks; name one clock for both")
    if days[0].on > days[1].on:
        raise UserMistake(f"{first} is after {last}: give the earlier day first")
    query = as_told(query)
    with Ledger.open(ledger, create=False) as opened:
        yield from counted(map(told, opened.diff(query, *days)), counts)
        if not counts and (query.item or query.supplier or query.recipient):
            asked(query, opened.answer(replace(query, known_on=())))
