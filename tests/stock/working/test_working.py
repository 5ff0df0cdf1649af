"""The working on a calculator gives the answer."""

import math
import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.stock.answers.asked import asked

MONTHS = {"day": 12 / 365.25, "month": 1.0, "year": 12.0}
PER = st.sampled_from(["day", "month", "year"])
IN_A_MONTH = {"day": 365.25 / 12, "month": 1.0, "year": 1 / 12}


def calculated(working: str, unit: str) -> float:
    """What the last step of a working comes to, in ``unit``; whatever else stands in it is read over."""
    last = working.split(" (gross")[0].rpartition("; ")[2].rpartition("for t = ")[2]
    if last.endswith("never"):
        return math.inf
    if "no more than" in last:
        return 0.0
    last = last.split(" until ")[0].replace("ln(", "math.log(")
    numbers = re.sub(
        r"([\d.]+) (day|month|year)s?\b", lambda one: str(float(one[1]) * MONTHS[one[2]] / MONTHS[unit]), last
    )
    assert re.fullmatch(r"[\d.+*/() e-]+", numbers.replace("math.log", "")), working
    return float(eval(numbers, {"math": math}))


def rate(monthly: float, per: str) -> dict[str, object]:
    """A rate of so many a month, by ``per``, in a number short enough to be told in full."""
    return {"rate": float(f"{monthly / IN_A_MONTH[per]:.5g}"), "per": per}


# Rates in few digits and ramps that come to their end: then six digits lose nothing that matters.
monthly = st.integers(0, 45).map(lambda one: 20 * one)
lines = st.lists(
    st.tuples(
        st.sampled_from("ab"), st.sampled_from([-10, 0, 10, 20]), monthly, st.sampled_from(["month", "year"]),
        st.sampled_from([0, 5, 10]), st.sampled_from([1, 1, 0.5]), st.sampled_from([1, 1, 0.5]),
    ),
    min_size=1, max_size=4, unique_by=lambda one: (one[0], one[1]),
)  # fmt: skip


def production(of):
    return [
        {
            **rate(made, per), "line": line, "from": f"{2023 + at // 12}-{at % 12 + 1:02}", "ramp": ramp,
            "share": share, "realised": realised,
        }
        for line, at, made, per, ramp, share, realised in of
    ]  # fmt: skip


def same(found, unit):
    value = math.inf if found.value == "never" else found.value
    assert calculated(found.working, unit) == pytest.approx(value, rel=1e-4, abs=2e-3), found.working


@given(lines, st.integers(1, 40_000), st.integers(0, 400), PER, st.integers(0, 30), PER)
@settings(max_examples=80)
def test_of_a_time_to_replenish_and_of_years_of_production(of, quantity, trained, per, lead, unit):
    about = {"production": production(of), "training": rate(trained, per), "lead": lead}
    same(asked("replenish", {"quantity": quantity, "in": unit}, **about), unit)
    same(asked("years_of_production", {"quantity": quantity, "in": unit}, **about), unit)


@given(
    lines, st.integers(0, 40_000), st.integers(0, 900), PER, st.sampled_from([0, 0, 0.01, 0.05]),
    st.integers(0, 5_000), st.lists(st.tuples(st.integers(0, 23), st.integers(1, 3_000)), max_size=2), PER,
)  # fmt: skip
@settings(max_examples=80)
def test_of_a_time_to_run_out(of, opening, used, per, share, floor, sent, unit):
    about = {
        "opening": opening, "floor": floor, "use": rate(used, per), "production": production(of),
        "expiry": {"share": share, "per": "month"},
        "transfers": [{"on": f"{2023 + on // 12}-{on % 12 + 1:02}", "quantity": one} for on, one in sent],
    }  # fmt: skip
    same(asked("runs_out", {"in": unit}, **about), unit)


@given(st.integers(1, 10**6), st.integers(1, 60), st.integers(0, 70), PER)
def test_of_a_required_rate(quantity, months, lead, unit):
    last = months - 1
    by = f"{2023 + last // 12}-{last % 12 + 1:02}"
    found = asked("required_rate", {"quantity": quantity, "by": by, "in": unit}, lead=lead)
    expected = math.inf if found.value == "never" else found.value
    working = math.inf if found.working.endswith("never") else float(eval(found.working))
    assert working == pytest.approx(expected, rel=1e-9)
