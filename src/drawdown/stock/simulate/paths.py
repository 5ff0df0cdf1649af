"""The stock balance, month by month."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from drawdown.scenario import Scenario
from drawdown.stock.draws import Sample
from drawdown.stock.flows import made, pieces, sent
from drawdown.stock.simulate.noise import factors

Array = NDArray[np.float64]


@dataclass(frozen=True, eq=False)
class Paths:
    """Stocks under one option for one sample.

    Attributes:
        stock: Pieces at the end of each month, shape (months, n), never negative.
        gap: For each month asked for, the lowest of stock less floor from the opening to its end, shape
            (asked, n); below zero where the stock fell below the floor. What is missing at zero counts.
    """

    stock: Array
    gap: Array


def simulate(scenario: Scenario, sample: Sample, by: Sequence[int] = ()) -> Paths:
    """The stocks of a scenario, as it stands without its options.

    Args:
        scenario: ``scenario.under(option)`` for an option.
        sample: Draws; the same for all options, so that they differ by nothing else.
        by: Months (since the year 0) to tell the gap for, with their month; empty for the last.

    Raises: ValueError if a number it needs is unknown or missing.
    Source: stock balance with uncertain flows, docs/methods/projection.md, eq. 1.
    """
    n, start = sample.n, scenario.start
    stretches = pieces(scenario.production, start, sample)
    leaving = sent(scenario.transfers, start, scenario.months, sample)
    training, floor = sample.of(scenario.training), sample.of(scenario.floor)
    keep = 1.0 - sample.of(scenario.expiry)
    use = sample.of(scenario.use.rate) if scenario.use else 0.0
    noise = factors(scenario.use, sample, scenario.months)
    stock = np.empty((scenario.months, n))
    now = np.broadcast_to(np.asarray(sample.of(scenario.opening), float), (n,)).copy()
    lowest = now - floor
    wanted = [month - start for month in by] or [scenario.months - 1]
    gap = np.empty((len(wanted), n))
    for at in range(scenario.months):
        used = use if noise is None else use * noise[at]
        now = now * keep + made(stretches, at, at + 1, owned=True) - leaving[at] - used - training
        np.minimum(lowest, now - floor, out=lowest)
        np.maximum(now, 0.0, out=now)
        stock[at] = now
        for place, month in enumerate(wanted):
            if month == at:
                gap[place] = lowest
    return Paths(stock, gap)
