"""Draws put together by halves."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from drawdown.stock.sensitivity.cells import halved

sizes = given(st.integers(1, 300), st.integers(0, 5), st.integers(0, 2**32))


def drawn(n: int, columns: int, seed: int) -> list[np.ndarray]:
    return list(np.random.default_rng(seed).normal(size=(columns, n)))


def test_one_column_is_cut_into_stretches_of_its_ranks() -> None:
    assert halved([np.array([5.0, 1, 4, 2, 3, 9, 8, 7])], 2).tolist() == [2, 0, 1, 0, 1, 3, 3, 2]


def test_two_columns_are_halved_in_turn() -> None:
    x, y = np.array([0.0, 0, 1, 1]), np.array([0.0, 1, 0, 1])
    assert halved([x, y], 2).tolist() == [0, 1, 2, 3]


@sizes
def test_cells_are_of_equal_size_but_for_one_draw(n: int, depth: int, seed: int) -> None:
    sizes = np.bincount(halved(drawn(n, 2, seed), depth), minlength=1 << depth)
    assert sizes.max() - sizes.min() <= 1


@sizes
def test_halves_of_a_cell_are_that_cell(n: int, depth: int, seed: int) -> None:
    columns = drawn(n, 3, seed)
    assert (halved(columns, depth) == halved(columns, depth + 1) // 2).all()


@sizes
def test_a_column_named_twice_is_as_one(n: int, depth: int, seed: int) -> None:
    (column,) = drawn(n, 1, seed)
    assert (halved([column, column], depth) == halved([column], depth)).all()


@sizes
def test_units_change_nothing(n: int, depth: int, seed: int) -> None:
    columns = drawn(n, 2, seed)
    assert (halved(columns, depth) == halved([np.exp(one) * 12 for one in columns], depth)).all()
