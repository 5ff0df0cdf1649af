"""When a stock first comes down to its floor, draw by draw."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from drawdown.scenario import Scenario
from drawdown.stock.draws import Sample
from drawdown.stock.flows import dated
from drawdown.stock.simulate.net import net

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


def crossing(scenario: Scenario, sample: Sample) -> Crossing:
    """First crossings in the months of the scenario, as it stands without its options.

    A dated transfer falls at the very beginning of its month and can be what crosses.
    Raises: ValueError if a number it needs is unknown.
    """
    now, floor = np.empty(sample.n), np.empty(sample.n)
    now[:], floor[:] = sample.of(scenario.opening), sample.of(scenario.floor)
    keep, leaving = 1.0 - sample.of(scenario.expiry), dated(scenario.transfers, scenario.start, sample)
    time = np.where(now <= floor, 0.0, np.inf)
    for at, flow in enumerate(net(scenario, sample)):
        if at in leaving:
            now = now - leaving[at]
            time[np.isinf(time) & (now <= floor)] = at
        after = now * keep + flow
        first = np.isinf(time) & (after <= floor)
        if first.any():
            above, below = (now - floor)[first], (after - floor)[first]
            time[first] = at + above / (above - below)
        now = np.maximum(after, 0.0)
    return Crossing(time, now)
