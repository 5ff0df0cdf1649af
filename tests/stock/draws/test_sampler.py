"""Draws of all numbers together: evenly filled, tied as asked, whatever the order in the file."""

from typing import Any

import numpy as np
import pytest
from scipy.stats import spearmanr

from drawdown.stock.draws import Sample, Sampler, in_order
from tests.stock.made import scenario

RANGES: dict[str, Any] = {
    "opening": [900, 1100],
    "production": [
        {"line": "a", "rate": [10, 20], "per": "month"},
        {"line": "b", "rate": [120, 240], "per": "year", "realised": [0.4, 1]},
    ],
    "use": {"rate": {"normal": [30, 5]}, "per": "month", "noise": 0.1},
}


def drawn(n: int, **data: Any) -> Sample:
    made = scenario(**data)
    sampler = Sampler(in_order(made), made.correlation)
    return sampler.sample(sampler.points(n, 1))


@pytest.mark.parametrize("rank", [-0.95, -0.5, 0.3, 0.8])
def test_ranks_correlate_as_asked(rank: float) -> None:
    sample = drawn(8192, **RANGES, correlation=[["opening", "production.0.rate", rank]])
    found = spearmanr(sample.values["opening"], sample.values["production.0.rate"]).statistic
    assert found == pytest.approx(rank, abs=0.01)
    untied = spearmanr(sample.values["opening"], sample.values["use.rate"]).statistic
    assert untied == pytest.approx(0, abs=0.01)


def test_a_correlation_leaves_each_number_its_own_distribution() -> None:
    sample = drawn(8192, **RANGES, correlation=[["opening", "production.0.rate", 0.7]])
    for name, low, high in (("opening", 900, 1100), ("production.0.rate", 10, 20)):
        at = np.quantile(sample.values[name], [0.1, 0.5, 0.9])
        assert at == pytest.approx([low + share * (high - low) for share in (0.1, 0.5, 0.9)], rel=2e-3)


def test_a_number_gets_the_same_draws_wherever_it_stands_in_the_file() -> None:
    once = drawn(64, **RANGES)
    turned = dict(reversed(RANGES.items())) | {"production": RANGES["production"][::-1]}
    again = drawn(64, **turned)
    assert (again.values["opening"] == once.values["opening"]).all()
    assert (again.values["production.1.rate"] == once.values["production.0.rate"]).all()
    assert (again.values["production.0.realised"] == once.values["production.1.realised"]).all()


def test_a_number_gets_the_same_draws_in_another_unit() -> None:
    once = drawn(64, **RANGES)
    lines = [{"line": "a", "rate": [120, 240], "per": "year"}, RANGES["production"][1]]
    again = drawn(64, **(RANGES | {"production": lines}))
    assert again.values["production.0.rate"] == pytest.approx(once.values["production.0.rate"], rel=1e-12)


def test_questions_come_last() -> None:
    order = [
        amount.name for amount in in_order(scenario(**RANGES, ask=[{"replenish": {"quantity": [1, 2]}}]))
    ]
    assert order[-1] == "ask.0.replenish.quantity"


@pytest.mark.parametrize("n", [1, 7, 100, 1024])
def test_any_number_of_points_lies_inside_the_cube(n: int) -> None:
    made = scenario(**RANGES)
    points = Sampler(in_order(made)).points(n, 1)
    assert points.shape == (n, 5)
    assert ((points > 0) & (points < 1)).all()


def test_sobol_points_are_more_even_than_random_ones() -> None:
    means = [drawn(1024, **RANGES, seed=1).values["opening"].mean()]
    assert abs(means[0] - 1000) < 0.2 * (200 / 12**0.5) / 1024**0.5
