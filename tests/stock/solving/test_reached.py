"""The first time a stock has fallen to a level: against closed forms and against small steps."""

import math
from decimal import Decimal

import numpy as np
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from scipy.integrate import solve_ivp

from drawdown.stock.flows import Piece
from drawdown.stock.solving.flow import Current, flow
from drawdown.stock.solving.reached import after, reached

INF = math.inf


def piece(begin, end, before, after, ramp=0.0):
    return Piece("line", begin, end, before, after, ramp, 1.0)


def current(*of, weight=1.0):
    return Current(piece(*of), weight)


def steady(rate):
    return current(0.0, INF, rate, rate)


def first(currents, opening, level=0.0, decay=0.0, sent=()):
    return float(reached(flow(currents, 1, sent=sent), opening, level, decay)[0])


def test_a_constant_outflow_takes_stock_over_rate():
    assert first([steady(-500_000.0)], 1e6) == pytest.approx(2.0, rel=1e-12)


def test_a_stock_that_does_not_fall_never_gets_there():
    assert first([steady(1.0)], 10.0) == INF
    assert first([steady(0.0)], 10.0) == INF


def test_a_stock_at_the_level_is_there_at_once():
    assert first([steady(-1.0)], 10.0, level=10.0) == 0.0
    assert first([steady(1.0)], 10.0, level=10.0) == 0.0
    assert first([steady(1.0)], 9.0, level=10.0) == 0.0


def test_fourteen_thousand_a_month_less_168_000_a_year_is_nothing():
    assert first([steady(-14_000.0), steady(168_000 / 12)], 1e6) == INF
    assert first([steady(-4_600.0), steady(4_600 * 12 / 365.25 * (365.25 / 12))], 1e9) == INF


def test_a_small_difference_is_not_nothing():
    assert first([steady(-14_000.0), steady(13_999.9)], 1.0) == pytest.approx(10.0, rel=1e-6)


def test_a_rising_outflow_is_a_quadratic():
    # 175 t + 79.1667 t²/2 = 5500: the ramp from 2,100 to 4,000 a year over 24 months.
    t = first([current(0.0, INF, 175.0, 4000 / 12, 24.0)], 5500.0)
    assert t == INF
    t = first([current(0.0, INF, 175.0, 4000 / 12, 24.0, weight=-1.0)], 5500.0)
    slope = (4000 / 12 - 175) / 24
    assert 175 * t + slope * t * t / 2 == pytest.approx(5500, rel=1e-12)
    assert t / 12 == pytest.approx(1.85, abs=0.005)


def test_a_stock_that_turns_before_the_level_never_falls_to_it():
    # Falls by 10 a month at first, 1 less each month: lowest at t = 10, 50 lower.
    net = [current(0.0, INF, -10.0, 10.0, 20.0)]
    assert first(net, 49.0) == pytest.approx(10 - math.sqrt(2), rel=1e-12)
    assert first(net, 50.0) == pytest.approx(10.0, rel=1e-6)
    assert first(net, 51.0) == INF


def test_a_stock_that_rises_first_falls_to_the_level_after_its_turn():
    net = [current(0.0, INF, 10.0, -10.0, 20.0)]
    # 10 t - t²/2 = 0 at t = 20, where the ramp ends.
    assert first(net, 0.5) == pytest.approx(20 + 0.5 / 10, rel=1e-12)
    assert first(net, 40.0, level=40.5) == 0.0


def test_what_is_sent_leaves_at_the_beginning_of_its_month():
    assert first([steady(-1.0)], 10.0, sent=[(3.0, 5.0)]) == pytest.approx(5.0)
    assert first([steady(-1.0)], 10.0, sent=[(3.0, 7.0)]) == 3.0
    assert first([steady(0.0)], 10.0, sent=[(3.0, 9.0)]) == INF
    assert first([steady(0.0)], 10.0, sent=[(0.0, 10.0)]) == 0.0


def test_expiry_alone_never_empties_a_stock_but_brings_it_below_a_floor():
    assert first([steady(0.0)], 100.0, decay=0.1) == INF
    assert first([steady(0.0)], 100.0, level=50.0, decay=0.1) == pytest.approx(math.log(2) / 0.1, rel=1e-12)


