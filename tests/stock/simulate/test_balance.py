"""The stock balance by hand, and what may not change it."""

from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from drawdown.month import month
from drawdown.stock.draws import Sample, Sampler, in_order
from drawdown.stock.simulate import crossing, lowest, simulate
from tests.stock.made import scenario

ONE = Sample(1, {})


def stocks(**data: Any) -> list[float]:
    return [float(stock) for stock in simulate(scenario(**data), ONE).stock[:, 0]]


def a_month(rate: float) -> dict[str, Any]:
    return {"rate": rate, "per": "month"}


def test_steady_loss_alone_falls_in_a_straight_line() -> None:
    assert stocks(opening=100, months=3, use=a_month(10)) == [90, 80, 70]


def test_all_terms_by_hand() -> None:
    found = stocks(
        opening=1000,
        months=2,
        production=[{"line": "a", "share": 0.5, **a_month(100)}],
        transfers=[{"on": "2023-02", "quantity": 200}, {"from": "2023-01", "to": "2023-01", **a_month(30)}],
        use=a_month(40),
        training=a_month(5),
        expiry={"share": 0.1, "per": "month"},
    )
    first = 1000 * 0.9 + 50 - 30 - 40 - 5
    assert found == pytest.approx([first, (first - 200) * 0.9 + 50 - 40 - 5], rel=1e-12)


def test_a_stock_is_never_negative_and_what_was_missing_is_not_made_up_for() -> None:
    sent = [{"on": "2023-01", "quantity": 150}]
    assert stocks(opening=100, months=2, transfers=sent, production=[{"line": "a", **a_month(20)}]) == [0, 20]


def test_the_gap_tells_what_was_missing_at_the_floor_and_below_zero() -> None:
    of = scenario(opening=100, months=3, use=a_month(45), floor=50)
    by = [of.start, of.start + 1, of.start + 2]
    assert simulate(of, ONE, by).gap[:, 0].tolist() == [5, -40, -85]
    assert lowest(of, ONE, by)[:, 0].tolist() == [5, -40, -85]


def test_the_opening_counts_too() -> None:
    of = scenario(opening=40, months=3, production=[{"line": "a", **a_month(45)}], floor=50)
    assert lowest(of, ONE).tolist() == [[-10]]


def test_a_stock_at_its_floor_is_not_below_it_whatever_the_last_digit() -> None:
    parts = [{"line": name, "rate": rate, "per": "month"} for name, rate in (("a", 0.7), ("b", 0.1))]
    of = scenario(opening=1, production=parts, use=a_month(0.8), floor=1)
    assert simulate(of, ONE).stock.min() < 1
    assert lowest(of, ONE).tolist() == [[0]]


def test_an_unknown_or_missing_floor_is_zero_here() -> None:
    for more in ({}, {"floor": "unknown"}):
        assert lowest(scenario(opening=100, months=3, use=a_month(45), **more), ONE).tolist() == [[-35]]


def test_an_unknown_number_is_refused_by_its_name() -> None:
    with pytest.raises(ValueError, match="opening is unknown"):
        simulate(scenario(opening="unknown"), ONE)


def test_each_draw_goes_its_own_way() -> None:
    of = scenario(
        opening=[500, 900],
        months=18,
        production=[{"line": "a", "rate": [5, 50], "per": "month", "ramp": [0, 9], "share": [0, 1]}],
        transfers=[{"on": "2023-05", "quantity": [50, 100]}],
        use={"rate": [20, 40], "per": "month", "noise": 0},
        expiry={"share": [0, 0.05], "per": "month"},
        floor=[300, 500],
    )
    sampler = Sampler(in_order(of))
    sample = sampler.sample(sampler.points(64, 1))
    together = simulate(of, sample)
    for draw in range(0, 64, 9):
        alone = Sample(1, {name: values[draw : draw + 1] for name, values in sample.values.items()})
        one = simulate(of, alone)
        assert together.stock[:, draw] == pytest.approx(one.stock[:, 0], rel=1e-12)
        assert together.gap[:, draw] == pytest.approx(one.gap[:, 0], rel=1e-12)


numbers = st.integers(0, 100_000).map(lambda number: number / 100)
shares = st.integers(1, 99).map(lambda number: number / 100)


@given(numbers, numbers, numbers, st.just(0.0) | shares, shares)
def test_splitting_a_flow_and_other_units_change_nothing(
    opening: float, made: float, used: float, expiry: float, part: float
) -> None:
    rest = {"opening": opening, "months": 12, "floor": 100, "expiry": {"share": expiry, "per": "month"}}
    whole = stocks(**rest, production=[{"line": "a", **a_month(made)}], use=a_month(used))
    split = [{"line": "a", **a_month(made * part)}, {"line": "b", **a_month(made * (1 - part))}]
    yearly = {"rate": used * 12 / 365.25, "per": "day"}
    assert stocks(**rest, production=split, use=yearly) == pytest.approx(whole, rel=1e-9, abs=1e-6)


@given(numbers, numbers, numbers, numbers)
def test_more_sent_never_leaves_more(opening: float, made: float, used: float, quantity: float) -> None:
    data = {
        "opening": opening,
        "months": 12,
        "production": [{"line": "a", **a_month(made)}],
        "use": a_month(used),
    }
    kept, sent = scenario(**data), scenario(**data, transfers=[{"on": "2023-06", "quantity": quantity}])
    assert (simulate(sent, ONE).stock <= simulate(kept, ONE).stock + 1e-9).all()
    assert lowest(sent, ONE)[0, 0] <= lowest(kept, ONE)[0, 0] + 1e-9


def test_a_crossing_lies_within_its_month() -> None:
    of = scenario(opening=100, months=6, use=a_month(40), floor=30)
    assert crossing(of, ONE).time.tolist() == [1.75]


def test_a_transfer_crosses_at_the_beginning_of_its_month() -> None:
    sent = [{"on": "2023-03", "quantity": 60}]
    made = [{"line": "a", **a_month(40)}]
    of = scenario(opening=10, months=6, transfers=sent, production=made, use=a_month(20), floor=5)
    assert crossing(of, ONE).time.tolist() == [2]
    # It is above its floor again at the end of that month, and the risk is told from the ends of months.
    assert lowest(of, ONE, [month("2023-03")]).tolist() == [[5]]


def test_no_crossing_is_infinite_and_tells_the_last_stock() -> None:
    found = crossing(scenario(opening=100, months=6, use=a_month(10)), ONE)
    assert (found.time.tolist(), found.last.tolist()) == ([np.inf], [40])
    assert crossing(scenario(opening=5, months=6, floor=5), ONE).time.tolist() == [0]
