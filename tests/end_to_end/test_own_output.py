"""A brief is made of reports, never of a brief."""

from pathlib import Path

import pytest

from drawdown import workflow
from drawdown.errors import UserMistake
from drawdown.problem import Problem
from drawdown.query import Query


@pytest.fixture
def reports(tmp_path: Path) -> Path:
    (tmp_path / "a.txt").write_text("Britain sent 30 Storm Shadow missiles to Ukraine.", "utf-8")
    return tmp_path


@pytest.mark.parametrize("out", ["out", "deep/er/out", "."])
def test_a_second_run_over_the_folder_of_the_brief_reads_the_same_reports(reports: Path, out: str) -> None:
    first = workflow.brief([reports], reports / out, Query())
    again = workflow.brief([reports], reports / out, Query())
    assert (again.reports, again.claims) == (first.reports, first.claims) == (1, first.claims)
    assert again.added.claims_new == 0


def test_a_brief_that_cannot_be_written_is_a_plain_mistake(reports: Path) -> None:
    (reports / "out" / "brief.html").mkdir(parents=True)
    with pytest.raises(UserMistake, match=r"brief\.html: cannot be written"):
        workflow.brief([reports / "a.txt"], reports / "out", Query())


def test_a_misspelt_item_is_named_with_those_like_it(reports: Path) -> None:
    with pytest.raises(UserMistake, match=r"unknown item 'atcms'.*atacms"):
        workflow.brief([reports / "a.txt"], reports / "out", Query(item="atcms"))


def test_a_known_item_without_claims_gives_an_empty_brief(reports: Path) -> None:
    assert workflow.brief([reports / "a.txt"], reports / "out", Query(item="taurus")).claims == 0


@pytest.mark.parametrize(("asked", "claims"), [("k2", 1), ("tank/k2", 1), ("tank", 1), ("k9", 0)])
def test_a_system_told_as_a_variant_is_asked_for_by_its_own_name_or_its_class(
    tmp_path: Path, asked: str, claims: int
) -> None:
    (tmp_path / "a.txt").write_text("Poland has ordered 180 K2 tanks.\n", encoding="utf-8")
    made = workflow.brief([tmp_path / "a.txt"], tmp_path / "out", Query(item=asked))
    assert made.claims == claims


LEFT_OUT = "this is a brief written by drawdown, not a report; left out"


@pytest.mark.parametrize("version", ["", "1.2", "0.4.0+local"])
def test_briefs_among_the_reports_are_left_out_and_said_to_be(
    reports: Path, tmp_path: Path, version: str
) -> None:
    workflow.brief([reports], reports / "old", Query(), version=version)
    (reports / "old" / "brief.html").rename(reports / "kept.htm")
    (reports / "old" / "brief.md").rename(reports / "kept.txt")
    told: list[Problem] = []
    added = workflow.add([reports], tmp_path / "ledger", told=told.append)
    assert added.reports_new == 1
    assert {problem.source: problem.message for problem in told} == {
        "kept.htm": LEFT_OUT,
        "kept.txt": LEFT_OUT,
        "old/package/README.md": LEFT_OUT,
    }
    made = workflow.brief([reports], tmp_path / "new", Query())
    assert made.reports == 1
    assert LEFT_OUT in (tmp_path / "new" / "brief.md").read_text("utf-8")


def test_a_folder_of_briefs_alone_is_a_plain_mistake(reports: Path, tmp_path: Path) -> None:
    workflow.brief([reports], tmp_path / "old", Query())
    with pytest.raises(UserMistake, match=r"no report could be read: .*a brief written by drawdown"):
        workflow.brief([tmp_path / "old"], tmp_path / "new", Query())
