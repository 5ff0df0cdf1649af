import os
import sqlite3
from datetime import UTC, datetime, timedelta

import pytest

from drawdown.errors import LedgerMistake
from drawdown.ledger import Ledger, verify
from drawdown.ledger.care import check as checking
from drawdown.ledger.care.check import check
from drawdown.ledger.schema import FILE, triggers
from tests.ledger.build import ledger_of, many, raw, unguarded


@pytest.fixture
def folder(tmp_path):
    return ledger_of(tmp_path / "ledger")


def wrong(folder):
    return {finding.about: finding.found for finding in check(folder) if not finding.ok}


def test_a_sound_ledger_is_found_sound_and_told(folder):
    found = {finding.about: finding.found for finding in check(folder)}
    assert wrong(folder) == {}
    assert found["rows"] == "report 4, reading 4, claim 8, decision 2, link 0, import 0"
    assert found["last commit"].startswith("4 of 2024-01-04T12:00:00.000000Z, link ")
    assert found["tables and guards"] == "as drawdown makes them"


def test_an_empty_ledger_is_sound(tmp_path):
    Ledger.open(tmp_path, create=True).close()
    assert wrong(tmp_path) == {}


def test_looking_changes_nothing(folder):
    before = (folder / FILE).read_bytes()
    check(folder)
    assert (folder / FILE).read_bytes() == before
    assert [file.name for file in folder.iterdir()] == [FILE]


@pytest.mark.parametrize(
    ("statement", "about", "found"),
    [
        (
            "DROP TRIGGER claim_is_never_changed",
            "tables and guards",
            "the guard claim_is_never_changed against changing them was taken away",
        ),
        ("CREATE TABLE mine (a)", "tables and guards", "the table mine is no part of a ledger"),
        (
            "CREATE TRIGGER x AFTER INSERT ON report BEGIN SELECT 1; END",
            "tables and guards",
            "the trigger x is no part of a ledger",
        ),
    ],
)
def test_what_drawdown_did_not_make_is_named(folder, statement, about, found):
    with raw(folder) as db:
        db.execute(statement)
    assert wrong(folder) == {about: found}


def test_a_guard_that_was_weakened_is_named(folder):
    with raw(folder) as db:
        db.execute("DROP TRIGGER claim_is_never_changed")
        db.execute("CREATE TRIGGER claim_is_never_changed BEFORE UPDATE ON claim BEGIN SELECT 1; END")
    assert wrong(folder) == {
        "tables and guards": "the trigger claim_is_never_changed is not made as drawdown makes it"
    }


def test_an_index_taken_away_makes_answers_slow_but_nothing_wrong(folder):
    with raw(folder) as db:
        db.execute("DROP INDEX claim_by_supplier")
    assert wrong(folder) == {}


def test_rows_removed_or_cut_off_are_seen_in_the_counts(folder):
    with unguarded(folder) as db:
        db.execute("DELETE FROM claim WHERE n = 8")
    assert wrong(folder)["rows"] == "claim holds 7, the last commit counts 8"


def test_a_last_link_that_was_changed_is_seen(folder):
    with unguarded(folder) as db:
        db.execute("UPDATE chain SET recorded = '2023-01-01T00:00:00.000000Z' WHERE sequence = 4")
    assert wrong(folder)["last commit"] == "4: its link was changed"


def test_a_row_altered_in_the_middle_is_left_to_verify(folder):
    with unguarded(folder) as db:
        db.execute("UPDATE report SET path = 'other.txt' WHERE n = 2")
        for guard in triggers().values():
            db.execute(guard)
    assert wrong(folder) == {}
    assert not verify(folder).ok


def test_a_damaged_page_is_named(folder):
    with (folder / FILE).open("r+b") as file:
        file.seek(3 * 4096)
        file.write(b"\xff" * 4096)
    found = wrong(folder)
    assert "damaged" in (found.get("pages") or found["file"])


def test_a_file_cut_short_is_found_damaged(folder):
    with (folder / FILE).open("r+b") as file:
        file.truncate(5 * 4096 + 100)
    assert any("damaged" in words for words in wrong(folder).values())


def test_a_file_whose_head_is_gone_is_found_damaged(folder):
    with (folder / FILE).open("r+b") as file:
        file.write(b"\x00" * 100)
    assert "damaged" in wrong(folder)["file"]


def test_a_commit_from_the_future_is_told(folder):
    with Ledger.open(folder, create=False) as ledger:
        ledger.add(many(1, first=9), recorded=datetime.now(UTC) + timedelta(days=2))
    assert set(wrong(folder)) == {"clock"}


def test_a_log_that_nobody_may_take_in_is_told(folder, monkeypatch):
    monkeypatch.setattr(checking, "LONG_LOG", 10_000)
    assert wrong(folder) == {}
    with Ledger.open(folder, create=False) as ledger:
        ledger.add(many(3, first=50))
        assert "some program keeps the ledger open" in wrong(folder)["log beside the file"]


def test_little_room_is_told(folder, monkeypatch):
    monkeypatch.setattr(checking, "LITTLE_ROOM", 10**18)
    assert set(wrong(folder)) == {"room on the disk"}


def test_rights_that_are_too_few_or_too_many_are_told(folder, monkeypatch):
    (folder / FILE).chmod(0o666)
    assert "anybody" in wrong(folder)["permissions"]
    (folder / FILE).chmod(0o644)
    assert wrong(folder) == {}
    monkeypatch.setattr(os, "access", lambda path, mode: False)
    assert "nothing can be added" in wrong(folder)["permissions"]


def test_what_a_killed_copy_left_is_told_and_is_no_fault(folder):
    (folder / ".unfinished-x").mkdir()
    assert wrong(folder) == {}
    assert any(".unfinished-x" in finding.found for finding in check(folder))


def test_the_cache_is_told_with_its_size(folder):
    (folder / "cache" / "1").mkdir(parents=True)
    (folder / "cache" / "1" / "x").write_bytes(b"x" * 1234)
    assert wrong(folder) == {}
    assert ("cache", "1,234 bytes in cache/, which may be deleted at any time") in {
        (finding.about, finding.found) for finding in check(folder)
    }


def test_no_ledger_and_another_programs_file_are_mistakes(tmp_path):
    with pytest.raises(LedgerMistake, match="no ledger here"):
        check(tmp_path)
    with sqlite3.connect(tmp_path / FILE) as db:
        db.execute("CREATE TABLE t (a)")
    with pytest.raises(LedgerMistake, match="not a ledger"):
        check(tmp_path)
