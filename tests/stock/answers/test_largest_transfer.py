"""The largest transfer is right when it is sent: the risk is kept, and a little more breaks it."""

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from drawdown.projection import Answer
from drawdown.stock.answers.largest_transfer import largest_transfer
from drawdown.stock.study import Study, probability
from tests.stock.made import scenario

UNCERTAIN: dict[str, Any] = {
    "opening": [900, 1400],
    "months": 24,
    "production": [{"line": "a", "rate": [10, 40], "per": "month"}],
    "use": {"rate": [20, 60], "per": "month", "noise": 0.3},
    "floor": [80, 120],
    "paths": 4096,
}


def asked(on: str = "2023-07", alpha: float = 0.1, by: str | None = None, **data: Any) -> Answer:
    question = {"on": on, "alpha": alpha} | ({"by": by} if by else {})
    of = scenario(**data, ask=[{"largest_transfer": question}])
    return largest_transfer(of.asks[0], Study(of))


def risk_of(quantity: float, on: str = "2023-07", by: str | None = None, **data: Any) -> float:
    """The risk when it is sent, on the draws that the answer saw."""
    question = [{"below_floor": {"by": by}}] if by else []
    options = {"send": {"transfers": [{"on": on, "quantity": quantity}]}}
    study = Study(scenario(**data, options=options, ask=question))
    month = study.scenario.asks[0].by if by else None
    return probability(study.gap(month, "send"))[0]


@pytest.mark.parametrize("alpha", [0.01, 0.05, 0.3])
@pytest.mark.parametrize("expiry", [0, 0.03, [0, 0.05]])
@pytest.mark.parametrize("by", [None, "2024-03"])
def test_sent_it_keeps_the_risk_and_a_hundredth_more_breaks_it(
    alpha: float, expiry: Any, by: str | None
) -> None:
    data: dict[str, Any] = {**UNCERTAIN, "expiry": {"share": expiry, "per": "month"}}
    if expiry:
        data["use"] = {"rate": [5, 30], "per": "month", "noise": 0.3}
    found = asked(alpha=alpha, by=by, **data).value
    assert isinstance(found, float)
    if found == 0:
        assert risk_of(0, by=by, **data) > alpha
        return
    assert risk_of(found, by=by, **data) <= alpha
    assert risk_of(found * 1.01, by=by, **data) > alpha


def test_plain_numbers_leave_exactly_what_is_above_the_floor() -> None:
    plain: dict[str, Any] = {"opening": 1000, "months": 12, "use": {"rate": 50, "per": "month"}, "floor": 100}
    found = asked(**plain)
    assert (found.value, found.standard_error, found.unit) == (300, 0, "piece")
    assert risk_of(300, **plain) == 0
    assert risk_of(300.01, **plain) == 1


def test_later_output_does_not_help_before_it_comes() -> None:
    plain: dict[str, Any] = {"opening": 1000, "months": 12, "use": {"rate": 50, "per": "month"}, "floor": 100}
    made = [{"line": "a", "from": "2023-10", "rate": 500, "per": "month"}]
    # The lowest is the end of September, whatever comes after it.
    assert asked(**plain, production=made).value == 1000 - 9 * 50 - 100


def test_what_expires_was_not_worth_keeping() -> None:
    plain: dict[str, Any] = {
        "opening": 1000,
        "months": 2,
        "expiry": {"share": 0.5, "per": "month"},
        "floor": 100,
    }
    # 1000 are 250 at the end, 150 above the floor; of what is sent now a quarter would be there then.
    assert asked(on="2023-01", **plain).value == pytest.approx(600)


def test_where_the_risk_is_broken_anyway_it_is_nothing_and_says_so() -> None:
    found = asked(opening=1000, months=12, use={"rate": 200, "per": "month"}, floor=100)
    assert found.value == 0
    assert found.note == "even with nothing sent the risk of falling below the floor is 1"


def test_a_floor_broken_before_counts_although_the_stock_recovers() -> None:
    low: dict[str, Any] = {
        "opening": 50,
        "months": 12,
        "floor": 100,
        "production": [{"line": "a", "rate": 100, "per": "month"}],
    }
    assert asked(**low).value == 0
    assert asked(**{**low, "opening": 150}).value == 750


def test_procurement_in_the_scenario_costs_the_stock_nothing() -> None:
    plain: dict[str, Any] = {"opening": 1000, "months": 12, "floor": 100}
    new = [{"on": "2023-03", "quantity": 500, "instrument": "procurement"}]
    assert asked(**plain, transfers=new).value == asked(**plain).value == 900


@settings(max_examples=25, deadline=None)
@given(st.floats(0.001, 0.98), st.floats(0, 0.5), st.integers(1, 12))
def test_more_risk_allows_no_less(alpha: float, more: float, month: int) -> None:
    data: dict[str, Any] = {**UNCERTAIN, "paths": 512}
    on = f"2023-{month:02}"
    less, most = (asked(on, one, **data).value for one in (alpha, min(alpha + more, 0.99)))
    assert isinstance(less, float)
    assert isinstance(most, float)
    assert less <= most


def test_its_error_is_that_of_other_seeds() -> None:
    found = [asked(**UNCERTAIN, seed=seed) for seed in range(24)]
    values = [answer.value for answer in found if isinstance(answer.value, float)]
    errors = [answer.standard_error for answer in found if answer.standard_error is not None]
    mean = sum(values) / len(values)
    spread = (sum((value - mean) ** 2 for value in values) / (len(values) - 1)) ** 0.5
    assert len(values) == len(errors) == 24
    assert sum(errors) / len(errors) == pytest.approx(spread, rel=0.4)


def test_an_unknown_number_has_no_value_but_a_note() -> None:
    assert asked(opening="unknown", months=12).note == "opening is unknown: give one, e.g. --set opening=2000"
