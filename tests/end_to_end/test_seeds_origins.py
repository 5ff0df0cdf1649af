"""What the five web texts rest on."""

import json

import pytest

from drawdown.catalogue import load_catalogue
from drawdown.entry import Entry
from drawdown.reading import Reader, to_report
from drawdown.reconcile.origins import accounts, compare, gather, pairs
from drawdown.reconcile.origins.rows import rows
from tests.reconcile.made import RECORDED


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


def test_two_briefings_of_one_government_on_one_day_are_one_voice(shared):
    text = (shared / "reports" / "seeds" / "seed-3.txt").read_bytes()
    reader, report = Reader(), to_report(text, "seed-3.txt")
    claims, dating = reader.read(report).claims, reader.dated(report)
    entries = [Entry(claim, report.metadata, RECORDED) for claim in claims]
    occasions = reader.occasions(report, claims, dating)
    made = accounts(entries, occasions, load_catalogue())
    links = [compare(a, b) for a, b in pairs(made)]
    found = gather(made, links, {report.id: dating})
    told = {one.label: one for one in found.all}
    (row,) = [row for row in rows(found, load_catalogue()) if row["label"].startswith("United States gov")]
    assert row["label"] == "United States government, 24 April 2024"
    assert {told["Jake Sullivan, 24 April 2024"].id, told["Vedant Patel, April 2024"].id} == set(
        row["same_voice"]
    )
    of_both = [*told["Jake Sullivan, 24 April 2024"].claims, *told["Vedant Patel, April 2024"].claims]
    assert found.independent(of_both).most == 1
