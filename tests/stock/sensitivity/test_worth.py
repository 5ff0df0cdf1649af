"""Expected values of perfect information against closed forms."""

from collections.abc import Callable, Sequence

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from drawdown.projection import Worth
from drawdown.stock.draws import scrambled
from drawdown.stock.sensitivity.cells import halved
from drawdown.stock.sensitivity.worth import Array, best, chosen_by, found_out, smoothed

REPLICATES, N = 8, 4096
DEPTH = 8
Options = Callable[[Array, Array, Array], Sequence[Array]]


def drawn(seed: int = 1) -> Array:
    """Three uniform inputs, shape (3, replicates, n)."""
    made = np.stack([scrambled(3, N, (seed, replicate)) for replicate in range(REPLICATES)])
    return np.moveaxis(made, 2, 0)


def utility_of(options: Options, inputs: Array) -> Array:
    return np.stack(np.broadcast_arrays(*options(*inputs)), axis=1)


def alone(utility: Array, *inputs: Array) -> Worth:
    return found_out(utility, halved(inputs, DEPTH), DEPTH)


def near(found: Worth, value: float, slack: float = 2e-4) -> None:
    assert abs(found.pieces - value) <= 4 * found.error + slack
    assert found.error < 0.01


def test_a_single_input_is_worth_as_much_as_everything() -> None:
    """Nothing, or x less a half: an eighth is gained in the mean by knowing x."""
    x, y, z = inputs = drawn()
    utility = utility_of(lambda x, y, z: (0 * x, x - 0.5), inputs)
    near(chosen_by(utility, utility), 1 / 8)
    near(alone(utility, x), 1 / 8)
    near(alone(utility, y), 0)
    near(alone(utility, y, z), 0)


def test_a_kink_as_computed_by_hand() -> None:
    """Sending gains 1 and loses 10 times what is then missing, 10 (0.3 - x); holding does nothing.

    As things stand: 1 - 10 * 0.3² / 2 = 0.55, so send. With x known one holds below 0.2, where sending costs
    10 (0.3 - x) - 1 = 2 to 0, and gains 0.2 * 2 / 2 = 0.2 by it.
    """
    x, *_ = inputs = drawn()
    utility = utility_of(lambda x, y, z: (0 * x, 1 - 10 * np.maximum(0.3 - x, 0) + 0 * y), inputs)
    assert (best(utility) == 1).all()
    near(chosen_by(utility, utility), 0.2)
    near(alone(utility, x), 0.2)


def test_two_facts_that_say_the_same_are_worth_less_together_than_apart_added_up() -> None:
    """x + y - 1 against 0: each an eighth, both a sixth (the triangle of their sum)."""
    x, y, _ = inputs = drawn()
    utility = utility_of(lambda x, y, z: (0 * x, x + y - 1), inputs)
    near(alone(utility, x), 1 / 8)
    near(alone(utility, y), 1 / 8)
    near(alone(utility, x, y), 1 / 6, slack=1e-3)
    near(chosen_by(utility, utility), 1 / 6)


def test_two_facts_can_be_worth_nothing_alone_and_something_together() -> None:
    x, y, _ = inputs = drawn()
    utility = utility_of(lambda x, y, z: (0 * x, (x - 0.5) * (y - 0.5)), inputs)
    near(alone(utility, x), 0)
    near(alone(utility, y), 0)
    near(alone(utility, x, y), 1 / 32, slack=3e-4)
    near(chosen_by(utility, utility), 1 / 32)


def test_where_one_option_is_always_better_nothing_is_worth_anything() -> None:
    x, *_ = inputs = drawn()
    utility = utility_of(lambda x, y, z: (x + y, x + y + z + 0.01), inputs)
    assert chosen_by(utility, utility).pieces == 0
    assert alone(utility, x).pieces == 0


def test_equal_options_are_worth_nothing_exactly() -> None:
    x, *_ = inputs = drawn()
    utility = utility_of(lambda x, y, z: (x * y, x * y), inputs)
    assert chosen_by(utility, utility) == Worth(0, 0)
    assert alone(utility, x) == Worth(0, 0)


