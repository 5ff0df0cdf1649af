"""What the weights decide, in words."""

from drawdown.stock.weighing.words import weights_said
from drawdown.weighing import Weights
from tests.stock.weighing.made import numbers, of, weighed


def test_weights_are_told_as_they_were_drawn() -> None:
    assert weights_said(Weights()) == "all weights are equally likely"
    assert weights_said(Weights(bounds={"risk": (0.2, 0.5), "cost": (0.1, 0.1)})) == (
        "all weights within these bounds are equally likely: risk 0.2 to 0.5, cost 0.1"
    )
    assert weights_said(Weights(bounds={"risk": (0, 1)}, note="the minister's")).endswith(
        "0 to 1 (the minister's)"
    )
    assert weights_said(Weights(order=(("risk",), ("cost", "price")))) == (
        "all weights in this order are equally likely, most important first: risk, then cost and price alike"
    )


def test_a_bound_that_was_there_before_is_not_told_as_a_need() -> None:
    data = numbers(
        {"a": [1, 0, 0.5], "b": [0, 1, 0.5]}, weights={"bounds": {"c0": [0.3, 0.6], "c2": [0, 0.1]}}
    )
    assert of(weighed(**data), "a").says == ("First only if c0 weighs at least 0.45 and c1 at most 0.50.",)


def test_a_need_from_both_sides_is_told_as_a_range() -> None:
    found = weighed(**numbers({"a": [1, 0], "b": [0.7, 0.7], "c": [0, 1]}))
    assert of(found, "b").says == ("First only if c0 weighs 0.30 to 0.70 and c1 0.30 to 0.70.",)


def test_what_draws_tell_is_not_told_as_certain() -> None:
    found = weighed(**numbers({"a": [[0.9, 1], 0], "b": [0, [0.9, 1]]}))
    (said,) = of(found, "a").says
    assert said.startswith("Where it is first, c0 weighs at least 0.5")
    assert said.endswith("each in 19 of 20 draws.")
    assert of(weighed(**numbers({"a": [[0, 1]], "b": [2]})), "a").says[1] == "First in none of 20,480 draws."
    assert of(weighed(**numbers({"a": [[0, 1]], "b": [2]})), "b").says == ("First in every draw.",)
