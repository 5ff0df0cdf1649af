"""The one fact to find out next: never one that nobody can know."""

from collections.abc import Mapping

from drawdown.brief.bearing.finding import first_to_find
from drawdown.projection import Answer, Index, Projection, Worth

NAMES = {"opening": "opening stock", "training": "training", "use.noise": "noise of use"}


def found(worth: Mapping[str, Worth] | None = None, totals: Mapping[str, float] | None = None) -> str:
    indices = {name: Index(0.0, total, 0.0, 0.0) for name, total in (totals or {}).items()}
    answer = Answer({}, 1.0, worth=worth or {}, indices={"minimum": indices})
    return first_to_find(Projection("thing", "round", (), None, (answer,), {}, {}, (), (), 1, 1), NAMES)


def test_what_is_worth_most_before_deciding_comes_first() -> None:
    worth = {"all": Worth(90, 1), "opening": Worth(20, 1), "training": Worth(30, 1)}
    assert found(worth, {"opening": 0.9}).startswith("Find out first: training. Known before deciding")


def test_a_worth_within_its_error_is_none() -> None:
    assert found({"all": Worth(90, 1), "opening": Worth(20, 11)}, {"training": 0.9}).startswith(
        "Find out first: training. 90% of the spread"
    )


def test_the_noise_of_use_is_nothing_to_find_out() -> None:
    assert found(totals={"use.noise": 0.7, "opening": 0.3}).startswith("Find out first: opening stock.")
    assert found(totals={"use.noise": 1.0}) == ""


def test_tied_inputs_are_told_together() -> None:
    told = found(totals={"opening + training": 0.7})
    assert told.startswith("Find out first: opening stock with training.")
