"""What a scenario leads to, as a criterion."""

from typing import Any

import numpy as np
import pytest

from drawdown.stock.weighing.draws import Draws
from drawdown.stock.weighing.outcomes import Outcome, outcomes
from tests.stock.weighing.made import firsts, of, weighed, weighing

SCENARIO: dict[str, Any] = {
    "start": "2023-01",
    "months": 12,
    "opening": 100,
    "use": {"rate": 2, "per": "month"},
    "floor": 60,
    "options": {
        "hold": {},
        "send": {"transfers": [{"on": "2023-03", "quantity": 30}]},
        "buy": {"transfers": [{"from": "2023-01", "to": "2023-06", "rate": 5, "per": "month",
                               "instrument": "procurement"}]},
    },
}  # fmt: skip


def outcome(kind: str, scenario: dict[str, Any] = SCENARIO, **more: Any) -> Outcome:
    criterion = {"name": "x", "better": "higher", "simulated": kind, **more}
    return outcomes(weighing(scenario=scenario, criteria=[criterion]))["x"]


@pytest.mark.parametrize(
    ("kind", "more", "expected"),
    [
        ("stock", {}, [76, 46, 76]),
        ("stock", {"by": "2023-02"}, [96, 96, 96]),
        ("lowest", {"by": "2023-06"}, [88, 58, 88]),
        ("below_floor", {}, [0, 1, 0]),
        ("below_floor", {"by": "2023-02"}, [0, 0, 0]),
        ("sent", {}, [0, 30, 30]),
        ("sent", {"by": "2023-02"}, [0, 0, 10]),
    ],
)
def test_plain_numbers_give_plain_outcomes(kind: str, more: dict[str, Any], expected: list[float]) -> None:
    found = outcome(kind, **more)
    assert found.draws.tolist() == [pytest.approx(expected)]
    assert found.errors == (0, 0, 0)


def test_the_lowest_stock_may_be_the_opening() -> None:
    rising = {
        **SCENARIO,
        "use": {"rate": 0, "per": "month"},
        "production": [{"line": "a", "rate": 5, "per": "month"}],
    }
    assert outcome("lowest", rising).draws[0, 0] == 100


def test_what_is_simulated_is_of_the_same_draw_on_every_criterion() -> None:
    # What falls all the time is lowest at its end: the more is left on the one, the less is won on the other.
    criteria = [
        {"name": "left", "better": "higher", "simulated": "stock", "scale": [0, 200]},
        {"name": "lost", "better": "lower", "simulated": "lowest", "scale": [200, 0]},
    ]
    asked = weighing(scenario={**SCENARIO, "opening": [90, 130]}, criteria=criteria)
    draws = Draws(asked, outcomes(asked))
    _, worths = draws.replicate(0)
    assert worths.std(axis=0).min() > 0.01
    assert worths.sum(axis=1) == pytest.approx(np.ones((draws.size, 3)))


def test_a_probability_comes_as_one_number_with_its_error() -> None:
    # Below 60 after 12 months of 2: from 84 on nothing happens without a transfer, from 114 on with one.
    found = outcome("below_floor", {**SCENARIO, "opening": [64, 124]})
    assert found.draws.shape == (1, 3)
    assert found.draws[0] == pytest.approx([20 / 60, 50 / 60, 20 / 60], abs=1e-3)
    assert 0 < found.errors[0] < 1e-3


def test_options_meet_the_same_draws() -> None:
    found = outcome(
        "stock", {**SCENARIO, "opening": [80, 120], "use": {"rate": 2, "per": "month", "noise": 0.5}}
    )
    assert len(found.draws) >= 100_000
    assert np.ptp(found.draws[:, 0] - found.draws[:, 1]) < 1e-9
    assert found.draws[:, 0].std() > 5


def test_a_quantity_that_is_uncertain_is_sent_as_uncertain() -> None:
    options = {"hold": {}, "send": {"transfers": [{"on": "2023-03", "quantity": [10, 30]}]}}
    found = outcome("sent", {**SCENARIO, "options": options})
    assert found.draws[:, 0].max() == 0
    assert found.draws[:, 1].mean() == pytest.approx(20, abs=0.01)


def test_what_one_draw_leads_to_stays_together_on_all_criteria() -> None:
    # Half the stock and half of what is missing of it are always the same, draw by draw.
    stock = {"simulated": "stock", "by": "2023-12"}
    criteria = [
        {"name": "left", "better": "higher", "scale": [0, 200], **stock},
        {"name": "cost", "better": "higher", "values": {"hold": [0, 1], "send": 0.5}, "scale": [0, 1]},
        {"name": "spent", "better": "lower", "scale": [200, 0], **stock},
    ]
    weights = {"bounds": {"left": 0.5, "spent": 0.5}}
    scenario = {**SCENARIO, "opening": [64, 124], "paths": 5_000}
    found = weighed(scenario=scenario, options=["hold", "send"], criteria=criteria, weights=weights)
    assert firsts(found) == {"hold": 0.5, "send": 0.5}
    assert [one.error for standing in found.standings for one in standing.acceptability] == [0] * 4


def test_sending_is_dominated_where_only_the_stock_counts_however_uncertain_it_is() -> None:
    scenario = {**SCENARIO, "opening": [64, 124], "paths": 5_000}
    criteria = [
        {"name": "risk", "better": "lower", "simulated": "below_floor"},
        {"name": "left", "better": "higher", "simulated": "stock", "scale": [0, 100]},
    ]
    found = weighed(scenario=scenario, options=["hold", "send"], criteria=criteria)
    assert of(found, "send").dominated_by == ("hold",)
    assert firsts(found) == {"hold": 1, "send": 0}
    said = {one.name: one for one in found.given}
    assert said["criteria.0.simulated.hold"].basis == "simulated"
    assert "standard error" in said["criteria.0.simulated.hold"].said
    assert said["scenario.opening"].basis == "assumed"
    assert (found.criteria[0].worst, found.criteria[0].best) == pytest.approx((50 / 60, 20 / 60), abs=2e-3)
