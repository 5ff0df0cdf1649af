"""Sobol indices of stocks whose spread can be split by hand."""

import pytest

from drawdown.amount import Amount, fixed
from drawdown.projection import Answer, Index
from drawdown.scenario import Ask, Option, Output, Scenario, Transfer, Use
from drawdown.stock.answers.sobol import sobol
from drawdown.stock.study import Study

OPENING = Amount("opening", "uniform", (800, 1200))
RATE = Amount("production.0.rate", "uniform", (0, 60), "month")


def line(rate: Amount = RATE) -> Output:
    return Output("us", 24000, rate, fixed("production.0.ramp", 0), fixed("production.0.realised", 1))


def scenario(**given: object) -> Scenario:
    """Ten months; what is uncertain is the opening (variance 400²/12) and what is made (600²/12)."""
    plain = {"opening": OPENING, "production": (line(),), "floor": fixed("floor", 100), "training": None}
    return Scenario("155mm", "round", 24000, 10, **{**plain, **given})  # type: ignore[arg-type]


def asked(scenario: Scenario, of: str = "below_floor", by: int | None = None) -> Answer:
    return sobol(Ask("sobol", {"sobol": {"of": of}}, by=by, of=of), Study(scenario))


def near(index: Index, first: float, total: float) -> None:
    assert abs(index.first - first) < 4 * index.first_error + 1e-3
    assert abs(index.total - total) < 4 * index.total_error + 1e-3


def test_the_stock_at_the_end_splits_into_shares_of_variance() -> None:
    found = asked(scenario(), of="stock")
    assert list(found.indices) == ["stock"]
    near(found.indices["stock"]["opening"], 16 / 52, 16 / 52)
    near(found.indices["stock"]["production.0.rate"], 36 / 52, 36 / 52)
    assert found.value == found.indices["stock"]["production.0.rate"].total
    assert found.unit == "share of the spread"
    assert found.inputs == ("opening", "production.0.rate")


def test_a_month_is_that_of_the_question() -> None:
    found = asked(scenario(), of="stock", by=24004)  # after five months: 300²/12
    near(found.indices["stock"]["opening"], 16 / 25, 16 / 25)


def test_a_falling_stock_has_its_minimum_at_the_end() -> None:
    falling = scenario(training=fixed("training", 70, "month"))
    found = asked(falling, of="minimum")
    near(found.indices["minimum"]["opening"], 16 / 52, 16 / 52)
    near(found.indices["minimum"]["production.0.rate"], 36 / 52, 36 / 52)


def test_the_probability_comes_with_the_lowest_stock_and_needs_both_inputs() -> None:
    """Below the floor when opening + 10 rate < 1,200: a triangle of the square, 1/3 of it in all."""
    found = asked(scenario(training=fixed("training", 110, "month"), floor=fixed("floor", 100)))
    assert list(found.indices) == ["below_floor", "minimum"]
    event = found.indices["below_floor"]
    # With a = opening (0 to 1) and r = rate (0 to 1), below when 2 a + 3 r < 2: chances given one of them are
    # 2 (1 - a) / 3, and 1 - 3 r / 2 up to r = 2/3. Of p = 1/3: spread 2/9; their variances 1/27 and 1/9.
    near(event["opening"], (1 / 27) / (2 / 9), 1 - (1 / 9) / (2 / 9))
    near(event["production.0.rate"], (1 / 9) / (2 / 9), 1 - (1 / 27) / (2 / 9))
    assert found.value == event["production.0.rate"].total
    assert found.standard_error == event["production.0.rate"].total_error
    assert "most comes from rate of line us from 2000-01" in found.note


def test_a_probability_of_nearly_nothing_has_no_indices_but_the_lowest_stock_has() -> None:
    found = asked(scenario())
    assert found.value is None
    assert found.indices["below_floor"] == {}
    assert found.indices["minimum"]["opening"].total == pytest.approx(1, abs=0.02)
    assert "it does in 0 of 8,192 draws" in found.note


def test_where_nothing_varies_it_says_so() -> None:
    found = asked(scenario(opening=fixed("opening", 1000), production=()))
    assert found.value is None
    assert found.indices == {}
    assert "nothing varies" in found.note


def test_a_result_that_is_the_same_in_all_draws_says_so() -> None:
    """The floor is uncertain, and the stock knows nothing of it."""
    found = asked(
        scenario(opening=fixed("opening", 9), production=(), floor=Amount("floor", "uniform", (0, 5))),
        of="stock",
    )
    assert found.value is None
    assert "the same in all draws" in found.note


def test_what_only_an_option_needs_is_not_varied() -> None:
    sent = Transfer(24003, 24003, Amount("options.send.transfers.0.quantity", "uniform", (0, 500)))
    found = asked(scenario(options={"send": Option(transfers=(sent,))}), of="stock")
    assert list(found.indices["stock"]) == ["opening", "production.0.rate"]
    near(found.indices["stock"]["opening"], 16 / 52, 16 / 52)


def test_a_tie_to_what_only_an_option_needs_leaves_the_spread_as_it_is() -> None:
    sent = Transfer(24003, 24003, Amount("options.send.transfers.0.quantity", "uniform", (0, 500)))
    tied = (("options.send.transfers.0.quantity", "opening", 0.9),)
    found = asked(scenario(options={"send": Option(transfers=(sent,))}, correlation=tied), of="stock")
    near(found.indices["stock"]["opening"], 16 / 52, 16 / 52)


def test_tied_inputs_have_one_index() -> None:
    found = asked(
        scenario(
            correlation=(("opening", "production.0.rate", 0.6),),
            training=Amount("training", "uniform", (0, 50), "month"),
        ),
        of="stock",
    )
    assert list(found.indices["stock"]) == ["opening + production.0.rate", "training"]
    # Of uniform inputs the rank correlation is the plain one: 16 + 36 + 2 * 0.6 * 24 and 25.
    near(found.indices["stock"]["training"], 25 / 105.8, 25 / 105.8)


def noisy(noise: Amount | None) -> Scenario:
    return scenario(use=Use(fixed("use.rate", 50, "month"), noise), production=())


def test_noise_from_month_to_month_is_one_more_input() -> None:
    found = asked(noisy(fixed("use.noise", 0.3)), of="stock")
    # Ten months with a standard deviation of 15 against 400²/12; the cut at zero takes a little off.
    share = 10 * 15**2 / (10 * 15**2 + 400**2 / 12)
    near(found.indices["stock"]["use.noise"], share, share)
    assert "noise of use is that from month to month" in found.note


def test_noise_that_is_itself_uncertain_is_still_one_input() -> None:
    found = asked(noisy(Amount("use.noise", "uniform", (0.1, 0.5))), of="stock")
    assert list(found.indices["stock"]) == ["opening", "use.noise"]
    share = 10 * 2500 * (0.3**2 + 0.4**2 / 12)
    total = share / (share + 400**2 / 12)
    near(found.indices["stock"]["use.noise"], total, total)


def test_noise_of_nothing_is_no_input() -> None:
    assert list(asked(noisy(fixed("use.noise", 0)), of="stock").indices["stock"]) == ["opening"]


def test_an_unknown_number_is_named_instead_of_a_value() -> None:
    answer = asked(scenario(floor=Amount("floor", "unknown", ())))
    assert answer.value is None
    assert answer.note == "floor is unknown: give one, e.g. --set floor=2000"


def test_equal_seeds_give_equal_indices() -> None:
    assert asked(scenario(), of="stock") == asked(scenario(), of="stock")
    assert asked(scenario(seed=2), of="stock") != asked(scenario(), of="stock")
