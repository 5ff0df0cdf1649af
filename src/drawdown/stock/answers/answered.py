"""Which code answers which question."""

from collections.abc import Callable, Mapping
from importlib import import_module

from drawdown.projection import Answer
from drawdown.scenario import ASKS, Ask
from drawdown.stock.study import Study

ANSWERS: Mapping[str, str] = {kind: f"drawdown.stock.answers.{kind}" for kind in ASKS}
"""By kind of question, the module whose function of the same name answers it; loaded when it is asked."""


def answered(ask: Ask, study: Study) -> Answer:
    """The answer to a question."""
    answer: Callable[[Ask, Study], Answer] = getattr(import_module(ANSWERS[ask.kind]), ask.kind)
    return answer(ask, study)
