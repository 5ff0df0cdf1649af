from typing import Any

import pytest

from drawdown.stock.draft.figures import figure, together
from tests.stock.draft.facts import claim, count, exactly, fact, side, vague

DISPUTED: dict[str, Any] = {"disputed": True, "claims": ("a", "b", "c")}


def test_the_best_founded_side_is_the_centre():
    told = fact("held", count(100, 300), sides=(side("150", "a", origins=2), side("300", "b")), **DISPUTED)
    said = {"a": claim("a", quantity=exactly(150)), "b": claim("b", quantity=exactly(300))}
    found = figure(told, said)
    assert found is not None
    assert found.value() == [100, 150, 300]


def test_of_sides_founded_alike_none_is_the_centre():
    told = fact("held", count(150, 300), sides=(side("150", "a"), side("300", "b")), **DISPUTED)
    found = figure(told, {"a": claim("a", quantity=exactly(150))})
    assert found is not None
    assert found.value() == [150, 300]


def test_only_claims_that_give_the_figure_are_cited():
    told = fact("held", exactly(5), sides=(side("5", "a"),), claims=("a", "without"))
    found = figure(told, {})
    assert found is not None
    assert found.claims == ("a",)


@pytest.mark.parametrize("quantity", [None, vague("many"), exactly(0.3, "share of stock depleted")])
def test_what_is_no_number_of_pieces_is_no_figure(quantity):
    assert figure(fact("held", quantity), {}) is None


@pytest.mark.parametrize(
    ("quantity", "value", "note"),
    [
        (count(500, None), 500, "reported as at least 500; more is not counted"),
        (count(None, 2100), [0, 2100], "only an upper end is reported, so from 0 to 2,100 evenly"),
        (exactly(500, approximate=True), 500, "reported as about 500"),
        (exactly(0), 0, ""),
        (count(1e12, 1e12), 1_000_000_000_000, ""),
    ],
)
def test_open_ends_say_what_is_assumed(quantity, value, note):
    found = figure(fact("held", quantity), {})
    assert found is not None
    number = found.number()
    assert (number["value"], number.get("note", "")) == (value, note)


def test_a_figure_that_nobody_answers_for_says_so():
    told = fact("held", exactly(5), credibility="6", grounds=("only degraded copies tell of it",))
    found = figure(told, {})
    assert found is not None
    assert found.number()["note"] == "only degraded copies tell of it"


def test_figures_of_one_time_together_span_a_range():
    several = [figure(fact("held", exactly(number), id=str(number)), {}) for number in (400, 500)]
    found = together([one for one in several if one])
    assert (found.value(), found.claims) == ([400, 500], ("c400", "c500"))
    assert found.notes == ("several figures that may be of one time: 400, 500",)
