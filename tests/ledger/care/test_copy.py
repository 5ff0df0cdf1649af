import hashlib
import os
import signal
import subprocess
import sys
import time

import pytest

from drawdown.errors import LedgerMistake
from drawdown.ledger import Ledger, verify
from drawdown.ledger.care import place
from drawdown.ledger.care.copy import copy
from drawdown.ledger.schema import FILE, SELECT
from tests.ledger.build import ledger_of, many, raw, unguarded


@pytest.fixture
def folder(tmp_path):
    return ledger_of(tmp_path / "ledger")


def rows(folder):
    with raw(folder) as db:
        return {table: db.execute(select).fetchall() for table, select in SELECT.items()}


def files(folder):
    return sorted(file.name for file in folder.iterdir())


def test_a_copy_holds_the_same_rows_with_the_same_numbers_and_hashes(folder, tmp_path):
    copied = copy(folder, tmp_path / "to")
    assert copied.verdict == verify(folder)
    assert copied.path == tmp_path / "to" / FILE
    assert copied.size == copied.path.stat().st_size
    assert rows(tmp_path / "to") == rows(folder)


def test_a_copy_of_a_ledger_at_rest_is_the_same_file_but_for_counters_of_sqlite_in_its_head(folder, tmp_path):
    copy(folder, tmp_path / "to")
    pairs = zip((tmp_path / "to" / FILE).read_bytes(), (folder / FILE).read_bytes(), strict=True)
    counters = {*range(24, 28), *range(40, 44), *range(92, 96)}  # of changes to file and schema
    assert {place for place, (new, old) in enumerate(pairs) if new != old} <= counters
    assert files(tmp_path / "to") == [FILE]


def test_a_copy_has_what_stands_in_the_log_beside_the_file_only(folder, tmp_path):
    with Ledger.open(folder, create=False) as ledger:
        ledger.add(many(2, first=50))
        assert (folder / f"{FILE}-wal").stat().st_size
        copy(folder, tmp_path / "to")
    assert rows(tmp_path / "to") == rows(folder)
    assert verify(tmp_path / "to").commits == 5


def test_a_copy_can_be_added_to_and_leaves_the_first_alone(folder, tmp_path):
    before = rows(folder)
    copy(folder, tmp_path / "to")
    with Ledger.open(tmp_path / "to", create=False) as ledger:
        assert ledger.add(many(1, first=70)).reports_new == 1
    assert verify(tmp_path / "to").ok
    assert rows(folder) == before


@pytest.mark.parametrize("there", [FILE, f"{FILE}-wal", f"{FILE}-journal"])
def test_what_is_there_is_never_replaced(folder, tmp_path, there):
    (tmp_path / "to").mkdir()
    (tmp_path / "to" / there).write_bytes(b"mine")
    with pytest.raises(LedgerMistake, match=f"holds {there} already"):
        copy(folder, tmp_path / "to")
    assert (tmp_path / "to" / there).read_bytes() == b"mine"
    assert files(tmp_path / "to") == [there]


def test_a_ledger_made_under_the_name_meanwhile_is_not_replaced(folder, tmp_path):
    def meanwhile(done, of, _=0, /):
        (tmp_path / "to" / FILE).write_bytes(b"mine")

    with pytest.raises(LedgerMistake, match="another process made it meanwhile"):
        copy(folder, tmp_path / "to", progress=meanwhile)
    assert (tmp_path / "to" / FILE).read_bytes() == b"mine"
    assert files(tmp_path / "to") == [FILE]


def test_a_ledger_is_not_copied_over_itself_or_onto_a_file(folder, tmp_path):
    with pytest.raises(LedgerMistake, match="already"):
        copy(folder, folder)
    (tmp_path / "file").touch()
    with pytest.raises(LedgerMistake, match="this is a file"):
        copy(folder, tmp_path / "file")
    with pytest.raises(LedgerMistake, match="no ledger here"):
        copy(tmp_path / "nowhere", tmp_path / "to")


def test_a_file_that_is_no_ledger_is_not_copied(tmp_path):
    (tmp_path / "a").mkdir()
    (tmp_path / "a" / FILE).write_bytes(b"no SQLite at all" * 100)
    with pytest.raises(LedgerMistake, match="no SQLite file"):
        copy(tmp_path / "a", tmp_path / "to")
    assert not (tmp_path / "to").exists()


