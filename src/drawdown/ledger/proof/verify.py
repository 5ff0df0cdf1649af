"""Recompute everything a ledger says of itself, and name the first row that is not as it was recorded."""

import hashlib
import json
import sqlite3
from collections.abc import Iterator, Mapping
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from drawdown.errors import LedgerMistake
from drawdown.evidence import Evidence
from drawdown.ledger.chain import START, row_hash
from drawdown.ledger.file import check_format, connect, plain_errors, snapshot
from drawdown.ledger.rows import claim_values, grounded
from drawdown.ledger.schema import FILE, SELECT, TABLES, triggers

UNSEALED = "rows cut off at its end cannot be told from rows never added, unless a seal was kept elsewhere"

# What keeps us from a sound file too, and so says nothing about this one.
_NOT_THE_FILE = ("SQLITE_BUSY", "SQLITE_CANTOPEN", "SQLITE_FULL", "SQLITE_PERM", "SQLITE_READONLY")


@dataclass(frozen=True, slots=True)
class Verdict:
    """What recomputing a ledger found.

    Attributes:
        ok: Whether everything is as it was recorded.
        rows, commits: How many were found sound, up to the first bad row.
        head: Hash of the last sound link, in hexadecimal; a seal is this value kept elsewhere.
        problem: What is wrong, or None.
        table, row: Where: the table and the number of the row in it (``n``, or ``sequence`` in ``chain``), as
            far as that can be told.
    """

    ok: bool
    rows: int
    commits: int
    head: str
    problem: str | None = None
    table: str | None = None
    row: int | None = None

    def __str__(self) -> str:
        sound = f"{self.rows} rows in {self.commits} commits are as recorded, up to the link {self.head}"
        if self.ok:
            return f"ok: {sound}; {UNSEALED}"
        where = " ".join(str(part) for part in (self.table, self.row) if part is not None)
        return f"not as recorded: {f'{where}: ' if where else ''}{self.problem}; before it, {sound}"


class _Bad(Exception):
    def __init__(self, problem: str, table: str | None = None, row: int | None = None) -> None:
        self.problem, self.table, self.row = problem, table, row


def verify(folder: Path) -> Verdict:
    """Recompute hashes, chain, report ids and evidence of a ledger, and look for rows out of place.

    A file so damaged that SQLite cannot read it gives a verdict too.

    Raises: LedgerMistake if there is no file, it is another program's, or of a newer format.
    """
    path = folder / FILE
    check = _Check()
    with plain_errors(path):
        if not path.exists():
            raise LedgerMistake(f"{folder}: no ledger here (looked for {FILE}); check the spelling")
        try:
            with closing(connect(path)) as db:
                check_format(db, path)
                db.text_factory = bytes  # altered bytes need not be text
                with snapshot(db):
                    check.run(db)
        except _Bad as bad:
            return check.verdict(bad)
        except sqlite3.Error as error:
            if getattr(error, "sqlite_errorname", "").startswith(_NOT_THE_FILE):
                raise
            return check.verdict(_Bad(f"SQLite cannot read the file ({error})", check.table, check.row))
        except (LookupError, RecursionError, TypeError, ValueError) as error:
            return check.verdict(_Bad(f"not written by drawdown ({error!r})", check.table, check.row))
    return check.verdict()


