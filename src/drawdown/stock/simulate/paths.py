"""Stocks and lowest gaps of a scenario for one sample."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from drawdown.scenario import Scenario
from drawdown.stock.draws import Sample
from drawdown.stock.simulate.balance import Wanted, balance
from drawdown.stock.simulate.slack import less

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

    Raises: ValueError if a number it needs is unknown; an unknown or missing floor counts as zero.
    Source: stock balance with uncertain flows, docs/methods/projection.md, eq. 1.
    """
    (found,) = balance([scenario], sample, _wanted(scenario, by), keep=[np.float64])
    assert found.stock is not None
    return Paths(found.stock, less(found.lowest, found.floor))


def lowest(scenario: Scenario, sample: Sample, by: Sequence[int] = ()) -> Array:
    """Only the ``gap`` of ``simulate``, shape (asked, n), at less cost: it keeps no stocks."""
    (found,) = balance([scenario], sample, _wanted(scenario, by))
    return less(found.lowest, found.floor)


def _wanted(scenario: Scenario, by: Sequence[int]) -> Wanted:
    return Wanted(tuple(month - scenario.start for month in by) or (scenario.months - 1,))
