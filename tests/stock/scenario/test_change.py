"""Numbers set by their address, and a user's own data over a draft."""

import pytest

from drawdown.errors import ScenarioMistake
from drawdown.stock.scenario import merged, with_set

DRAFT = {
    "item": "155mm",
    "opening": {"value": [5, 10], "claims": ["a1"], "note": "disputed"},
    "production": [{"line": "us", "rate": {"value": 5, "claims": ["b1"]}, "per": "year"}],
    "use": {"rate": "unknown"},
}


@pytest.mark.parametrize(
    ("setting", "key", "then"),
    [
        ("floor=2000", "floor", 2000),
        ("floor = 2000", "floor", 2000),
        ("floor=[1, 2]", "floor", [1, 2]),
        ("floor={normal: [5, 1]}", "floor", {"normal": [5, 1]}),
        ("floor=unknown", "floor", "unknown"),
        ("opening=7", "opening", 7),
        ("opening.value=7", "opening", 7),
        ("use.rate=[10, 30]", "use", {"rate": [10, 30]}),
        ("use.per=month", "use", {"rate": "unknown", "per": "month"}),
        ("training.rate=5", "training", {"rate": 5}),
        ("production.0.rate=6", "production", [{"line": "us", "rate": 6, "per": "year"}]),
        ("transfers.0.quantity=6", "transfers", [{"quantity": 6}]),
        ("transfers=[{on: 2023-01, quantity: 5}]", "transfers", [{"on": "2023-01", "quantity": 5}]),
        ("options.hold={}", "options", {"hold": {}}),
        ("options.2.use.rate=5", "options", {"2": {"use": {"rate": 5}}}),
        ("item=on=off", "item", "on=off"),
    ],
)
def test_a_value_is_set_by_its_address(setting, key, then) -> None:
    assert with_set(DRAFT, [setting])[key] == then


def test_what_is_set_later_counts_and_the_rest_stays() -> None:
    changed = with_set(DRAFT, ["floor=1", "floor=2"])
    assert changed == {**DRAFT, "floor": 2}


def test_a_list_grows_by_the_entry_after_its_last() -> None:
    assert len(with_set(DRAFT, ["production.1.rate=5"])["production"]) == 2


def test_the_data_given_stay_as_they_are() -> None:
    with_set(DRAFT, ["production.0.rate=6", "use.rate=7"])
    assert DRAFT["use"] == {"rate": "unknown"}
    assert DRAFT["production"][0]["rate"] == {"value": 5, "claims": ["b1"]}  # type: ignore[index]


@pytest.mark.parametrize(
    ("setting", "path", "found", "expected"),
    [
        ("floor", "--set", "floor", "ADDRESS=VALUE"),
        ("floor=", "--set", "floor=", "ADDRESS=VALUE"),
        ("=5", "--set", "=5", "ADDRESS=VALUE"),
        ("use..rate=5", "--set", "use..rate", "ADDRESS=VALUE"),
        ("item.name=5", "item.name", "item is '155mm'", "the address of a number"),
        ("production.rate=5", "production.rate", "'rate'", "an entry from 0 to 1"),
        ("production.2.rate=5", "production.2", "'2'", "an entry from 0 to 1"),
        ("production.-1.rate=5", "production.-1", "'-1'", "an entry from 0 to 1"),
        ("transfers.1.quantity=5", "transfers.1", "'1'", "an entry from 0 to 0"),
        ("floor=[1, 2", "floor, line 2", "the end of the text", "YAML"),
        ("floor=&a 5", "floor, line 1", "a reference", "written out"),
    ],
)
def test_what_cannot_be_set_is_named(setting, path, found, expected) -> None:
    with pytest.raises(ScenarioMistake) as raised:
        with_set(DRAFT, [setting])
    assert raised.value.path.startswith(path)
    assert found in str(raised.value.found)
    assert expected in raised.value.expected


def test_own_data_replace_a_number_with_its_claims() -> None:
    assert merged(DRAFT, {"opening": {"normal": [5, 1]}})["opening"] == {"normal": [5, 1]}
    assert merged(DRAFT, {"opening": {"value": 5}})["opening"] == {"value": 5}


def test_own_sections_are_laid_over_key_by_key() -> None:
    own = {"use": {"noise": 0.1}, "floor": 5}
    assert merged(DRAFT, own) == {**DRAFT, "use": {"rate": "unknown", "noise": 0.1}, "floor": 5}


def test_own_lists_replace_the_drafts() -> None:
    assert merged(DRAFT, {"production": []})["production"] == []


def test_an_own_rate_does_not_take_over_the_drafts_unit() -> None:
    draft = {"training": {"rate": 1200, "per": "year"}}
    assert merged(draft, {"training": {"rate": 5}})["training"] == {"rate": 5}
    assert merged(draft, {"training": {"rate": 5, "per": "day"}})["training"] == {"rate": 5, "per": "day"}
