"""When a stock first comes down to its floor, draw by draw."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from drawdown.stock.simulate.flow import Flow

Array = NDArray[np.float64]


@dataclass(frozen=True, eq=False)
class Crossing:
    """First times at or below the floor (zero where none is set), shape (n,) each.

    Attributes:
        time: Months since the start, within a month by linear interpolation; infinite where it does not
            happen up to the last month.
        last: Stock at the end of the last month, never negative; of use where ``time`` is infinite.
    """

    time: Array
    last: Array


def crossing(flow: Flow, n: int) -> Crossing:
    """First crossings of ``n`` draws in the months of the flow.

    A dated transfer falls at the very beginning of its month and can be what crosses.
    """
    now, floor = np.empty(n), np.empty(n)
    now[:], floor[:] = flow.opening, flow.floor
    time = np.where(now <= floor, 0.0, np.inf)
    for at, net in enumerate(flow.net):
        if at in flow.leaving:
            now = now - flow.leaving[at]
            time[np.isinf(time) & (now <= floor)] = at
        after = now * flow.keep + net
        first = np.isinf(time) & (after <= floor)
        if first.any():
            above, below = (now - floor)[first], (after - floor)[first]
            time[first] = at + above / (above - below)
        now = np.maximum(after, 0.0)
    return Crossing(time, now)
