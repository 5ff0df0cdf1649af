"""Acceptabilities that can be worked out by hand, and what must not change them."""

from math import log
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.stats import norm

from drawdown.weighing import Weighed
from tests.stock.weighing.made import firsts, near, numbers, of, weighed

CORNERS = {"a": [1, 0, 0], "b": [0, 1, 0], "c": [0, 0, 1]}
OWN = {"own": True}


def test_of_two_options_on_two_criteria_each_has_its_part_of_the_weights() -> None:
    # a is first where w > (1 - w) / 4, that is above 0.2; the middle of 0.2 to 1 is 0.6.
    found = weighed(**numbers({"a": [1, 0], "b": [0, 0.25]}))
    near(of(found, "a").acceptability[0], 0.8)
    near(of(found, "b").acceptability[0], 0.2)
    near(of(found, "a").central["c0"], 0.6)
    near(of(found, "b").central["c0"], 0.1)
    need = of(found, "a").needs["c0"]
    assert need.exact
    assert (need.low, need.high) == pytest.approx((0.2, 1))
    assert of(found, "a").says == ("First only if c0 weighs at least 0.20 and c1 at most 0.80.",)


def test_three_options_each_best_on_one_criterion_share_the_triangle() -> None:
    found = weighed(**numbers(CORNERS))
    for option, best in zip("abc", ("c0", "c1", "c2"), strict=True):
        standing = of(found, option)
        for share in standing.acceptability:
            near(share, 1 / 3, 2e-3)
        # The mean of the greatest of three weights: (1 + 1/2 + 1/3) / 3.
        near(standing.central[best], 11 / 18, 1e-3)
        assert standing.needs[best].low == pytest.approx(1 / 3)
        assert {round(need.high, 9) for name, need in standing.needs.items() if name != best} == {0.5}
        assert standing.confidence is not None
        assert standing.confidence.value == 1


def test_the_area_of_a_corner_of_the_triangle() -> None:
    # a is first where its weight is over a third: a triangle with sides of two thirds.
    found = weighed(**numbers({"a": [1, 0, 0], "b": [0, 0.5, 0.5]}))
    near(of(found, "a").acceptability[0], 4 / 9, 1e-3)


def test_weights_in_an_order_have_the_known_centre() -> None:
    data = numbers({"a": [1, 1, 1], "b": [0, 0, 0]}, weights={"order": ["c0", "c1", "c2"]})
    central = of(weighed(**data), "a").central
    for name, value in {"c0": 11 / 18, "c1": 5 / 18, "c2": 2 / 18}.items():
        near(central[name], value)


def test_weights_in_an_order_have_the_known_areas() -> None:
    # The line of half the weight cuts three quarters off the triangle of ordered weights.
    data = numbers({"a": [1, 0, 0], "b": [0, 1, 1]}, weights={"order": ["c0", "c1", "c2"]})
    found = weighed(**data)
    near(of(found, "a").acceptability[0], 0.75, 1e-3)
    assert of(found, "a").needs["c0"].low == pytest.approx(0.5)
    assert of(found, "b").needs["c0"].possible == pytest.approx((1 / 3, 1))


def test_what_an_option_needs_keeps_the_order_of_the_weights() -> None:
    # x is first where c weighs half of b at least; most of b where a weighs as much: 0.4, 0.4 and 0.2.
    data = numbers({"x": [0, 0, 1], "y": [0, 0.5, 0]}, "a", "b", "c", weights={"order": ["a", "b", "c"]})
    need = of(weighed(**data), "x").needs["b"]
    assert need.exact
    assert need.high == pytest.approx(0.4)


def test_criteria_of_one_place_weigh_the_same() -> None:
    data = numbers(CORNERS, weights={"order": [["c0", "c1"], "c2"]})
    found = weighed(**data)
    near(of(found, "a").acceptability[0], 0.5)
    near(of(found, "b").acceptability[0], 0.5)
    assert firsts(found)["c"] == 0


