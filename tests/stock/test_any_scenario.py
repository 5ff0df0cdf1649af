"""Whatever scenario can be read can be projected: every answer is a value, or none with a note."""

import json
import warnings
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from drawdown.projection import Projection
from drawdown.stock.project import project
from drawdown.stock.scenario import parse
from tests.stock.strategies import Data, months, number, scenarios

QUANTITY = {"quantity": number()}


def asked(kind: str, **said: st.SearchStrategy[Any]) -> st.SearchStrategy[Data]:
    return st.fixed_dictionaries({kind: st.fixed_dictionaries(said)})


ASKS = st.one_of(
    st.just("runs_out"),
    asked("below_floor", by=months(11)),
    asked("largest_transfer", on=months(11)),
    asked("replenish", **QUANTITY),
    asked("required_rate", **QUANTITY, by=months(40)),
    asked("years_of_production", **QUANTITY),
    asked("value_of_information", decision=st.just("largest_transfer"), on=months(11)),
)


def projected(data: Data) -> Projection:
    """Projects with no warning, to something that can be written, with a reason for every answer missing."""
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        found = project(parse({**data, "paths": 64}))
    json.dumps(found.to_row(), allow_nan=False)
    assert all(answer.note for answer in found.answers if answer.value is None)
    return found


@settings(max_examples=25)
@given(scenarios(), st.lists(ASKS, min_size=1, max_size=3))
def test_any_scenario_can_be_projected(data, ask) -> None:
    projected({**data, "ask": ask})


@settings(max_examples=25)
@given(scenarios(), st.lists(ASKS, min_size=1, max_size=3))
def test_a_scenario_without_gaps_has_every_answer(data, ask) -> None:
    whole = {**data, "opening": [5, 900], "production": [{"rate": 5, "per": "month"}], "ask": ask}
    found = projected(json.loads(json.dumps(whole).replace('"unknown"', "0.5")))
    assert found.stock
    assert all(answer.value is not None or answer.worth for answer in found.answers)


def test_quantities_of_nothing_and_shares_around_nothing_can_be_projected() -> None:
    nothing = {"quantity": 0, "by": "2023-01"}
    found = projected(
        {
            "start": "2023-01",
            "opening": [100, 200],
            "production": [{"rate": 5, "per": "month"}],
            "expiry": {"share": {"normal": [0, 0.1]}, "per": "month"},
            "lead": [0, 7],
            "ask": ["runs_out", {"required_rate": nothing}],
        }
    )
    assert all(answer.value is not None for answer in found.answers)
