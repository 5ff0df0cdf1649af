"""Positions on the five web texts, from what the program reads in them."""

import pytest

from drawdown.query import Query
from drawdown.workflow import add
from drawdown.workflow.positions import positions


@pytest.fixture(scope="module")
def rows(shared, tmp_path_factory):
    """The positions as plain data, by actor and item, of transfers from the US to Ukraine."""
    ledger = tmp_path_factory.mktemp("ledger")
    add([shared / "reports" / "seeds"], ledger)
    told = positions(ledger, Query())
    return {
        (one.actor, one.item): one.to_row() for one in told if (one.supplier, one.recipient) == ("US", "UA")
    }


def steps(row, event, status="actual"):
    return [step for step in row["steps"] if (step["event"], step["status"]) == (event, status)]


def test_atacms_were_refused_in_july_2023(rows):
    (refused,) = steps(rows["US", "atacms"], "refused")
    assert refused["from"] == "2023-07-18"
    assert refused["to"] <= "2023-08-01"
    assert {"stock", "escalation"} <= {one["reason"] for one in refused["reasons"]}


def test_cluster_atacms_were_delivered_no_later_than_october_2023_by_inference(rows):
    (delivered,) = steps(rows["US", "atacms/cluster"], "delivered")
    assert (delivered["from"], delivered["to"], delivered["inferred"]) == (None, "2023-10-31", True)


def test_atacms_of_a_variant_unsaid_were_delivered_by_then_too_and_why_says_which(rows):
    delivered = steps(rows["US", "atacms"], "delivered")[0]
    assert (delivered["to"], delivered["inferred"]) == ("2023-10-31", True)
    assert "ATACMS (cluster variant)" in delivered["why"]


def test_longer_range_atacms_were_authorised_in_february_2024_and_delivered_by_april(rows):
    (authorised,) = steps(rows["US", "atacms/long-range"], "authorised")
    assert (authorised["from"], authorised["to"]) == ("2024-02-01", "2024-02-29")
    assert authorised["inferred"]
    assert "variant unsaid" in authorised["why"]
    assert steps(rows["US", "atacms/long-range"], "delivered")[0]["to"] <= "2024-04-30"
    assert ("2024-02-01", "2024-02-29") in [
        (step["from"], step["to"]) for step in steps(rows["US", "atacms"], "authorised")
    ]


def test_the_refusal_of_atacms_turned_between_july_and_october_2023(rows):
    (turn,) = rows["US", "atacms"]["reversals"]
    assert (turn["from"], turn["to"]) == ("refused", "delivered")
    assert turn["between"] == ["2023-07-18", "2023-10-31"]
    assert "stock: against before" in turn["reasons"]


def test_training_on_f_16_was_refused_and_then_allowed(rows):
    (turn,) = rows["US", "f-16"]["reversals"]
    assert turn["from"] == "trained denied"
    assert turn["to"] in ("trained", "trained planned")
    assert turn["between"][0] == "2023-01-01"
    assert turn["between"][1] <= "2023-08-01"


def test_the_forecast_that_they_were_unlikely_soon_failed(rows):
    told = [one for one in rows["US", "atacms"]["forecasts"] if "not delivered" in one["foretold"]]
    assert [one["outcome"] for one in told] == ["failed"]
    assert "anytime soon" in told[0]["why"]


def test_no_line_is_made_of_more_than_one_variant(rows):
    assert {item for _, item in rows if item and item.startswith("atacms")} == {
        "atacms",
        "atacms/cluster",
        "atacms/long-range",
    }
    assert not steps(rows["US", "atacms/cluster"], "refused")
