"""What flows in less what flows out, month by month."""

from collections.abc import Hashable, Iterator

import numpy as np
from numpy.typing import NDArray

from drawdown.scenario import Scenario
from drawdown.stock.draws import Sample
from drawdown.stock.flows import flowing, owned, pieces
from drawdown.stock.simulate.used import used

Array = NDArray[np.float64]


def shared(scenario: Scenario) -> Hashable:
    """What the net flow depends on: scenarios that agree in it, such as options, have the same."""
    rates = tuple(one for one in scenario.transfers if one.rate is not None and one.from_stock)
    return scenario.production, scenario.training, scenario.use, rates


def net(scenario: Scenario, sample: Sample) -> Iterator[Array | float]:
    """Made less sent at a rate, used and spent on training, in pieces; without dated transfers and expiry.

    Yields: A number or shape (n,) for each month, good until the next one.
    Raises: ValueError if a number it needs is unknown.
    """
    start, months = scenario.start, scenario.months
    coming = owned(pieces(scenario.production, start, sample), months)
    sent = flowing(scenario.transfers, start, months, sample)
    out, training = used(scenario.use, sample), sample.of(scenario.training)
    room, rest = np.empty(sample.n), coming[0] - sent[0] - training
    for at in range(months):
        if at and not (coming[at] is coming[at - 1] and sent[at] is sent[at - 1]):
            rest = coming[at] - sent[at] - training
        going = out(at)
        yield rest - going if isinstance(going, float) else np.subtract(rest, going, out=room)
