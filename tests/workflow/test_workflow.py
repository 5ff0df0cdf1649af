from datetime import UTC, date, datetime

import pytest

from drawdown import workflow
from drawdown.bounds import DateBounds
from drawdown.clock import KnownOn
from drawdown.errors import LedgerMistake, MissingPath, NoReports, UserMistake
from drawdown.findings import Findings
from drawdown.ledger import Ledger
from drawdown.problem import Problem
from drawdown.query import Query

GOOD = "---\npublished: 2024-03-04\n---\nBritain sent 20 Storm Shadow missiles to Ukraine."
OTHER = "---\npublished: 2024-05-06\n---\nFrance refused to send SCALP missiles to Ukraine."


@pytest.fixture
def folder(tmp_path):
    made = tmp_path / "in"
    made.mkdir()
    (made / "a.txt").write_text(GOOD)
    (made / "b.txt").write_text(OTHER)
    return made


def test_reading_gives_findings_and_problems_side_by_side_in_order(folder):
    (folder / "aa.txt").write_text("")
    found = list(workflow.read([folder]))
    assert [type(one) for one in found] == [Findings, Problem, Findings]


def test_a_missing_path_is_told_before_any_work_is_tracked(tmp_path):
    def never(*_):
        raise AssertionError("nothing was to be read")

    with pytest.raises(MissingPath):
        workflow.read([tmp_path / "nowhere"], never)
    with pytest.raises(NoReports):
        workflow.read([tmp_path], never)


def test_progress_is_told_report_by_report(folder, tmp_path):
    for run in (
        lambda show: list(workflow.read([folder], show)),
        lambda show: workflow.add([folder], tmp_path / "l", show),
        lambda show: workflow.add([folder], tmp_path / "l", show),
        lambda show: workflow.brief([folder], tmp_path / "out", Query(), progress=show),
    ):
        seen: list[tuple[int, int, int]] = []
        run(lambda *told, seen=seen: seen.append(told))
        assert seen == [(1, 2, 1), (2, 2, 2)]


def test_what_is_added_is_what_the_ledger_answers(folder, tmp_path):
    read = {claim.id for one in workflow.read([folder]) if isinstance(one, Findings) for claim in one.claims}
    added = workflow.add([folder], tmp_path / "l")
    assert {entry.claim.id for entry, undated in workflow.claims(tmp_path / "l", Query())} == read
    assert (added.reports_new, added.claims_new) == (2, len(read))
    assert workflow.verify(tmp_path / "l").ok


def test_a_missing_path_makes_no_ledger(tmp_path):
    with pytest.raises(MissingPath):
        workflow.add([tmp_path / "nowhere"], tmp_path / "l")
    assert not (tmp_path / "l").exists()


def test_asking_a_ledger_that_is_not_there_makes_none(tmp_path):
    with pytest.raises(LedgerMistake):
        workflow.claims(tmp_path / "l", Query())
    with pytest.raises(LedgerMistake):
        workflow.verify(tmp_path / "l")
    assert not (tmp_path / "l").exists()


def test_a_brief_covers_its_own_reports_and_keeps_them_in_a_ledger_beside_it(folder, tmp_path):
    done = workflow.brief([folder], tmp_path / "out", Query())
    assert done.ledger == tmp_path / "out" / "ledger"
    assert (done.reports, done.problems) == (2, ())
    assert done.claims == done.added.claims_new > 0
    assert {done.html.name, done.markdown.name, done.json.name} == {"brief.html", "brief.md", "brief.json"}
    assert done.html.is_file()
    assert done.markdown.is_file()
    assert done.json.is_file()


def test_a_brief_leaves_out_reports_that_are_only_in_its_ledger(folder, tmp_path):
    workflow.add([folder], tmp_path / "l")
    done = workflow.brief([folder / "b.txt"], tmp_path / "out", Query(), tmp_path / "l")
    assert (done.reports, done.added.reports_new) == (1, 0)
    assert "Storm Shadow" not in done.markdown.read_text("utf-8")


