"""Bringing a ledger of an older format to today's, by appending.

No row is changed and no hash made anew, so that a seal from before still holds: what a format adds is made
beside what is there, and one row of ``import`` says in the chain from which commit on the ledger is of it.
An older ledger is only read as it is; the first write brings it up.
"""

import sqlite3
from datetime import datetime
from pathlib import Path

from drawdown.ledger import schema
from drawdown.ledger.chain import Commit
from drawdown.ledger.file import check_format
from drawdown.ledger.rows import canonical

STEPS = {2: schema.SINCE_2}
"""For each format after the first, the statements that it takes from the one before."""

MARKS = {2: "PRAGMA user_version = 2"}
SOURCE = "drawdown"
"""What the ``import`` row of a migration names as its source."""


def migrate(db: sqlite3.Connection, path: Path, recorded: datetime | None) -> None:
    """Bring a ledger to today's format, inside a transaction for writing; does nothing where it is there.

    Raises: LedgerMistake if a newer drawdown has brought it to a newer format meanwhile.
    """
    found: int = db.execute("PRAGMA user_version").fetchone()[0]
    if found == schema.FORMAT:  # asked before every write, so nothing more is asked
        return
    check_format(db, path)
    for version in range(found + 1, schema.FORMAT + 1):
        commit = Commit(db, recorded)
        record = canonical({"format": version, "before": version - 1})
        commit.append("import", (SOURCE, f"format {version}", record))
        commit.close()
        for statement in (*STEPS[version], MARKS[version]):
            db.execute(statement)
