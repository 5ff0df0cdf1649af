"""What cannot be weighed is refused with the address of the field, what was found and what was expected."""

from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from drawdown.errors import ScenarioMistake
from drawdown.stock.scenario import read_file
from drawdown.stock.weighing import parse_weighing
from tests.stock.weighing.made import weighed, weighing

LEFT = {"name": "left", "better": "higher", "values": {"hold": 9, "send": 5}}
ORDER = {"name": "alliance", "order": ["send", "hold"], "own": True}
SCENARIO = {
    "start": "2023-01",
    "months": 12,
    "opening": 100,
    "options": {"hold": {}, "send": {"transfers": [{"on": "2023-03", "quantity": 30}]}},
}
RISK = {"name": "risk", "better": "lower", "simulated": "below_floor"}
GOOD: dict[str, Any] = {"options": ["hold", "send"], "criteria": [LEFT, ORDER]}


def one(**criterion: Any) -> dict[str, Any]:
    """The data with one criterion changed; None takes a key away."""
    kept = {key: value for key, value in (LEFT | criterion).items() if value is not None}
    return {**GOOD, "criteria": [kept]}


def order(**criterion: Any) -> dict[str, Any]:
    return {**GOOD, "criteria": [ORDER | criterion]}


def risk(**criterion: Any) -> dict[str, Any]:
    return {"scenario": SCENARIO, "criteria": [RISK | criterion]}


def bounds(**of: Any) -> dict[str, Any]:
    return {**GOOD, "weights": {"bounds": of}}