def test_weights_within_bounds_have_the_known_areas() -> None:
    data = numbers({"a": [1, 0], "b": [0, 1]}, weights={"bounds": {"c0": [0.2, 0.6]}})
    near(of(weighed(**data), "a").acceptability[0], 0.25)
    # Up to half each leaves the middle triangle; a quarter of it has a first weight below a quarter.
    half = {name: [0, 0.5] for name in ("c0", "c1", "c2")}
    data = numbers({"a": [1, 0, 0], "b": [0.25] * 3}, weights={"bounds": half})
    near(of(weighed(**data), "a").acceptability[0], 0.75, 1e-3)


def test_a_weight_that_is_told_stays_what_it_is() -> None:
    data = numbers({"a": [1, 0], "b": [0, 1]}, weights={"bounds": {"c0": 0.7}})
    found = weighed(**data)
    assert firsts(found) == {"a": 1, "b": 0}
    assert of(found, "a").central["c0"].value == pytest.approx(0.7)
    assert of(found, "a").says == ("First under all of these weights.",)


def test_a_dominated_option_is_never_first_and_named() -> None:
    found = weighed(**numbers({"a": [1, 0.5], "b": [0.9, 0.5], "c": [0, 1]}))
    standing = of(found, "b")
    assert standing.acceptability[0].value == 0
    assert standing.dominated_by == ("a",)
    assert (standing.central, standing.confidence, standing.needs) == ({}, None, {})
    assert standing.says[0] == (
        "a is at least as good on every criterion in every draw: no weights put it behind."
    )
    assert of(found, "a").dominated_by == ()


def test_an_option_may_be_first_under_no_weights_without_being_dominated() -> None:
    found = weighed(**numbers({"a": [1, 0], "b": [0, 1], "c": [0.4, 0.4]}))
    assert of(found, "c").dominated_by == ()
    assert of(found, "c").says == ("First under none of these weights.",)
    near(of(found, "c").acceptability[2], 0.2)


def test_an_option_that_few_weights_put_first_is_not_called_hopeless() -> None:
    found = weighed(**numbers({"a": [1, 0], "b": [0, 1], "c": [0.500001, 0.500001]}, draws=100))
    assert firsts(found)["c"] == 0
    assert "so few" in of(found, "c").says[0]


def test_equal_options_share_their_ranks() -> None:
    found = weighed(**numbers({"a": [1, 0], "b": [1, 0], "c": [1, 0], "d": [0, 0]}))
    for option in "abc":
        assert [one.value for one in of(found, option).acceptability] == pytest.approx([1 / 3] * 3 + [0])
    assert found.ahead["a"]["b"].value == 0.5
    assert found.ahead["a"]["d"].value == 1
    assert of(found, "a").dominated_by == ()
    assert of(found, "a").says == ("Never first alone, only tied with others.",)


def test_an_order_draws_every_value_that_keeps_it() -> None:
    # b is worth U on x and 1/2 on y: a is first where w > 1 / (1 + 2V), V even from 0 to 1.
    found = weighed(
        options=["a", "b", "c"],
        criteria=[
            {"name": "x", "order": ["a", "b", "c"], **OWN},
            {"name": "y", "better": "higher", "values": {"a": 0, "b": 0.5, "c": 0}, "scale": [0, 1]},
        ],
    )
    near(of(found, "a").acceptability[0], 1 - log(3) / 2, 1e-3)
    assert of(found, "c").dominated_by == ("a", "b")


def test_options_lower_in_an_order_are_never_worth_more() -> None:
    order = {"name": "x", "order": ["a", "b", "c", "d", "e"], **OWN}
    found = weighed(options=["e", "d", "c", "b", "a"], criteria=[order])
    assert {option: of(found, option).acceptability[place].value for place, option in enumerate("abcde")} == (
        dict.fromkeys("abcde", 1.0)
    )


