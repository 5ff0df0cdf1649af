"""The stock balance, month by month, for many draws at once."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from drawdown.stock.simulate.flow import Flow

Array = NDArray[np.float64]
ROUNDING = 1e-9
"""Share of a stock that may get lost when tens of thousands of numbers are added up."""


@dataclass(frozen=True, eq=False)
class Walked:
    """Where the stocks went.

    Attributes:
        lowest: For each month asked for, the lowest stock from the opening to its end, shape (asked, n);
            below zero where more was needed than was there.
        stock: Pieces at the end of each month, never negative, shape (months, n); None if not kept.
        slack: For each pair asked for, what could leave on top, shape (pairs, n).
        before: For each pair, the lowest stock from the opening to the end of the month before, same shape.
    """

    lowest: Array
    stock: Array | None
    slack: Array
    before: Array


def walk(
    flow: Flow, n: int, by: Sequence[int], *, keep_stock: bool = False, spare: Sequence[tuple[int, int]] = ()
) -> Walked:
    """The balance of ``n`` draws up to the last month of the flow.

    Args:
        flow: Its terms.
        n: How many draws.
        by: Months since the start, of which the lowest stock up to their end is told.
        keep_stock: Whether the stocks of every month are kept.
        spare: Months since the start (on, by): what could leave at the beginning of ``on`` in addition
            without the floor being broken at the end of any month from then to ``by``.

    Source: stock balance with uncertain flows, docs/methods/projection.md, eq. 1.
    """
    months = len(flow.net)
    now = np.empty(n)
    now[:] = flow.opening
    low = now.copy()
    stock = np.empty((months, n)) if keep_stock else None
    lowest = np.tile(low, (len(by), 1))
    slack, before = np.full((len(spare), n), np.inf), np.tile(low, (len(spare), 1))
    kept: dict[int, Array | float] = {}
    expires = bool(np.any(flow.keep != 1.0))
    for at in range(months):
        if at in flow.leaving:
            now -= flow.leaving[at]
        if expires:
            now *= flow.keep
        now += flow.net[at]
        np.minimum(low, now, out=low)
        for place, (on, last) in enumerate(spare):
            if at == on - 1:
                before[place] = low
            if on <= at <= last:
                kept[place] = kept.get(place, 1.0) * flow.keep
                np.minimum(slack[place], (now - flow.floor) / kept[place], out=slack[place])
        np.maximum(now, 0.0, out=now)
        if stock is not None:
            stock[at] = now
        for place, month in enumerate(by):
            if month == at:
                lowest[place] = low
    return Walked(lowest, stock, slack, before)


def less(lowest: Array, floor: Array | float) -> Array:
    """Lowest stocks less the floor; rounding counts as nothing: a stock at its floor is not below it."""
    gap = lowest - floor
    scale = max(1.0, float(np.max(np.abs(floor))), float(np.max(np.abs(lowest), initial=0.0)))
    gap[np.abs(gap) < ROUNDING * scale] = 0.0
    return gap
