"""What could leave a stock on top of all that leaves it."""

import numpy as np
from numpy.typing import NDArray

from drawdown.scenario import Scenario
from drawdown.stock.draws import Sample

Array = NDArray[np.float64]
ROUNDING = 1e-9
"""Share of a stock that may get lost when many numbers are added up."""


class Slack:
    """What could leave at the beginning of a month without the floor being broken at the end of a later one.

    It is the least of (stock - floor) / share kept since: docs/methods/projection.md, eq. 2.

    Attributes:
        least: Pieces, shape (n,); minus infinity where the floor is broken before.

    Args:
        on, by: The month, and the last one looked at, counted from the start.
        scenario, sample: What the stock is taken from.
    """

    def __init__(self, on: int, by: int, scenario: Scenario, sample: Sample) -> None:
        self.least = np.full(sample.n, np.inf)
        self._on, self._by = on, by
        self._floor = floor_of(scenario, sample)
        self._keep, self._kept = 1.0 - sample.of(scenario.expiry), np.ones(1)

    def see(self, at: int, low: Array, now: Array, net: Array | float) -> None:
        """Takes a month into account, before what is missing at its end is cut off; all of shape (n,)."""
        if at == self._on:
            self.least[less(low, self._floor) < 0] = -np.inf
        if self._on <= at <= self._by:
            self._kept = self._kept * self._keep
            left = now + net
            left -= self._floor
            left /= self._kept
            np.minimum(self.least, left, out=self.least)


def floor_of(scenario: Scenario, sample: Sample) -> Array | float:
    """Pieces, a number or shape (n,); zero where none is known."""
    return 0.0 if scenario.floor is None or scenario.floor.unknown else sample.of(scenario.floor)


def less(lowest: Array, floor: Array | float) -> Array:
    """Lowest stocks less the floor; rounding counts as nothing: a stock at its floor is not below it."""
    gap = lowest - floor
    scale = max(1.0, float(np.max(np.abs(floor))), float(np.max(np.abs(lowest), initial=0.0)))
    gap[np.abs(gap) < ROUNDING * scale] = 0.0
    return gap
