import sqlite3

import pytest

from drawdown.ledger.schema import INSERT, TABLES, triggers
from tests.ledger.build import at, claim, decision, ledger_of, raw, report

WRITTEN = ("report", "reading", "claim", "decision", "chain")


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    return ledger_of(tmp_path_factory.mktemp("guarded"))


@pytest.mark.parametrize("recursive", ["ON", "OFF"])
@pytest.mark.parametrize("table", WRITTEN)
@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE {t} SET hash = x'00'",
        "UPDATE OR REPLACE {t} SET {key} = 2 WHERE {key} = 1",
        "UPDATE OR IGNORE {t} SET hash = x'00'",
        "DELETE FROM {t}",
        "DELETE FROM {t} WHERE {key} = 1",
        "INSERT OR REPLACE INTO {t} SELECT * FROM {t} WHERE {key} = 1",
        "REPLACE INTO {t} SELECT * FROM {t}",
        "INSERT INTO {t} SELECT * FROM {t} WHERE {key} = 1 ON CONFLICT DO UPDATE SET hash = x'00'",
    ],
)
def test_rows_are_neither_changed_nor_removed_nor_replaced(folder, table, statement, recursive):
    key = "sequence" if table == "chain" else "n"
    with raw(folder) as db:
        db.execute(f"PRAGMA recursive_triggers = {recursive}")
        before = list(db.execute(f"SELECT * FROM {table}"))
        with pytest.raises(sqlite3.IntegrityError, match=r"only appended to|already"):
            db.execute(statement.format(t=table, key=key))
        assert list(db.execute(f"SELECT * FROM {table}")) == before


@pytest.mark.parametrize(
    ("table", "words"), [("report", "report"), ("reading", "reading"), ("claim", "claim")]
)
def test_a_new_number_does_not_help_to_replace_a_row_by_its_id(folder, table, words):
    with raw(folder) as db:
        (row,) = db.execute(f"SELECT * FROM {table} WHERE n = 1")
        (last,) = db.execute(f"SELECT max(n) FROM {table}").fetchone()
        with pytest.raises(sqlite3.IntegrityError, match=f"this {words} is in"):
            db.execute(INSERT[table].replace("INSERT", "REPLACE"), (last + 1, *row[1:]))
        assert list(db.execute(f"SELECT * FROM {table} WHERE n = 1")) == [row]


@pytest.mark.parametrize("number", [None, -1, 0, 1, 99])
def test_a_row_takes_the_next_number_and_no_other(folder, number):
    with raw(folder) as db, pytest.raises(sqlite3.IntegrityError, match="next number"):
        db.execute(INSERT["link"], (2 if number == 1 else number, 1, "a", "b", "same", "Ann", None, b""))


def test_every_table_has_its_guards(folder):
    with raw(folder) as db:
        made = {name for (name,) in db.execute("SELECT name FROM sqlite_schema WHERE type = 'trigger'")}
    assert made == set(triggers())
    assert len(made) == 3 * (len(TABLES) + 1) + 3


def test_every_table_is_strict_and_ends_with_its_hash(folder):
    with raw(folder) as db:
        strict = {name: flag for _, name, _, _, _, flag in db.execute("PRAGMA table_list")}
        for table in (*TABLES, "chain"):
            assert strict[table] == 1
            assert [row[1] for row in db.execute(f"PRAGMA table_info({table})")][-1] == "hash"


def test_guards_do_not_hinder_the_ledger_itself(folder):
    from drawdown.ledger import Ledger

    with Ledger.open(folder, create=False) as ledger:
        on = claim(report("Report 0.\n" + report().text))
        (made,) = ledger.decide(decision(on), recorded=at("2024-02-01"))
    assert made.verdict == "accept"
