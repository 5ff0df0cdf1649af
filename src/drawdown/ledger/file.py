"""Opening the file of a ledger, and saying in plain words why it cannot be used."""

import os
import sqlite3
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from drawdown.errors import LedgerMistake
from drawdown.ledger import schema

PATIENCE = 60.0
"""Seconds to wait for another process that is writing."""

_WORDS = (
    (
        "SQLITE_BUSY",
        f"another process has kept it locked for {PATIENCE:.0f} s; try again when that one is done",
    ),
    (
        "SQLITE_FULL",
        "the disk is full; what was not yet recorded is not lost from the reports: free space, run again",
    ),
    ("SQLITE_READONLY", "it cannot be written to; check the permissions of the file and its folder"),
    ("SQLITE_CANTOPEN", "it cannot be opened for writing; check the permissions of the file and its folder"),
    ("SQLITE_PERM", "it cannot be opened for writing; check the permissions of the file and its folder"),
    (
        "SQLITE_NOTADB",
        "this is no SQLite file, so no ledger; name the folder of a ledger, or restore it from a copy",
    ),
    ("SQLITE_CORRUPT", "the file is damaged; see what `drawdown verify` says and restore it from a copy"),
)


@contextmanager
def plain_errors(path: Path) -> Iterator[None]:
    """Turn what SQLite or the system complains of into a LedgerMistake that names file and next step."""
    try:
        yield
    except sqlite3.Error as error:
        name = getattr(error, "sqlite_errorname", "")
        words = next((words for family, words in _WORDS if name.startswith(family)), None)
        raise LedgerMistake(f"{path}: {words or f'{error}; see what `drawdown verify` says'}") from error
    except (UnicodeEncodeError, OverflowError) as error:  # half a character, or a number beyond 64 bits
        raise LedgerMistake(
            f"{path}: holds nothing that is named so ({error}); check the spelling"
        ) from error
    except OSError as error:
        raise LedgerMistake(
            f"{path}: {error.strerror or error}; name another folder for the ledger"
        ) from error


@contextmanager
def writing(db: sqlite3.Connection) -> Iterator[None]:
    """One transaction that holds the lock for writing from its start, so that what it looks up stays true."""
    db.execute("BEGIN IMMEDIATE")
    try:
        yield
        db.execute("COMMIT")
    except BaseException:
        if db.in_transaction:
            db.execute("ROLLBACK")
        raise


@contextmanager
def snapshot(db: sqlite3.Connection) -> Iterator[None]:
    """One transaction whose questions all see the ledger at the same moment."""
    db.execute("BEGIN")
    try:
        yield
    finally:
        db.execute("ROLLBACK")


def open_ledger(folder: Path, *, create: bool) -> sqlite3.Connection:
    """Open the ledger in a folder.

    Args:
        folder: Where ``ledger.sqlite`` lies.
        create: Make folder and ledger if there is none.

    Raises: LedgerMistake if there is no ledger, the file is none, its format is newer, or it cannot be used.
    """
    path = folder / schema.FILE
    with plain_errors(path):
        if create:
            folder.mkdir(parents=True, exist_ok=True)
        elif not path.exists():
            raise LedgerMistake(
                f"{folder}: no ledger here (looked for {schema.FILE}); check the spelling, "
                "or make one with `drawdown add PATH... --ledger FOLDER`"
            )
        db = connect(path, create=create)
        try:
            _settle(db, path, create)
        except BaseException:
            db.close()
            raise
    return db


def connect(path: Path, *, create: bool = False) -> sqlite3.Connection:
    """A connection that commits nothing by itself. Raises: sqlite3.Error."""
    mode = "rwc" if create else "rw"
    db = sqlite3.connect(
        f"{path.absolute().as_uri()}?mode={mode}", uri=True, isolation_level=None, timeout=PATIENCE
    )
    db.execute("PRAGMA trusted_schema = OFF")  # the file may come from anyone
    db.execute("PRAGMA cell_size_check = ON")
    db.execute("PRAGMA foreign_keys = ON")
    db.execute("PRAGMA synchronous = FULL")  # COMMIT returns when the disk has it, in WAL mode too
    return db


def check_format(db: sqlite3.Connection, path: Path) -> None:
    """Raises: LedgerMistake if the file is another program's, or of a newer drawdown."""
    found = db.execute("PRAGMA application_id").fetchone()[0]
    if found != schema.APPLICATION:
        raise LedgerMistake(f"{path}: a SQLite file, but not a ledger; name the folder of a ledger")
    version = db.execute("PRAGMA user_version").fetchone()[0]
    if version > schema.FORMAT:
        raise LedgerMistake(
            f"{path}: a ledger of format {version}, made by a newer drawdown; "
            f"this one reads formats up to {schema.FORMAT}: update drawdown"
        )
    if version < 1:
        raise LedgerMistake(f"{path}: a ledger of the unknown format {version}; restore it from a copy")


def _settle(db: sqlite3.Connection, path: Path, create: bool) -> None:
    if _blank(db):
        if not create:
            raise LedgerMistake(
                f"{path}: an empty file, no ledger; delete it, or name the folder of a ledger"
            )
        _switch_to_wal(db)
        with writing(db):
            if _blank(db):  # else another process has just made it
                for statement in schema.statements():
                    db.execute(statement)
        keep_name(path.parent)
    check_format(db, path)
    _switch_to_wal(db)


def _blank(db: sqlite3.Connection) -> bool:
    return not (
        db.execute("PRAGMA application_id").fetchone()[0]
        or db.execute("SELECT 1 FROM sqlite_schema").fetchone()
    )


def _switch_to_wal(db: sqlite3.Connection) -> None:
    # Two processes that switch at once get "locked" without SQLite's own waiting, so the waiting is done
    # here.
    until = time.monotonic() + PATIENCE
    while db.execute("PRAGMA journal_mode").fetchone()[0] != "wal":
        try:
            db.execute("PRAGMA journal_mode = WAL")
        except sqlite3.OperationalError as error:
            if not error.sqlite_errorname.startswith("SQLITE_BUSY") or time.monotonic() > until:
                raise
            time.sleep(0.01)


def keep_name(folder: Path) -> None:
    """Make durable which files a folder holds; SQLite does so for their contents only."""
    if os.name == "posix":
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
