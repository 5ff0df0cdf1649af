"""How long it takes until a quantity is made up for: what may not change it, and what must."""

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from tests.stock.answers.asked import asked, line, value

NEVER = "never"
rates = st.integers(1, 5_000)
PER = {"day": 365.25, "month": 12, "year": 1}


@given(rates, st.integers(0, 4_999), st.integers(1, 10**7), st.integers(0, 60))
def test_time_after_the_lead_times_the_net_rate_is_the_quantity(made, taken, quantity, lead):
    assume(made > taken)
    about = {"production": [line(made)], "training": {"rate": taken, "per": "month"}, "lead": lead}
    months = value("replenish", {"quantity": quantity, "in": "month"}, **about)
    assert (months - lead) * (made - taken) == pytest.approx(quantity, rel=1e-9)


@given(rates, rates)
def test_it_is_never_exactly_if_no_more_is_made_than_taken(made, taken):
    about = {"production": [line(made)], "use": {"rate": taken, "per": "month"}}
    assert (asked("replenish", {"quantity": 100}, **about).value == NEVER) == (made <= taken)


@given(rates, rates, st.integers(1, 48), st.sampled_from(["day", "month", "year"]))
def test_neither_units_nor_splitting_a_line_change_the_time(one, other, ramp, per):
    factor = 12 / PER[per]
    whole = [line(one), line(one + other, ramp=ramp, **{"from": "2023-05"})]
    parts = [
        line(0.25 * one * factor, per, line="a"),
        line(0.75 * one * factor, per, line="b"),
        line((0.25 * one + other) * factor, per, line="a", ramp=ramp, **{"from": "2023-05"}),
    ]
    about = {"quantity": 40 * one}
    assert value("replenish", about, production=whole) == pytest.approx(
        value("replenish", about, production=parts), rel=1e-9
    )


@given(rates, st.integers(0, 2_000), st.integers(0, 36), rates)
def test_more_output_never_takes_longer(rate, more, ramp, later):
    def time(extra):
        made = [line(rate + extra), line(later + extra, ramp=ramp, **{"from": "2023-09"})]
        return value("replenish", {"quantity": 20 * rate}, production=made)

    assert time(more) <= time(0) * (1 + 1e-9)


@given(rates, rates, st.integers(0, 36), st.integers(1, 40))
def test_what_is_made_up_to_the_time_is_the_quantity(one, other, ramp, times):
    made = [line(one), line(other, ramp=ramp, **{"from": "2023-04"})]
    quantity = times * one
    months = value("replenish", {"quantity": quantity, "in": "month"}, production=made)

    def until(t):
        risen = max(t - 3, 0)
        on = min(risen, ramp)
        ramped = one * on + (other - one) * on * on / (2 * ramp) if ramp else 0
        return one * min(t, 3) + ramped + other * (risen - on)

    assert until(months) == pytest.approx(quantity, rel=1e-9)
