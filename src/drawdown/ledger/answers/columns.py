"""What a segment of the cache holds: claims by what decides whether they are known, as columns.

One row is one claim, or (with ``later``) one reading that a later one took the place of. Texts are written as
JSON strings, so that no character in them means anything to the file they pass through.
"""

import csv
import json
import sqlite3
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path

from drawdown.clock import Clock
from drawdown.ledger.answers.known import PUBLISHED, SAID, dates
from drawdown.ledger.answers.until import Until

CLOCKS: tuple[Clock, ...] = ("published", "disclosed", "happened")
"""The clocks that have columns ``CLOCK_lower`` and ``CLOCK_upper``; that of recording goes by row numbers."""
COLUMNS = {
    "n": "BIGINT",
    "reading": "BIGINT",
    "later": "BIGINT",
    **dict.fromkeys(("item", "base", "supplier", "recipient", "event"), "VARCHAR"),
    **{f"{clock}_{end}": "DATE" for clock in CLOCKS for end in ("lower", "upper")},
}

_CLAIMS = f"""
    SELECT claim.n, claim.reading, NULL, item, base, supplier, recipient, event, {PUBLISHED}, {SAID}
    FROM claim
    CROSS JOIN reading ON reading.n = claim.reading
    CROSS JOIN report ON report.n = reading.report
    WHERE claim.n > ? AND claim.n <= ?
    ORDER BY claim.n
"""
# Any later reading takes the place of the one just before it, so one row a reading is enough.
SUPERSEDED = """
    SELECT (SELECT max(n) FROM reading WHERE report = later.report AND n < later.n) AS earlier, later.n
    FROM reading AS later
    WHERE later.n > ? AND later.n <= ? AND earlier IS NOT NULL
"""


@lru_cache(10_000)
def text(value: str | None) -> str | None:
    """A text as the columns hold it."""
    return None if value is None else json.dumps(value)


def write_rows(db: sqlite3.Connection, path: Path, after: Until, until: Until) -> None:
    """Write the rows of the commits after one up to another as CSV; NULL is empty."""
    with path.open("w", encoding="ascii", newline="") as file:
        writer = csv.writer(file)
        empty = [None] * (len(COLUMNS) - 3)
        for earlier, later in db.execute(SUPERSEDED, (after.readings, until.readings)):
            writer.writerow([None, earlier, later, *empty])
        writer.writerows(_claims(db, after, until))


def _claims(db: sqlite3.Connection, after: Until, until: Until) -> Iterator[list[object]]:
    for number, reading, later, *texts, published, said in db.execute(_CLAIMS, (after.claims, until.claims)):
        yield [number, reading, later, *map(text, texts), *_bounds(published, said)]


@lru_cache(10_000)  # many claims are of one day
def _bounds(published: str | None, said: str) -> tuple[str | None, ...]:
    told = dates(published, said)
    shown = [told.by(clock) for clock in CLOCKS]
    ends = [end for bounds in shown for end in ((bounds.lower, bounds.upper) if bounds else (None, None))]
    return tuple(end.isoformat() if end else None for end in ends)
