"""How far a stock stays above its floor, or what is missing in all."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drawdown.stock.simulate import lowest, margin
from drawdown.stock.study import Study
from tests.stock.scenarios import START, line, scenario, sent, use


def of(by: int = 11, **data: Any) -> float:
    made = scenario(**data)
    (sample,) = Study(made).samples
    return float(margin(made, sample, START + by)[0])


def test_above_the_floor_it_is_the_lowest_stock_less_the_floor() -> None:
    assert (
        of(opening=1000, floor=200, transfers=(sent(300, 3),), production=(line(50),))
        == 1000 + 150 - 250 - 200
    )


def test_below_the_floor_the_deepest_moment_counts_once() -> None:
    assert of(opening=500, floor=400, training=10) == 500 - 120 - 400


def test_below_zero_all_that_is_missing_adds_up() -> None:
    """Of 12 times 100 wanted, 500 are there; and the floor of 50 is not."""
    assert of(opening=500, floor=50, training=100) == 500 - 1200 - 50
    assert of(opening=500, floor=50, training=100, by=5) == 500 - 600 - 50


def test_what_comes_later_makes_good_for_nothing() -> None:
    assert of(opening=0, use=use(100), production=(line(300, at=2),)) == -200


@given(st.integers(0, 2000), st.integers(0, 500), st.integers(0, 11), st.integers(1, 900))
def test_where_the_stock_runs_out_each_piece_sent_is_one_more_missing(
    opening: int, made: int, at: int, quantity: int
) -> None:
    base: dict[str, Any] = {"opening": opening, "production": (line(made),), "training": 600}
    before = of(**base)
    after = of(**base, transfers=(sent(quantity, at),))
    assert before - quantity <= after + 1e-6 <= before + 2e-6
    if before <= 0:
        assert after == pytest.approx(before - quantity)


@given(st.integers(0, 2000), st.integers(0, 300), st.integers(0, 500))
def test_it_is_negative_exactly_where_the_lowest_gap_is(opening: int, made: int, floor: int) -> None:
    given = scenario(opening=opening, production=(line(made),), training=200, floor=floor)
    (sample,) = Study(given).samples
    gap = float(lowest(given, sample)[0, 0])
    assert (of(opening=opening, production=(line(made),), training=200, floor=floor) < -1e-6) == (gap < 0)
