"""A ledger where nothing can be written; test_torture.py makes such places, here one is supposed."""

import sqlite3

import pytest

from drawdown.errors import LedgerMistake
from drawdown.ledger import Ledger
from drawdown.ledger.connection import _state, _watched, can_write, connect
from drawdown.ledger.schema import FILE
from tests.ledger.build import at, ledger_of, many, raw


@pytest.fixture
def path(tmp_path):
    return ledger_of(tmp_path) / FILE


@pytest.fixture
def watched(path):
    db = _watched(path, sqlite3.OperationalError("no room"))
    yield db
    db.close()


def test_what_was_read_last_counts_only_if_the_file_is_still_the_same(path):
    db = _watched(path, sqlite3.OperationalError("no room"))
    with Ledger.open(path.parent, create=False) as ledger:
        ledger.add(many(1, first=9), recorded=at("2024-02-01"))
    with pytest.raises(LedgerMistake, match="changed while it was read"):
        db.close()


def test_the_rows_are_those_that_an_ordinary_connection_reads(path, watched):
    ask = "SELECT * FROM claim"
    ordinary = connect(path)
    assert watched.execute(ask).fetchall() == ordinary.execute(ask).fetchall()
    assert (can_write(ordinary), can_write(watched)) == (True, False)
    ordinary.close()


def test_who_wants_to_write_is_told_why_that_cannot_be(watched):
    with pytest.raises(sqlite3.OperationalError, match="no room"):
        watched.execute("BEGIN IMMEDIATE")


def test_what_was_read_while_the_file_was_changed_does_not_count(path, watched):
    assert watched.execute("SELECT count(*) FROM report").fetchone() == (4,)
    with Ledger.open(path.parent, create=False) as ledger:
        ledger.add(many(1, first=9), recorded=at("2024-02-01"))
        with pytest.raises(LedgerMistake, match="changed while it was read"):
            watched.execute("SELECT 1")
    watched.seen = _state(path)


def test_rows_that_only_the_wal_holds_are_not_left_out_silently(path):
    with raw(path.parent) as db:
        db.execute("CREATE INDEX mine ON claim (reading)")
        with pytest.raises(LedgerMistake, match=r"newest rows are still in ledger.sqlite-wal"):
            _watched(path, sqlite3.OperationalError("no room"))


def test_a_file_that_is_not_there_is_not_made_by_looking(tmp_path):
    with pytest.raises(sqlite3.OperationalError):
        connect(tmp_path / FILE)
    assert not list(tmp_path.iterdir())
