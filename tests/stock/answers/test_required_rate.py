"""Which net rate would make a claim true."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.stock.answers.asked import asked, value


def test_it_is_the_quantity_over_the_months_after_the_lead():
    found = asked("required_rate", {"quantity": 210_000, "by": "2031-12"}, lead=6)
    assert found.value == pytest.approx(210_000 / 102, rel=1e-12)
    assert (found.unit, found.standard_error) == ("pieces a month", 0.0)
    assert found.working == "210000 / (108 - 6)"
    assert (
        found.note == "what has to be left after training, use and expiry, from 2023-01 to the end of 2031-12"
    )


@pytest.mark.parametrize(
    ("unit", "times", "working"),
    [("month", 1, "120 / 12"), ("year", 12, "120 / 12 * 12"), ("day", 1 / 30.4375, "120 / 12 / 30.4375")],
)
def test_it_may_be_asked_by_day_and_year(unit, times, working):
    found = asked("required_rate", {"quantity": 120, "by": "2023-12", "in": unit}, unit="missile")
    assert found.value == pytest.approx(10 * times, rel=1e-12)
    assert (found.unit, found.working) == (f"missiles a {unit}", working)


@pytest.mark.parametrize(("lead", "left"), [(12, "0"), (15, "-3")])
def test_a_lead_that_leaves_no_time_is_never(lead, left):
    found = asked("required_rate", {"quantity": 120, "by": "2023-12"}, lead=lead)
    assert (found.value, found.standard_error) == ("never", 0.0)
    assert found.working == f"12 - {lead} = {left} months: never"


def test_a_lead_that_leaves_one_month_is_enough():
    assert value("required_rate", {"quantity": 120, "by": "2023-12"}, lead=11) == 120.0


def test_an_uncertain_lead_that_may_leave_no_time_is_never_in_those_draws():
    found = asked("required_rate", {"quantity": 120, "by": "2023-12"}, lead=[6, 14])
    assert found.never == pytest.approx(0.25, abs=2e-3)
    assert found.value == pytest.approx(60.0, rel=1e-2)
    assert found.high == "never"
    assert found.working == "with each uncertain number at its middle: 120 / (12 - 10) = 60 pieces a month"


def test_what_is_left_as_the_scenario_stands_is_told_beside():
    lines = [{"rate": 100, "per": "month"}, {"from": "2023-07", "rate": 140, "per": "month", "ramp": 4}]
    about = {"production": lines, "training": {"rate": 60, "per": "year"}, "opening": [1, 2]}
    found = asked("required_rate", {"quantity": 1_200, "by": "2023-12", "in": "year"}, **about)
    # 95 a month for six months, then 115 on average for four and 135 for two.
    assert found.note.endswith("; as the scenario stands, 1300 a year are left on average")
    after_lead = asked("required_rate", {"quantity": 1_200, "by": "2023-12"}, **about, lead=6)
    assert after_lead.note.endswith("; as the scenario stands, 95 a month are left on average")
    lines[0]["rate"] = [90, 110]
    assert "about 95 a month" in asked("required_rate", {"quantity": 1, "by": "2023-06"}, **about).note
    lines[0]["rate"] = "unknown"
    assert "stands" not in asked("required_rate", {"quantity": 1, "by": "2023-06"}, **about).note


def test_it_rests_on_no_line_and_does_not_change_with_one():
    about = {"quantity": 120, "by": "2023-12"}
    assert value("required_rate", about) == value(
        "required_rate", about, production=[{"rate": "unknown"}], opening=[1, 2], floor="unknown"
    )


def test_a_lead_that_nobody_knows_is_asked_for():
    found = asked("required_rate", {"quantity": 120, "by": "2023-12"}, lead="unknown")
    assert (found.value, found.note) == (None, "lead is unknown: give one, e.g. --set lead=6")


@given(st.integers(1, 10**7), st.integers(1, 47), st.integers(0, 40))
def test_at_the_required_rate_the_quantity_is_made_up_just_in_time(quantity, months, lead):
    by = f"{2023 + (months + lead - 1) // 12}-{(months + lead - 1) % 12 + 1:02}"
    rate = value("required_rate", {"quantity": quantity, "by": by}, lead=lead)
    time = value(
        "replenish", {"quantity": quantity, "in": "month"}, lead=lead,
        production=[{"rate": rate, "per": "month"}],
    )  # fmt: skip
    assert time == pytest.approx(lead + months, rel=1e-9)
