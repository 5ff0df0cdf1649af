"""Whether the file of a ledger is made as drawdown makes it, beyond its rows.

What a table shows may be a view over something else, or made up of other columns; a trigger may change what
is written next; an index may lack rows. Indexes of one's own, and what ANALYZE writes, do no harm.
"""

import re
import sqlite3
from collections.abc import Callable
from contextlib import closing
from functools import cache
from typing import TypeVar

from drawdown.ledger.proof.verdict import Flaw
from drawdown.ledger.schema import statements

Name = TypeVar("Name")
Made = TypeVar("Made")

_COLUMNS = """
    SELECT list.name, list.type, list.wr, column.name, column.type, column.pk, column.hidden
    FROM pragma_table_list AS list JOIN pragma_table_xinfo(list.name) AS column
    WHERE list.schema = 'main' AND list.name NOT LIKE 'sqlite~_%' ESCAPE '~'
    ORDER BY list.name, column.cid
"""
_MADE = "SELECT type, name, coalesce(sql, '') FROM sqlite_schema ORDER BY type = 'trigger', name"
# A comment begins in no string, and a string holds no comment.
_SPACE = re.compile(r"""('(?:[^']|'')*'|"(?:[^"]|"")*")|(?:\s|--[^\n]*|/\*.*?\*/)+""", re.DOTALL)


def check_columns(db: sqlite3.Connection) -> None:
    """Before rows are read: that every table is one, with the columns drawdown gave it.

    Raises: Flaw naming the first that is not.
    """
    found, expected = _columns(db), _expected(_columns)
    for table, columns in expected.items():
        if table not in found:
            raise Flaw("this table was taken away", table)
        if found[table] != columns:
            raise Flaw("this table is not made as drawdown makes it; what it shows proves nothing", table)


def check_rest(db: sqlite3.Connection) -> None:
    """After the rows were found as recorded: the file itself, its guards, and that there is nothing else.

    Raises: Flaw naming the first thing that is not as drawdown makes it.
    """
    try:
        check_made(db)
        damage = _text(db.execute("PRAGMA integrity_check(1)").fetchone()[0])
        if damage != "ok":
            raise Flaw(f"the file is damaged ({damage})")
    except Flaw as flaw:
        raise Flaw(f"rows and chain agree, but {flaw.problem}") from flaw


def check_made(db: sqlite3.Connection) -> None:
    """That guards are there as drawdown makes them, and that there is nothing else.

    Raises: Flaw naming the first thing that is not so.
    """
    found, expected = _made(db), _expected(_made)
    for (kind, name), sql in expected.items():
        if kind == "trigger" and (kind, name) not in found:
            raise Flaw(f"the guard {name} against changing them was taken away")
        if found.get((kind, name), sql) != sql:
            raise Flaw(f"the {kind} {name} is not made as drawdown makes it")
    for (kind, name), sql in found.items():
        harmless = kind == "index" and not sql.upper().startswith("CREATE UNIQUE")
        counted = kind == "table" and name in ("sqlite_stat1", "sqlite_stat4")
        if not ((kind, name) in expected or harmless or counted):
            raise Flaw(f"the {kind} {name} is no part of a ledger")


@cache
def _expected(look: Callable[[sqlite3.Connection], dict[Name, Made]]) -> dict[Name, Made]:
    with closing(sqlite3.connect(":memory:")) as fresh:
        for statement in statements():
            fresh.execute(statement)
        return look(fresh)


def _columns(db: sqlite3.Connection) -> dict[str, list[tuple[str, ...]]]:
    tables: dict[str, list[tuple[str, ...]]] = {}
    for name, *column in db.execute(_COLUMNS):
        tables.setdefault(_text(name), []).append(tuple(_text(value) for value in column))
    return tables


def _made(db: sqlite3.Connection) -> dict[tuple[str, str], str]:
    return {(_text(kind), _text(name)): _meant(_text(sql)) for kind, name, sql in db.execute(_MADE)}


def _meant(sql: str) -> str:
    """A statement without comments and with one space where there is any, so that only its meaning counts."""
    return _SPACE.sub(lambda part: part[1] or " ", sql).strip()


def _text(value: object) -> str:
    return value.decode("utf-8", "replace") if isinstance(value, bytes) else str(value)
