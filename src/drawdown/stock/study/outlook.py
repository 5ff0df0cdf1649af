"""The stock under one option, month by month, out of many draws."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from drawdown.projection import Outlook
from drawdown.stock.study.runs import Run
from drawdown.stock.study.summary import probability

Array = NDArray[np.float64]
LEVELS = (0.05, 0.25, 0.5, 0.75, 0.95)


def outlook(runs: Sequence[Run], gap: Sequence[Array] | None) -> Outlook:
    """Quantiles of the stocks that were kept, the risk from all draws where there is a floor (``gap``)."""
    kept = [run.walked.stock for run in runs if run.walked.stock is not None]
    months = np.array([quantiles([stock[at] for stock in kept]) for at in range(len(kept[0]))])
    least = quantiles([np.maximum(run.walked.lowest[0], 0.0) for run in runs])
    risk = probability(gap) if gap is not None else None
    return Outlook(
        quantiles={level: tuple(map(float, months[:, i])) for i, level in enumerate(LEVELS)},
        below_floor=risk and risk[0],
        below_floor_error=risk and risk[1],
        lowest=dict(zip(LEVELS, map(float, least), strict=True)),
    )


def quantiles(draws: Sequence[Array], levels: Sequence[float] = LEVELS) -> Array:
    """Quantiles of draws of one number in parts, shape (levels,); each is one of the draws."""
    together = np.concatenate(draws)
    places = [max(0, int(np.ceil(level * len(together) - 1e-9)) - 1) for level in levels]
    return np.partition(together, places)[places]
