import json
import os
import random
import shutil
import sqlite3
from dataclasses import replace
from itertools import islice

import pytest

from drawdown.errors import LedgerMistake
from drawdown.ledger import Ledger, verify
from drawdown.ledger.care.repair import LEFT_OUT, repair
from drawdown.ledger.chain import row_hash
from drawdown.ledger.proof.make import make_seal
from drawdown.ledger.proof.seal import Seal
from drawdown.ledger.schema import FILE, FORMAT, SELECT
from tests.ledger.build import at, claim, decision, ledger_of, many, raw, unguarded
from tests.ledger.test_migrate import FORMATS


@pytest.fixture
def folder(tmp_path):
    return ledger_of(tmp_path / "ledger")


def state(folder):
    """Everything about a folder's files that a program could have touched."""
    return {
        file.name: (file.read_bytes(), file.stat().st_mtime_ns, file.stat().st_mode)
        for file in folder.iterdir()
    }


def rows(folder):
    with raw(folder) as db:
        return {table: db.execute(select).fetchall() for table, select in SELECT.items()}


def left_out(folder):
    return [json.loads(line) for line in (folder / LEFT_OUT).read_text("utf-8").splitlines()]


def is_the_beginning_of(part, whole):
    return all(whole[table][: len(part[table])] == part[table] for table in whole)


def test_a_sound_ledger_is_not_repaired(folder, tmp_path):
    with pytest.raises(LedgerMistake, match="nothing to repair: ok: 4 reports, 4 readings, 8 claims"):
        repair(folder, tmp_path / "to")
    assert not (tmp_path / "to").exists()
    (tmp_path / "mine").mkdir()
    with pytest.raises(LedgerMistake, match="nothing to repair"):
        repair(folder, tmp_path / "mine")
    assert list((tmp_path / "mine").iterdir()) == []


def test_the_commits_before_an_altered_row_are_kept_bit_for_bit(folder, tmp_path):
    whole = rows(folder)
    with unguarded(folder) as db:
        db.execute("UPDATE decision SET why = 'never seen' WHERE n = 1")
    before = state(folder)
    done = repair(folder, tmp_path / "to")
    assert (done.verdict.ok, done.verdict.commits, done.verdict.head) == (True, 2, done.damage.head)
    assert (done.damage.table, done.damage.row) == ("decision", 1)
    kept = rows(tmp_path / "to")
    assert is_the_beginning_of(kept, whole)
    assert [len(kept[table]) for table in ("chain", "report", "claim", "decision")] == [2, 4, 8, 0]
    assert state(folder) == before


def test_what_is_left_out_is_told_with_how_to_add_it_again(folder, tmp_path):
    with unguarded(folder) as db:
        db.execute("UPDATE report SET path = '4.txt' WHERE n = 4")
    done = repair(folder, tmp_path / "to")
    report, reading, first, second = left_out(tmp_path / "to")
    (of,) = many(1, first=3)
    assert report == {
        "table": "report",
        "n": 4,
        "recorded": "2024-01-02T12:00:00.000000Z",
        "as_recorded": False,
        "id": of.report.id,
        "path": "4.txt",
        "again": "drawdown add 4.txt",
    }
    assert (reading["path"], reading["reader"], reading["as_recorded"]) == ("4.txt", "hand 1", True)
    assert (first["by"], first["field"], first["value"], first["as_recorded"]) == (
        "Ann",
        "item",
        "ocelot",
        True,
    )
    id = first["claim"]
    assert first["again"] == f"drawdown decide {id} correct item==ocelot --by Ann --why 'seen the original'"
    assert second["again"] == f"drawdown decide {id} accept --by Ann --why 'seen the original'"
    assert done.left_out == {"report": 1, "reading": 1, "claim": 2, "decision": 2, "link": 0, "import": 0}
    assert sum(done.unreadable.values()) == 0


def test_a_decision_that_was_taken_back_is_not_to_be_made_again(folder, tmp_path):
    with Ledger.open(folder, create=False) as ledger:
        ledger.take_back(2, by="Ben")
    with unguarded(folder) as db:
        db.execute("UPDATE decision SET who = 'Eve' WHERE n = 1")
    repair(folder, tmp_path / "to")
    first, second = (row for row in left_out(tmp_path / "to") if row["table"] == "decision")
    assert first["again"].startswith("drawdown decide ")
    assert "taken_back" not in first
    assert (second["taken_back"], second["again"]) == (True, None)


