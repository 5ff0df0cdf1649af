"""The claims of some reports as they stand now."""

import json
import sqlite3
from collections.abc import Iterable, Iterator

from drawdown.entry import Entry
from drawdown.ledger.answers.entries import entries

# CROSS JOIN keeps SQLite from starting anywhere but at the ids asked for.
_OF_REPORTS = """
    SELECT claim.n FROM json_each(:ids) AS asked
    CROSS JOIN report ON report.id = asked.value
    CROSS JOIN claim ON claim.reading = (SELECT max(n) FROM reading WHERE reading.report = report.n)
    ORDER BY claim.n
"""


def of_reports(db: sqlite3.Connection, reports: Iterable[str]) -> Iterator[Entry]:
    """The claims that the latest readings of these reports make, in order of recording."""
    numbers = [number for (number,) in db.execute(_OF_REPORTS, {"ids": json.dumps(list(reports))})]
    return (entry for _, entry in entries(db, numbers))
