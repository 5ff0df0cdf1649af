"""The two halves of a damaged ledger: whole commits to be trusted, written anew, and what is left out."""

import shlex
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path
from typing import Any

from drawdown.ledger.chain import row_hash
from drawdown.ledger.connection import connect
from drawdown.ledger.file import writing
from drawdown.ledger.schema import INSERT, TABLES, statements

Row = tuple[Any, ...]


def write_trusted(db: sqlite3.Connection, to: Path, commits: int) -> None:
    """Write the first commits of a ledger into a new file, each row bit for bit as it stands."""
    totals = _totals(db, commits)
    with closing(connect(to, create=True)) as new:
        # The file has no name yet, so a crash may leave half of it; it is flushed once, before it has one.
        new.execute("PRAGMA journal_mode = OFF")
        new.execute("PRAGMA synchronous = OFF")
        with writing(new):
            # As old as it was, so that it is brought up to date as any ledger of that format.
            for statement in statements(db.execute("PRAGMA user_version").fetchone()[0]):
                new.execute(statement)
            for table, last in totals.items():
                if last:  # else nothing is to be read where nothing may be readable
                    rows = db.execute(f"SELECT * FROM {table} WHERE n > 0 ORDER BY n")
                    # Counted, not asked for by number: behind them a torn page may show any number.
                    new.executemany(INSERT[table], islice(rows, last))
            for number in range(1, commits + 1):
                link = db.execute("SELECT * FROM chain WHERE sequence = ?", (number,)).fetchone()
                new.execute(INSERT["chain"], link)


def _totals(db: sqlite3.Connection, commits: int) -> dict[str, int]:
    if not commits:
        return dict.fromkeys(TABLES, 0)
    link = db.execute("SELECT * FROM chain WHERE sequence = ?", (commits,)).fetchone()
    return dict(zip(TABLES, link[3:9], strict=True))


@dataclass
class Rest:
    """What a ledger holds beyond its first commits; ``rows`` may be gone through once.

    Attributes:
        found: Rows that could be read, by table; full when ``rows`` has come to its end.
        unreadable: Rows that links still count and nobody can read, by table; as ``found``.
    """

    db: sqlite3.Connection
    commits: int
    found: dict[str, int] = field(default_factory=lambda: dict.fromkeys(TABLES, 0))
    unreadable: dict[str, int] = field(default_factory=lambda: dict.fromkeys(TABLES, 0))

    def rows(self) -> Iterator[dict[str, Any]]:
        """Each row left out, told for a person who is to add it again; claims come back with their report."""
        self.db.text_factory = bytes  # altered bytes need not be text
        had = _totals(self.db, self.commits)
        counted = self._counted()
        for table in TABLES:
            highest = had[table]
            for row in _readable(self.db, table, had[table]):
                self.found[table] += 1
                highest = max(highest, row[0])
                if table != "claim":
                    yield self._told(table, row)
            highest = max(highest, counted.get(table, 0))
            self.unreadable[table] = max(0, highest - had[table] - self.found[table])

    def _counted(self) -> dict[str, int]:
        try:
            link = self.db.execute("SELECT * FROM chain ORDER BY sequence DESC LIMIT 1").fetchone()
            sound = link is not None and row_hash("chain", link[:-1]) == link[-1]
            return dict(zip(TABLES, link[3:9], strict=True)) if sound else {}
        except sqlite3.Error:
            return {}

    def _told(self, table: str, row: Row) -> dict[str, Any]:
        values = [
            value.decode("utf-8", "replace") if isinstance(value, bytes) else value for value in row[:-1]
        ]
        told = {"table": table, "n": row[0], "recorded": self._recorded(row[1])}
        told["as_recorded"] = row_hash(table, row[:-1]) == row[-1]
        if table == "report":
            return told | {"id": values[2], "path": values[3], "again": _command("add", values[3])}
        if table == "reading":
            return told | {"path": self._path(row[2]), "reader": values[3]}
        if table == "decision":
            told |= _decision(values)
            # Done again as it was made, it would count again.
            return told | {"taken_back": True, "again": None} if self._taken_back(table, row[0]) else told
        if table == "link":
            told |= dict(zip(("a", "b", "verdict", "by", "why"), values[2:], strict=False))
            if not _of_a_person(told):
                return told
            undone = self._taken_back(table, row[0])
            return told | ({"taken_back": True, "again": None} if undone else {"again": _link(told)})
        return told | dict(zip(("source", "release"), values[2:], strict=False))

    def _taken_back(self, table: str, number: int) -> bool:
        asked = f"SELECT 1 FROM link WHERE a = '{table}:' || ? AND verdict = 'different'"
        return self._one(asked, number) is not None

    def _recorded(self, sequence: int) -> str | None:
        return self._one("SELECT recorded FROM chain WHERE sequence = ?", sequence)

    def _path(self, report: int) -> str | None:
        return self._one("SELECT path FROM report WHERE n = ?", report)

    def _one(self, question: str, number: int) -> str | None:
        try:
            found = self.db.execute(question, (number,)).fetchone()
        except sqlite3.Error:
            return None
        return _text(found[0]) if found else None


def _text(value: Any) -> Any:
    return value.decode("utf-8", "replace") if isinstance(value, bytes) else value


def _readable(db: sqlite3.Connection, table: str, after: int) -> Iterator[Row]:
    """Rows past the trusted ones, from both ends as far as damaged pages let them be read."""
    last = after
    try:
        for row in db.execute(f"SELECT * FROM {table} WHERE n > ? OR n < 1 ORDER BY n", (after,)):
            if _whole(row):
                last = max(last, row[0])
                yield row
        return
    except sqlite3.Error:
        pass
    try:
        yield from filter(_whole, db.execute(f"SELECT * FROM {table} WHERE n > ? ORDER BY n DESC", (last,)))
    except sqlite3.Error:
        return


def _whole(row: Row) -> bool:
    """Whether there is a row at all; of a torn page SQLite makes rows of nothing."""
    return isinstance(row[1], int) and isinstance(row[-1], bytes)


def _decision(values: list[Any]) -> dict[str, Any]:
    claim, verdict, field_, value, who, why = values[2:8]
    # "==" takes a name as it stands, whatever the catalogue knows today.
    change = [f"{field_}=={value}" if value else f"{field_}="] if field_ else []
    reason = ["--why", why] if why else []
    return {
        "claim": claim,
        "verdict": verdict,
        "field": field_,
        "value": value,
        "by": who,
        "why": why,
        "again": _command("decide", claim, verdict, *change, "--by", who, *reason),
    }


def _of_a_person(told: dict[str, Any]) -> bool:
    return all(str(told[end]).startswith(("claim:", "report:")) for end in "ab")


def _link(told: dict[str, Any]) -> str:
    reason = ["--why", told["why"]] if told["why"] else []
    return _command("link", told["a"], told["b"], told["verdict"], "--by", told["by"], *reason)


def _command(*words: object) -> str:
    return shlex.join(("drawdown", *(str(word) for word in words)))
