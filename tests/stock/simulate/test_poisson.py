"""Pieces used at random, many of them too."""

import numpy as np
import pytest
from scipy.stats import poisson

from drawdown.stock.simulate.noise import ENTRIES
from drawdown.stock.simulate.poisson import table


@pytest.mark.parametrize("rate", [10_000.0, 20_000.0])
def test_many_pieces_are_off_by_one_at_most(rate) -> None:
    some = np.arange(0, ENTRIES, 97)
    exact = poisson.ppf((some + 0.5) / ENTRIES, rate)
    assert np.abs(table(rate)[some] - exact).max() <= 1


@pytest.mark.parametrize("rate", [0.0, 9_999.0, 1e15])
def test_a_rate_of_any_size_has_its_mean(rate) -> None:
    assert table(rate).mean() == pytest.approx(rate, rel=1e-4)
