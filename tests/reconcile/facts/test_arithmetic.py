"""Bounds worked out from several facts: safe ones, with their working, or none."""

from typing import Any

import pytest

from drawdown.quantity import Quantity
from drawdown.reconcile.facts import facts
from tests.reconcile.facts.seen import figure
from tests.reconcile.made import count, dossier, entry

BUILT: dict[str, Any] = {"party": "lockheed-martin", "supplier": None, "recipient": None}


def built(id="b", least=4000, most=None, unit="missile", **fields):
    stated = count(least, most, unit, approximate=fields.pop("approximate", False))
    return entry(id, "produced", quantity=stated, **(BUILT | fields))


def sold(id="s", number=900, recipient="PL", unit="missile", **fields):
    return entry(id, "sold", quantity=count(number, unit=unit), recipient=recipient, **fields)


def bounds(*claims, event="held"):
    return [fact for fact in facts(dossier(*claims)) if fact.derived and fact.event == event]


def test_what_is_left_at_most_is_what_was_built_less_what_went_to_others():
    (left,) = bounds(built(), sold())
    assert (figure(left), left.party) == ((None, 3100), "US")
    assert set(left.claims) == {"b", "s"}
    assert left.working.startswith("at most 3,100 left (United States): 4,000 built (")
    assert "900 sold to Poland" in left.working


def test_what_was_used_without_a_number_is_named_as_not_counted():
    (left,) = bounds(built(), sold(), entry("u", "used", party="US", supplier=None, recipient=None))
    assert left.working.endswith("use not counted")


def test_what_was_used_with_a_number_is_taken_off():
    used = entry("u", "used", party="US", supplier=None, recipient=None, quantity=count(400))
    (left,) = bounds(built(), sold(), used)
    assert figure(left) == (None, 2700)


def test_what_others_used_was_theirs_already():
    (left,) = bounds(built(), sold(), entry("u", "used", party="PL", quantity=count(400)))
    assert figure(left) == (None, 3100)


def test_about_stays_about():
    (left,) = bounds(built(approximate=True), sold())
    assert left.to_row()["quantity"]["approximate"]
    assert "at most about 3,100" in left.working


@pytest.mark.parametrize(
    "claims",
    [
        [built()],
        [built(), sold(item="atacms/cluster")],
        [built(), sold(unit="launcher")],
        [entry("b", "produced", quantity=count(500, per="year"), **BUILT), sold()],
        [built(happened="2022"), sold()],
        [built(status="planned"), sold()],
        [built(), sold(status="possible")],
        [built(), sold(supplier="GB", report="x"), sold("t", supplier="US", recipient="US")],
        [built(), sold(number=5000)],
        [built(), built("b2", 700, report="c", party="ruritanian-works"), sold()],
        [built(destination="PL"), sold()],
    ],
    ids=[
        "nothing went out", "another variant", "another unit", "a rate", "one year's output", "not built yet",
        "not sold for sure", "sold on by another", "more sold than built", "two makers", "built for another",
    ],
)  # fmt: skip
def test_no_bound_where_the_figures_do_not_give_one(claims):
    assert bounds(*claims) == []


def test_a_lower_bound_on_what_was_built_gives_no_upper_bound_on_what_is_left():
    at_least = entry("b", "produced", quantity=Quantity(4000, None, "missile"), **BUILT)
    assert bounds(at_least, sold()) == []


def test_what_was_sold_after_the_total_was_told_is_not_taken_off():
    total = built(published="2022-01-10")
    assert bounds(total, sold(report="x", published="2023-01-10")) == []
    (left,) = bounds(total, sold(report="x", published="2021-01-10"))
    assert (left.quantity and left.quantity.max, left.happened and left.happened.edtf()) == (
        3100,
        "2022-01-10",
    )


def test_buyers_that_are_states_add_up_and_a_group_may_hold_them():
    (left,) = bounds(built(), sold(), sold("t", 300, "DE"))
    assert figure(left) == (None, 2800)
    (left,) = bounds(built(), sold(), sold("t", 1000, "allies"))
    assert figure(left) == (None, 3000)


def test_two_figures_for_one_buyer_are_not_added():
    (left,) = bounds(built(), sold(), entry("d", quantity=count(600), recipient="PL"))
    assert figure(left) == (None, 3100)


def test_a_worked_out_bound_is_no_better_than_its_inputs():
    (left,) = bounds(built(), sold())
    assert left.credibility == "6"
    assert (left.reports, left.origins) == (1, 1)


def test_a_disputed_total_counts_with_its_greatest_side():
    (left,) = bounds(built(), sold(), built("b2", 4500, report="c"))
    assert (figure(left), left.disputed) == ((None, 3600), True)


def delivered(id, number, happened, **fields):
    return entry(id, report=id, quantity=count(number), happened=happened, **fields)


def test_deliveries_dated_well_apart_add_up_to_a_lower_bound():
    (total,) = bounds(delivered("c1", 20, "2023-03"), delivered("c2", 40, "2023-06"), event="delivered")
    assert figure(total) == (60, None)
    assert "20 in March 2023" in total.working


@pytest.mark.parametrize(
    "later",
    [
        delivered("c2", 40, "2023-04-10"),
        delivered("c2", 40, None),
        delivered("c2", 40, "2023-06?"),
        delivered("c2", 40, "2023-06", recipient="PL"),
        delivered("c2", 40, "2023-06", item="atacms/cluster"),
        delivered("c2", 40, "2023-06", status="planned"),
        delivered("c2", 40, "2023-01/..", published="2023-07-01"),
    ],
    ids=["soon after", "undated", "date uncertain", "another buyer", "another variant", "planned", "a total"],
)
def test_what_is_not_certainly_different_is_not_added(later):
    assert bounds(delivered("c1", 20, "2023-03"), later, event="delivered") == []


def test_more_delivered_than_pledged_is_noted():
    pledged = entry("p", "announced", report="p", quantity=count(20), happened="2023-01")
    found = facts(dossier(pledged, delivered("c1", 50, "2023-06")))
    assert any("more than all pledges" in ground for fact in found for ground in fact.grounds)
    found = facts(dossier(pledged, delivered("c1", 20, "2023-06")))
    assert not any("more than all pledges" in ground for fact in found for ground in fact.grounds)