def test_a_persons_link_is_to_be_made_again_unless_it_was_taken_back(folder, tmp_path):
    with Ledger.open(folder, create=False) as ledger:
        a, b, c = (f"report:{of.id}" for of in islice(ledger.reports(), 3))
        for other in (b, c):
            ledger.link(a, other, "same", by="Ben", why="a reprint")
        ledger.unlink(a, c, by="Ben")
    with unguarded(folder) as db:
        db.execute("UPDATE decision SET who = 'Eve' WHERE n = 1")
    repair(folder, tmp_path / "to")
    kept, gone, undone = (row for row in left_out(tmp_path / "to") if row["table"] == "link")
    first, second = sorted((a, b))
    assert kept["again"] == f"drawdown link {first} {second} same --by Ben --why 'a reprint'"
    assert (gone["taken_back"], gone["again"]) == (True, None)
    assert "again" not in undone


def test_what_was_left_out_can_be_added_again(folder, tmp_path):
    with Ledger.open(folder, create=False) as ledger:
        (of,) = many(1, first=3)
        id = claim(of.report).id
        ledger.decide(decision(id, "correct", "supplier", "SY"), recorded=at("2024-01-05"))
    with unguarded(folder) as db:
        db.execute("DELETE FROM report WHERE n = 4")
    repair(folder, tmp_path / "to")
    with Ledger.open(tmp_path / "to", create=False) as ledger:
        ledger.add(many(4, claims=2))
        for row in left_out(tmp_path / "to"):
            if row["table"] == "decision":
                ledger.decide(decision(row["claim"], row["verdict"], row["field"], row["value"]))
    assert verify(tmp_path / "to").ok
    new, old = rows(tmp_path / "to"), rows(folder)
    assert [row[2:-1] for row in new["decision"]] == [row[2:-1] for row in old["decision"]]


@pytest.mark.parametrize("table", ["report", "reading", "claim", "decision", "chain"])
@pytest.mark.parametrize("number", [1, 2])
def test_after_a_row_was_removed_the_whole_commits_before_it_are_kept(folder, tmp_path, table, number):
    whole = rows(folder)
    key = "sequence" if table == "chain" else "n"
    with unguarded(folder) as db:
        db.execute(f"DELETE FROM {table} WHERE {key} = ?", (number,))
    done = repair(folder, tmp_path / "to")
    kept = rows(tmp_path / "to")
    assert len(kept["chain"]) == done.damage.commits
    assert is_the_beginning_of(kept, whole)


def test_a_row_removed_is_counted_as_unreadable(folder, tmp_path):
    with unguarded(folder) as db:
        db.execute("DELETE FROM claim WHERE n = 7")
    assert repair(folder, tmp_path / "to").unreadable["claim"] == 1


def test_a_row_in_no_commit_is_left_out_and_told(folder, tmp_path):
    values = (3, 4, "0" * 32, "accept", None, None, "Eve", None)
    with unguarded(folder) as db:
        db.execute(
            "INSERT INTO decision VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)", (*values, row_hash("decision", values))
        )
    done = repair(folder, tmp_path / "to")
    assert done.verdict.commits == 4
    assert [row["by"] for row in left_out(tmp_path / "to")] == ["Eve"]


def test_rows_altered_in_the_very_first_commit_leave_an_empty_ledger_and_a_full_list(folder, tmp_path):
    with unguarded(folder) as db:
        db.execute("UPDATE claim SET supplier = 'SY' WHERE n = 1")
    done = repair(folder, tmp_path / "to")
    assert (done.verdict.commits, done.left_out["report"], done.left_out["decision"]) == (0, 4, 2)
    with Ledger.open(tmp_path / "to", create=False) as ledger:
        ledger.add(many(4, claims=2))
        assert ledger.verify().ok


def test_guards_taken_away_come_back_with_every_row(folder, tmp_path):
    whole = rows(folder)
    with unguarded(folder):
        pass
    done = repair(folder, tmp_path / "to")
    assert rows(tmp_path / "to") == whole
    assert sum(done.left_out.values()) == 0
    with raw(tmp_path / "to") as db, pytest.raises(sqlite3.IntegrityError, match="no row is changed"):
        db.execute("UPDATE report SET path = 'x'")