@pytest.mark.parametrize(
    ("value", "chance"),
    [
        ([0, 1], 0.4),
        ([0.2, 0.6, 1.0], 0.5),
        ({"normal": [0.5, 0.1]}, float(norm.cdf(-1))),
        ({"lognormal": {"p5": 0.6, "p95": 1.8}}, 0.95),
    ],
)
def test_an_uncertain_value_is_first_as_often_as_it_is_better(value: Any, chance: float) -> None:
    found = weighed(**numbers({"a": [value], "b": [0.6]}))
    near(of(found, "a").acceptability[0], chance, 1e-3)
    confidence = of(found, "a").confidence
    assert confidence is not None
    near(confidence, chance, 1e-3)


def test_all_of_it_agrees_with_counting_plain_random_draws() -> None:
    random = np.random.default_rng(3)
    low, high = np.sort(random.uniform(0, 1, (2, 3, 4)), axis=0)
    table = {f"o{i}": [[low[k, i], high[k, i]] for k in range(3)] for i in range(4)}
    found = weighed(**numbers(table))
    weights = random.dirichlet(np.ones(3), 100_000)
    totals = np.einsum("nk,nkm->nm", weights, random.uniform(low, high, (100_000, 3, 4)))
    ranks = np.argsort(np.argsort(-totals, axis=1), axis=1)
    for i, standing in enumerate(found.standings):
        counted = [(ranks[:, i] == rank).mean() for rank in range(4)]
        assert [one.value for one in standing.acceptability] == pytest.approx(counted, abs=8e-3)
        if standing.acceptability[0].value > 0.01:
            mean = weights[ranks[:, i] == 0].mean(axis=0)
            assert [one.value for one in standing.central.values()] == pytest.approx(mean, abs=0.02)


def test_what_is_unknown_may_be_anything_on_its_scale() -> None:
    found = weighed(**numbers({"a": ["unknown"], "b": [0.6]}))
    near(of(found, "a").acceptability[0], 0.4)
    assert "c0 is unknown for a: anything on its scale." in found.notes


def test_without_a_scale_worst_and_best_are_what_options_reach() -> None:
    values = {"a": 10, "b": 30, "c": [20, 50]}
    data = {
        "options": list(values),
        "criteria": [
            {"name": "up", "better": "higher", "values": values},
            {"name": "down", "better": "lower", "values": values},
        ],
    }
    found = weighed(**data)
    assert [(one.worst, one.best, one.given) for one in found.criteria] == [(10, 50, False), (50, 10, False)]
    assert found.notes[0].startswith("No scale is given for up, down:")


def test_one_option_more_can_turn_ranks_around_unless_scales_are_given() -> None:
    table = {"a": [1.0, 0.0], "b": [0.0, 0.6], "far": [-9.0, 0.0]}

    def a_first(options: str, **scale: Any) -> float:
        names = options.split()
        criteria = [
            {"name": name, "better": "higher", "values": {o: table[o][k] for o in names}, **scale}
            for k, name in enumerate(("x", "y"))
        ]
        found = weighed(options=names, criteria=criteria, weights={"bounds": {"x": [0.5, 0.7]}})
        return found.ahead["a"]["b"].value

    assert (a_first("a b"), a_first("a b far")) == (1, 0)
    assert a_first("a b", scale=[0, 1]) == a_first("a b far", scale=[0, 1]) == 1


def test_a_criterion_on_which_all_are_equal_decides_nothing() -> None:
    data = numbers({"a": [0.3, 1], "b": [0.3, 0]})
    data["criteria"][0].pop("scale")
    data["criteria"].append({"name": "same", "order": [["a", "b"]], **OWN})
    found = weighed(**data)
    assert firsts(found) == {"a": 1, "b": 0}
    assert "All options are equal on c0: it decides nothing." in found.notes
    assert "All options are equal on same: it decides nothing." in found.notes


def test_values_beyond_a_scale_are_told_and_go_on_in_a_straight_line() -> None:
    found = weighed(**numbers({"a": [2, 0], "b": [0, 1]}))
    assert found.notes == ("c0 goes beyond its scale; the straight line goes on there.",)
    near(of(found, "a").acceptability[0], 2 / 3)


