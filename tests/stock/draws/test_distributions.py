"""Uncertain numbers have the quantiles of their distributions."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy import stats

from drawdown.amount import Amount
from drawdown.stock.draws.distributions import quantile

U = np.linspace(0.001, 0.999, 999)


@pytest.mark.parametrize(
    ("amount", "known"),
    [
        (Amount("x", "uniform", (3.0, 7.0)), stats.uniform(3, 4)),
        (Amount("x", "triangular", (2.0, 3.0, 9.0)), stats.triang(1 / 7, 2, 7)),
        (Amount("x", "triangular", (2.0, 2.0, 9.0)), stats.triang(0, 2, 7)),
        (Amount("x", "triangular", (2.0, 9.0, 9.0)), stats.triang(1, 2, 7)),
        (Amount("x", "normal", (100.0, 10.0)), stats.truncnorm(-10, np.inf, 100, 10)),
        (Amount("x", "normal", (5.0, 10.0)), stats.truncnorm(-0.5, np.inf, 5, 10)),
        (Amount("x", "normal", (0.9, 0.2), most=1.0), stats.truncnorm(-4.5, 0.5, 0.9, 0.2)),
    ],
)
def test_quantiles_are_those_of_the_distribution(amount: Amount, known: stats.rv_continuous) -> None:
    assert quantile(amount, U) == pytest.approx(known.ppf(U), rel=1e-9, abs=1e-9)


def test_a_lognormal_number_has_its_5_and_95_percent_points() -> None:
    amount = Amount("x", "lognormal", (20.0, 80.0))
    assert quantile(amount, np.array([0.05, 0.5, 0.95])) == pytest.approx([20, 40, 80])


def test_a_rate_is_drawn_in_pieces_a_month() -> None:
    assert quantile(Amount("x", "uniform", (12.0, 24.0), "year"), np.array([0.0, 1.0])) == pytest.approx(
        [1, 2]
    )


@pytest.mark.parametrize("mean", [-5.0, -60.0, -1000.0])
def test_a_normal_number_far_below_what_it_can_be_stays_there_and_finite(mean: float) -> None:
    drawn = quantile(Amount("x", "normal", (mean, 1.0)), U)
    assert np.isfinite(drawn).all()
    assert (np.diff(drawn) > 0).all()
    # So far out a normal distribution falls off like an exponential one with rate -mean.
    assert np.median(drawn) == pytest.approx(np.log(2) / -mean, rel=0.06)


def test_a_share_far_above_one_stays_below_it() -> None:
    drawn = quantile(Amount("x", "normal", (50.0, 1.0), most=1.0), U)
    assert (drawn <= 1).all()
    assert (drawn > 0.7).all()


@given(st.floats(-50, 50), st.floats(0.01, 50), st.floats(0.1, 20))
def test_draws_rise_with_the_probability_and_stay_within_their_limits(
    mean: float, sd: float, most: float
) -> None:
    drawn = quantile(Amount("x", "normal", (mean, sd), most=most), U)
    assert (np.diff(drawn) >= 0).all()
    assert drawn[0] >= 0
    assert drawn[-1] <= most
