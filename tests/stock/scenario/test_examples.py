"""The scenarios that come along can be read, and one of them shows the whole format."""

import re
from pathlib import Path

import pytest

from drawdown.amount import KINDS, Amount
from drawdown.errors import ScenarioMistake
from drawdown.scenario import ASKS, Scenario
from drawdown.stock.scenario import as_yaml, parse, read_data, read_file
from drawdown.stock.scenario.load import value_of
from drawdown.stock.scenario.parse import KEYS

FOLDER = Path(__file__).parents[3] / "examples" / "scenarios"


def test_every_example_can_be_read_and_written_again() -> None:
    files = sorted(FOLDER.glob("*.yaml"))
    assert len(files) >= 3
    for file in files:
        data = read_file(file)
        assert parse(data).asks
        assert read_data(as_yaml(data), file.name) == data


def test_one_example_asks_all_there_is_to_ask() -> None:
    data = read_file(FOLDER / "sending.yaml")
    assert [ask.kind for ask in parse(data).asks] == list(ASKS)
    assert set(KEYS) - data.keys() == {"paths", "seed", "questions"}


def test_an_example_says_where_its_figures_come_from() -> None:
    for name in ("155mm", "javelin"):
        assert "https://" in (FOLDER / f"{name}.yaml").read_text(encoding="utf-8")


GUIDE = (FOLDER.parents[1] / "docs" / "projection.md").read_text(encoding="utf-8")
BASE = {"start": "2023-01", "opening": [5, 10], "production": [{"rate": [1, 2], "per": "month"}]}


@pytest.mark.parametrize("block", re.findall(r"^```yaml\n(.*?)^```", GUIDE, re.MULTILINE | re.DOTALL))
def test_every_example_of_the_guide_can_be_read(block) -> None:
    assert len(list(parse({**BASE, **read_data(block, "guide")}).amounts())) > 4


def test_the_guide_shows_every_question_and_every_form_of_a_number() -> None:
    first = re.findall(r"^\| `(.*?)`", GUIDE, re.MULTILINE)
    said = [value_of(cell.split("`")[0], "guide") for cell in first]
    asks = [one for one in said if isinstance(one, dict) and one.keys() & {*ASKS}]
    found = parse({**BASE, "months": 24, "options": {"a": {}, "b": {}}, "ask": asks})
    assert [ask.kind for ask in found.asks] == list(ASKS)
    forms = {amount(parse({"opening": one})).kind for one in said if one not in asks}
    assert forms == {*KINDS}


def test_the_guide_quotes_a_refusal_as_it_is() -> None:
    with pytest.raises(ScenarioMistake) as raised:
        parse({"production": [{"rate": 5}]})
    assert f"    {raised.value}\n" in GUIDE


def amount(scenario: Scenario) -> Amount:
    assert scenario.opening
    return scenario.opening
