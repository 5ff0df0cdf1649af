"""How often a claim like this one is right: a small logistic regression over the signs of its draft.

The weights in ``confidence.json`` are fitted on the labelled texts by ``make confidence``, which also prints
whether the confidence keeps its word on texts it was not fitted on. Here they are only added up.
"""

import json
import math
from collections.abc import Sequence
from functools import cache
from pathlib import Path

from drawdown.reading.finish.signs import signs
from drawdown.reading.passages.draft import Draft

MODEL = Path(__file__).with_name("confidence.json")
_FURTHEST = 50.0  # log odds beyond which nothing changes in two decimals


def confidences(drafts: Sequence[Draft]) -> list[float]:
    """The confidence of each draft of one report, 0 to 1; a sign without a weight counts nothing."""
    bias, weights = _model()
    found = []
    for names in signs(drafts):
        # In one order, or the last digit would hang on how a set was built.
        odds = bias + sum(weights.get(name, 0.0) for name in sorted(names))
        found.append(round(1 / (1 + math.exp(-max(-_FURTHEST, min(_FURTHEST, odds)))), 2))
    return found


@cache
def _model() -> tuple[float, dict[str, float]]:
    model = json.loads(MODEL.read_text("utf-8"))
    return model["bias"], model["weights"]
