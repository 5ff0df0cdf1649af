"""Numbers in words, and where each comes from."""

from typing import Any

import pytest
from hypothesis import given as drawn

from drawdown.projection import Given
from drawdown.stock.scenario import given, in_words, parse
from tests.stock.made import scenario
from tests.stock.strategies import scenarios


@pytest.mark.parametrize(
    ("opening", "said"),
    [
        (1074000, "1,074,000"),
        (0.5, "0.5"),
        (0.1 + 0.2, "0.3"),
        (1e15, "1e+15"),
        ([12000, 16000], "12,000 to 16,000"),
        ([5, 5], "5"),
        ([15000, 20000, 25000], "about 20,000 (15,000 to 25,000)"),
        ({"normal": [100, 20]}, "normal, mean 100, standard deviation 20"),
        ({"lognormal": {"p5": 1000, "p95": 4000}}, "lognormal, 5% point 1,000, 95% point 4,000"),
        ("unknown", "unknown"),
    ],
)
def test_a_number_is_said_as_it_was_given(opening, said) -> None:
    amount = scenario(opening=opening).opening
    assert amount
    assert in_words(amount) == said


def test_rates_durations_and_shares_say_their_unit() -> None:
    made = scenario(
        lead=6,
        production=[{"rate": [12000, 16000], "per": "month", "ramp": 1, "realised": [0.4, 1]}],
        use={"rate": 2, "per": "day", "noise": 0.2},
        training={"rate": "unknown", "per": "year"},
        expiry={"share": 0.002, "per": "month"},
    )
    assert {one.name: one.said for one in given(made)} == {
        "lead": "6 months",
        "production.0.rate": "12,000 to 16,000 a month",
        "production.0.ramp": "1 month",
        "production.0.realised": "40% to 100%",
        "use.rate": "2 a day",
        "use.noise": "20%",
        "training.rate": "unknown",
        "expiry.share": "0.2% a month",
    }


def test_each_number_tells_what_it_rests_on() -> None:
    wrapped = {"value": 5, "claims": ["a1"], "note": "as of March"}
    made = scenario(opening=wrapped, floor=2, training={"rate": "unknown"})
    assert given(made) == (
        Given("opening", "5", "claims", ("a1",), "as of March"),
        Given("training.rate", "unknown", "unknown"),
        Given("floor", "2", "assumed"),
    )


def test_what_was_left_out_and_changes_nothing_is_no_input() -> None:
    line = {"rate": 5, "per": "year"}
    assert [one.name for one in given(scenario(production=[line]))] == ["production.0.rate"]
    plain: dict[str, Any] = {"value": 1, "claims": ["a1"]}
    kept = given(scenario(production=[{**line, "realised": plain}]))
    assert [one.name for one in kept] == ["production.0.rate", "production.0.realised"]


def test_chance_in_single_pieces_is_an_input() -> None:
    use = {"rate": 1, "per": "day", "noise": "poisson"}
    names = [
        one.name for one in given(scenario(use=use, options={"send": {"use": use}})) if "Poisson" in one.said
    ]
    assert names == ["use.noise", "options.send.use.noise"]


@drawn(scenarios())
def test_every_number_that_is_unknown_or_rests_on_claims_is_told(data) -> None:
    made = parse(data)
    told = {one.name for one in given(made)}
    assert {one.name for one in made.amounts() if one.unknown or one.claims or one.uncertain} <= told
