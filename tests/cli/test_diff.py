import csv
import json
from dataclasses import replace

import pytest

from drawdown.findings import Findings
from drawdown.ledger import Ledger
from drawdown.query import Query


@pytest.fixture
def claim(run, ledger):
    rows = [json.loads(line) for line in run("claims", "--ledger", ledger).out.splitlines()]
    return next(row for row in rows if row["event"] == "delivered" and row["item"]["id"] == "atacms")


def lines(done):
    assert done.code == 0
    return done.out.splitlines()


def test_the_first_line_says_how_much_changed_and_each_claim_stands_with_its_quotation(run, ledger, claim):
    told = lines(run("diff", "2001", "2100", "--ledger", ledger, "--item", "atacms", "--event", "delivered"))
    assert told[0].endswith(" claims new") or told[0] == "1 claim new"
    at = next(number for number, line in enumerate(told) if claim["id"][:8] in line)
    assert told[at].startswith("new: ")
    assert f"→ {claim['path']}: “{claim['evidence']['text']}”" in told[at + 1]


def test_decisions_are_told_and_counted(run, ledger, claim):
    run(
        "decide",
        claim["id"],
        "correct",
        "supplier=GB",
        "--by",
        "Ann",
        "--why",
        "a \x1b[2Jslip",
        "--ledger",
        ledger,
    )
    told = lines(run("diff", "2001", "2100", "--ledger", ledger, "--supplier", "GB"))
    assert told[0] == "1 claim new, 1 decision new"
    assert told[2].startswith("new, decided: The United Kingdom ")
    assert "  decided: Ann corrected supplier to GB on " in told[4]
    assert told[4].endswith(": a  [2Jslip")


def test_as_rows_each_thing_is_one_and_the_count_goes_to_stderr(run, ledger, claim):
    run("decide", claim["id"], "correct", "supplier=GB", "--by", "Ann", "--ledger", ledger)
    done = run("diff", "2001", "2100", "--ledger", ledger, "--supplier", "GB", "--format", "json")
    new, decided = json.loads(done.out)
    assert (new["kind"], new["claim"], new["path"]) == ("new", claim["id"], claim["path"])
    assert [decided[name] for name in ("kind", "field", "to", "by", "decision")] == [
        "decided", "supplier", "GB", "Ann", 1,
    ]  # fmt: skip
    assert done.err == "1 claim new, 1 decision new\n"
    done = run("diff", "2001", "2100", "--ledger", ledger, "--supplier", "GB", "--format", "csv")
    assert [row["kind"] for row in csv.DictReader(done.out.splitlines())] == ["new", "decided"]
    assert "decided" in run("diff", "2001", "2100", "--ledger", ledger, "--format", "table").out


@pytest.mark.parametrize(
    "days",
    [("published:2023-10-17", "published:2023-10-18"), ("2023-10-17", "2023-10-18", "--clock", "published")],
)
def test_by_publication_it_tells_what_came_to_be_known(run, ledger, days):
    rows = json.loads(run("diff", *days, "--ledger", ledger, "--format", "json").out)
    assert {row["published"] for row in rows} == {"2023-10-18"}


def test_where_nothing_changed_it_says_so(run, ledger):
    assert lines(run("diff", "2001", "2002", "--ledger", ledger)) == ["nothing changed"]
    assert lines(run("diff", "2100", "2100", "--ledger", ledger)) == ["nothing changed"]


@pytest.mark.parametrize(
    ("asked", "says"),
    [
        (("2024", "2023"), "2024 is after 2023: give the earlier day first"),
        (("published:2023", "2024"), "days by two clocks"),
        (("seen:2023", "2024"), "unknown clock 'seen'"),
        (("2023", "2024", "--clock", "seen"), "unknown clock 'seen'"),
        (("spring", "2024"), "cannot read the date 'spring'"),
        (("2023", "2024/.."), "has no end"),
        (("2001", "2100", "--item", "atacmss"), "unknown item 'atacmss'"),
        (("2001", "2100", "--supplier", "Germny"), "unknown party 'Germny'"),
        (("2001", "2100", "--event", "flown"), "unknown event 'flown'"),
    ],
)
def test_what_cannot_be_compared_is_a_mistake(run, ledger, asked, says):
    done = run("diff", *asked, "--ledger", ledger)
    assert (done.code, done.out) == (2, "")
    assert says in done.err


def test_a_better_reading_names_the_fields_it_reads_otherwise(run, ledger, claim):
    """The reading of one report is put behind one that read its claims as planned."""
    with Ledger.open(ledger, create=False) as opened:
        (of,) = opened.reports([claim["report"]])
        entries = [entry for entry in opened.answer(Query()).known if entry.claim.report == of.id]
        better = tuple(replace(entry.claim, status="planned") for entry in entries)
        later = entries[0].recorded.replace(year=2101)
        opened.add([Findings(of, "hand 2", better)], recorded=later)
    told = lines(run("diff", entries[0].recorded.date(), "2101", "--ledger", ledger))
    otherwise = sum(entry.claim.status != "planned" for entry in entries)
    assert told[0].startswith(f"{otherwise} claims read otherwise")
    assert told.count("  status: actual, now planned") == sum(
        entry.claim.status == "actual" for entry in entries
    )
