"""The claims of some reports, or with some ids, as they stand now."""

import json
import sqlite3
from collections.abc import Iterable, Iterator, Sequence

from drawdown.entry import Entry
from drawdown.ledger.answers.entries import entries

# CROSS JOIN keeps SQLite from starting anywhere but at the ids asked for.
_OF_REPORTS = """
    SELECT claim.n FROM json_each(:ids) AS asked
    CROSS JOIN report ON report.id = asked.value
    CROSS JOIN claim ON claim.reading = (SELECT max(n) FROM reading WHERE reading.report = report.n)
    ORDER BY claim.n
"""
_WITH_IDS = """
    SELECT max(claim.n) FROM json_each(:ids) AS asked
    CROSS JOIN claim ON claim.id = asked.value
    GROUP BY claim.id ORDER BY 1
"""


def of_reports(db: sqlite3.Connection, reports: Iterable[str]) -> Iterator[Entry]:
    """The claims that the latest readings of these reports make, in order of recording."""
    return _read(db, _OF_REPORTS, list(reports))


def with_ids(db: sqlite3.Connection, claims: Sequence[str]) -> Iterator[Entry]:
    """The claims with these ids as last read, in order of recording; ids it does not hold are left out."""
    return _read(db, _WITH_IDS, claims)


def _read(db: sqlite3.Connection, question: str, ids: Sequence[str]) -> Iterator[Entry]:
    numbers = [number for (number,) in db.execute(question, {"ids": json.dumps(ids)})]
    return (entry for _, entry in entries(db, numbers))