def test_expiry_and_a_constant_outflow_are_a_logarithm():
    t = first([steady(-50.0)], 1000.0, decay=0.02)
    assert t == pytest.approx(math.log(1 + 0.02 * 1000 / 50) / 0.02, rel=1e-12)


def test_expiry_that_inflow_makes_up_for_above_the_level_never_gets_there():
    assert first([steady(10.0)], 1000.0, level=100.0, decay=0.1) == INF
    assert first([steady(10.0)], 1000.0, level=100.1, decay=0.1) < INF


@given(
    opening=st.floats(10, 1000),
    rate=st.floats(-50, 50),
    other=st.floats(-50, 50),
    ramp=st.floats(1, 40),
    decay=st.sampled_from([0.0, 1e-7, 1e-3, 0.02, 0.3]),
    floor=st.floats(0, 0.9),
)
@settings(max_examples=50)
def test_the_time_found_is_the_first_in_small_steps_too(opening, rate, other, ramp, decay, floor):
    level = floor * opening
    net = [current(0.0, INF, rate, other, ramp)]
    t = first(net, opening, level, decay)
    times = np.linspace(0.0, 60.0, 6001)
    slope = (other - rate) / ramp

    def change(time, stock):
        return (
            min(rate + slope * time, other) - decay * stock
            if other > rate
            else (max(rate + slope * time, other) - decay * stock)
        )

    done = solve_ivp(change, (0, 60), [opening], t_eval=times, rtol=1e-9, atol=1e-9, max_step=ramp / 8)
    below = np.flatnonzero(done.y[0] <= level)
    near = np.abs(done.y[0] - level).min() < 1e-4 * opening
    if len(below) and not near:
        assert times[below[0]] - 0.0101 <= t <= times[below[0]] + 1e-6
    elif not len(below) and not near:
        assert t > 60 - 1e-6
    elif np.isfinite(t) and t < 60:
        assert abs(np.interp(t, times, done.y[0]) - level) < 1e-3 * opening


@given(st.integers(1, 1000), st.integers(-20, 20), st.integers(-20, 20), st.integers(1, 30))
def test_little_decay_is_nearly_none(opening, rate, other, ramp):
    net = [current(0.0, INF, rate, other, ramp)]
    without = first(net, opening)
    assume(2 * opening * (other - rate) != rate * rate * ramp)  # only touches: the least decay tells
    assert first(net, opening, decay=1e-13) == pytest.approx(without, rel=1e-4)


def test_draws_do_not_touch_each_other():
    ramps = np.array([6.0, 24.0, 0.0, 12.0])
    rates = np.array([100.0, 50.0, 20.0, 0.0])
    both = [
        Current(Piece("a", 0.0, 30.0, 0.0, rates, ramps, 1.0), -1.0),
        Current(Piece("a", 30.0, INF, rates, 10.0, 3.0, 1.0), -1.0),
    ]
    together = reached(flow(both, 4, sent=[(7.0, 40.0)]), 700.0, np.array([0.0, 10.0, 20.0, 30.0]))
    for at in range(4):
        alone = [
            Current(Piece("a", 0.0, 30.0, 0.0, rates[at], ramps[at], 1.0), -1.0),
            Current(Piece("a", 30.0, INF, rates[at], 10.0, 3.0, 1.0), -1.0),
        ]
        assert first(alone, 700.0, at * 10.0, sent=[(7.0, 40.0)]) == pytest.approx(together[at], rel=1e-12)


@pytest.mark.parametrize("decay", [1e-8, 1e-5, 9e-5, 1.1e-4, 1e-3])
def test_with_little_decay_no_digits_of_a_rising_rate_are_lost(decay):
    d, t = Decimal(decay), Decimal(1)
    exact = 2 * (t - (1 - (-d * t).exp()) / d) / d
    found = after(*(np.array([value]) for value in (0.0, 0.0, 2.0, decay, 1.0)))
    assert found[0] == pytest.approx(float(exact), rel=1e-11)