def test_what_does_not_matter_is_not_taken_for_knowledge_however_much_chance_there_is() -> None:
    """Options of equal mean and large spread: bins chosen and valued on the same draws would gain."""
    found = []
    for seed in range(16):
        x, *_ = drawn(seed)
        chance = np.random.default_rng(seed).normal(size=(REPLICATES, 4, N)) * 100
        found.append(alone(chance, x))
    assert max(one.pieces / one.error for one in found) < 4
    # Of the mean of what is clipped at 0, half a standard error is left.
    assert np.mean([one.pieces for one in found]) < np.mean([one.error for one in found])
    naive = chance.reshape(REPLICATES, 4, -1, 16).mean(axis=3).max(axis=1).mean()
    assert naive > 20 * np.mean([one.pieces for one in found])


def test_means_of_the_other_replicates_hold_no_chance_of_their_own() -> None:
    values = np.array([[1.0, 2, 3, 4], [5, 6, 7, 8]])
    cells = np.array([[0, 0, 1, 1], [0, 1, 0, 1]])
    assert smoothed(values, cells).tolist() == [[6, 6, 7, 7], [1.5, 3.5, 1.5, 3.5]]


def test_choosing_by_an_expectation_that_knows_the_inputs_and_not_the_chance() -> None:
    """x less a half and a chance of the same size: only x can be found out, an eighth again."""
    x, *_ = drawn()
    chance = np.random.default_rng(1).normal(size=x.shape)
    option = x - 0.5 + chance
    utility = np.stack([0 * x, option], axis=1)
    expected = np.stack([0 * x, smoothed(option, halved([x], 6))], axis=1)
    near(chosen_by(utility, expected), 1 / 8)
    assert chosen_by(utility, utility).pieces > 0.3


cases = given(st.integers(0, 2**32), st.integers(2, 4))


def anything(seed: int, options: int) -> tuple[Array, Array]:
    """Utilities that are kinked functions of three inputs and of chance."""
    stream = np.random.default_rng(seed)
    x = stream.random((3, 4, 256))
    weights, floor = stream.normal(size=(options, 3)), stream.random(options)[:, None, None]
    utility = np.maximum(np.tensordot(weights, x, 1), floor) + stream.normal(size=(options, 4, 256))
    return np.moveaxis(utility, 0, 1), x


def small(utility: Array, *inputs: Array) -> Worth:
    return found_out(utility, halved(inputs, 4), 4)


@cases
@settings(max_examples=30, deadline=None)
def test_no_fact_is_worth_more_than_everything(seed: int, options: int) -> None:
    utility, x = anything(seed, options)
    everything = chosen_by(utility, utility).pieces
    assert max(small(utility, one).pieces for one in x) <= everything + 1e-12
    assert small(utility, *x).pieces <= everything + 1e-12


@cases
@settings(max_examples=30, deadline=None)
def test_the_order_of_options_changes_nothing(seed: int, options: int) -> None:
    utility, x = anything(seed, options)
    turned = utility[:, ::-1]
    for one, other in (
        (small(utility, x[0]), small(turned, x[0])),
        (chosen_by(utility, utility), chosen_by(turned, turned)),
    ):
        assert other.pieces == pytest.approx(one.pieces, rel=1e-9, abs=1e-12)
        assert other.error == pytest.approx(one.error, rel=1e-9, abs=1e-12)


@cases
@settings(max_examples=30, deadline=None)
def test_worth_scales_with_the_units(seed: int, options: int) -> None:
    utility, x = anything(seed, options)
    # By a power of two, as any other factor rounds, and a tie may then go the other way.
    once, scaled = small(utility, x[1]), small(utility * 8, x[1] * 7)
    assert scaled.pieces == 8 * once.pieces


@cases
@settings(max_examples=30, deadline=None)
def test_what_all_options_share_is_worth_nothing(seed: int, options: int) -> None:
    utility, x = anything(seed, options)
    once, shifted = small(utility, x[1]), small(utility + 3, x[1])
    assert abs(shifted.pieces - once.pieces) <= 1e-9 + 2 * (once.error + shifted.error)
