"""Opening the file of a ledger, and saying in plain words why it cannot be used."""

import os
import sqlite3
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from drawdown.errors import LedgerMistake
from drawdown.ledger import schema
from drawdown.ledger.connection import PATIENCE, can_write, connect

_FULL = "the disk is full; what was acknowledged is kept: free space and run the same command again"
_WORDS = (
    (
        "SQLITE_BUSY",
        f"another process has kept it locked for {PATIENCE:.0f} s; try again when that one is done",
    ),
    ("SQLITE_FULL", _FULL),
    ("SQLITE_PROTOCOL", "it cannot be written to; check the permissions of the file and its folder"),
    ("SQLITE_IOERR_SHM", _FULL),  # where there is no room even for the index of what is read
    (
        "SQLITE_IOERR_WRITE",
        "the system let nothing more be written (a quota, a limit on the size of files, or a failing disk); "
        "what was acknowledged is kept: make room and run the same command again",
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
            _make(folder)
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


def check_format(db: sqlite3.Connection, path: Path) -> None:
    """Raises: LedgerMistake if the file is empty, another program's, or of a newer drawdown."""
    found = db.execute("PRAGMA application_id").fetchone()[0]
    if found != schema.APPLICATION and _blank(db):
        raise LedgerMistake(
            f"{path}: an empty file, no ledger; where making one was broken off, nothing was recorded in it: "
            "delete it, or add to it with `drawdown add PATH... --ledger FOLDER`"
        )
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
    if create and _blank(db):
        _switch_to_wal(db)
        with writing(db):
            if _blank(db):  # else another process has just made it
                for statement in schema.statements():
                    db.execute(statement)
        keep_name(path.parent)
    check_format(db, path)
    if can_write(db):
        _switch_to_wal(db)


def _make(folder: Path) -> None:
    """Make a folder and those it is in, and make their names durable too."""
    if not folder.is_dir():
        _make(folder.parent)
        folder.mkdir(exist_ok=True)
        keep_name(folder.parent)


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
