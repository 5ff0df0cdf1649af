"""A ledger with every kind of row in it, seals of it, and what a forger with patience does to it."""

from __future__ import annotations

import hashlib
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from drawdown.ledger import Ledger
from drawdown.ledger.chain import Commit, row_hash
from drawdown.ledger.connection import connect
from drawdown.ledger.file import writing
from drawdown.ledger.proof.seal import Seal
from drawdown.ledger.proof.walk import Place, commits
from drawdown.ledger.schema import FILE, TABLES, triggers
from tests.ledger.build import at, claim, found, ledger_of, many, unguarded

KEY = dict.fromkeys(TABLES, "n") | {"chain": "sequence"}
COMMITS = 8


def ledger_of_all(folder: Path) -> Path:
    """Eight commits: those of ``ledger_of``, a decision taken back, a better reading, reports, an import."""
    with Ledger.open(ledger_of(folder), create=False) as ledger:
        ledger.take_back(2, by="Bob", why="a slip", recorded=at("2024-01-05"))
        first = next(iter(ledger.reports()))
        ledger.add([found(first, claim(first), reader="hand 2")], recorded=at("2024-01-06"))
        ledger.add(many(2, claims=2, first=4), recorded=at("2024-01-07"))
        ids = [report.id for report in ledger.reports()]
    with closing(connect(folder / FILE)) as db, writing(db):
        commit = Commit(db, at("2024-01-08"))
        commit.append("link", (f"report:{ids[0]}", f"report:{ids[1]}", "unsure", "Ann", None))
        commit.append("import", ("a tracker", "release 1", '{"rows":0}'))
        commit.close()
    return folder


def copy_of(folder: Path, to: Path) -> Path:
    """A ledger nobody has open, once more, in place of what was there."""
    shutil.rmtree(to, ignore_errors=True)
    to.mkdir()
    shutil.copyfile(folder / FILE, to / FILE)
    return to


def seals_of(folder: Path) -> list[Seal]:
    """A seal for each commit, as somebody who sealed after each would have them."""
    with closing(connect(folder / FILE)) as db:
        db.text_factory = bytes
        return [Seal.of(extent, 2) for extent in commits(db, Place())]


def kept(seal: Seal, file: Path) -> Path:
    """A seal in a file."""
    file.write_text(seal.text())
    return file


def rehash(db: sqlite3.Connection, table: str, row: int) -> bytes:
    """Make a row's hash that of its values."""
    values = db.execute(f"SELECT * FROM {table} WHERE {KEY[table]} = ?", (row,)).fetchone()[:-1]
    hashed = row_hash(table, values)
    db.execute(f"UPDATE {table} SET hash = ? WHERE {KEY[table]} = ?", (hashed, row))
    return hashed


def rewrite(db: sqlite3.Connection) -> None:
    """Make rows and chain hold together again."""
    previous, had = bytes(32), (0,) * len(TABLES)
    for sequence, *link in db.execute("SELECT sequence, * FROM chain ORDER BY sequence").fetchall():
        totals = link[3:9]
        hashes = b""
        for table, first, last in zip(TABLES, had, totals, strict=True):
            hashes += b"".join(rehash(db, table, row) for row in range(first + 1, last + 1))
        digest = hashlib.sha256(hashes).digest()
        db.execute(
            "UPDATE chain SET previous = ?, digest = ? WHERE sequence = ?", (previous, digest, sequence)
        )
        previous, had = rehash(db, "chain", sequence), tuple(totals)


@contextmanager
def forging(folder: Path) -> Iterator[sqlite3.Connection]:
    """As ``unguarded``; afterwards rows and chain hold together and the guards are back as they were."""
    with unguarded(folder) as db:
        db.execute("BEGIN")
        yield db
        rewrite(db)
        for statement in triggers().values():
            db.execute(statement)
        db.execute("COMMIT")


def cut(db: sqlite3.Connection, last: int) -> None:
    """Take away every commit after this one, with its rows."""
    for table in TABLES:
        db.execute(f"DELETE FROM {table} WHERE sequence > ?", (last,))
    db.execute("DELETE FROM chain WHERE sequence > ?", (last,))


def add_one(folder: Path) -> None:
    """One commit more, of a report that is in no other ledger here."""
    with Ledger.open(folder, create=False) as ledger:
        ledger.add(many(1, first=77), recorded=at("2024-02-01"))
