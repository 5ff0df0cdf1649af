"""Draws put together by halves."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from drawdown.stock.sensitivity.cells import Array, halved, halvings

sizes = given(st.integers(1, 300), st.integers(0, 5), st.integers(0, 2**32))


def drawn(n: int, columns: int, seed: int) -> list[Array]:
    return list(np.random.default_rng(seed).normal(size=(columns, 1, n)))


def test_one_column_is_cut_into_stretches_of_its_ranks() -> None:
    assert halved([np.array([[5.0, 1, 4, 2], [3, 9, 8, 7]])], 2).tolist() == [[2, 0, 1, 0], [1, 3, 3, 2]]


def test_two_columns_are_halved_in_turn() -> None:
    x, y = np.array([[0.0, 0, 1, 1]]), np.array([[0.0, 1, 0, 1]])
    assert halved([x, y], 2).tolist() == [[0, 1, 2, 3]]


def test_of_equal_values_each_cell_gets_as_many_of_every_replicate() -> None:
    cells = halved([np.zeros((3, 8))], 2)
    assert [np.bincount(one).tolist() for one in cells] == [[2, 2, 2, 2]] * 3


def test_no_cell_is_left_with_fewer_than_64_draws() -> None:
    assert [halvings(draws, 8) for draws in (1, 127, 128, 100_000, 10**6)] == [0, 0, 1, 8, 8]


@sizes
def test_cells_are_of_equal_size_but_for_one_draw(n: int, depth: int, seed: int) -> None:
    sizes = np.bincount(halved(drawn(n, 2, seed), depth).ravel(), minlength=1 << depth)
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