REFUSED: list[tuple[dict[str, Any], str, str, str]] = [
    ({**GOOD, "optoins": []}, "optoins", "'optoins'", "did you mean options?"),
    ({"criteria": [LEFT]}, "options", "nothing", "a list of options"),
    ({**GOOD, "options": "hold"}, "options", "'hold'", "a list of options"),
    ({**GOOD, "options": ["hold"]}, "options", "1 options", "2 to 50 options"),
    ({**GOOD, "options": ["hold", "hold"]}, "options.1", "'hold'", "there already"),
    ({**GOOD, "options": ["hold", 5]}, "options.1", "5", "quotation marks"),
    ({**GOOD, "options": ["hold", "  "]}, "options.1", "' '", "a text of 1 to 60"),
    ({**GOOD, "options": ["hold", "x" * 61]}, "options.1", "xxx", "a text of 1 to 60"),
    ({"options": ["hold", "send"]}, "criteria", "0 criteria", "1 to 20"),
    ({**GOOD, "criteria": LEFT}, "criteria", "{", "a list of criteria"),
    ({**GOOD, "criteria": ["left"]}, "criteria.0", "'left'", "a section with name"),
    ({**GOOD, "criteria": [LEFT, LEFT]}, "criteria.1.name", "'left'", "there already"),
    (one(name=None), "criteria.0.name", "nothing", "what options are compared by"),
    (one(better=None), "criteria.0.better", "nothing", "higher or lower"),
    (one(better="more"), "criteria.0.better", "'more'", "one of higher, lower"),
    (one(values=None), "criteria.0", "neither values", "values, order or simulated"),
    (one(order=["hold", "send"]), "criteria.0", "values and order", "one of them"),
    (one(own=True), "criteria.0.own", "true", "does not go with values"),
    (one(by="2023-05"), "criteria.0.by", "'2023-05'", "does not go with values"),
    (one(values={"hold": 1}), "criteria.0.values.send", "nothing", "a number"),
    (one(values={"hold": 1, "send": "many"}), "criteria.0.values.send", "'many'", "a number"),
    (one(values={"hold": 1, "sned": 2}), "criteria.0.values.sned", "'sned'", "did you mean send?"),
    (one(values={"hold": 1, "send": [5, 2]}), "criteria.0.values.send", "[5, 2]", "in rising order"),
    (one(values={"hold": 1, "send": "unknown"}), "criteria.0.values.send", "'unknown'", "or a scale"),
    (
        one(values={"hold": 1, "send": {"value": 5, "claims": "x"}}),
        "criteria.0.values.send.claims",
        "'x'",
        "ids",
    ),
    (one(scale=[5, 1]), "criteria.0.scale", "[5, 1]", "[worst, best], rising, since higher is better"),
    (one(better="lower", scale=[1, 5]), "criteria.0.scale", "[1, 5]", "falling"),
    (one(scale=[1, 1]), "criteria.0.scale", "[1, 1]", "[worst, best]"),
    (one(scale=[0, 1e-300]), "criteria.0.scale.1", "1e-300", "0, or 1e-09 at least"),
    (one(scale=[1, 1.0000000000001]), "criteria.0.scale", "[1, 1.0000000000001]", "[worst, best]"),
    (one(scale=[1]), "criteria.0.scale", "[1]", "[worst, best]"),
    (one(scale=[float("nan"), 1]), "criteria.0.scale.0", "nan", "finite"),
    (order(better="lower"), "criteria.0.better", "'lower'", "best to the worst"),
    (order(order=["send"]), "criteria.0.order", "['send']", "'hold' has none"),
    (order(order=["send", "sned"]), "criteria.0.order.1", "'sned'", "did you mean send?"),
    (order(order=[["send", "hold"], "hold"]), "criteria.0.order.1", "'hold'", "there already"),
    (order(order=["send", []]), "criteria.0.order.1", "an empty list", "names of one place"),
    (order(order=[["send", ["hold"]]]), "criteria.0.order.0.1", "['hold']", "an option"),
    (order(own=False), "criteria.0.claims", "no claim for 'hold'", "own: true if it is your own"),
    (order(own=False, claims={"send": ["a"]}), "criteria.0.claims", "no claim for 'hold'", "its place"),
    (order(claims=["a"]), "criteria.0.own", "true", "every place has its claims"),
    (order(claims={"send": []}), "criteria.0.claims.send", "[]", "at least one"),
    (order(claims={"sell": ["a"]}), "criteria.0.claims.sell", "'sell'", "one of hold, send"),
    (order(own="yes"), "criteria.0.own", "'yes'", "true or false"),
    (one(values=None, simulated="sent"), "criteria.0.simulated", "'sent'", "a scenario in this file"),
    (risk(simulated="floor"), "criteria.0.simulated", "'floor'", "did you mean below_floor?"),
    (risk(by="2024-01"), "criteria.0.by", "'2024-01'", "2023-01 to 2023-12"),
    (risk(by="soon"), "criteria.0.by", "'soon'", "a month YYYY-MM"),
    ({**risk(), "options": ["hold", "sell"]}, "options.1", "'sell'", "an option of the scenario"),
    ({**risk(), "scenario": 5}, "scenario", "5", "the name of a file"),
    ({**risk(), "scenario": "gone.yaml"}, "scenario", "'gone.yaml'", "beside this one"),
    ({**risk(), "scenario": {**SCENARIO, "opening": -1}}, "scenario.opening", "-1", "0 or more"),
    ({**GOOD, "weights": "equal"}, "weights", "'equal'", "uniform, {bounds:"),
    ({**GOOD, "weights": {}}, "weights", "{}", "uniform, {bounds:"),
    ({**GOOD, "weights": {"left": 0.4, "alliance": 0.6}}, "weights", "{'alliance'", "{bounds: {criterion"),
    ({**GOOD, "weights": {"note": "x"}}, "weights", "{'note': 'x'}", "uniform, {bounds:"),
    ({**GOOD, "weights": {"bounds": {}}}, "weights.bounds", "{}", "a criterion with [low, high]"),
    ({**GOOD, "weights": {"order": ["left"]}}, "weights.order", "['left']", "'alliance' has none"),
    ({**GOOD, "weights": {"order": ["left", "price"]}}, "weights.order.1", "'price'", "a criterion"),
    (bounds(left=[0.5, 0.2]), "weights.bounds.left", "[0.5, 0.2]", "rising order"),
    (bounds(left=[0.5]), "weights.bounds.left", "[0.5]", "[low, high]"),
    (bounds(left=1.5), "weights.bounds.left", "1.5", "from 0 to 1"),
    (bounds(price=0.5), "weights.bounds.price", "'price'", "one of left, alliance"),
    ({**GOOD, "draws": 5}, "draws", "5", "from 100 to 1,000,000"),
    ({**GOOD, "seed": -1}, "seed", "-1", "a whole number"),
    ({**GOOD, "seed": 1.5}, "seed", "1.5", "a whole number"),
]


