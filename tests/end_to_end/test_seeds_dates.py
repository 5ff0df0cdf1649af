"""When the five web texts were written, as their words and the claims of all five tell."""

from datetime import UTC, date, datetime

import pytest

from drawdown.catalogue import load_occasions
from drawdown.entry import Entry
from drawdown.findings import Findings
from drawdown.reconcile.dates import anchors, weigh
from drawdown.workflow.read import read

RECORDED = datetime(2026, 1, 1, tzinfo=UTC)
FROM, TO = date(2023, 7, 22), date(2023, 7, 24)


@pytest.fixture(scope="module")
def found(shared):
    readings = [one for one in read([shared / "reports" / "seeds"]) if isinstance(one, Findings)]
    entries = {
        one.report.path: [Entry(claim, one.report.metadata, RECORDED) for claim in one.claims]
        for one in readings
    }
    known = anchors(entry for own in entries.values() for entry in own)
    return {
        one.report.path: weigh(
            one.dating, one.report.text, entries[one.report.path], known, (), load_occasions()
        )
        for one in readings
    }


def days(dating):
    return (dating.bounds.upper - dating.bounds.lower).days


def test_the_report_on_new_production_is_of_may_2024(found):
    (only,) = found["seed-3.txt"]
    assert date(2024, 5, 1) <= only.bounds.lower <= only.bounds.upper <= date(2024, 5, 31)


@pytest.mark.parametrize(("path", "most"), [("seed-2.txt", 60), ("seed-4.txt", 60), ("seed-0.txt", 1000)])
def test_the_reports_on_the_refusal_hold_the_days_on_which_they_were_written(found, path, most):
    best = found[path][0]
    assert best.bounds.lower <= FROM
    assert best.bounds.upper >= TO
    assert days(best) < most


def test_the_report_on_a_coming_decision_has_two_hypotheses(found):
    before, after = found["seed-1.txt"]
    assert before.bounds.upper <= date(2023, 10, 31)
    assert before.bounds.upper < after.bounds.lower
    assert after.bounds.upper <= date(2024, 2, 29)
    assert before.probability > after.probability
