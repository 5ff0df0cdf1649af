"""How likely the stock falls below its floor."""

from typing import Any

from drawdown.stock.answers.below_floor import below_floor
from drawdown.stock.study import Study
from tests.stock.made import scenario


def asked(by: str | None = None, **data: Any) -> Any:
    question = {"below_floor": {"by": by} if by else {}}
    of = scenario(
        **{"opening": 100, "use": {"rate": 10, "per": "month"}, "months": 12, **data, "ask": [question]}
    )
    return below_floor(of.asks[0], Study(of))


def test_it_is_0_or_1_where_nothing_is_uncertain() -> None:
    assert asked("2023-05", floor=50).value == 0
    assert asked("2023-06", floor=50).value == 1
    assert asked("2023-06", floor=50).standard_error == 0


def test_by_includes_its_month_and_is_the_end_where_left_out() -> None:
    assert asked(floor=-0.0).value == 1
    assert asked("2023-10").value == 0
    assert asked("2023-11").value == 1


def test_without_a_floor_it_is_zero_and_says_so() -> None:
    assert asked("2023-11").note == "no floor is set, so it is taken as zero"
    assert asked("2023-11", floor=1).note == ""


def test_none_or_all_of_the_draws_are_no_proof_and_the_note_says_what_is_known() -> None:
    none, all_of_them = asked("2023-05", floor=[0, 40]), asked("2023-11", floor=[5, 40])
    assert (none.value, all_of_them.value) == (0, 1)
    assert none.note == "none of 106,496 draws: below 0.0029% with 95% confidence"
    assert all_of_them.note == "all of 106,496 draws: above 99.9971% with 95% confidence"
    assert "none of" not in asked("2023-05", floor=[0, 100]).note
    assert asked("2023-05", floor=40).note == ""


def test_few_draws_prove_little() -> None:
    assert asked("2023-05", floor=[0, 40], paths=16).note == "none of 16 draws: below 18% with 95% confidence"


def test_an_opening_below_the_floor_is_below_it() -> None:
    made = [{"line": "a", "rate": 100, "per": "month"}]
    assert asked(floor=101, production=made).value == 1


def test_an_uncertain_floor_counts_in_each_draw() -> None:
    found = asked("2023-05", floor=[0, 100], paths=16_384)
    assert abs(found.value - 0.5) < 4 * found.standard_error + 1e-3


def test_the_working_shows_counts_and_options() -> None:
    options = {"hold": {}, "send": {"transfers": [{"on": "2023-02", "quantity": 60}]}}
    found = asked("2023-05", floor=[0, 40], paths=1024, options=options)
    assert "0 of 1,024 draws fall below the floor up to the end of 2023-05" in found.working
    assert found.working.endswith("by option: hold 0, send 1")
    assert asked("2023-02", floor=50).working == "lowest stock less floor up to the end of 2023-02: 30"


def test_it_rests_on_the_numbers_of_the_stock_and_the_floor() -> None:
    assert asked(floor=50, lead=3).inputs == ("opening", "use.rate", "floor")


def test_an_unknown_number_has_no_value_but_a_note() -> None:
    found = asked(floor="unknown")
    assert (found.value, found.standard_error) == (None, None)
    assert found.note == "floor is unknown: give one, e.g. --set floor=2000"


def test_a_floor_above_all_that_is_there_is_told() -> None:
    note = "the floor is above all that is there at the start"
    assert asked(floor=101).note == note
    assert note in asked(floor=[101, 110], opening=[50, 100]).note
    assert note not in asked(floor=[100, 110], opening=[50, 100]).note
    assert asked(floor=100).note == ""
