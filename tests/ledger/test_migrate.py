"""Ledgers of older formats: one small ledger of each lies in ``formats``, as that drawdown wrote it."""

import shutil
from pathlib import Path

import pytest

from drawdown.errors import LedgerMistake
from drawdown.ledger import Ledger, verify
from drawdown.ledger.schema import FILE, FORMAT, INSERT, SELECT
from drawdown.query import Query
from tests.ledger.build import at, decision, ledger_of, many, raw, unguarded

FORMATS = Path(__file__).parent / "formats"
HEADS = {1: "83c91d848366b370386102a7066f6706ef5d96bf5c618c1ca8c3a752c6fb9303"}


@pytest.fixture(params=HEADS)
def old(request, tmp_path):
    shutil.copy(FORMATS / str(request.param) / FILE, tmp_path)
    return request.param, tmp_path


def rows(folder):
    with raw(folder) as db:
        return {table: db.execute(SELECT[table]).fetchall() for table in SELECT}


def version(folder):
    with raw(folder) as db:
        return db.execute("PRAGMA user_version").fetchone()[0]


def test_there_is_a_ledger_of_every_format_before_this_one():
    assert sorted(HEADS) == sorted(int(folder.name) for folder in FORMATS.iterdir()) == list(range(1, FORMAT))


def test_an_older_ledger_is_read_as_it_is(old):
    number, folder = old
    before = (folder / FILE).read_bytes()
    with Ledger.open(folder, create=False) as ledger:
        assert ledger.verify().head == HEADS[number]
        assert len(ledger.answer(Query()).known) == 8
        assert len(list(ledger.reports())) == 4
        assert [len(one.decisions) for one in ledger.stranded()] == [2]
        assert ledger.reread() == []
    assert verify(folder).ok
    assert (folder / FILE).read_bytes() == before


def test_the_first_write_brings_it_up_by_appending_and_changes_no_row(old):
    number, folder = old
    before = rows(folder)
    with Ledger.open(folder, create=False) as ledger:
        (told,) = ledger.stranded()
        ledger.take_back(told.decisions[-1].number or 0, by="Ann", recorded=at("2024-02-01"))
        assert ledger.verify().ok
    after = rows(folder)
    assert version(folder) == FORMAT
    for table, there in before.items():
        assert after[table][: len(there)] == there
    ((_, _, source, release, record, _),) = after["import"]
    assert (source, release, record) == (
        "drawdown",
        f"format {FORMAT}",
        f'{{"before":{FORMAT - 1},"format":{FORMAT}}}',
    )
    assert after["chain"][len(before["chain"]) - 1][-1].hex() == HEADS[number]


def test_it_is_brought_up_once(old):
    _, folder = old
    with Ledger.open(folder, create=True) as ledger:
        ledger.add(many(2, first=50))
        ledger.add(many(2, first=52))
    assert len(rows(folder)["import"]) == 1
    with raw(folder) as db:
        made = {row[0] for row in db.execute("SELECT name FROM sqlite_schema")}
    fresh = folder / "fresh"
    ledger_of(fresh)
    with raw(fresh) as db:
        assert made == {row[0] for row in db.execute("SELECT name FROM sqlite_schema")}


def test_a_ledger_whose_mark_was_set_back_by_hand_is_brought_up_again(tmp_path):
    ledger_of(tmp_path)
    with raw(tmp_path) as db:
        db.execute("PRAGMA user_version = 1")
    with Ledger.open(tmp_path, create=False) as ledger:
        assert ledger.add(many(1, first=70)).reports_new == 1
        assert ledger.verify().ok
    assert version(tmp_path) == FORMAT


def test_a_write_that_fails_leaves_the_old_format(old):
    number, folder = old
    with Ledger.open(folder, create=False) as ledger, pytest.raises(LedgerMistake, match="no claim"):
        ledger.decide(decision("0" * 32))
    assert version(folder) == number
    assert verify(folder).head == HEADS[number]


def test_a_ledger_of_a_newer_format_is_refused_even_if_it_became_so_while_open(tmp_path):
    with Ledger.open(tmp_path, create=True) as ledger:
        with raw(tmp_path) as db:
            db.execute(f"PRAGMA user_version = {FORMAT + 1}")
        with pytest.raises(LedgerMistake, match="newer drawdown"):
            ledger.add(many(1))
    for use in (lambda: Ledger.open(tmp_path, create=False), lambda: verify(tmp_path)):
        with pytest.raises(LedgerMistake, match="newer drawdown"):
            use()


def test_an_altered_row_of_an_old_ledger_is_found_after_it_was_brought_up(old):
    _, folder = old
    with Ledger.open(folder, create=True) as ledger:
        ledger.add(many(1, first=60))
    with unguarded(folder) as db:
        db.execute("UPDATE decision SET who = 'Eve' WHERE n = 1")
    assert (verify(folder).table, verify(folder).row) == ("decision", 1)


def test_the_import_table_takes_nothing_but_what_the_chain_covers(old):
    _, folder = old
    with unguarded(folder) as db:
        db.execute(INSERT["import"], (1, 5, "drawdown", "format 2", "{}", bytes(32)))
    assert (verify(folder).table, verify(folder).row) == ("import", 1)
