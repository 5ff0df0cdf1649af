"""Scenarios for tests, without a file."""

from typing import Any

from drawdown.scenario import Scenario
from drawdown.stock.scenario import parse


def scenario(**data: Any) -> Scenario:
    """A scenario of the data given, starting in January 2023 where they say nothing else.

    A list of questions comes as ``ask``, as in a file: ``scenario(opening=100, ask=[{"runs_out": {}}])``.
    """
    return parse({"item": "155mm", "start": "2023-01", **data})
