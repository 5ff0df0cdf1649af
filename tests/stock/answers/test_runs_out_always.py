"""When the stock is first down to its floor: what may not change it, and what must."""

import math

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from tests.stock.answers.asked import asked, line, use, value

MONTHS = {"in": "month"}

rates = st.integers(0, 5_000)


@given(st.integers(1, 10**6), rates, rates, st.integers(0, 10**6))
def test_it_runs_out_exactly_if_more_goes_than_comes_or_it_is_at_the_floor(opening, made, used, floor):
    found = asked("runs_out", MONTHS, opening=opening, production=[line(made)], use=use(used), floor=floor)
    if opening <= floor:
        assert found.value == 0.0
    elif made >= used:
        assert found.value == "never"
    else:
        assert found.value * (used - made) == pytest.approx(opening - floor, rel=1e-9)


@given(
    st.integers(100, 10**5),
    st.integers(1, 2_000),
    st.integers(0, 500),
    st.integers(1, 24),
    st.sampled_from([0.0, 0.001, 0.02, 0.08]),
)
@settings(max_examples=40)
def test_neither_units_nor_splitting_a_flow_change_the_time(opening, used, made, ramp, share):
    whole = asked(
        "runs_out", MONTHS, opening=opening, use=use(used),
        production=[line(0, **{"from": "2022-01"}), line(made, ramp=ramp)],
        expiry={"share": share, "per": "month"}, transfers=[{"on": "2023-04", "quantity": 60}],
    )  # fmt: skip
    parts = asked(
        "runs_out", MONTHS, opening=opening, use=use(0.5 * used * 12, "year"),
        training={"rate": 0.5 * used * 12 / 365.25, "per": "day"},
        production=[
            *(line(0, line=name, **{"from": "2022-01"}) for name in "ab"),
            *(line(6 * made, "year", line=name, ramp=ramp) for name in "ab"),
        ],
        expiry={"share": share * 12, "per": "year"},
        transfers=[{"on": "2023-04", "quantity": 20}, {"on": "2023-04", "quantity": 40}],
    )  # fmt: skip
    if "never" in (whole.value, parts.value):
        assert whole.value == parts.value
    else:
        assert parts.value == pytest.approx(whole.value, rel=1e-7)


@given(st.integers(100, 10**5), st.integers(1, 2_000), st.integers(0, 500), st.integers(0, 500))
def test_more_output_never_empties_a_stock_sooner(opening, used, made, more):
    def time(rate):
        found = asked("runs_out", MONTHS, opening=opening, use=use(used), production=[line(rate)]).value
        return math.inf if found == "never" else found

    assert time(made + more) >= time(made) * (1 - 1e-9)


@given(st.integers(1, 24), st.integers(1, 100), st.integers(0, 60))
@settings(max_examples=25)
def test_plain_and_month_by_month_agree_at_the_ends_of_months(months, used, sent):
    """A floor that the stock reaches at the end of a month is reached then whichever way it is worked out."""
    opening, floor = 10_000, 10_000 - used * months - sent
    assume(floor > 0)
    about = {
        "floor": floor, "use": use(used), "transfers": [{"on": "2023-01", "quantity": sent}], "paths": 64,
    }  # fmt: skip
    assert value("runs_out", MONTHS, opening=opening, **about) == pytest.approx(months, rel=1e-9)
    drawn = {**about, "use": use(used, noise=1e-9)}
    assert value("runs_out", MONTHS, opening=opening, **drawn) == pytest.approx(months, rel=1e-6)
