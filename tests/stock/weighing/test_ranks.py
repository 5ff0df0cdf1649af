"""Ranks of totals, ties shared."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from drawdown.stock.weighing.ranks import first_shares, ranked


def test_the_greatest_total_is_first() -> None:
    found = ranked(np.array([[1.0, 3.0, 2.0]]))
    assert found.first.tolist() == found.last.tolist() == [[2, 0, 1]]
    assert first_shares(np.array([[1.0, 3.0, 2.0]])).tolist() == [[0, 1, 0]]


def test_ties_share_the_ranks_they_take() -> None:
    found = ranked(np.array([[1.0, 2.0, 2.0, 0.0]]))
    assert found.first.tolist() == [[2, 0, 0, 3]]
    assert found.last.tolist() == [[2, 1, 1, 3]]
    assert found.shares.tolist() == [[0, 0, 1, 0], [0.5, 0.5, 0, 0], [0.5, 0.5, 0, 0], [0, 0, 0, 1]]
    assert found.ahead[0].tolist() == [0.5, 0, 0, 1]
    assert found.ahead[1].tolist() == [1, 0.5, 0.5, 1]


def test_totals_that_differ_by_rounding_alone_are_tied() -> None:
    assert first_shares(np.array([[0.1 + 0.2, 0.3]])).tolist() == [[0.5, 0.5]]
    assert first_shares(np.array([[0.3001, 0.3]])).tolist() == [[1, 0]]


@settings(max_examples=50)
@given(
    st.lists(st.lists(st.sampled_from([0.0, 0.1, 0.5, 0.7]), min_size=4, max_size=4), min_size=1, max_size=6)
)
def test_ranks_agree_with_counting_who_is_better(rows: list[list[float]]) -> None:
    totals = np.array(rows)
    found = ranked(totals)
    better = (totals[:, None, :] > totals[:, :, None]).sum(axis=2)
    alike = (totals[:, None, :] == totals[:, :, None]).sum(axis=2)
    assert (found.first == better).all()
    assert (found.last == better + alike - 1).all()
    assert found.shares.sum(axis=0) == pytest.approx(np.ones(4))
    assert found.shares.sum(axis=1) == pytest.approx(np.ones(4))
    assert first_shares(totals).mean(axis=0) == pytest.approx(found.shares[:, 0])