def test_an_altered_text_that_is_no_text_any_more_is_told_all_the_same(folder, tmp_path):
    with unguarded(folder) as db:
        db.execute("UPDATE decision SET why = CAST(x'ff41' AS TEXT) WHERE n = 2")
    repair(folder, tmp_path / "to")
    assert left_out(tmp_path / "to")[-1]["why"] == "\ufffdA"


def test_an_older_ledger_stays_of_its_format_until_it_is_written_to(tmp_path):
    shutil.copytree(FORMATS / "1", tmp_path / "old")
    with unguarded(tmp_path / "old") as db:
        db.execute("UPDATE decision SET who = 'Eve' WHERE n = 2")
    kept = repair(tmp_path / "old", tmp_path / "to").verdict.commits
    with raw(tmp_path / "to") as db:
        assert db.execute("PRAGMA user_version").fetchone() == (1,)
    with Ledger.open(tmp_path / "to", create=False) as ledger:
        ledger.add(many(1, first=70))
    with raw(tmp_path / "to") as db:
        assert db.execute("SELECT sequence, release FROM import").fetchall() == [(kept + 1, "format 2")]
    assert verify(tmp_path / "to").ok


def test_no_more_is_trusted_than_a_seal_lets_be(folder, tmp_path):
    with Ledger.open(folder, create=False) as ledger:
        make_seal(folder, tmp_path / "seal.json")
        ledger.add(many(1, first=60))
        later = Seal.of(ledger.verify().trusted, FORMAT)
    (tmp_path / "later.json").write_text(replace(later, head="0" * 64).text(), "utf-8")
    seals = [tmp_path / "seal.json", tmp_path / "later.json"]
    done = repair(folder, tmp_path / "to", seals)
    assert (done.verdict.commits, done.left_out["report"]) == (4, 1)
    assert verify(tmp_path / "to", seals[:1]).ok


def large(tmp_path, reports=60):
    folder = tmp_path / "large"
    with Ledger.open(folder, create=True) as ledger:
        for first in range(0, reports, 2):
            ledger.add(many(2, first=first), recorded=at("2024-01-01"))
    return folder


@pytest.mark.parametrize("seed", range(12))
def test_overwritten_pages_are_read_around_as_far_as_possible(tmp_path, seed):
    folder = large(tmp_path)
    whole = rows(folder)
    rng = random.Random(seed)
    size = (folder / FILE).stat().st_size
    with (folder / FILE).open("r+b") as file:
        file.seek(rng.randrange(4096, size - 4096))
        file.write(rng.randbytes(2048))
    shutil.copytree(folder, tmp_path / "looked at")  # a ledger that is verified is opened and not only read
    sound = verify(tmp_path / "looked at").ok
    before = state(folder)
    if sound:  # the page held nothing
        with pytest.raises(LedgerMistake, match="nothing to repair"):
            repair(folder, tmp_path / "to")
    else:
        done = repair(folder, tmp_path / "to")
        kept = rows(tmp_path / "to")
        assert is_the_beginning_of(kept, whole)
        assert done.verdict.ok
        assert len(kept["report"]) + done.left_out["report"] + done.unreadable["report"] <= 60
    assert state(folder) == before


def test_reports_on_both_sides_of_a_damaged_page_are_told(tmp_path):
    folder = large(tmp_path)
    data = (folder / FILE).read_bytes()
    page = data.index(b"Report 30.\n") // 4096 * 4096
    with (folder / FILE).open("r+b") as file:
        file.seek(page)
        file.write(b"\xff" * 100)
    done = repair(folder, tmp_path / "to")
    numbers = {row["n"] for row in left_out(tmp_path / "to") if row["table"] == "report"}
    kept = len(rows(tmp_path / "to")["report"])
    assert 0 < kept < 31
    assert 31 not in numbers
    assert 60 in numbers
    assert kept + len(numbers) + done.unreadable["report"] == 60
    assert done.unreadable["report"] in range(1, 10)


@pytest.mark.parametrize(("share", "at_least"), [(0.3, 1), (0.6, 10), (0.95, 50)])
def test_of_a_file_cut_short_the_commits_that_are_whole_in_it_are_kept(tmp_path, share, at_least):
    folder = large(tmp_path, 300)
    whole = rows(folder)
    size = (folder / FILE).stat().st_size
    with (folder / FILE).open("r+b") as file:
        file.truncate(int(size * share))
    before = state(folder)
    done = repair(folder, tmp_path / "to")
    assert is_the_beginning_of(rows(tmp_path / "to"), whole)
    assert at_least <= done.verdict.commits < 150
    assert state(folder) == before


