"""What finding out is worth, where it can be computed by hand."""

from typing import Any

import pytest

from drawdown.projection import Answer, Worth
from drawdown.stock.answers.value_of_information import about, value_of_information
from drawdown.stock.study import Study
from tests.stock.made import scenario

SEND = {"transfers": [{"on": "2023-02", "quantity": 500}]}
# A piece missing costs two: hold is worth 0, send 500 - 2 (500 - opening) below 500, as things stand 250.
# With the opening known one holds below 250, where sending would cost 500 - 2 opening: 62.5 on average.
PLAIN: dict[str, Any] = {"opening": [0, 1000], "months": 3, "options": {"hold": {}, "send": SEND}}
OPTIONS = {"decision": "options", "alpha": 0.5}
HOW_MUCH = {"decision": "largest_transfer", "on": "2023-02", "alpha": 0.05}


def asked(ask: dict[str, Any] = OPTIONS, **data: Any) -> Answer:
    made = scenario(**{"paths": 32768, **PLAIN, **data}, ask=[{"value_of_information": ask}])
    return value_of_information(made.asks[0], Study(made))


def near(found: Worth, value: float, slack: float = 0.2) -> None:
    assert abs(found.pieces - value) <= 4 * found.error + slack
    assert found.error < 5


def test_two_options_and_one_unknown_as_computed_by_hand() -> None:
    found = asked()
    near(found.worth["all"], 62.5)
    near(found.worth["opening"], 62.5)
    assert list(found.worth) == ["all", "opening"]
    assert found.value == found.worth["all"].pieces
    assert found.standard_error == found.worth["all"].error
    assert found.unit == "piece"
    assert found.inputs == ("opening",)
    assert found.note == (
        "Finding out opening stock before deciding is worth about 62.5 pieces; "
        "no floor is set, so it is taken as zero"
    )
    assert found.working == (
        "pieces sent from stock less 2 (1 / 0.5) for each missing, from the floor or from what is needed; "
        "as things stand send is best"
    )


def test_new_production_for_the_recipient_is_nothing_sent_from_stock() -> None:
    bought = {"transfers": [{"on": "2023-02", "quantity": 500, "instrument": "procurement"}]}
    found = asked(options={"hold": {}, "buy": bought})
    assert found.worth["all"] == Worth(0, 0)


def test_what_is_sent_month_by_month_counts_as_what_is_sent_at_once() -> None:
    """What is missing in one month and the next adds up, as the stock makes good for neither."""
    spread = {"transfers": [{"from": "2023-02", "to": "2023-03", "rate": 250, "per": "month"}]}
    near(asked(options={"hold": {}, "send": spread}).worth["all"], 62.5)


def test_what_is_sent_after_the_month_asked_for_is_not_looked_at() -> None:
    found = asked({**OPTIONS, "by": "2023-01"})
    assert found.worth["all"] == Worth(0, 0)
    near(asked({**OPTIONS, "by": "2023-02"}).worth["all"], 62.5)


def test_a_fact_that_matters_to_no_option_is_worth_nothing() -> None:
    found = asked(production=[{"line": "us", "from": "2024-01", "rate": [0, 9], "per": "month"}])
    near(found.worth["opening"], 62.5)
    near(found.worth["production.0.rate"], 0)
    assert list(found.worth) == ["all", "opening", "production.0.rate"]
    assert "everything together 62" in found.note


def test_where_the_same_option_is_best_in_every_draw_it_says_so() -> None:
    found = asked(opening=[600, 1000])
    assert found.worth == {"all": Worth(0, 0), "opening": Worth(0, 0)}
    assert found.value == 0
    assert found.note.startswith("send is best whatever is found out")


def test_where_nothing_is_uncertain_there_is_nothing_to_find_out() -> None:
    found = asked(opening=300)
    assert found.value == 0
    assert found.worth == {"all": Worth(0, 0)}
    assert found.note == "no input is uncertain, so there is nothing to find out"


def test_the_noise_of_use_cannot_be_found_out() -> None:
    found = asked(opening=600, use={"rate": 50, "per": "month", "noise": 1})
    assert found.worth == {"all": Worth(0, 0)}
    assert "the noise of use cannot be known beforehand" in found.note


def test_with_noise_everything_is_still_all_that_can_be_known_beforehand() -> None:
    """Only the opening can be found out, so it is worth as much as everything."""
    found = asked(use={"rate": 100, "per": "month", "noise": 0.5})
    near(found.worth["opening"], found.worth["all"].pieces, slack=2)
    quiet = asked(use={"rate": 100, "per": "month", "noise": 0})
    assert 0 < found.worth["all"].pieces < quiet.worth["all"].pieces
    assert "noise from month to month cannot be found out" in found.note


def test_with_noise_more_can_be_known_by_all_facts_than_by_each() -> None:
    """Opening and rate both say what will be there."""
    line = [{"line": "us", "rate": [0, 300], "per": "month"}]
    found = asked(opening=[0, 600], production=line, use={"rate": 100, "per": "month", "noise": 0.5})
    every = found.worth["all"].pieces
    assert all(one.pieces < every for name, one in found.worth.items() if name != "all")


def test_tied_inputs_are_found_out_together() -> None:
    found = asked(
        production=[{"line": "us", "rate": [0, 10], "per": "month"}],
        correlation=[["opening", "production.0.rate", 0.5]],
    )
    assert list(found.worth) == ["all", "opening + production.0.rate"]
    near(found.worth["all"], found.worth["opening + production.0.rate"].pieces, slack=1)


