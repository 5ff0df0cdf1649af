"""Sobol indices against closed forms."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from drawdown.projection import Index
from drawdown.stock.sensitivity.indices import Array, indices, pairs


def of(function, columns, n=1024, replicates=8, seed=1, groups=None) -> list[Index]:
    (found,) = indices(function, pairs(columns, n, seed, replicates), groups or [[i] for i in range(columns)])
    assert found.shares
    return list(found.shares)


def within(found: list[Index], first, total, errors=4.0, slack=1e-3) -> None:
    for index, own, all_ in zip(found, first, total, strict=True):
        assert abs(index.first - own) <= errors * index.first_error + slack
        assert abs(index.total - all_) <= errors * index.total_error + slack


def ishigami(u: Array, a: float = 7.0, b: float = 0.1) -> Array:
    x = np.pi * (2 * u - 1)
    return np.sin(x[:, 0]) + a * np.sin(x[:, 1]) ** 2 + b * x[:, 2] ** 4 * np.sin(x[:, 0])


def ishigami_known(a: float = 7.0, b: float = 0.1) -> tuple[list[float], list[float]]:
    one = (1 + b * np.pi**4 / 5) ** 2 / 2
    two, both = a**2 / 8, b**2 * np.pi**8 * 8 / 225
    spread = one + two + both
    return [one / spread, two / spread, 0.0], [(one + both) / spread, two / spread, both / spread]


G = np.array([0, 1, 4.5, 9, 99, 99, 99, 99])


def g_function(u: Array) -> Array:
    return np.asarray(np.prod((np.abs(4 * u - 2) + G) / (1 + G), axis=1))


def test_ishigami_as_in_its_closed_form() -> None:
    first, total = ishigami_known()
    assert first == pytest.approx([0.3139, 0.4424, 0], abs=1e-4)
    found = of(ishigami, 3)
    within(found, first, total)
    assert max(index.first_error for index in found) < 0.02
    assert max(index.total_error for index in found) < 0.02


def test_sobols_g_function_as_in_its_closed_form() -> None:
    each = 1 / (3 * (1 + G) ** 2)
    spread = np.prod(1 + each) - 1
    within(of(g_function, 8), each / spread, each * np.prod(1 + each) / (1 + each) / spread)


def test_effects_that_only_add_up_have_equal_first_and_total_indices() -> None:
    within(of(lambda u: 3 * u[:, 0] - 4 * u[:, 1], 2), [0.36, 0.64], [0.36, 0.64])


def test_a_pure_interaction_has_no_first_index_and_a_total_of_one() -> None:
    within(of(lambda u: (u[:, 0] - 0.5) * (u[:, 1] - 0.5), 2), [0, 0], [1, 1])


def test_a_result_without_spread_has_no_indices() -> None:
    (found,) = indices(lambda u: np.full(len(u), 3.7), pairs(2, 64, 1, 2), [[0], [1]])
    assert found.mean == pytest.approx(3.7)
    assert found.shares == ()


def test_rounding_is_no_spread() -> None:
    (found,) = indices(lambda u: 1e6 + (u[:, 0] + 1e6) - u[:, 0], pairs(1, 64, 1, 2), [[0]])
    assert found.shares == ()


def test_a_large_mean_changes_nothing() -> None:
    plain, lifted = of(ishigami, 3), of(lambda u: ishigami(u) + 1e4, 3)
    for one, other in zip(plain, lifted, strict=True):
        assert other.first == pytest.approx(one.first, abs=1e-9)
        assert other.total == pytest.approx(one.total, abs=1e-9)


def test_columns_swapped_together_have_one_index() -> None:
    def product(u: Array) -> Array:
        return (u[:, 0] - 0.5) * (u[:, 1] - 0.5) + u[:, 2] / 12

    # Variances: (1/12)^2 of the product, (1/12)^3 of the rest.
    within(of(product, 3, groups=[[0, 1], [2]]), [12 / 13, 1 / 13], [12 / 13, 1 / 13])


def test_several_results_at_once_are_as_each_alone() -> None:
    together = indices(lambda u: np.stack([ishigami(u), u[:, 0]]), pairs(3, 256, 1, 4), [[0], [1], [2]])
    alone = [
        indices(function, pairs(3, 256, 1, 4), [[0], [1], [2]])[0]
        for function in (ishigami, lambda u: u[:, 0])
    ]
    assert together == alone


def test_the_errors_told_are_those_found() -> None:
    """Over many seeds the estimates scatter as their errors say: no more than by a half either way."""
    runs = [of(ishigami, 3, n=128, seed=seed) for seed in range(60)]
    for i in range(3):
        for value, error in (("first", "first_error"), ("total", "total_error")):
            scatter = np.std([getattr(run[i], value) for run in runs if getattr(run[i], value) > 0])
            told = np.sqrt(np.mean([getattr(run[i], error) ** 2 for run in runs]))
            if i < 2 or value == "total":  # what is zero is clipped and scatters by less
                assert 0.67 < told / scatter < 1.5


@pytest.mark.parametrize(("draws", "least", "most"), [(8, 0.15, 0.6), (100, 0.03, 0.1), (1600, 0.0, 0.03)])
def test_indices_of_rare_events_are_mostly_chance(draws: int, least: float, most: float) -> None:
    """A sum in the lowest so many of 8,192 draws: the error of the total index of its largest part."""
    weights = np.array([3, 2, 1, 0.5])
    sums = np.concatenate([points for pair in pairs(4, 8192, 99, 8) for points in pair]) @ weights
    lowest = np.quantile(sums, draws / 8192)
    found = [of(lambda u: (u @ weights < lowest) * 1.0, 4, n=512, seed=seed)[0] for seed in range(8)]
    assert least < np.mean([index.total_error for index in found]) < most


def test_what_goes_below_zero_by_chance_is_shown_as_zero() -> None:
    found = of(lambda u: u[:, 0] > 0.99, 2, n=64, replicates=4)
    assert 0 <= found[1].first <= 1
    assert found[1].total == 0


@given(st.integers(1, 2**40), st.permutations(range(3)))
@settings(max_examples=20, deadline=None)
def test_the_order_of_groups_changes_nothing(seed: int, order: list[int]) -> None:
    plain = of(ishigami, 3, n=32, replicates=2, seed=seed)
    turned = of(ishigami, 3, n=32, replicates=2, seed=seed, groups=[[i] for i in order])
    assert turned == [plain[i] for i in order]


def test_many_inputs_are_evaluated_a_few_at_a_time() -> None:
    sizes = []

    def total(u: Array) -> Array:
        sizes.append(len(u))
        return np.asarray(u.sum(axis=1))

    within(of(total, 100, n=256), [0.01] * 100, [0.01] * 100, errors=8)
    assert max(sizes) == 16_384
    assert sum(sizes) == 8 * 102 * 256


def test_replicates_are_scrambled_differently_and_equal_seeds_alike() -> None:
    (a, b), (c, _) = pairs(2, 8, 1, 2)
    (again, _), *_ = pairs(2, 8, 1, 2)
    assert not np.array_equal(a, b)
    assert not np.array_equal(a, c)
    assert np.array_equal(a, again)
