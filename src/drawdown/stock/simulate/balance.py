"""The stock balance, month by month, of options on the same draws."""

from collections.abc import Hashable, Sequence

import numpy as np
from numpy.typing import NDArray

from drawdown.scenario import Scenario
from drawdown.stock.draws import Sample
from drawdown.stock.simulate.net import net, shared
from drawdown.stock.simulate.step import stepped
from drawdown.stock.simulate.stock import Step, Stock, Wanted

Array = NDArray[np.float64]


def balance(
    scenarios: Sequence[tuple[Scenario, Wanted]],
    sample: Sample,
    *,
    keep: Sequence[type[np.floating] | None] = (),
    step: Step = stepped,
) -> list[tuple[Stock, Array | None]]:
    """All stocks taken through all months together.

    What flows is the same for options that differ by what they send at once. It is worked out month by month,
    while it lies in the fastest memory, and never kept: noise costs more than all the rest of the balance.

    Args:
        scenarios: As they stand without their options, with the same start and months, and what each tells.
        sample: Draws; the same for all, so that they differ by nothing else.
        keep: For each, the type in which the stocks of all months are kept, None if they are not.
        step: What takes a stock through a month.

    Returns: For each its stock after the last month, and those kept, shape (months, n), never negative.
    Raises: ValueError if a number it needs is unknown; an unknown floor counts as none.
    """
    months = scenarios[0][0].months
    stocks = [Stock(scenario, sample, wanted) for scenario, wanted in scenarios]
    kept = [
        None if kind is None else np.empty((months, sample.n), kind) for kind in keep or [None] * len(stocks)
    ]
    groups: dict[Hashable, list[int]] = {}
    for place, (scenario, _) in enumerate(scenarios):
        groups.setdefault(shared(scenario), []).append(place)
    for places in groups.values():
        for at, flow in enumerate(net(scenarios[places[0]][0], sample)):
            for place in places:
                stocks[place].take(at, flow, step)
                if (room := kept[place]) is not None:
                    room[at] = stocks[place].now
    return list(zip(stocks, kept, strict=True))
