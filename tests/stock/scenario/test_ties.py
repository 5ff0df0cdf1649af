"""Rank correlations that numbers can have together, at the edge too."""

import numpy as np
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from drawdown.stock.draws import Sampler
from drawdown.stock.scenario.ties import possible
from tests.stock.made import scenario

THREE = scenario(opening=[0, 1], floor=[0, 1], training={"rate": [0, 1], "per": "month"})
RANK = st.floats(-1, 1)


def pairs(one: float, two: float, three: float) -> list[tuple[str, str, float]]:
    return [("opening", "floor", one), ("floor", "training.rate", two), ("opening", "training.rate", three)]


@pytest.mark.parametrize("ranks", [(1, 1, 1), (-1, -1, 1), (1, 0.5, 0.5), (0, 0, 0)])
def test_numbers_may_be_tied_wholly(ranks) -> None:
    sampler = Sampler(THREE.amounts(), pairs(*ranks))
    drawn = sampler.sample(sampler.points(1024, 1)).values
    for one, other, rank in pairs(*ranks):
        assert np.corrcoef(drawn[one], drawn[other])[0, 1] == pytest.approx(rank, abs=0.05)


@given(RANK, RANK, RANK)
def test_what_is_called_possible_can_be_drawn(one, two, three) -> None:
    ties = pairs(one, two, three)
    assume(possible(tuple(ties)))
    sampler = Sampler(THREE.amounts(), ties)
    drawn = sampler.sample(np.full((1, 3), 0.5)).values
    assert all(np.isfinite(value).all() for value in drawn.values())
