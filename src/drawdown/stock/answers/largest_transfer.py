"""The most that can be sent without too high a risk of falling below the floor."""

import math

import numpy as np
from numpy.typing import NDArray

from drawdown.month import month_text
from drawdown.projection import Answer
from drawdown.scenario import Ask
from drawdown.stock.study import Study, error_of

Array = NDArray[np.float64]


def largest_transfer(ask: Ask, study: Study) -> Answer:
    """The largest extra quantity at the beginning of ``on`` with P(below floor) of at most ``alpha``.

    No search is needed: in each draw a transfer breaks the floor as soon as it is larger than the slack, the
    least of (stock - floor) / share kept since then over the later months. The answer is the alpha-quantile
    of the slack. Source: docs/methods/projection.md, "The largest transfer".
    """
    assert ask.on is not None
    assert ask.alpha is not None
    if note := study.lacks(floor=True):
        return Answer(ask.said, None, standard_error=None, note=note)
    slack = study.slack(ask.on, ask.by)
    value = allowed(np.concatenate(slack), ask.alpha)
    notes = [] if study.scenario.floor else ["no floor is set, so it is taken as zero"]
    if value < 0:
        risk = float((np.concatenate(slack) < 0).mean())
        notes.append(f"even with nothing sent the risk of falling below the floor is {risk:.4g}")
    value = max(value, 0.0)
    error = error_of([max(allowed(one, ask.alpha), 0.0) for one in slack])
    working = (
        f"{ask.alpha:g}-quantile of the least of (stock - floor) / share kept since {month_text(ask.on)}"
        f" in each of {study.paths:,} draws"
        if not study.exact
        else f"least of (stock - floor) / share kept since {month_text(ask.on)}: {value:,.10g}"
    )
    return Answer(
        ask.said, value, standard_error=error, unit=study.scenario.unit, working=working, inputs=study.inputs,
        note="; ".join(notes),
    )  # fmt: skip


def allowed(slack: Array, alpha: float) -> float:
    """The largest quantity that is above the slack in no more than a share ``alpha`` of the draws."""
    place = min(math.floor(alpha * len(slack) + 1e-9), len(slack) - 1)
    return float(np.partition(slack, place)[place])
