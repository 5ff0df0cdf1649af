"""Every kind of question has an answer."""

from importlib import import_module

import pytest

from drawdown.scenario import ASKS
from drawdown.stock.answers.answered import ANSWERS


@pytest.mark.parametrize("kind", ASKS)
def test_every_kind_of_question_has_one(kind: str) -> None:
    assert callable(getattr(import_module(ANSWERS[kind]), kind))


def test_there_is_none_that_cannot_be_asked() -> None:
    assert set(ANSWERS) == set(ASKS)