MIXED: dict[str, Any] = {
    "options": ["hold", "send", "sell"],
    "criteria": [
        {
            "name": "cost",
            "better": "lower",
            "values": {"hold": 0, "send": [5, 9], "sell": 2},
            "scale": [10, 0],
        },
        {"name": "alliance", "order": [["send", "sell"], "hold"], **OWN},
        {"name": "left", "better": "higher", "values": {"hold": 9, "send": {"normal": [5, 1]}, "sell": 4}},
    ],
    "weights": {"bounds": {"cost": [0.1, 0.5]}},
}


def test_equal_seeds_give_equal_output_and_others_differ_within_their_errors() -> None:
    one, again, other = weighed(**MIXED), weighed(**MIXED), weighed(**MIXED, seed=2)
    assert one == again
    assert one.standings != other.standings
    for before, after in zip(one.standings, other.standings, strict=True):
        near(before.acceptability[0], after.acceptability[0].value, 5e-3)


def test_the_order_of_options_and_criteria_changes_nothing() -> None:
    turned = {**MIXED, "options": MIXED["options"][::-1], "criteria": MIXED["criteria"][::-1]}
    one, other = weighed(**MIXED), weighed(**turned)
    for option in MIXED["options"]:
        before, after = of(one, option), of(other, option)
        assert [e.value for e in before.acceptability] == [e.value for e in after.acceptability]
        assert {k: e.value for k, e in before.central.items()} == {
            k: e.value for k, e in after.central.items()
        }


def test_other_units_change_nothing_where_the_scale_goes_along() -> None:
    thousands = {**MIXED, "criteria": [dict(one) for one in MIXED["criteria"]]}
    thousands["criteria"][0] |= {
        "values": {"hold": 0, "send": [5000, 9000], "sell": 2000},
        "scale": [10_000, 0],
    }
    assert firsts(weighed(**thousands)) == pytest.approx(firsts(weighed(**MIXED)), abs=1e-9)


def test_other_names_change_nothing_but_the_draws() -> None:
    found = weighed(**numbers(CORNERS, "z", "y", "x"))
    for option in "abc":
        near(of(found, option).acceptability[0], 1 / 3, 2e-3)


def test_standard_errors_are_as_large_as_results_differ() -> None:
    data = numbers({"a": [1, 0, 0.3], "b": [0, 1, 0.2], "c": [0.3, [0, 0.9], 1]}, draws=800)
    shares = [of(weighed(**data, seed=seed), "a").acceptability[0] for seed in range(1, 25)]
    differ = float(np.std([share.value for share in shares], ddof=1))
    told = float(np.sqrt(np.mean([share.error**2 for share in shares])))
    assert 0.6 < told / differ < 1.6


def _sums(found: Weighed) -> list[float]:
    table = [[one.value for one in standing.acceptability] for standing in found.standings]
    return [*map(sum, table), *map(sum, zip(*table, strict=True))]


@settings(max_examples=20)
@given(
    st.integers(2, 5).flatmap(
        lambda options: st.lists(
            st.lists(st.sampled_from([0, 0.25, 0.5, 1, [0, 1], [0.1, 0.2, 0.9]]), min_size=3, max_size=3),
            min_size=options,
            max_size=options,
        )
    )
)
def test_acceptabilities_add_up_and_pairs_are_complements(rows: list[list[Any]]) -> None:
    found = weighed(**numbers({f"o{place}": row for place, row in enumerate(rows)}, draws=200))
    assert _sums(found) == pytest.approx([1] * (2 * len(rows)))
    for one, by in found.ahead.items():
        for other, ahead in by.items():
            assert ahead.value + found.ahead[other][one].value == pytest.approx(1)
    for standing in found.standings:
        if standing.central:
            assert sum(one.value for one in standing.central.values()) == pytest.approx(1)
        if standing.dominated_by:
            assert all(found.ahead[standing.option][other].value <= 0.5 for other in standing.dominated_by)
        for need in standing.needs.values():
            assert (
                need.possible[0] - 1e-6 <= need.low <= need.high <= need.possible[1] + 1e-6 or not need.exact
            )
