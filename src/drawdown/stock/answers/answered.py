"""Which code answers which question."""

from collections.abc import Callable, Mapping

from drawdown.projection import Answer
from drawdown.scenario import Ask
from drawdown.stock.study import Study

ANSWERS: Mapping[str, Callable[[Ask, Study], Answer]] = {}
"""By kind of question; every kind in ``scenario.ASKS`` has one."""