def test_a_changed_ledger_is_copied_as_it_is_and_the_verdict_says_so(folder, tmp_path):
    with unguarded(folder) as db:
        db.execute("UPDATE decision SET why = 'never seen' WHERE n = 1")
    copied = copy(folder, tmp_path / "to")
    assert copied.verdict is not None
    assert not copied.verdict.ok
    assert copied.verdict == verify(folder)
    assert rows(tmp_path / "to") == rows(folder)


def test_a_copy_that_was_not_verified_says_so(folder, tmp_path):
    assert copy(folder, tmp_path / "to", verified=False).verdict is None
    assert verify(tmp_path / "to").ok


def test_progress_runs_from_nothing_to_everything_over_pages_and_then_over_rows(folder, tmp_path):
    seen: list[tuple[int, int]] = []
    copy(folder, tmp_path / "to", progress=lambda done, of, _=0, /: seen.append((done, of)))
    pages = (folder / FILE).stat().st_size // 4096
    assert (pages, pages) in seen
    assert seen[-1] == (18, 18)


def test_the_copy_is_on_the_disk_before_it_has_its_name(folder, tmp_path, monkeypatch):
    did = []
    fsync, link = os.fsync, os.link

    def flushed(handle):
        did.append("flushed")
        fsync(handle)

    def named(made, final):
        did.append("named")
        link(made, final)

    monkeypatch.setattr(os, "fsync", flushed)
    monkeypatch.setattr(os, "link", named)
    copy(folder, tmp_path / "to", verified=False)
    assert did == ["flushed", "named", "flushed", "flushed"]


def test_a_file_system_without_hard_links_will_do(folder, tmp_path, monkeypatch):
    def refused(made, final):
        raise PermissionError(1, "Operation not permitted")

    monkeypatch.setattr(os, "link", refused)
    copy(folder, tmp_path / "to")
    assert verify(tmp_path / "to").ok
    assert files(tmp_path / "to") == [FILE]


WRITER = """
import sys
from pathlib import Path
from drawdown.ledger import Ledger
from tests.ledger.build import many
first = int(sys.argv[2])
with Ledger.open(Path(sys.argv[1]), create=False) as ledger:
    for number in range(first, first + 100_000):
        ledger.add(many(1, first=number))
        print(number, flush=True)
"""
COPIER = """
import sys, time
from pathlib import Path
from drawdown.ledger.care import copy
copy._STEP = 1
def slowly(done, of):
    print(done, flush=True)
    time.sleep(0.02)
copy.copy(Path(sys.argv[1]), Path(sys.argv[2]), progress=slowly)
"""


def start(program, *arguments):
    return subprocess.Popen(
        [sys.executable, "-c", program, *map(str, arguments)],
        stdout=subprocess.PIPE,
        text=True,
        env={"PYTHONPATH": ":".join(sys.path)},
    )


def test_copies_made_while_two_processes_write_are_whole_and_hold_what_was_acknowledged(folder, tmp_path):
    writers = [start(WRITER, folder, first) for first in (1_000, 500_000)]
    try:
        for round in range(4):
            seen = {int(writer.stdout.readline()) for writer in writers}
            copied = copy(folder, tmp_path / f"to{round}")
            assert copied.verdict == verify(tmp_path / f"to{round}")
            assert "ok: " in str(copied.verdict)
            with Ledger.open(tmp_path / f"to{round}", create=False) as ledger:
                paths = {report.path for report in ledger.reports()}
            assert {f"{number}.txt" for number in seen} <= paths
    finally:
        for writer in writers:
            writer.kill()
            writer.communicate()
    assert verify(folder).ok


@pytest.mark.parametrize("lines", [0, 3, 12])
def test_a_copy_killed_in_the_middle_leaves_no_ledger_under_the_name(folder, tmp_path, lines):
    copier = start(COPIER, folder, tmp_path / "to")
    for _ in range(lines):
        copier.stdout.readline()
    if not lines:
        time.sleep(0.01)
    copier.send_signal(signal.SIGKILL)
    copier.communicate()
    assert not (tmp_path / "to" / FILE).exists()
    assert copy(folder, tmp_path / "to").verdict == verify(folder)  # what is left of it is in nobody's way
    left = [name for name in files(tmp_path / "to") if name != FILE]
    assert all(name.startswith(place.UNFINISHED) for name in left)


def test_a_copy_that_fails_leaves_nothing(folder, tmp_path, monkeypatch):
    def full(handle):
        raise OSError(28, "No space left on device")

    before = hashlib.sha256((folder / FILE).read_bytes()).digest()
    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(LedgerMistake, match="No space left"):
        copy(folder, tmp_path / "to")
    assert not (tmp_path / "to").exists()
    assert hashlib.sha256((folder / FILE).read_bytes()).digest() == before