def test_lead_time_and_other_questions_are_no_part_of_the_decision() -> None:
    found = asked(lead=[2, 9])
    assert list(found.worth) == ["all", "opening"]


def test_the_order_of_options_and_inputs_changes_nothing() -> None:
    lines = [{"line": name, "rate": rate, "per": "month"} for name, rate in (("a", [0, 90]), ("b", [10, 50]))]
    some = {"transfers": [{"on": "2023-02", "quantity": 200}]}
    found = asked(options={"hold": {}, "send": SEND, "some": some}, production=lines)
    turned = asked(options={"some": some, "send": SEND, "hold": {}}, production=lines[::-1])
    assert turned.worth["all"].pieces == pytest.approx(found.worth["all"].pieces)
    assert turned.worth["opening"].pieces == pytest.approx(found.worth["opening"].pieces)
    assert turned.worth["production.1.rate"].pieces == pytest.approx(found.worth["production.0.rate"].pieces)


def test_units_of_time_change_nothing() -> None:
    monthly = asked(production=[{"line": "a", "rate": [0, 100], "per": "month"}])
    yearly = asked(production=[{"line": "a", "rate": [0, 1200], "per": "year"}])
    for name, one in monthly.worth.items():
        assert yearly.worth[name].pieces == pytest.approx(one.pieces)


def test_a_thousand_times_as_many_pieces_are_worth_a_thousand_times_as_much() -> None:
    more = {"transfers": [{"on": "2023-02", "quantity": 500_000}]}
    found, scaled = asked(), asked(opening=[0, 1_000_000], options={"hold": {}, "send": more})
    assert scaled.worth["opening"].pieces == pytest.approx(1000 * found.worth["opening"].pieces)


def test_how_much_to_send_as_computed_by_hand() -> None:
    """With a slack of 0 to 1,000 one sends 50, worth 25, and what is there if it is known: 500 less 25.

    The quantities stand 29.7 apart and end at 950, so that half a step and a little more is lost.
    """
    found = asked(HOW_MUCH)
    assert 475 - 20 < found.worth["all"].pieces < 475
    near(found.worth["opening"], found.worth["all"].pieces, slack=2)
    assert found.working.endswith("as things stand send 59 is best")


def test_how_much_to_send_needs_no_options_and_leaves_them_out() -> None:
    made = scenario(opening=[0, 1000], months=3, ask=[{"value_of_information": HOW_MUCH}], paths=256)
    plain = value_of_information(made.asks[0], Study(made))
    some = {"transfers": [{"on": "2023-02", "quantity": [1, 5]}]}
    assert plain.worth.keys() == asked(HOW_MUCH, options={"hold": {}, "some": some}).worth.keys()


def test_with_noise_less_is_gained_by_knowing_how_much_to_send() -> None:
    noisy = asked(HOW_MUCH, opening=[500, 1500], use={"rate": 200, "per": "month", "noise": 0.5})
    quiet = asked(HOW_MUCH, opening=[500, 1500], use={"rate": 200, "per": "month", "noise": 0})
    assert 100 < noisy.worth["all"].pieces < quiet.worth["all"].pieces
    near(noisy.worth["opening"], noisy.worth["all"].pieces, slack=10)


def test_where_the_floor_is_broken_anyway_nothing_is_decided() -> None:
    found = asked(HOW_MUCH, opening=[0, 1000], floor=2000)
    assert found.value == 0
    assert found.note.startswith("send 0 is best whatever is found out")


def test_the_risk_accepted_is_that_asked_for_the_largest_transfer_where_none_is_said() -> None:
    def working(*asks: dict[str, Any]) -> str:
        made = scenario(**PLAIN, paths=64, ask=[{"value_of_information": {"decision": "options"}}, *asks])
        return value_of_information(made.asks[0], Study(made)).working

    assert "less 20 (1 / 0.05) for each" in working()
    assert "less 10 (1 / 0.1) for each" in working({"largest_transfer": {"on": "2023-02", "alpha": 0.1}})


def test_what_is_unknown_is_named() -> None:
    assert asked(floor="unknown").note == "floor is unknown: give one, e.g. --set floor=2000"
    assert asked(HOW_MUCH, floor="unknown").value is None
    part = asked(
        options={"hold": {}, "send": SEND, "burn": {"training": {"rate": "unknown", "per": "month"}}}
    )
    assert part.value is not None
    assert "option burn is left out: " in part.note


def test_few_draws_are_no_crash() -> None:
    for paths in (1, 2, 3, 100):
        assert asked(paths=paths).value is not None
        assert asked(HOW_MUCH, paths=paths).value is not None


def test_equal_seeds_give_equal_worth() -> None:
    noisy = {"rate": 100, "per": "month", "noise": 0.5}
    assert asked(use=noisy) == asked(use=noisy)
    assert asked(use=noisy, seed=2) != asked(use=noisy)


@pytest.mark.parametrize(
    ("pieces", "said"), [(0.1234, "0.123"), (62.46, "62.5"), (1234.6, "1,230"), (9_876_543, "9,880,000")]
)
def test_three_figures_are_enough(pieces: float, said: str) -> None:
    assert about(pieces) == said
