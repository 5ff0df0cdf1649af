"""One claim by its id, or by the beginning of one."""

import sqlite3

from drawdown.claim import Claim
from drawdown.entry import Entry
from drawdown.ledger.answers.entries import entries
from drawdown.ledger.rows import claim_of


def ids_like(db: sqlite3.Connection, beginning: str, limit: int) -> list[str]:
    """Ids of claims that begin so, in order, as many as ``limit``; of superseded readings too."""
    # An id is hexadecimal, and "g" comes right after its last digit.
    asked = (beginning, f"{beginning}g", limit)
    found = db.execute("SELECT DISTINCT id FROM claim WHERE id >= ? AND id < ? ORDER BY id LIMIT ?", asked)
    return [id for (id,) in found]


def reports_named(
    db: sqlite3.Connection, path: str, beginning: str | None, limit: int
) -> list[tuple[str, str]]:
    """Ids and paths of reports first seen under this path, or whose id begins so, in order of recording."""
    asked = "SELECT id, path FROM report WHERE path = ? OR (id >= ? AND id < ? || 'g') ORDER BY n LIMIT ?"
    return db.execute(asked, (path, beginning, beginning, limit)).fetchall()


def entry(db: sqlite3.Connection, claim: str) -> Entry | None:
    """A claim as last read, by whichever reading, with what was decided on it; None if there is none."""
    latest = "SELECT n FROM claim WHERE id = ? ORDER BY reading DESC LIMIT 1"
    numbers = [number for (number,) in db.execute(latest, (claim,))]
    return next((held for _, held in entries(db, numbers)), None)


def as_read(db: sqlite3.Connection, claim: str) -> Claim | None:
    """A claim as the last reading that made it has it, whatever was decided on it; None if there is none."""
    latest = "SELECT record FROM claim WHERE id = ? ORDER BY reading DESC LIMIT 1"
    return next((claim_of(record) for (record,) in db.execute(latest, (claim,))), None)
