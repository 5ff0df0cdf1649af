"""Copying a ledger as it is at one moment, page by page, while others go on writing."""

import sqlite3
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from drawdown.errors import LedgerMistake
from drawdown.ledger.care.place import place_for
from drawdown.ledger.connection import connect
from drawdown.ledger.file import check_format, plain_errors, snapshot
from drawdown.ledger.proof.verdict import Verdict
from drawdown.ledger.proof.verify import verify
from drawdown.ledger.schema import FILE
from drawdown.progress import Progress, silently

_STEP = 1024  # pages copied between two words of progress


@dataclass(frozen=True, slots=True)
class Copied:
    """What a copy came to.

    Attributes:
        path: The new file.
        size: Its bytes.
        verdict: What ``verify`` says of the copy; None if it was not asked.
    """

    path: Path
    size: int
    verdict: Verdict | None


def copy(folder: Path, to: Path, *, verified: bool = True, progress: Progress = silently) -> Copied:
    """Copy a ledger, as it is when the copy begins, into a folder without one.

    A damaged ledger is copied as it is; the verdict tells.

    Args:
        folder: The ledger's; others may go on writing to it.
        to: The new one's.
        verified: Recompute everything in the copy before it takes its name.
        progress: Told about pages, then about rows.

    Raises: LedgerMistake if there is no ledger here or one there, or it cannot be read or written.
    """
    path = folder / FILE
    with plain_errors(path):
        if not path.exists():
            raise LedgerMistake(f"{folder}: no ledger here (looked for {FILE}); check the spelling")
        with closing(connect(path)) as db, place_for(to) as made:
            check_format(db, path)
            # Held from the first page to the last: writers append to the log beside the file meanwhile, and
            # nothing they do makes the copy begin again.
            with snapshot(db):
                db.execute("SELECT 1 FROM sqlite_schema").fetchone()
                _pages(db, made / FILE, progress)
            verdict = verify(made, progress=progress) if verified else None
    return Copied(to / FILE, (to / FILE).stat().st_size, verdict)


def _pages(db: sqlite3.Connection, to: Path, progress: Progress) -> None:
    with plain_errors(to.parent.parent / FILE), closing(sqlite3.connect(to)) as copied:
        # The file has no name yet, so a crash may leave half of it; it is flushed once, before it has one.
        copied.execute("PRAGMA journal_mode = OFF")
        copied.execute("PRAGMA synchronous = OFF")
        db.backup(copied, pages=_STEP, sleep=0, progress=lambda status, left, of: progress(of - left, of))
