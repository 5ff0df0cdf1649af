"""What changed since a day, from reports to a brief."""

import json
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from drawdown import workflow
from drawdown.clock import KnownOn
from drawdown.decision import Decision
from drawdown.errors import UserMistake
from drawdown.findings import Findings
from drawdown.ledger import Ledger
from drawdown.query import Query
from drawdown.workflow.covered import recorded_by

REFUSED = "---\npublished: 2023-07-10\n---\nThe United States refused to send ATACMS missiles to Ukraine."
SENT = "---\npublished: 2023-10-18\n---\nThe United States delivered 20 ATACMS to Ukraine in September 2023."
UNDATED = "France delivered 10 SCALP missiles to Ukraine."
MAY = datetime(2024, 5, 1, tzinfo=UTC)


def days(*texts):
    return tuple(KnownOn.parse(text, "published") for text in texts)


@pytest.fixture
def folder(tmp_path):
    made = tmp_path / "in"
    made.mkdir()
    # The later report is read and recorded first.
    (made / "a.txt").write_text(SENT)
    (made / "b.txt").write_text(REFUSED)
    (made / "c.txt").write_text(UNDATED)
    return made


@pytest.fixture
def ledger(folder, tmp_path):
    """A ledger into which the three were read in May 2024."""
    made = tmp_path / "ledger"
    with Ledger.open(made, create=True) as opened:
        read = [one for one in workflow.read([folder]) if isinstance(one, Findings)]
        opened.add(read, recorded=MAY)
    return made


def since(folder: Path, out: Path, *on: str, query: Query | None = None, ledger: Path | None = None):
    workflow.brief([folder], out, query or Query(), ledger, since=days(*on))
    return json.loads((out / "brief.json").read_text("utf-8"))["since"]


def paths(brief, key):
    """The reports of the claims behind the changes of a topic."""
    found = [one for topic in brief["topics"] if topic["key"] == key for one in topic["changes"]]
    return {claim for one in found for claim in one["claims"]}


def test_what_was_published_later_is_new_although_it_was_recorded_first(folder, tmp_path):
    found = since(folder, tmp_path / "out", "2023-07-18")
    told = json.loads((tmp_path / "out/brief.json").read_text("utf-8"))
    of = {claim["id"]: claim["path"] for claim in told["claims"]}
    assert {of[id] for id in paths(found, "positions")} == {"a.txt", "b.txt"}  # the turn rests on both
    assert {of[id] for id in paths(found, "new")} == {"a.txt"}
    assert {of[id] for id in paths(found, "reports")} == {"a.txt"}


def test_a_report_that_nothing_dates_is_taken_as_known_and_said_to_be(folder, ledger, tmp_path):
    found = since(folder, tmp_path / "out", "2023-07-18", ledger=ledger)
    assert "nothing dates them" in found["remarks"][-1]["text"]
    told = json.loads((tmp_path / "out/brief.json").read_text("utf-8"))
    of = {claim["id"]: claim["path"] for claim in told["claims"]}
    assert {of[id] for id in found["remarks"][-1]["claims"]} == {"c.txt"}


def test_an_undated_report_that_the_ledger_held_by_then_had_come_out(folder, ledger, tmp_path):
    found = since(folder, tmp_path / "out", "2024-05-01", ledger=ledger)
    assert found["topics"] == []
    assert not any("nothing dates" in one["text"] for one in found["remarks"])


@pytest.mark.parametrize("day", ["2023-07-31", "2023-10-31"])
def test_since_the_day_asked_about_nothing_changed(folder, tmp_path, day):
    found = since(folder, tmp_path / "out", day, query=Query(known_on=days(day)))
    assert found["topics"] == []


def test_since_a_day_before_everything_all_with_a_date_is_new(folder, tmp_path):
    found = since(folder, tmp_path / "out", "1900")
    assert found["counts"]["reports"]["new"] == 2
    assert (found["counts"]["turns"]["new"], found["counts"]["steps"]["changed"]) == (1, 0)


def test_by_the_clock_of_recording_the_reports_are_new_from_the_day_they_were_read(folder, ledger, tmp_path):
    assert (
        since(folder, tmp_path / "1", "recorded:2024-04-30", ledger=ledger)["counts"]["reports"]["new"] == 3
    )
    assert since(folder, tmp_path / "2", "recorded:2024-05-01", ledger=ledger)["topics"] == []


def test_a_decision_is_told_by_the_day_it_was_recorded_and_leads_to_its_claim(folder, ledger, tmp_path):
    with Ledger.open(ledger, create=False) as opened:
        (claim,) = [one.claim for one in opened.answer(Query()).known if one.claim.path == "a.txt"]
        made = Decision(claim.id, "reject", "Ann", MAY, why="a slip")
        opened.decide(made, recorded=datetime(2024, 5, 3, tzinfo=UTC))
    found = since(folder, tmp_path / "1", "recorded:2024-05-02", ledger=ledger)
    topics = {one["key"]: one["changes"] for one in found["topics"]}
    (told,) = topics["decisions"]
    assert told["text"].startswith("Ann rejected: The United States sent 20 ATACMS")
    assert (told["when"], told["claims"]) == ("3 May 2024", [claim.id])
    assert [one["kinds"] for one in topics["changed"]] == [["gone"]]
    assert since(folder, tmp_path / "2", "recorded:2024-05-03", ledger=ledger)["topics"] == []
    # By another clock the claim was rejected on both days; the decision itself is later than the day.
    found = since(folder, tmp_path / "3", "2024-05-02", ledger=ledger)
    assert [one["key"] for one in found["topics"]] == ["decisions"]


def test_two_clocks_at_once_tell_what_is_later_by_either(folder, ledger, tmp_path):
    found = since(folder, tmp_path / "out", "2023-07-18", "recorded:2024-05-01", ledger=ledger)
    assert found["counts"]["reports"]["new"] == 1
    assert "published by 18 July 2023 and recorded by 1 May 2024" in found["clock"]


def test_a_day_after_the_day_asked_about_is_a_mistake_and_nothing_is_read(folder, tmp_path):
    with pytest.raises(UserMistake, match="--since published:2023-10-31 is after --known-on published:2023"):
        since(folder, tmp_path / "out", "2023-10-31", query=Query(known_on=days("2023-07-31")))
    assert not (tmp_path / "out").exists()


def test_an_undated_report_tells_how_likely_it_was_out_by_then(tmp_path):
    folder = tmp_path / "in"
    folder.mkdir()
    text = "In July 2023 the United States sent 20 HIMARS to Ukraine, in October 2023 another 30 HIMARS."
    (folder / "a.txt").write_text(text)
    (folder / "b.txt").write_text("---\npublished: 2025-01-10\n---\nUkraine used HIMARS in January 2025.")
    found = since(folder, tmp_path / "out", "2024-06-30")
    reports = {topic["key"]: topic["changes"] for topic in found["topics"]}["reports"]
    undated = [one for one in reports if one["text"].startswith("a.txt")]
    assert [one["early"] for one in undated] == [True]
    assert "%; here " in undated[0]["details"][0]


def test_without_since_nothing_is_told_of_it(folder, tmp_path):
    assert since(folder, tmp_path / "out") is None


def test_what_was_recorded_on_the_day_asked_for_was_there_on_it():
    asked = Query(known_on=(KnownOn.parse("recorded:2023-07-18"), KnownOn.parse("published:2023-01-01")))
    assert [recorded_by(date(2023, 7, day), asked) for day in (17, 18, 19)] == [True, True, False]
