"""The stock under one option, month by month, out of many draws."""

from drawdown.projection import Outlook
from drawdown.stock.study.runs import Run
from drawdown.stock.study.summary import LEVELS, probability, quantiles


def outlook(run: Run, by: int, *, floor: bool) -> Outlook:
    """The stock under one option up to ``by``, the last month (since the start).

    ``floor``: whether there is one, so that the risk of falling below it is told.
    """
    least = quantiles(run.least(by), LEVELS)
    risk, error = probability(run.gap(by)) if floor else (None, None)
    return Outlook(
        quantiles={level: tuple(map(float, run.months[:, i])) for i, level in enumerate(LEVELS)},
        below_floor=risk,
        below_floor_error=error,
        lowest=dict(zip(LEVELS, map(float, least), strict=True)),
    )