class _Check:
    """One run through a ledger, commit by commit; it holds one row at a time."""

    def __init__(self) -> None:
        self.rows = self.commits = 0
        self.head = START
        self.table: str | None = None
        self.row: int | None = None
        self._totals = dict.fromkeys(TABLES, 0)
        self._recorded = b""
        self._reading: tuple[int, str, str] | None = None  # number, report id, text

    def verdict(self, bad: _Bad | None = None) -> Verdict:
        if bad is None:
            return Verdict(True, self.rows, self.commits, self.head.hex())
        return Verdict(False, self.rows, self.commits, self.head.hex(), bad.problem, bad.table, bad.row)

    def run(self, db: sqlite3.Connection) -> None:
        rows = {table: iter(db.execute(SELECT[table])) for table in TABLES}
        for link in db.execute(SELECT["chain"]):
            self._link(link)
            sequence, totals, digest = link[0], link[3:9], link[9]
            hashes = hashlib.sha256()
            found = 0
            for table, total in zip(TABLES, totals, strict=True):
                for number in range(self._totals[table] + 1, total + 1):
                    self.table, self.row = table, number
                    hashes.update(self._next(db, rows[table], sequence))
                    found += 1
                self._totals[table] = total
            if hashes.digest() != digest:
                raise _Bad("the rows of this commit are not those it was made of", "chain", sequence)
            self.rows += found
            self.commits += 1
            self.head = link[-1]
        self.table = self.row = None
        self._nothing_else(db, rows)

    def _link(self, link: tuple[Any, ...]) -> None:
        expected = self.commits + 1
        self.table, self.row = "chain", expected
        if link[0] != expected:
            where = expected if link[0] > expected else link[0]
            raise _Bad(
                "this link is missing" if link[0] > expected else "a link out of place", "chain", where
            )
        if row_hash("chain", link[:-1]) != link[-1]:
            raise _Bad("this link was changed: its hash is not that of its values", "chain", expected)
        if link[2] != self.head:
            raise _Bad("this link does not follow the one before it", "chain", expected)
        if link[1] < self._recorded:
            raise _Bad("this link is dated before the one before it", "chain", expected)
        if any(total < had for total, had in zip(link[3:9], self._totals.values(), strict=True)):
            raise _Bad("this link counts fewer rows than the one before it", "chain", expected)
        self._recorded = link[1]

    def _next(self, db: sqlite3.Connection, rows: Iterator[tuple[Any, ...]], sequence: int) -> bytes:
        """The hash of the next row of a table, after every check on it."""
        table, number = self.table or "", self.row or 0
        row = next(rows, None)
        if row is None or row[0] > number:
            raise _Bad("this row is missing", table, number)
        if row[0] < number:
            raise _Bad("this row is in no commit", table, row[0])
        hashed = row_hash(table, row[:-1])
        if hashed != row[-1]:
            raise _Bad("this row was changed: its hash is not that of its values", table, number)
        if row[1] != sequence:
            raise _Bad(
                f"this row says it is of commit {row[1]}, but stands in commit {sequence}", table, number
            )
        if table == "report":
            self._report(row)
        if table == "claim":
            self._claim(db, row)
        return hashed

    def _report(self, row: tuple[Any, ...]) -> None:
        if hashlib.sha256(row[8]).hexdigest().encode() != row[2]:
            raise _Bad("this report's id is not the hash of its bytes", "report", row[0])

    def _claim(self, db: sqlite3.Connection, row: tuple[Any, ...]) -> None:
        number, of = row[0], row[3]
        if self._reading is None or self._reading[0] != of:
            self._reading = (of, *_text_of(db, of, number))
        _, report, text = self._reading
        try:
            claim = json.loads(row[9])
            columns = claim_values(claim, of)
            quotes = grounded(Evidence(**claim["evidence"]), text) and claim["report"] == report
        except (KeyError, TypeError, ValueError, AttributeError) as error:
            raise _Bad(f"this claim's record cannot be read ({error!r})", "claim", number) from error
        if not quotes:
            raise _Bad("this claim does not quote its report", "claim", number)
        if [_bytes(value) for value in columns] != list(row[2:10]):
            raise _Bad("this claim's columns are not those of its record", "claim", number)

    def _nothing_else(self, db: sqlite3.Connection, rows: Mapping[str, Iterator[tuple[Any, ...]]]) -> None:
        for table, rest in rows.items():
            extra = next(rest, None)
            if extra is not None:
                raise _Bad("this row is in no commit", table, extra[0])
        flaw = db.execute("PRAGMA integrity_check(1)").fetchone()[0].decode("utf-8", "replace")
        if flaw != "ok":
            raise _Bad(f"the rows are as recorded, but the file is damaged ({flaw})")
        there = dict(db.execute("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'"))
        for name, sql in triggers().items():
            if there.get(name.encode()) != sql.encode():
                raise _Bad(
                    f"the rows are as recorded, but the guard {name} against changing them was taken away"
                )


def _text_of(db: sqlite3.Connection, reading: int, claim: int) -> tuple[str, str]:
    """Id and text of the report that a reading is of."""
    found = db.execute(
        "SELECT report.id, coalesce(reading.text, report.text)"
        " FROM reading JOIN report ON report.n = reading.report WHERE reading.n = ?",
        (reading,),
    ).fetchone()
    if found is None:
        raise _Bad(f"this claim is of the reading {reading}, which is missing", "claim", claim)
    return found[0].decode(), found[1].decode()


def _bytes(value: object) -> object:
    return value.encode() if isinstance(value, str) else value
