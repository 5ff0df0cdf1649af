"""Scenarios: read from text, refused by field where they cannot be, changed, written, told in words."""

from drawdown.scenario import Scenario
from drawdown.stock.scenario.change import merged, with_set
from drawdown.stock.scenario.load import LARGEST, read_data, read_file
from drawdown.stock.scenario.parse import parse
from drawdown.stock.scenario.words import given, in_words
from drawdown.stock.scenario.write import as_yaml

__all__ = [
    "LARGEST", "as_yaml", "given", "in_words", "merged", "parse", "read_data", "read_file", "read_text",
    "with_set",
]  # fmt: skip


def read_text(text: str, name: str) -> Scenario:
    """The scenario of a text in YAML or JSON; ``name`` is told where the text itself is wrong.

    Raises: ScenarioMistake.
    """
    return parse(read_data(text, name))
