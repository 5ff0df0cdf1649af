"""Stocks that are taken from month to month, under several options and in many draws at once."""

from collections.abc import Callable, Sequence

import numpy as np
from numpy.typing import NDArray

from drawdown.scenario import Scenario
from drawdown.stock.draws import Sample
from drawdown.stock.flows import dated
from drawdown.stock.simulate.slack import Slack

Array = NDArray[np.float64]
Step = Callable[[Array, Array, Array | float, Array], None]
"""Adds the third to the first, lowers the second to that, then cuts the first off at zero, all in place."""


class Stocks:
    """Stocks under k options with the same flows but for what leaves at once and expires, in n draws.

    Attributes:
        now: Pieces at the end of the month before, shape (k, n), never negative.
        low: The lowest since the opening, shape (k, n); below zero where more was needed than was there.

    Raises: ValueError if a number it needs is unknown.
    """

    def __init__(self, scenarios: Sequence[Scenario], sample: Sample) -> None:
        self.now = np.empty((len(scenarios), sample.n))
        for its, scenario in zip(self.now, scenarios, strict=True):
            its[:] = sample.of(scenario.opening)
        self.low = self.now.copy()
        self._leaving = [dated(scenario.transfers, scenario.start, sample) for scenario in scenarios]
        self._keep = [1.0 - sample.of(scenario.expiry) for scenario in scenarios]
        self._nothing = np.zeros(sample.n)

    def take(self, at: int, net: Array | float, step: Step, slacks: Sequence[Slack] = ()) -> None:
        """Takes the stocks through a month, in which ``net`` flows in, a number or shape (n,).

        ``slacks`` look at the first of the stocks.
        Source: stock balance with uncertain flows, docs/methods/projection.md, eq. 1.
        """
        for its, leaving, keep in zip(self.now, self._leaving, self._keep, strict=True):
            if at in leaving:
                its -= leaving[at]
            if not isinstance(keep, float) or keep != 1.0:
                its *= keep
        for slack in slacks:
            slack.see(at, self.low[0], self.now[0], net)
        step(self.now, self.low, net, self._nothing)
