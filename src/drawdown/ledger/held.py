"""Which reports a ledger holds a reading of already, so that they need not be read again."""

import json
import sqlite3
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from drawdown.ledger.chain import moment
from drawdown.ledger.rows import label
from drawdown.problem import Problem

# CROSS JOIN keeps SQLite from starting anywhere but at the ids asked for.
_HELD = """
    SELECT report.id, report.path, coalesce(reading.problems, report.problems),
           (SELECT count(*) FROM claim WHERE claim.reading = reading.n),
           (SELECT reader FROM reading AS last WHERE last.report = report.n ORDER BY last.n DESC LIMIT 1)
    FROM json_each(?) AS asked
    CROSS JOIN report ON report.id = asked.value
    CROSS JOIN reading ON reading.report = report.n AND reading.reader = ?
"""
_READINGS = """
    SELECT report.id, reading.reader, chain.recorded
    FROM json_each(?) AS asked
    CROSS JOIN report ON report.id = asked.value
    CROSS JOIN reading ON reading.n = (SELECT max(n) FROM reading AS last WHERE last.report = report.n)
    CROSS JOIN chain ON chain.sequence = reading.sequence
    ORDER BY reading.n
"""


@dataclass(frozen=True, slots=True)
class Held:
    """A report that a ledger holds a reading of by the reader asked for.

    Attributes:
        path: Where it was first seen.
        claims: How many claims that reading has.
        problems: What was wrong with it although it could be read, as recorded.
        latest: Name of the reader whose reading counts, which is another one if that came later.
    """

    path: str
    claims: int
    problems: tuple[Problem, ...]
    latest: str

    def told_as(self, path: str) -> tuple[Problem, ...]:
        """Its problems when it is met under a path."""
        return (
            *same_bytes(path, self.path),
            *(Problem(path, flaw.message, flaw.span) for flaw in self.problems),
        )


def held(db: sqlite3.Connection, ids: Iterable[str], reader: str) -> dict[str, Held]:
    """Of the reports with these ids, those that the reader has read into the ledger."""
    return {
        id: Held(path, claims, tuple(_problem(*flaw) for flaw in json.loads(problems)), latest)
        for id, path, problems, claims, latest in db.execute(_HELD, (json.dumps(list(ids)), reader))
    }


def readings(db: sqlite3.Connection, ids: Iterable[str]) -> dict[str, tuple[str, datetime]]:
    """By report id, the reading that counts: its reader and when it was recorded, in that order."""
    rows = db.execute(_READINGS, (json.dumps(list(ids)),))
    return {id: (reader, moment(recorded)) for id, reader, recorded in rows}


def same_bytes(path: str, first: str) -> tuple[Problem, ...]:
    """What to say of a report met under another path than the ledger has it under."""
    if label(path) == first:
        return ()
    return (Problem(label(path), f"same bytes as {first}, which the ledger has; counted once"),)


def _problem(source: str, message: str, span: list[int] | None) -> Problem:
    return Problem(source, message, (span[0], span[1]) if span else None)
