"""Adding many reports: what is known is not read again, and other processes change nothing but the time."""

import os
import sqlite3
from contextlib import closing
from multiprocessing import active_children

import pytest

from drawdown import workflow
from drawdown.catalogue import load_catalogue
from drawdown.ledger import Added
from drawdown.ledger.schema import SELECT
from drawdown.problem import Problem
from drawdown.query import Query
from drawdown.reading import Reader
from drawdown.workflow import files, pool

STATES = ("Britain", "France", "Norway", "Poland", "Canada")


def write(folder, count, first=0):
    folder.mkdir(exist_ok=True)
    for number in range(first, first + count):
        text = f"{STATES[number % 5]} sent {number + 2} Storm Shadow missiles to Ukraine in May 2023."
        (folder / f"{number:03}.txt").write_text(text)
    return folder


@pytest.fixture
def folder(tmp_path):
    return write(tmp_path / "in", 12)


@pytest.fixture
def small_lots(monkeypatch):
    monkeypatch.setattr(files, "LOT_FILES", 3)


@pytest.fixture
def read(monkeypatch):
    """The labels of the reports that are read, as they are."""
    labels = []
    reading = Reader.read

    def noting(self, report):
        labels.append(report.path)
        return reading(self, report)

    monkeypatch.setattr(Reader, "read", noting)
    return labels


def test_a_second_run_reads_nothing_and_counts_the_same(folder, tmp_path, read):
    first = workflow.add([folder], tmp_path / "l")
    assert len(read) == 12
    second = workflow.add([folder], tmp_path / "l")
    assert len(read) == 12
    assert first == Added(reports_new=12, claims_new=12)
    assert second == Added(reports_known=12, claims_known=12)


def test_only_what_is_new_is_read(folder, tmp_path, read):
    workflow.add([folder], tmp_path / "l")
    read.clear()
    write(folder, 2, first=100)
    (folder / "005.txt").write_text("Another text.")
    assert workflow.add([folder], tmp_path / "l") == Added(
        reports_new=3, reports_known=11, claims_new=2, claims_known=11
    )
    assert read == ["005.txt", "100.txt", "101.txt"]


def test_a_run_broken_off_goes_on_where_it_was(folder, tmp_path, read, small_lots, monkeypatch):
    monkeypatch.setattr("drawdown.ledger.append.BATCH_REPORTS", 2)

    def interrupt(done, total, claims=0, /):
        if done == 8:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        workflow.add([folder], tmp_path / "l", interrupt)
    read.clear()
    added = workflow.add([folder], tmp_path / "l")
    assert added == Added(reports_known=6, claims_known=6, reports_new=6, claims_new=6)
    assert read == [f"{number:03}.txt" for number in range(6, 12)]
    assert workflow.verify(tmp_path / "l").ok


def test_a_changed_catalogue_reads_again_and_its_readings_count(folder, tmp_path, read, monkeypatch):
    workflow.add([folder], tmp_path / "l")
    own = tmp_path / "own"
    own.mkdir()
    (own / "items.yaml").write_text("storm-shadow: {name: Tempest, kind: missile, aliases: [Tempest]}")
    monkeypatch.setenv("DRAWDOWN_CATALOGUE", str(own))
    read.clear()
    workflow.add([folder], tmp_path / "l")
    assert len(read) == 12
    known = workflow.claims(tmp_path / "l", Query())
    assert load_catalogue().own
    assert {entry.claim.item.id for entry, _ in known} == {"missile"}


def test_going_back_to_an_earlier_catalogue_reads_nothing_and_says_which_reading_counts(
    folder, tmp_path, read, monkeypatch
):
    before = Reader().name
    workflow.add([folder], tmp_path / "l")
    monkeypatch.setattr("drawdown.reading.assemble.reader_name", lambda own: "later")
    monkeypatch.setattr("drawdown.reading.reader_name", lambda own: "later")
    workflow.add([folder], tmp_path / "l")
    monkeypatch.undo()
    told: list[Problem] = []
    assert workflow.add([folder], tmp_path / "l", told=told.append).reports_known == 12
    (problem,) = told
    assert problem.source == str(tmp_path / "l")
    assert problem.message.startswith("12 of these reports were read again since, by later;")
    assert before in problem.message


def test_problems_are_told_as_they_come_and_again_by_a_second_run(folder, tmp_path):
    (folder / "0.txt").write_bytes(b"Caf\xe9: Britain sent Storm Shadow to Ukraine.")
    (folder / "copy.txt").write_bytes((folder / "001.txt").read_bytes())
    (folder / "empty.txt").write_text("")
    runs = []
    for _ in range(2):
        told: list[Problem] = []
        added = workflow.add([folder], tmp_path / "l", told=told.append)
        runs.append(sorted(map(str, told)))
        assert added.problems == ()
        assert added.reports_refused == 1
    assert runs[0] == runs[1]
    assert [line.split(":")[0] for line in runs[0]] == ["0.txt", "copy.txt", "empty.txt"]


