"""Weights that are possible, drawn evenly."""

import numpy as np
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from drawdown.errors import ScenarioMistake
from drawdown.stock.draws import scrambled
from drawdown.stock.weighing.preferences import Array, Preferences, check_share
from drawdown.weighing import Weights

N = 4096


def drawn(weights: Weights, count: int) -> tuple[Array, float]:
    """Possible weights, and the share of those tried that they are."""
    preferences = Preferences(weights, [f"c{place}" for place in range(count)])
    found, inside = preferences.at(scrambled(preferences.columns, N, (1,)))
    return found[inside], float(inside.mean())


def bounded(low: list[float], high: list[float]) -> Weights:
    ends = zip(low, high, strict=True)
    return Weights(bounds={f"c{place}": end for place, end in enumerate(ends)})


@given(st.lists(st.tuples(st.floats(0, 1), st.floats(0, 1)), min_size=2, max_size=6))
@settings(max_examples=100)
def test_weights_lie_within_their_bounds_and_add_up(ends: list[tuple[float, float]]) -> None:
    low, high = [min(pair) for pair in ends], [max(pair) for pair in ends]
    assume(sum(low) <= 1 <= sum(high))
    found, _ = drawn(bounded(low, high), len(ends))
    assert found.sum(axis=1) == pytest.approx(np.ones(len(found)))
    assert (found >= np.array(low) - 1e-9).all()
    assert (found <= np.array(high) + 1e-9).all()


@pytest.mark.parametrize(
    ("low", "high"),
    [
        ([0.2, 0.2, 0.2], [1, 1, 1]),  # the lowest weights leave little
        ([0, 0, 0], [0.4, 0.4, 0.5]),  # the highest do
        ([0.3, 0.1, 0], [0.35, 0.15, 1]),  # a box does
        ([0, 0.1, 0.1], [0.7, 0.6, 0.3]),
    ],
)
def test_weights_within_bounds_are_as_even_as_those_that_chance_puts_there(
    low: list[float], high: list[float]
) -> None:
    found, _ = drawn(bounded(low, high), 3)
    everywhere = np.random.default_rng(1).dirichlet([1, 1, 1], 200_000)
    there = everywhere[((everywhere >= low) & (everywhere <= high)).all(axis=1)]
    error = there.std(axis=0) / np.sqrt(min(len(there), len(found)))
    assert (abs(found.mean(axis=0) - there.mean(axis=0)) < 5 * error).all()
    assert np.quantile(found, [0.1, 0.5, 0.9], axis=0) == pytest.approx(
        np.quantile(there, [0.1, 0.5, 0.9], axis=0), abs=0.015
    )


@pytest.mark.parametrize("count", [5, 10, 20])
@pytest.mark.parametrize("spread", [1.2, 2, 2.5, 3])
def test_many_criteria_with_narrow_bounds_are_still_drawn(count: int, spread: float) -> None:
    _, share = drawn(
        bounded([(2 - spread) / count if spread < 2 else 0] * count, [spread / count] * count), count
    )
    assert share > 0.09


def test_bounds_that_keep_nearly_nothing_are_refused() -> None:
    check_share(8_192, 9)
    with pytest.raises(
        ScenarioMistake, match=r"weights\.bounds: found bounds that 3 of 8,192 weights tried keep"
    ):
        check_share(8_192, 3)


def test_a_criterion_that_others_leave_no_room_for_has_its_weight() -> None:
    found, share = drawn(bounded([0.5, 0.2, 0], [1, 0.3, 0.3]), 3)
    assert share > 0.4
    assert found.min(axis=0) == pytest.approx([0.5, 0.2, 0], abs=0.01)
    fixed, share = drawn(bounded([0.7, 0.3, 0], [1, 1, 1]), 3)
    assert (fixed == [0.7, 0.3, 0]).all()
    assert share == 1


@given(st.permutations(range(5)), st.integers(1, 4))
@settings(max_examples=30)
def test_ordered_weights_fall_in_their_order(places: list[int], cut: int) -> None:
    names = [f"c{place}" for place in places]
    found, share = drawn(Weights(order=(*((name,) for name in names[:cut]), tuple(names[cut:]))), 5)
    in_order = found[:, places]
    assert share == 1
    assert found.sum(axis=1) == pytest.approx(np.ones(len(found)))
    assert (np.diff(in_order, axis=1) <= 1e-12).all()
    assert in_order[:, cut:].std(axis=1) == pytest.approx(np.zeros(len(found)), abs=1e-12)
