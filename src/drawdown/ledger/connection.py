"""Connections to the file of a ledger, and to one that lies where nothing can be written.

SQLite needs to write beside a ledger in order to read it: its readers mark in the index of the WAL what they
read. Where that index is there, who may not write can use it; where it is not and cannot be made (a folder
without the right to write, a read-only or a full disk), SQLite reads the file only if told that nobody
changes it. Nobody can know that, so here the file is read so and watched: if it was changed while it was
read, what was read does not count.
"""

import sqlite3
import time
from pathlib import Path
from typing import Any, TypeVar

from drawdown.errors import LedgerMistake

PATIENCE = 60.0
"""Seconds to wait for another process that is writing."""

_Kind = TypeVar("_Kind", bound=sqlite3.Connection)
_UNWRITABLE = ("SQLITE_CANTOPEN", "SQLITE_READONLY", "SQLITE_IOERR_SHM", "SQLITE_PROTOCOL")
_TICK = 0.05
"""Seconds, more than any system lets pass between two times that it gives to changed files."""


def connect(path: Path, *, create: bool = False) -> sqlite3.Connection:
    """A connection that commits nothing by itself; one that only reads, where nothing can be written.

    Raises: sqlite3.Error; LedgerMistake if rows are in the WAL and nothing can be written.
    """
    db = _connect(path, "mode=rwc" if create else "mode=rw", sqlite3.Connection)
    try:
        db.execute("PRAGMA foreign_keys = ON")
        db.execute("PRAGMA cache_size = -64000")  # 64 MB: the claims of one item lie all over the file
        db.execute("PRAGMA synchronous = FULL")  # COMMIT returns when the disk has it, in WAL mode too
        db.execute("PRAGMA schema_version")  # looks into the file
    except sqlite3.OperationalError as error:
        db.close()
        if create or not path.exists() or not error.sqlite_errorname.startswith(_UNWRITABLE):
            raise
        return _watched(path, error)
    return db


def can_write(db: sqlite3.Connection) -> bool:
    """Whether a connection is an ordinary one, which can also write."""
    return not isinstance(db, _Watched)


class _Watched(sqlite3.Connection):
    """A connection that cannot write, to a file that nobody may change meanwhile."""

    path: Path
    why: sqlite3.Error
    seen: tuple[int, ...]

    def execute(self, sql: str, parameters: Any = (), /) -> sqlite3.Cursor:
        """As sqlite3's; every statement looks first whether what was read before still counts.

        Raises: LedgerMistake if the file was changed; the reason why nothing can be written, if a
            transaction for writing is begun.
        """
        self._still()
        if sql.startswith("BEGIN IMMEDIATE"):
            raise self.why
        return super().execute(sql, parameters)

    def close(self) -> None:
        """As sqlite3's; what was read last must count too. Raises: LedgerMistake if the file was changed."""
        super().close()
        self._still()

    def _still(self) -> None:
        if _state(self.path) != self.seen:
            raise LedgerMistake(
                f"{self.path}: it was changed while it was read, and where drawdown cannot write "
                "it cannot keep old and new apart; run the same command again"
            )


def _watched(path: Path, why: sqlite3.Error) -> _Watched:
    # A change in the same tick of the file system's clock as the one before would not be seen.
    while time.time() - path.stat().st_mtime < _TICK:
        time.sleep(_TICK)
    db = _connect(path, "mode=ro&immutable=1", _Watched)
    db.path, db.why, db.seen = path, why, _state(path)
    if db.seen[-1]:
        db.close()
        raise LedgerMistake(
            f"{path}: its newest rows are still in {path.name}-wal, which can be read only where drawdown "
            f"can write ({why}): copy both files to a folder of your own and name that"
        )
    return db


def _state(path: Path) -> tuple[int, ...]:
    """What changes when the file does; the size of its WAL comes last, 0 where there is none."""
    file, wal = path.stat(), Path(f"{path}-wal")
    try:
        waiting = wal.stat().st_size
    except FileNotFoundError:
        waiting = 0
    return file.st_ino, file.st_size, file.st_mtime_ns, waiting


def _connect(path: Path, how: str, kind: type[_Kind]) -> _Kind:
    db = sqlite3.connect(
        f"{path.absolute().as_uri()}?{how}", uri=True, isolation_level=None, timeout=PATIENCE, factory=kind
    )
    sqlite3.Connection.execute(db, "PRAGMA trusted_schema = OFF")  # the file may come from anyone
    sqlite3.Connection.execute(db, "PRAGMA cell_size_check = ON")
    return db