def test_a_report_that_the_reader_fails_on_is_a_problem_and_the_rest_is_read(folder, tmp_path, monkeypatch):
    reading = Reader.read

    def failing(self, report):
        if report.path == "003.txt":
            raise IndexError("list index out of range")
        return reading(self, report)

    monkeypatch.setattr(Reader, "read", failing)
    told: list[Problem] = []
    added = workflow.add([folder], tmp_path / "l", told=told.append)
    assert (added.reports_new, added.reports_refused) == (11, 1)
    assert str(told[0]).startswith("003.txt: drawdown failed on it (IndexError: list index out of range)")
    monkeypatch.undo()
    assert workflow.add([folder], tmp_path / "l").reports_new == 1


def rows(ledger):
    """The rows of a ledger but for commits and hashes, which rest on the time of recording."""
    with closing(sqlite3.connect(ledger / "ledger.sqlite")) as db:
        return {
            table: [row[:1] + row[2:-1] for row in db.execute(SELECT[table])]
            for table in ("report", "reading", "claim")
        }


def test_two_processes_record_the_very_rows_that_one_does(folder, tmp_path, root, small_lots):
    (folder / "empty.txt").write_text("")
    (folder / "copy.txt").write_bytes((folder / "001.txt").read_bytes())
    paths = [folder, root / "examples" / "atacms"]
    added = [workflow.add(paths, tmp_path / str(jobs), jobs=jobs) for jobs in (1, 2)]
    assert added[0] == added[1]
    assert added[0].claims_new > 40
    assert rows(tmp_path / "1") == rows(tmp_path / "2")


def test_two_processes_read_what_one_does_in_the_same_order(folder, root, small_lots):
    (folder / "empty.txt").write_text("")
    paths = [folder, root / "examples" / "atacms"]
    assert list(workflow.read(paths)) == list(workflow.read(paths, jobs=2))


def test_no_process_is_started_where_everything_is_known(folder, tmp_path, monkeypatch):
    workflow.add([folder], tmp_path / "l")
    monkeypatch.setattr("concurrent.futures.ProcessPoolExecutor.submit", None)
    assert workflow.add([folder], tmp_path / "l", jobs=2).reports_known == 12


def test_a_process_that_is_killed_gives_a_plain_error_and_what_was_recorded_is_kept(
    folder, tmp_path, small_lots, monkeypatch
):
    monkeypatch.setattr("drawdown.ledger.append.BATCH_REPORTS", 3)
    write(folder, 60)

    def kill(done, total, claims=0, /):
        if done == 6:
            for child in active_children():
                child.kill()

    with pytest.raises(pool.ReadingStopped, match=r"run the same command to go on"):
        workflow.add([folder], tmp_path / "l", kill, jobs=2)
    assert workflow.verify(tmp_path / "l").ok
    added = workflow.add([folder], tmp_path / "l")
    assert added.reports_known >= 3
    assert added.reports_known + added.reports_new == 60


@pytest.mark.parametrize(
    ("count", "asked", "jobs"), [(200, None, 1), (201, None, 3), (1, 2, 2), (100_000, 1, 1)]
)
def test_processes_are_one_a_core_for_many_reports_unless_told(monkeypatch, count, asked, jobs):
    monkeypatch.setattr(os, "sched_getaffinity", lambda _: {0, 1, 5}, raising=False)
    assert pool.jobs_for(count, asked) == jobs


def test_few_lots_are_in_memory_at_a_time(monkeypatch):
    """Lots are taken from the front only as results are taken from the back."""
    taken = []

    def many():
        for number in range(50):
            taken.append(number)
            yield [Problem(f"{number}.txt", "empty")]

    found = pool.read_lots(many(), 2)
    for number in range(50):
        next(found)
        assert len(taken) <= number + 2 * 2 + 2
    assert list(found) == []


def test_lots_end_by_number_and_by_size(folder, monkeypatch):
    from drawdown.reading import find

    monkeypatch.setattr(files, "LOT_FILES", 5)
    assert [len(lot) for lot in files.lots(find([folder]))] == [5, 5, 2]
    monkeypatch.setattr(files, "LOT_BYTES", 100)
    assert [len(lot) for lot in files.lots(find([folder]))] == [2] * 6


def test_what_a_brief_left_unread_is_told_under_the_path_the_ledger_has(tmp_path):
    (tmp_path / "in" / "sub").mkdir(parents=True)
    (tmp_path / "in" / "sub" / "a.txt").write_text(
        "Britain sent Storm Shadow missiles to Ukraine. The ATACMS stood on the lawn."
    )
    workflow.add([tmp_path / "in"], tmp_path / "l")
    made = workflow.brief([tmp_path / "in" / "sub"], tmp_path / "out", Query(), tmp_path / "l")
    assert "The ATACMS stood on the lawn" in made.markdown.read_text("utf-8")


def test_a_brief_by_two_processes_says_what_one_says(folder, tmp_path):
    made = [workflow.brief([folder], tmp_path / str(jobs), Query(), jobs=jobs) for jobs in (1, 2)]
    assert made[0].markdown.read_text("utf-8") == made[1].markdown.read_text("utf-8")
