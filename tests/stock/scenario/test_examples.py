"""The scenarios that come along can be read, and one of them shows the whole format."""

from pathlib import Path

from drawdown.scenario import ASKS
from drawdown.stock.scenario import as_yaml, parse, read_data, read_file
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
