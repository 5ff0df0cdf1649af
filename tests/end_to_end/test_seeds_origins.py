"""What the five web texts rest on."""

import json

import pytest


@pytest.fixture
def told(run, shared, tmp_path):
    ledger = tmp_path / "ledger"
    assert run("add", shared / "reports" / "seeds", "--ledger", ledger).code == 0
    found = {}
    for by in ("claim", "report"):
        done = run("origins", "--ledger", ledger, "--by", by, "--format", "json")
        assert (done.code, done.err) == (0, "")
        found[by] = json.loads(done.out)
    return found


def numbers(row):
    return {name.removesuffix(".txt").removeprefix("seed-") for name in row["reports"]}


def test_two_reports_rest_on_one_newspaper_and_a_third_may(told):
    both = [row for row in told["claim"] if row["certainty"] == "same" and numbers(row) == {"2", "4"}]
    (row,) = [row for row in both if " government, " not in row["label"]]
    assert row["label"] == "Washington Post, July 2023"
    assert {"outlet", "quotation"} <= {ground["name"] for ground in row["grounds"]}
    maybe = [row for row in told["claim"] if numbers(row) >= {"0", "2", "4"}]
    assert maybe
    assert all(row["grounds"] for row in maybe)


def test_two_reports_of_one_site_are_not_joined(told):
    assert not [row for row in told["claim"] if row["certainty"] == "same" and numbers(row) >= {"0", "1"}]
    assert not [row for row in told["report"] if numbers(row) >= {"0", "1"}]


def test_a_report_may_rest_on_several_origins(told):
    origins = [row["label"] for row in told["claim"] if row["certainty"] == "same" and "3" in numbers(row)]
    assert len(origins) >= 3


def test_whole_reports_join_by_what_they_open_with(told):
    groups = [numbers(row) for row in told["report"]]
    assert {"2", "4"} in groups
    (row,) = [row for row in told["report"] if "0" in numbers(row)]
    assert {one["report"] for one in row["unsure"]} & {"seed-2.txt", "seed-4.txt"}


def test_two_briefings_of_one_government_on_one_day_are_one_voice(told):
    ids = {row["label"]: row["origin"] for row in told["claim"] if row["certainty"] == "same"}
    (row,) = [row for row in told["claim"] if row["label"] == "United States government, 24 April 2024"]
    assert {ids["Jake Sullivan, 24 April 2024"], ids["Vedant Patel, April 2024"]} == set(row["same_voice"])
    assert "count once" in row["grounds"][0]["detail"]
