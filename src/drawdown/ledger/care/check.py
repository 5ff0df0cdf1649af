"""A quick look at a ledger's health: what can be told without recomputing every hash."""

import os
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from drawdown.errors import LedgerMistake
from drawdown.ledger.answers import FOLDER
from drawdown.ledger.care.place import UNFINISHED
from drawdown.ledger.chain import moment, row_hash
from drawdown.ledger.connection import connect
from drawdown.ledger.file import check_format, plain_errors, snapshot
from drawdown.ledger.proof.shape import check_columns, check_made
from drawdown.ledger.proof.verdict import Flaw
from drawdown.ledger.schema import FILE, FORMAT, TABLES

LONG_LOG = 100_000_000
"""Bytes of a write-ahead log above which somebody must be keeping it from being taken into the file."""
LITTLE_ROOM = 100_000_000
"""Bytes free on the disk below which the next folder of reports may not fit."""

_NEXT = "see what `drawdown ledger repair` can save"


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing looked at.

    Attributes:
        about: What was looked at, in a word or two.
        found: What was found, in words.
        ok: Whether that is as it should be.
    """

    about: str
    found: str
    ok: bool = True


def check(folder: Path) -> tuple[Finding, ...]:
    """Look at file, format, guards, chain, counts, log, permissions and room of a ledger.

    Raises: LedgerMistake if there is no ledger, it is another program's, of a newer format, or cannot be
        opened.
    """
    path = folder / FILE
    with plain_errors(path):
        if not path.exists():
            raise LedgerMistake(f"{folder}: no ledger here (looked for {FILE}); check the spelling")
        return (*_file(path), *_outside(path))


def _file(path: Path) -> Iterator[Finding]:
    try:
        with closing(connect(path)) as db:
            check_format(db, path)
            with snapshot(db):
                yield _format(db)
                yield _pages(db)
                yield _made(db)
                yield from _chain(db)
    except sqlite3.DatabaseError as error:
        if isinstance(
            error, sqlite3.OperationalError
        ):  # locked, or not to be opened: says nothing of the file
            raise
        yield Finding(
            "file",
            f"damaged: SQLite cannot read it ({error}); see what `drawdown ledger repair` can save",
            False,
        )


def _format(db: sqlite3.Connection) -> Finding:
    version = db.execute("PRAGMA user_version").fetchone()[0]
    later = "" if version == FORMAT else f"; brought to {FORMAT} by the next thing added"
    return Finding("format", f"{version}{later}")


def _pages(db: sqlite3.Connection) -> Finding:
    flaw = db.execute("PRAGMA quick_check(1)").fetchone()[0]
    size = db.execute("PRAGMA page_count").fetchone()[0] * db.execute("PRAGMA page_size").fetchone()[0]
    if flaw != "ok":
        return Finding("pages", f"damaged ({flaw}); {_NEXT}", False)
    return Finding("pages", f"{size:,} bytes, each page as SQLite wants it")


def _made(db: sqlite3.Connection) -> Finding:
    """Whether tables and guards are those drawdown makes, and no others."""
    try:
        check_columns(db)
        check_made(db)
    except Flaw as flaw:
        return Finding("tables and guards", str(flaw), False)
    return Finding("tables and guards", "as drawdown makes them")


def _chain(db: sqlite3.Connection) -> Iterator[Finding]:
    last = db.execute("SELECT * FROM chain ORDER BY sequence DESC LIMIT 1").fetchone()
    counts = {table: _last_number(db, table) for table in TABLES}
    told = ", ".join(f"{name} {count:,}" for name, count in counts.items())
    if last is None:
        yield Finding("rows", f"none yet ({told})", not any(counts.values()))
        return
    sequence, recorded, *_ = last
    expected = dict(zip(TABLES, last[3:9], strict=True))
    flaws = [
        f"{table} holds {counts[table]:,}, the last commit counts {expected[table]:,}"
        for table in TABLES
        if counts[table] != expected[table]
    ]
    yield Finding("rows", "; ".join(flaws) or told, not flaws)
    whole = row_hash("chain", last[:-1]) == last[-1]
    yield Finding(
        "last commit",
        f"{sequence:,} of {recorded}, link {last[-1].hex()}"
        if whole
        else f"{sequence:,}: its link was changed",
        whole,
    )
    if moment(recorded) > datetime.now(UTC):
        yield Finding("clock", f"the last commit, of {recorded}, lies ahead of this computer's clock", False)


def _last_number(db: sqlite3.Connection, table: str) -> int:
    number: int = db.execute(f"SELECT coalesce(max(n), 0) FROM {table}").fetchone()[0]
    return number


def _outside(path: Path) -> Iterator[Finding]:
    """What lies around the file."""
    log = path.with_name(f"{FILE}-wal")
    size = log.stat().st_size if log.exists() else 0
    if size > LONG_LOG:
        found = f"{size:,} bytes: some program keeps the ledger open and in the middle of reading; end it"
        yield Finding("log beside the file", found, False)
    else:
        yield Finding("log beside the file", f"{size:,} bytes")
    yield _rights(path)
    free = shutil.disk_usage(path.parent).free
    yield Finding("room on the disk", f"{free:,} bytes free", free >= LITTLE_ROOM)
    columns = [file for file in (path.parent / FOLDER).rglob("*") if file.is_file()]
    if columns:
        size = sum(file.stat().st_size for file in columns)
        yield Finding("cache", f"{size:,} bytes in {FOLDER}/, which may be deleted at any time")
    left = sorted(file.name for file in path.parent.iterdir() if file.name.startswith(UNFINISHED))
    if left:
        names = ", ".join(left)
        yield Finding("left behind", f"{names}: of a copy or repair that was broken off; may be deleted")


def _rights(path: Path) -> Finding:
    if not (os.access(path, os.R_OK | os.W_OK) and os.access(path.parent, os.W_OK | os.X_OK)):
        return Finding("permissions", "file or folder cannot be written to: nothing can be added", False)
    if os.name == "posix" and path.stat().st_mode & 0o002:
        return Finding("permissions", "anybody here may write the file; take that right away", False)
    return Finding("permissions", "readable and writable")
