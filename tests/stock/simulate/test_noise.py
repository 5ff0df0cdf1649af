"""Noise from month to month adds no use and has the strength asked for."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy import stats

from drawdown.amount import Amount, fixed
from drawdown.scenario import Use
from drawdown.stock.draws import Sample
from drawdown.stock.simulate import noisy, poisson
from drawdown.stock.simulate.noise import ENTRIES, entries, factors, mean, normal
from drawdown.stock.simulate.used import used

EACH = np.arange(ENTRIES, dtype=np.uint16)[None, :]


def test_the_table_is_a_standard_normal_distribution() -> None:
    assert normal().mean() == pytest.approx(0, abs=1e-12)
    assert normal().std() == pytest.approx(1, abs=1e-12)
    assert normal()[ENTRIES // 20] == pytest.approx(stats.norm.ppf(0.05), abs=1e-3)


@pytest.mark.parametrize("noise", [0.01, 0.2, 0.7, 1.0, 3.0])
def test_noise_adds_no_use_and_none_is_negative(noise: float) -> None:
    assert factors(noise).mean() == pytest.approx(1, rel=1e-12)
    assert factors(noise).min() >= 0
    # The mean it is divided by is that of the formula, which is used where noise differs by draw.
    cut = np.maximum(1 + noise * normal(), 0).mean()
    assert mean(np.array([noise]))[0] == pytest.approx(cut, rel=1e-4)


def test_little_noise_has_the_strength_asked_for_and_much_has_less() -> None:
    assert factors(0.2).std() == pytest.approx(0.2, rel=1e-4)
    assert factors(1.0).std() == pytest.approx(0.80, abs=0.005)


@pytest.mark.parametrize(
    "rate", [fixed("use.rate", 120, "year"), Amount("use.rate", "uniform", (8.0, 12.0), "month")]
)
@pytest.mark.parametrize(
    "noise",
    [fixed("use.noise", 0.3), Amount("use.noise", "uniform", (0.0, 0.6)), fixed("use.noise", 0), None],
)
def test_use_is_its_rate_in_the_mean(rate: Amount, noise: Amount | None) -> None:
    n = ENTRIES
    values = {"use.rate": np.full(n, 10.0), "use.noise": np.full(n, 0.3)}
    month = used(Use(rate, noise), Sample(n, values, EACH))(0)
    assert np.mean(month) == pytest.approx(10, rel=1e-3)
    if noise is not None:
        strength = 0.0 if noise.kind == "fixed" and not noise.middle else 0.3
        assert np.std(month) == pytest.approx(10 * strength, rel=2e-3, abs=1e-12)


def test_strong_noise_of_a_strength_that_differs_by_draw_adds_no_use_either() -> None:
    noise = Amount("use.noise", "uniform", (0.0, 2.0))
    month = used(
        Use(fixed("use.rate", 10, "month"), noise), Sample(ENTRIES, {"use.noise": np.ones(ENTRIES)}, EACH)
    )(0)
    assert np.mean(month) == pytest.approx(10, rel=1e-3)
    assert np.std(month) == pytest.approx(8.0, abs=0.05)


def test_entries_are_even_independent_and_the_same_for_a_seed() -> None:
    found = entries(12, 8192, 1)
    assert (found == entries(12, 8192, 1)).all()
    assert (found != entries(12, 8192, 1, 1)).mean() > 0.99
    assert stats.chisquare(np.bincount(found.ravel() >> 8, minlength=256)).pvalue > 1e-3
    months = np.corrcoef(found.astype(float))
    assert np.abs(months - np.eye(12)).max() < 5 / 8192**0.5


@pytest.mark.parametrize("months", [1, 3])
def test_an_odd_number_of_entries_comes_too(months: int) -> None:
    assert entries(months, 7, 1).shape == (months, 7)


@pytest.mark.parametrize("rate", [0.2, 3.0, 49.0, 51.0, 400.0])
def test_pieces_at_random_follow_poisson(rate: float) -> None:
    known = stats.poisson.ppf((np.arange(ENTRIES) + 0.5) / ENTRIES, rate)
    assert (poisson.table(rate) == known).all()
    each = poisson.drawn(np.full(ENTRIES, rate), EACH[0])
    assert np.abs(each - known).max() <= 1
    assert (each == known).mean() > 0.995
    assert each.mean() == pytest.approx(rate, rel=1e-3)


@given(st.floats(0, 1e6))
def test_pieces_at_random_are_whole_and_rise_with_the_entry(rate: float) -> None:
    each = poisson.drawn(np.full(64, rate), np.linspace(0, ENTRIES - 1, 64).astype(np.uint16))
    assert (each == np.round(each)).all()
    assert (np.diff(each) >= 0).all()
    assert each[0] >= 0


def test_use_of_nothing_has_no_noise() -> None:
    assert not noisy(Use(fixed("use.rate", 0, "month"), None))
    assert not noisy(Use(fixed("use.rate", 9, "month"), fixed("use.noise", 0)))
    assert noisy(Use(fixed("use.rate", 9, "month"), None))
    assert not noisy(None)