def test_a_brief_as_known_on_a_day_has_fewer_claims(folder, tmp_path):
    upper = DateBounds.parse("2024-04").upper
    assert upper
    every = workflow.brief([folder], tmp_path / "a", Query())
    then = workflow.brief([folder], tmp_path / "b", Query(known_on=(KnownOn("published", upper),)))
    assert 0 < then.claims < every.claims
    assert "SCALP" not in then.markdown.read_text("utf-8").split("## Sources")[0]


def test_a_flaw_of_a_report_that_could_be_read_is_a_problem_of_the_brief(folder, tmp_path):
    (folder / "c.txt").write_bytes(b"Britain sent \xa31 million in military aid to Ukraine.")
    done = workflow.brief([folder], tmp_path / "out", Query())
    assert [problem.source for problem in done.problems] == ["c.txt"]
    assert done.reports == 3


def test_a_brief_on_nothing_readable_is_a_users_mistake(tmp_path):
    (tmp_path / "a.txt").write_text("")
    with pytest.raises(UserMistake, match=r"no report could be read: a\.txt"):
        workflow.brief([tmp_path / "a.txt"], tmp_path / "out", Query())


def test_the_two_copies_of_one_report_are_one_report(folder, tmp_path):
    (folder / "copy.txt").write_text(GOOD)
    done = workflow.brief([folder], tmp_path / "out", Query())
    assert done.reports == 2
    assert len(list(workflow.claims(done.ledger, Query()))) == done.claims


def test_a_brief_as_known_on_a_day_holds_nothing_published_later(tmp_path):
    for name, day in (("a", "2023-01-10"), ("b", "2024-01-10")):
        said = "Britain sent 30 Storm Shadow missiles to Ukraine. It has Taurus missiles, too."
        (tmp_path / f"{name}.txt").write_text(f"---\npublished: {day}\n---\n{said}", "utf-8")
    known = Query(known_on=(KnownOn.parse("published:2023-12-31"),))
    done = workflow.brief([tmp_path], tmp_path / "out", known)
    page = done.markdown.read_text("utf-8")
    assert done.reports == 1
    assert "a.txt" in page
    assert "b.txt" not in page


def test_a_brief_as_recorded_on_a_day_holds_no_report_recorded_later(tmp_path):
    said = "---\npublished: 2023-01-10\n---\nBritain sent {} Storm Shadow missiles to Ukraine."
    for name, pieces in (("a", 30), ("b", 40)):
        (tmp_path / f"{name}.txt").write_text(said.format(pieces), "utf-8")
    with Ledger.open(tmp_path / "l", create=True) as ledger:
        first = [one for one in workflow.read([tmp_path / "a.txt"]) if isinstance(one, Findings)]
        ledger.add(first, recorded=datetime(2024, 1, 1, 23, 30, tzinfo=UTC))
    for day, reports in (("2023-12-31", 0), ("2024-01-01", 1), ("2100", 2)):
        known = Query(known_on=(KnownOn.parse(f"recorded:{day}"),))
        done = workflow.brief(
            [tmp_path / "a.txt", tmp_path / "b.txt"], tmp_path / "out", known, tmp_path / "l"
        )
        page = done.markdown.read_text("utf-8")
        assert done.reports == reports
        assert ("a.txt" in page, "b.txt" in page) == (reports > 0, reports > 1)


def test_an_estimated_date_is_shown_as_one_and_makes_no_report_dated(tmp_path):
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "a.txt").write_text(
        "Last month (April 2024) Britain sent Storm Shadow missiles to Ukraine."
    )
    made = workflow.brief([tmp_path / "in"], tmp_path / "out", Query())
    assert "undated (estimate: 1 to 28 May 2024)" in made.markdown.read_text("utf-8")
    assert "undated (estimate: 1 to 28 May 2024)" in made.html.read_text("utf-8")
    asked = Query(known_on=(KnownOn("published", date(2024, 12, 31)),))
    assert {undated for entry, undated in workflow.claims(made.ledger, asked)} == {True}
