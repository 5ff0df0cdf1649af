"""A scenario written as YAML reads back as the same, and reads well."""

from typing import Any

import pytest
import yaml
from hypothesis import given

from drawdown.scenario import Scenario
from drawdown.stock.scenario import as_yaml, parse, read_data
from tests.stock.strategies import scenarios


def told(scenario: Scenario) -> list[tuple[Any, ...]]:
    """What equality leaves out."""
    return [(amount.name, amount.claims, amount.note) for amount in scenario.amounts()]


@given(scenarios())
def test_what_is_written_reads_back_the_same(data) -> None:
    again = read_data(as_yaml(data), "x")
    assert again == data
    assert parse(again) == parse(data)
    assert told(parse(again)) == told(parse(data))


@given(scenarios())
def test_a_reader_of_yaml_1_1_takes_it_for_the_same_scenario(data) -> None:
    assert parse(yaml.safe_load(as_yaml(data))) == parse(data)


NOTE = "yours to assume: how many pieces have to stay for use of one's own, and why so many?"


def test_sections_come_in_the_order_of_the_format_short_ones_on_one_line() -> None:
    data = {
        "ask": [{"replenish": {"quantity": 5}}, {"runs_out": {}}],
        "floor": {
            "value": "unknown",
            "note": NOTE,
        },
        "transfers": [{"on": "2023-06", "quantity": 5000}],
        "production": [
            {"line": "us", "rate": [12000, 16000], "per": "month"},
            {
                "line": "us",
                "from": "2025-10",
                "rate": {
                    "value": 90000,
                    "claims": ["3f0a", "77e1", "0123"],
                    "note": "planned, it said",
                },
                "per": "month",
            },
        ],
        "options": {"hold": {}, "send": {"transfers": [{"on": "2024-01", "quantity": 1e16}]}},
        "use": {"rate": 0.5, "per": "month", "noise": "poisson"},
        "start": "2023-01",
        "item": "155mm",
    }
    assert (
        as_yaml(data)
        == """\
item: 155mm
start: 2023-01
production:
  - {line: us, rate: [12000, 16000], per: month}
  - line: us
    from: 2025-10
    rate: {value: 90000, claims: [3f0a, "77e1", "0123"], note: "planned, it said"}
    per: month
transfers:
  - {on: 2023-06, quantity: 5000}
use: {rate: 0.5, per: month, noise: poisson}
floor:
  value: unknown
  note: "yours to assume: how many pieces have to stay for use of one's own, and why so many?"
options:
  hold: {}
  send:
    transfers:
      - {on: 2024-01, quantity: 1.0e+16}
ask:
  - {replenish: {quantity: 5}}
  - {runs_out: {}}
"""
    )


@pytest.mark.parametrize(
    "text",
    [
        "on", "no", "true", "null", "~", "5", "1e5", "010", "0x1f", "1_000", "12:30", "2023-01-15", ".inf",
        "-", " a", "a ",
        "a: b", "#b", "[a]", "{a}", "a, b", "&a", "*a", "!a", "@a", "%a", "'a'", '"a"', "a\nb",
        "a\tb", "\x07", "\x85", "\u2028", "\ufeff", "\U0001f680", "é", "---", "...", "? a", "=", "<<", "\\",
        "", "a" * 300,
    ],
)  # fmt: skip
def test_a_text_stays_the_text_it_is(text) -> None:
    data = {"a": [text], text: text}
    assert read_data(as_yaml(data), "x") == data
    assert yaml.safe_load(as_yaml({"a": [text]})) == {"a": [text]}


def test_nothing_at_all_is_an_empty_scenario() -> None:
    assert parse(read_data(as_yaml({}), "x")) == parse({})
