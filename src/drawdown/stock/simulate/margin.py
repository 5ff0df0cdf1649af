"""How far stocks stay above their floor, or how much is missing in all."""

from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from drawdown.scenario import Scenario
from drawdown.stock.draws import Sample
from drawdown.stock.simulate.balance import Wanted, balance
from drawdown.stock.simulate.step import stepped

Array = NDArray[np.float64]


def margin(scenario: Scenario, sample: Sample, by: int) -> Array:
    """The lowest of stock less floor up to the end of ``by``, less all that was needed and not there.

    Shape (n,). Other than the lowest gap alone it tells 100 pieces missing month after month from 100
    missing once: a piece that leaves is one less above the floor, or one more that is missing later.

    Args:
        scenario: As it stands, without its options.
        sample: Draws.
        by: Last month looked at (since the year 0).

    Raises: ValueError if a number it needs is unknown; an unknown or missing floor counts as zero.
    """
    months = min(by - scenario.start + 1, scenario.months)
    unmet = np.zeros(sample.n)

    def step(now: Array, low: Array, net: Array | float, nothing: Array) -> None:
        before = now + net
        stepped(now, low, net, nothing)
        np.add(unmet, now[0] - before[0], out=unmet)

    (found,) = balance([replace(scenario, months=months)], sample, Wanted((months - 1,)), step=step)
    return np.asarray(np.maximum(found.lowest[0], 0.0) - found.floor - unmet)
