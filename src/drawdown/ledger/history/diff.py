"""What changed between what was known on one day and on a later one.

By the clock of recording only those claims are looked at that a commit between the two days could have
touched, in lots, so that a ledger of any size needs the memory of one lot. By any other clock the ledger is
taken as it is, and what was known on a day is known ever after.
"""

import sqlite3
from collections.abc import Iterator
from dataclasses import replace

from drawdown.clock import KnownOn
from drawdown.decision import Decision
from drawdown.ledger.answers import Cache, entries, found
from drawdown.ledger.chain import commits_by
from drawdown.ledger.decisions import decisions_on
from drawdown.ledger.file import snapshot
from drawdown.ledger.history.change import Change, State
from drawdown.query import Query

LOT = 5_000
"""Claims compared at a time."""

# Claims of reports that were read, and claims whose decisions changed.
_TOUCHED = """
    WITH had AS (
        SELECT coalesce(max(readings), 0) AS readings, coalesce(max(decisions), 0) AS decisions,
               coalesce(max(links), 0) AS links FROM chain WHERE sequence = :first
    ), has AS (
        SELECT coalesce(max(readings), 0) AS readings, coalesce(max(decisions), 0) AS decisions,
               coalesce(max(links), 0) AS links FROM chain WHERE sequence = :last
    ), touched AS (
        SELECT id, n FROM claim WHERE reading IN (
            SELECT reading.n FROM reading WHERE reading.report IN (
                SELECT report FROM reading
                WHERE n > (SELECT readings FROM had) AND n <= (SELECT readings FROM has)
            )
        )
        UNION ALL SELECT id, n FROM claim WHERE id IN (
            SELECT claim FROM decision
            WHERE n > (SELECT decisions FROM had) AND n <= (SELECT decisions FROM has)
            UNION SELECT substr(b, 7) FROM link
            WHERE n > (SELECT links FROM had) AND n <= (SELECT links FROM has) AND b LIKE 'claim:%'
        )
    )
    SELECT id, min(n) AS first FROM touched GROUP BY id ORDER BY first
"""

Cutoffs = tuple[int, int]


def diff(
    db: sqlite3.Connection, query: Query, first: KnownOn, last: KnownOn, cache: Cache | None = None
) -> Iterator[Change]:
    """What changed between two days by one clock, in order of recording.

    Rows are only appended, so whatever is recorded while this is gone through changes nothing in it.

    Args:
        db: The ledger.
        query: Which claims; what it says of other clocks holds on both days.
        first, last: The two days.
        cache: To be used where that is quicker.
    """
    if first.clock == "recorded":
        yield from _recorded(db, query, (commits_by(db, first.on), commits_by(db, last.on)))
    else:
        yield from _came_to_be_known(db, query, first, last, cache)


def _came_to_be_known(
    db: sqlite3.Connection, query: Query, first: KnownOn, last: KnownOn, cache: Cache | None
) -> Iterator[Change]:
    before, after = (replace(query, known_on=(*query.known_on, day)) for day in (first, last))
    with snapshot(db):
        until, *old = found(db, before, cache)
        _, *new = found(db, after, cache)
    for undated, numbers, had in zip((False, True), new, old, strict=True):
        numbers.drop(had)
        for _, entry in entries(db, numbers, until.sequence):
            yield Change(entry.claim.id, None, State(entry, undated))


def _recorded(db: sqlite3.Connection, query: Query, commits: Cutoffs) -> Iterator[Change]:
    asked = {"first": commits[0], "last": commits[1]}
    ids = [id for id, _ in db.execute(_TOUCHED, asked)]
    for start in range(0, len(ids), LOT):
        lot = ids[start : start + LOT]
        old, new = (_states(db, query, cutoff, lot) for cutoff in commits)
        there = _there(db, [id for id in lot if (id in old) != (id in new)], commits)
        for id in (id for id in lot if id in old or id in new):
            states = old.get(id), new.get(id)
            # Of several decisions only the latest is part of an entry.
            held = id in there or any(state and state.entry.decision for state in states)
            decided, undone = _decisions(db, id, commits) if held else ((), ())
            if states[0] != states[1] or decided or undone:
                yield Change(id, *states, id in there, decided, undone)


def _states(db: sqlite3.Connection, query: Query, cutoff: int, ids: list[str]) -> dict[str, State]:
    until, known, undated = found(db, query, cutoff=cutoff, only=ids)
    states = {entry.claim.id: State(entry) for _, entry in entries(db, known, until.sequence)}
    return states | {entry.claim.id: State(entry, True) for _, entry in entries(db, undated, until.sequence)}


def _there(db: sqlite3.Connection, ids: list[str], commits: Cutoffs) -> set[str]:
    """Of claims known on one of two days, those that the ledger had on both."""
    old, new = (_states(db, Query(), cutoff, ids).keys() for cutoff in commits)
    return old & new


def _decisions(
    db: sqlite3.Connection, id: str, commits: Cutoffs
) -> tuple[tuple[Decision, ...], tuple[Decision, ...]]:
    """The decisions on a claim that are in force on the later day only, and on the earlier only."""
    old, new = ({one.number: one for one in decisions_on(db, id, cutoff)} for cutoff in commits)
    decided = tuple(one for number, one in new.items() if number not in old)
    return decided, tuple(one for number, one in old.items() if number not in new)
