"""The stock balance, month by month, of options on the same draws."""

from collections.abc import Hashable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from drawdown.scenario import Scenario
from drawdown.stock.draws import Sample
from drawdown.stock.simulate.net import net, shared
from drawdown.stock.simulate.slack import Slack, floor_of
from drawdown.stock.simulate.step import stepped
from drawdown.stock.simulate.stock import Step, Stocks

Array = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is to be told; months are counted from the start.

    Attributes:
        by: Months up to whose end the lowest stock is told.
        spare: Pairs (on, by): what could leave at the beginning of ``on`` in addition without the floor being
            broken at the end of any month from then to ``by``; of the first scenario only.
    """

    by: tuple[int, ...] = ()
    spare: tuple[tuple[int, int], ...] = ()

    def __or__(self, other: "Wanted") -> "Wanted":
        by, spare = dict.fromkeys(self.by + other.by), dict.fromkeys(self.spare + other.spare)
        return Wanted(tuple(by), tuple(spare))


@dataclass(frozen=True, eq=False)
class Balance:
    """What became of a stock in n draws.

    Attributes:
        lowest: For each month wanted, the lowest stock from the opening to its end, shape (asked, n); below
            zero where more was needed than was there.
        floor: Pieces, a number or shape (n,); zero where none is known.
        slack: For each pair wanted, what could leave on top, shape (pairs, n), below zero where the floor is
            broken anyway.
        stock: Pieces at the end of each month, shape (months, n), never negative; None if not kept.
    """

    lowest: Array
    floor: Array | float
    slack: Array
    stock: Array | None


def balance(
    scenarios: Sequence[Scenario],
    sample: Sample,
    wanted: Wanted,
    *,
    keep: Sequence[type[np.floating] | None] = (),
    step: Step = stepped,
) -> list[Balance]:
    """All stocks taken through all months together.

    What flows is the same for options that differ by what they send at once. It is worked out month by month,
    while it lies in the fastest memory, and never kept: noise costs more than all the rest of the balance.

    Args:
        scenarios: As they stand without their options, with the same start and months.
        sample: Draws; the same for all, so that they differ by nothing else.
        wanted: What is told of them.
        keep: For each, the type in which the stocks of all months are kept, None if they are not.
        step: What takes stocks through a month.

    Raises: ValueError if a number it needs is unknown; an unknown floor counts as none.
    """
    months, n = scenarios[0].months, sample.n
    kept = [None if kind is None else np.empty((months, n), kind) for kind in keep or [None] * len(scenarios)]
    lowest = np.empty((len(scenarios), len(wanted.by), n))
    slacks = [Slack(on, by, scenarios[0], sample) for on, by in wanted.spare]
    groups: dict[Hashable, list[int]] = {}
    for place, scenario in enumerate(scenarios):
        groups.setdefault(shared(scenario), []).append(place)
    for places in groups.values():
        its = [scenarios[place] for place in places]
        stocks = Stocks(its, sample)
        lowest[places] = stocks.low[:, None]
        for at, flow in enumerate(net(its[0], sample)):
            stocks.take(at, flow, step, slacks if places[0] == 0 else ())
            if at in wanted.by:
                lowest[places, wanted.by.index(at)] = stocks.low
            for now, place in zip(stocks.now, places, strict=True):
                if (room := kept[place]) is not None:
                    room[at] = now
    none = np.empty((0, n))
    slack = np.stack([one.least for one in slacks]) if slacks else none
    return [
        Balance(lowest[place], floor_of(scenario, sample), none if place else slack, kept[place])
        for place, scenario in enumerate(scenarios)
    ]