def test_what_a_failing_disk_cannot_read_is_read_around(tmp_path, monkeypatch):
    folder = large(tmp_path)
    whole = rows(folder)
    bad = (folder / FILE).read_bytes().index(b"Report 30.\n") // 4096 * 4096
    read = os.pread

    def failing(file, size, start):
        if start <= bad < start + size:
            raise OSError(5, "Input/output error")
        return read(file, size, start)

    monkeypatch.setattr(os, "pread", failing)
    before = state(folder)
    done = repair(folder, tmp_path / "to")
    assert state(folder) == before
    kept = rows(tmp_path / "to")
    assert is_the_beginning_of(kept, whole)
    assert 0 < len(kept["report"]) < 31
    assert len(kept["report"]) + done.left_out["report"] + done.unreadable["report"] == 60


def test_where_there_is_no_room_nothing_is_left(folder, tmp_path, monkeypatch):
    def full(handle):
        raise OSError(28, "No space left on device")

    with unguarded(folder):
        pass
    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(LedgerMistake, match="No space left"):
        repair(folder, tmp_path / "to")
    assert not (tmp_path / "to").exists()


def test_a_log_that_went_missing_leaves_what_was_in_the_file(folder, tmp_path):
    ledger = Ledger.open(folder, create=False)
    ledger.add(many(2, first=50))
    (folder / f"{FILE}-wal").unlink()
    (folder / f"{FILE}-shm").unlink()
    with pytest.raises(LedgerMistake, match=r"nothing to repair: ok: 4 reports.*kept elsewhere"):
        repair(folder, tmp_path / "to")
    ledger.close()


def test_a_log_that_was_damaged_leaves_the_commits_before_it(folder, tmp_path):
    ledger = Ledger.open(folder, create=False)
    ledger.add(many(2, first=50))
    log = folder / f"{FILE}-wal"
    data = bytearray(log.read_bytes())
    data[len(data) // 2] ^= 255
    (tmp_path / "damaged").mkdir()
    (tmp_path / "damaged" / FILE).write_bytes((folder / FILE).read_bytes())
    (tmp_path / "damaged" / f"{FILE}-wal").write_bytes(data)
    ledger.close()
    before = state(tmp_path / "damaged")
    with pytest.raises(LedgerMistake, match="nothing to repair: ok: 4 reports, 4 readings, 8 claims"):
        repair(tmp_path / "damaged", tmp_path / "to")
    assert state(tmp_path / "damaged") == before


@pytest.mark.parametrize("lost", ["the head", "all but the head"])
def test_of_a_file_whose_tables_cannot_be_found_nothing_can_be_told(folder, tmp_path, lost):
    with (folder / FILE).open("r+b") as file:
        if lost == "the head":
            file.write(b"\x00" * 200)
        else:
            file.truncate(4096)
    before = state(folder)
    with pytest.raises(LedgerMistake, match="restore it from a copy"):
        repair(folder, tmp_path / "to")
    assert not (tmp_path / "to").exists()
    assert state(folder) == before


def test_no_ledger_another_programs_file_and_a_taken_name_are_mistakes(folder, tmp_path):
    with pytest.raises(LedgerMistake, match="no ledger here"):
        repair(tmp_path / "nowhere", tmp_path / "to")
    (tmp_path / "other").mkdir()
    with sqlite3.connect(tmp_path / "other" / FILE) as db:
        db.execute("CREATE TABLE t (a)")
    with pytest.raises(LedgerMistake, match=r"other.ledger\.sqlite: a SQLite file, but not a ledger"):
        repair(tmp_path / "other", tmp_path / "to")
    with pytest.raises(LedgerMistake, match="already"):
        repair(folder, folder)


def test_a_ledger_that_is_being_written_to_is_not_repaired(folder, tmp_path, monkeypatch):
    states = iter([(1, 1), (1, 2)])
    monkeypatch.setattr("drawdown.ledger.care.repair._state", lambda file: next(states))
    with pytest.raises(LedgerMistake, match="another program is writing"):
        repair(folder, tmp_path / "to")