@pytest.mark.parametrize(("data", "path", "found", "expected"), REFUSED)
def test_nonsense_is_refused(data: dict[str, Any], path: str, found: str, expected: str) -> None:
    with pytest.raises(ScenarioMistake) as raised:
        weighing(**data)
    assert raised.value.path == path
    assert found in str(raised.value.found)
    assert expected in raised.value.expected


IMPOSSIBLE: list[tuple[dict[str, Any], str, str, str]] = [
    (bounds(left=[0.6, 1], alliance=[0.5, 1]), "weights.bounds", "add up to 1.1", "no more than 1"),
    (bounds(left=[0, 0.4], alliance=[0, 0.5]), "weights.bounds", "add up to 0.9", "no less than 1"),
    ({**risk(), "scenario": {**SCENARIO, "opening": "unknown"}}, "scenario.opening", "unknown", "a number"),
    ({**risk(), "scenario": {**SCENARIO, "floor": "unknown"}}, "scenario.floor", "unknown", "a number"),
    (
        {**risk(simulated="stock"), "scenario": {k: v for k, v in SCENARIO.items() if k != "opening"}},
        "scenario.opening",
        "nothing",
        "the stock at the start",
    ),
]


@pytest.mark.parametrize(("data", "path", "found", "expected"), IMPOSSIBLE)
def test_what_no_weights_or_no_stock_can_be_is_refused(
    data: dict[str, Any], path: str, found: str, expected: str
) -> None:
    with pytest.raises(ScenarioMistake) as raised:
        weighed(**data)
    assert raised.value.path == path
    assert found in str(raised.value.found)
    assert expected in raised.value.expected


def test_the_near_miss_of_each_impossibility_is_weighed() -> None:
    assert weighed(**bounds(left=[0.5, 1], alliance=[0.5, 1])).standings[0].central["left"].value == 0.5
    assert weighed(**bounds(left=[0, 0.5], alliance=[0, 0.5])).standings[0].central["left"].value == 0.5
    assert weighed(**risk()).draws > 20_000
    # The floor is not needed where nothing asks for it.
    unknown = {**risk(simulated="lowest", better="higher"), "scenario": {**SCENARIO, "floor": "unknown"}}
    assert weighed(**unknown).draws > 20_000
    # Nor is the stock for what is sent.
    opening = {k: v for k, v in SCENARIO.items() if k != "opening"}
    assert weighed(**{**risk(simulated="sent", better="higher"), "scenario": opening}).draws > 20_000


def test_options_are_by_default_those_of_the_scenario() -> None:
    assert weighing(**risk()).options == ("hold", "send")


def test_a_list_of_claims_is_of_every_place() -> None:
    found = weighing(
        **{**GOOD, "criteria": [{k: v for k, v in ORDER.items() if k != "own"} | {"claims": ["a1"]}]}
    )
    assert found.criteria[0].claims == {"hold": ("a1",), "send": ("a1",)}


def test_a_scenario_is_found_beside_the_file_that_names_it(tmp_path: Path) -> None:
    folder = tmp_path / "deep"
    folder.mkdir()
    (folder / "stock.yaml").write_text(
        "start: 2023-01\nopening: 5\noptions: {hold: {}, send: {}}\n", encoding="utf-8"
    )
    file = folder / "weigh.yaml"
    file.write_text(
        "scenario: stock.yaml\ncriteria: [{name: risk, better: lower, simulated: below_floor}]\n",
        encoding="utf-8",
    )
    assert parse_weighing(read_file(file), folder).options == ("hold", "send")
    (folder / "stock.yaml").write_text("start: 2023-01\nopening: -5\n", encoding="utf-8")
    with pytest.raises(ScenarioMistake) as raised:
        parse_weighing(read_file(file), folder)
    assert raised.value.path.endswith("stock.yaml: opening")


_ANY = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(["name", "values", "order", "bounds", "hold", "x"]), inner, max_size=3
        )
    ),
    max_leaves=8,
)


@settings(max_examples=200)
@given(
    st.sampled_from(["options", "criteria", "weights", "scenario", "draws", "seed"]), _ANY, st.integers(0, 2)
)
def test_any_data_at_all_are_read_or_refused(key: str, value: Any, deep: int) -> None:
    data = {**GOOD, key: value}
    if deep and key == "criteria":
        data["criteria"] = [{**(LEFT if deep == 1 else ORDER), "values" if deep == 1 else "order": value}]
    with suppress(ScenarioMistake):
        assert parse_weighing(data, Path()).options == ("hold", "send")
