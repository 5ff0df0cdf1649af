import os
import sqlite3
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest

from drawdown.errors import LedgerMistake
from drawdown.ledger import Ledger, connection, file, verify
from drawdown.ledger.schema import FILE, FORMAT
from tests.ledger.build import ledger_of, many, raw


def test_a_missing_ledger_is_named_with_the_next_step_and_not_made(tmp_path):
    for ask in (lambda: Ledger.open(tmp_path / "no", create=False), lambda: verify(tmp_path / "no")):
        with pytest.raises(LedgerMistake, match="no: no ledger here") as caught:
            ask()
        assert "check the spelling" in str(caught.value)
    assert list(tmp_path.iterdir()) == []


def test_a_ledger_is_made_with_its_folders_and_opened_again(tmp_path):
    folder = tmp_path / "a ? b # c %41" / "ledger"
    with Ledger.open(folder, create=True) as ledger:
        ledger.add(many(1))
    with Ledger.open(folder, create=True) as ledger:
        assert len(list(ledger.reports())) == 1
    assert [path.name for path in folder.iterdir()] == [FILE]


def test_closing_twice_does_no_harm_and_a_closed_ledger_says_so(tmp_path):
    ledger = Ledger.open(tmp_path, create=True)
    ledger.close()
    ledger.close()
    with pytest.raises(LedgerMistake, match="closed"):
        ledger.add(many(1))


@pytest.mark.parametrize("create", [True, False])
def test_a_file_that_is_no_database_is_told_and_left_alone(tmp_path, create):
    (tmp_path / FILE).write_text("not a database, but long enough to be looked at" * 50)
    before = (tmp_path / FILE).read_bytes()
    with pytest.raises(LedgerMistake, match="no SQLite file"):
        Ledger.open(tmp_path, create=create)
    assert (tmp_path / FILE).read_bytes() == before


@pytest.mark.parametrize("create", [True, False])
def test_the_database_of_another_program_is_told_and_left_alone(tmp_path, create):
    with raw(tmp_path) as db:
        db.execute("CREATE TABLE theirs (x)")
    before = (tmp_path / FILE).read_bytes()
    for ask in (lambda: Ledger.open(tmp_path, create=create), lambda: verify(tmp_path)):
        with pytest.raises(LedgerMistake, match="not a ledger"):
            ask()
    assert (tmp_path / FILE).read_bytes() == before


@pytest.mark.parametrize(
    ("version", "words"), [(FORMAT + 1, "made by a newer drawdown"), (0, "unknown format 0")]
)
def test_another_format_is_refused_by_its_number(tmp_path, version, words):
    ledger_of(tmp_path)
    with raw(tmp_path) as db:
        db.execute(f"PRAGMA user_version = {version}")
    for ask in (lambda: Ledger.open(tmp_path, create=True), lambda: verify(tmp_path)):
        with pytest.raises(LedgerMistake, match=words):
            ask()


def test_an_empty_file_is_no_ledger_but_may_become_one(tmp_path):
    (tmp_path / FILE).touch()
    with pytest.raises(LedgerMistake, match="an empty file"):
        Ledger.open(tmp_path, create=False)
    with Ledger.open(tmp_path, create=True) as ledger:
        assert ledger.add(many(1)).reports_new == 1


def test_a_file_in_place_of_the_folder_is_told(tmp_path):
    (tmp_path / "file").touch()
    for create in (True, False):
        with pytest.raises(LedgerMistake, match="file"):
            Ledger.open(tmp_path / "file", create=create)


def test_a_folder_in_place_of_the_file_is_told(tmp_path):
    (tmp_path / FILE).mkdir()
    with pytest.raises(LedgerMistake, match="cannot be opened"):
        Ledger.open(tmp_path, create=True)


def test_a_ledger_that_came_without_its_wal_mode_gets_it_back(tmp_path):
    ledger_of(tmp_path)
    with raw(tmp_path) as db:
        db.execute("PRAGMA journal_mode = DELETE")
    with Ledger.open(tmp_path, create=False) as ledger:
        assert ledger._db.execute("PRAGMA journal_mode").fetchone() == ("wal",)


def impatient(monkeypatch):
    for waits in (file, connection):
        monkeypatch.setattr(waits, "PATIENCE", 0.1)


def test_a_ledger_locked_for_too_long_is_told(tmp_path, monkeypatch):
    impatient(monkeypatch)
    with Ledger.open(tmp_path, create=True) as ledger, raw(tmp_path) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(LedgerMistake, match="another process has kept it locked"):
            ledger.add(many(1))
        other.execute("COMMIT")
        assert ledger.add(many(1)).reports_new == 1


def test_switching_to_wal_waits_for_others_but_not_for_ever(tmp_path, monkeypatch):
    ledger_of(tmp_path)
    impatient(monkeypatch)
    with raw(tmp_path) as db:
        db.execute("PRAGMA journal_mode = DELETE")
        db.execute("BEGIN")
        db.execute("SELECT * FROM chain").fetchone()
        with pytest.raises(LedgerMistake, match="locked"):
            Ledger.open(tmp_path, create=False)


def test_a_full_disk_is_told_and_leaves_the_ledger_sound(tmp_path):
    with Ledger.open(tmp_path, create=True) as ledger:
        ledger.add(many(1))
        pages = ledger._db.execute("PRAGMA page_count").fetchone()[0]
        ledger._db.execute(f"PRAGMA max_page_count = {pages}")
        with pytest.raises(LedgerMistake, match="the disk is full"):
            ledger.add(many(500, first=1))
        assert ledger.verify().ok
        assert len(list(ledger.reports())) == 1


READ_ONLY = """
import os
import sys
from pathlib import Path
from drawdown.errors import LedgerMistake
from drawdown.ledger import Ledger, verify
from tests.ledger.build import many
folder = Path(sys.argv[1])
if os.geteuid() == 0:
    os.setuid(65534)  # root may write anywhere, so it steps down, once everything is imported
for ask in (
    lambda: Ledger.open(folder, create=True).add(many(1)),
    lambda: Ledger.open(folder / "new", create=True),
):
    try:
        ask()
    except LedgerMistake as mistake:
        print(mistake)
"""


def test_a_folder_that_may_not_be_written_to_is_told_with_what_to_check():
    # Not below pytest's own folder, which only its owner may enter.
    with tempfile.TemporaryDirectory() as made:
        folder = Path(made) / "ledger"
        ledger_of(folder)
        Path(made).chmod(0o755)
        (folder / FILE).chmod(0o444)
        folder.chmod(0o555)
        run = subprocess.run(
            [sys.executable, "-c", READ_ONLY, str(folder)],
            capture_output=True,
            text=True,
            env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
            cwd="/",
        )
        folder.chmod(0o755)
        assert verify(folder).ok
    first, second = run.stdout.splitlines()
    assert str(folder / FILE) in first
    assert "check the permissions" in first
    assert "Permission denied" in second
    assert run.stderr == ""


def test_other_complaints_of_sqlite_are_passed_on_with_the_file_and_a_next_step(tmp_path):
    with (
        pytest.raises(LedgerMistake, match=r"x: odd; see what `drawdown verify` says"),
        file.plain_errors(Path("x")),
    ):
        raise sqlite3.OperationalError("odd")


def test_what_keeps_us_from_a_file_says_nothing_about_its_rows(tmp_path):
    (tmp_path / FILE).mkdir()
    with pytest.raises(LedgerMistake, match="cannot be opened"):
        verify(tmp_path)
