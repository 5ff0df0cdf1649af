"""Scenarios in a brief: which claims they cite, and what is wrong with those."""

import json

import pytest

from drawdown import workflow
from drawdown.clock import KnownOn
from drawdown.errors import MissingPath, ScenarioMistake
from drawdown.query import Query

EARLY = "---\npublished: 2023-07-24\n---\nLockheed Martin produces 500 ATACMS a year.\n"
LATE = "---\npublished: 2024-11-19\n---\nUkraine holds about 50 ATACMS.\n"
SCENARIO = """
item: ATACMS
unit: missile
start: 2023-10
months: 6
opening: {value: 1000, claims: [%s]}
production: [{line: us, from: 2023-01, rate: {value: 500, claims: [%s]}, per: year}]
floor: 900
options: {hold: {}, send: {transfers: [{on: 2023-12, quantity: 200}]}}
ask: [{below_floor: {by: 2024-03}}]
"""


@pytest.fixture
def folder(tmp_path):
    made = tmp_path / "in"
    made.mkdir()
    (made / "early.md").write_text(EARLY)
    (made / "late.md").write_text(LATE)
    return made


@pytest.fixture
def ids(folder, tmp_path):
    """Ids of the two claims, by event."""
    workflow.add([folder], tmp_path / "out" / "ledger")
    known = workflow.claims(tmp_path / "out" / "ledger", Query(item="atacms"))
    return {entry.claim.event: entry.claim.id for entry, _ in known}


@pytest.fixture
def briefed(folder, tmp_path):
    def brief(text, query=None, paths=None):
        file = tmp_path / "scenario.yaml"
        file.write_text(text)
        out = tmp_path / "out"
        done = workflow.brief(paths or [folder], out, query or Query(), scenarios=[file])
        items = json.loads((out / "brief.json").read_text("utf-8"))["items"]
        told = {item["item"]: item["projections"][0] for item in items if item["projections"]}
        return done, told

    return brief


def test_a_scenario_is_told_with_its_item_its_claims_and_its_charts(briefed, ids, tmp_path):
    done, told = briefed(SCENARIO % (ids["held"], ids["produced"][:8]))
    assert done.problems == ()
    one = told["atacms"]
    assert one["doubts"] == []
    assert one["answers"][0]["claims"] == [ids["held"], ids["produced"]]
    assert one["answers"][0]["value"] == 0
    files = [tmp_path / "out" / file for chart in one["charts"] for file in chart["files"]]
    assert [file.name for file in files[::3]] == [
        "1-atacms-fan.svg", "1-atacms-options.svg", "1-atacms-courses.svg",
    ]  # fmt: skip
    assert all(file.stat().st_size > 100 for file in files)
    assert "ATACMS" in files[0].read_text("utf-8")
    assert "late.md" in one["charts"][0]["sources"][0]


def test_an_id_that_no_claim_has_is_a_problem_and_is_shown(briefed, ids, tmp_path):
    done, told = briefed(SCENARIO % ("0123456789abcdef", ids["produced"]))
    problem = "scenario.yaml: cites claim 0123456789abcdef: no claim of this ledger has that id"
    assert [str(one) for one in done.problems] == [problem]
    assert told["atacms"]["doubts"] == ["claim 01234567: no claim of this ledger has that id"]
    assert "no claim of this ledger has that id" in (tmp_path / "out" / "brief.html").read_text("utf-8")


def test_a_claim_not_yet_known_on_the_day_asked_is_named(briefed, ids):
    day = (KnownOn.parse("2023-12-31", "published"),)
    done, told = briefed(SCENARIO % (ids["held"], ids["produced"]), Query(known_on=day))
    assert done.problems == ()
    assert told["atacms"]["doubts"] == [f"claim {ids['held'][:8]}: it was not known on the day asked for"]
    assert told["atacms"]["answers"][0]["claims"] == [ids["produced"]]


def test_a_claim_of_a_report_that_the_brief_does_not_cover_is_named(briefed, ids, folder):
    _, told = briefed(SCENARIO % (ids["held"], ids["produced"]), paths=[folder / "early.md"])
    (doubt,) = told["atacms"]["doubts"]
    assert doubt == f"claim {ids['held'][:8]}: its report, late.md, is not among those of this brief"


def test_a_scenario_on_another_item_than_the_brief_is_left_out_and_said_so(briefed, ids):
    done, told = briefed(SCENARIO % (ids["held"], ids["produced"]), Query(item="himars"))
    assert told == {}
    assert [str(one) for one in done.problems] == [
        "scenario.yaml: is about atacms, but the brief about himars: left out"
    ]


@pytest.mark.parametrize(
    ("text", "refused"),
    [("opening: 5\nstart: 2023-01\n", "item: found no item"), ("item: atacms\nmonths: -3\n", "months")],
)
def test_a_scenario_that_cannot_be_is_refused_before_anything_is_read(briefed, tmp_path, text, refused):
    with pytest.raises(ScenarioMistake, match=refused):
        briefed(text)
    assert not (tmp_path / "out").exists()


def test_a_scenario_that_is_not_there_is_a_mistake(folder, tmp_path):
    with pytest.raises(MissingPath):
        workflow.brief([folder], tmp_path / "out", Query(), scenarios=[tmp_path / "gone.yaml"])


def test_two_scenarios_of_one_item_keep_their_charts_apart(folder, ids, tmp_path):
    for name in ("a.yaml", "b.yaml"):
        (tmp_path / name).write_text(SCENARIO % (ids["held"], ids["produced"]))
    out = tmp_path / "out"
    workflow.brief([folder], out, Query(), scenarios=[tmp_path / "a.yaml", tmp_path / "b.yaml"])
    drawn = sorted(path.name for path in (out / "charts").glob("*fan.svg"))
    assert drawn == ["1-atacms-fan.svg", "2-atacms-fan.svg"]
    items = json.loads((out / "brief.json").read_text("utf-8"))["items"]
    assert [one["scenario"] for item in items for one in item["projections"]] == ["a.yaml", "b.yaml"]
