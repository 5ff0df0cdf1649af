"""What a stock starts with and what comes and goes each month, before the balance is drawn."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from drawdown.scenario import Scenario
from drawdown.stock.draws import Sample
from drawdown.stock.flows import dated, flowing, owned, pieces
from drawdown.stock.simulate.used import used

Array = NDArray[np.float64]


@dataclass(frozen=True, eq=False)
class Flow:
    """Terms of the balance, each a number or one a draw, shape (n,).

    Attributes:
        opening, floor: Pieces; the floor is zero where none is set.
        keep: Share of the stock that does not expire in a month.
        net: For each month, what flows in less what flows out.
        leaving: By months since the start, pieces that leave at its beginning.
    """

    opening: Array | float
    floor: Array | float
    keep: Array | float
    net: list[Array | float]
    leaving: dict[int, Array | float]


def flow(scenario: Scenario, sample: Sample) -> Flow:
    """The terms for one sample.

    Raises: ValueError if a number it needs is unknown; an unknown floor counts as none.
    """
    start, months = scenario.start, scenario.months
    coming = owned(pieces(scenario.production, start, sample), months)
    training = sample.of(scenario.training)
    going = used(scenario.use, sample, months)
    sent = flowing(scenario.transfers, start, months, sample)
    return Flow(
        opening=sample.of(scenario.opening),
        floor=0.0 if scenario.floor is None or scenario.floor.unknown else sample.of(scenario.floor),
        keep=1.0 - sample.of(scenario.expiry),
        net=[into - training - out - away for into, out, away in zip(coming, going, sent, strict=True)],
        leaving=dated(scenario.transfers, start, sample),
    )
