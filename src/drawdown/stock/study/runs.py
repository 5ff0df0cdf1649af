"""All options of a scenario on the same draws, one replicate after the other."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from drawdown.scenario import Scenario
from drawdown.stock.draws import Sample
from drawdown.stock.simulate import Walked, flow, less, walk
from drawdown.stock.study.lacking import lacking

Array = NDArray[np.float64]
SHOWN = 2
"""Replicates of an option of which the stocks of all months are kept."""
Runs = Mapping[str | None, tuple["Run", ...]]


@dataclass(frozen=True, slots=True)
class Wanted:
    """What the runs have to tell.

    Attributes:
        by: Months since the start up to whose end the lowest stock is told.
        spare: Months since the start (on, by): what could leave on top at ``on``, as the scenario stands.
    """

    by: tuple[int, ...] = ()
    spare: tuple[tuple[int, int], ...] = ()

    def __or__(self, other: "Wanted") -> "Wanted":
        by, spare = dict.fromkeys(self.by + other.by), dict.fromkeys(self.spare + other.spare)
        return Wanted(tuple(by), tuple(spare))


@dataclass(frozen=True, eq=False)
class Run:
    """One replicate under one option."""

    wanted: Wanted
    walked: Walked
    floor: Array | float

    def gap(self, by: int) -> Array:
        """The lowest of stock less floor up to the end of a month, shape (n,)."""
        return less(self.walked.lowest[self.wanted.by.index(by)], self.floor)

    def slack(self, on: int, by: int) -> Array:
        """What could leave on top, shape (n,); below zero where the floor is broken before or without it."""
        place = self.wanted.spare.index((on, by))
        return np.where(less(self.walked.before[place], self.floor) < 0, -np.inf, self.walked.slack[place])


def run(scenario: Scenario, samples: Sequence[Sample], wanted: Wanted) -> Runs:
    """The scenario as it stands (None) and under each of its options; without those that lack a number.

    The stocks of all months are kept of the first, and of an option in ``SHOWN`` replicates: the quantiles by
    month of options are told from these, all else from all draws.
    """
    scenarios: dict[str | None, Scenario] = {
        None: scenario,
        **{name: scenario.under(name) for name in scenario.options},
    }
    known = {name: under for name, under in scenarios.items() if not lacking(under)}
    runs: dict[str | None, list[Run]] = {name: [] for name in known}
    for place, sample in enumerate(samples):
        for name, under in known.items():
            asked = wanted if name is None else Wanted(wanted.by)
            terms = flow(under, sample)
            keep = name is None or place < SHOWN
            walked = walk(terms, sample.n, asked.by, keep_stock=keep, spare=asked.spare)
            runs[name].append(Run(asked, walked, terms.floor))
    return {name: tuple(made) for name, made in runs.items()}
