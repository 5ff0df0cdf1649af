"""All options of a scenario on the same draws, one replicate after the other."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from drawdown.scenario import Scenario
from drawdown.stock.draws import Sample
from drawdown.stock.simulate import Balance, Wanted, balance, less, stepper
from drawdown.stock.study.summary import LEVELS, quantiles

Array = NDArray[np.float64]
SHOWN = 16_384
"""Draws of an option that its quantiles by month are told from."""
_KEPT = 32_000_000
"""Stocks kept at once of the scenario as it stands, and of all options together: 128 MB each."""


@dataclass(frozen=True, eq=False)
class Run:
    """Draws under one option.

    Attributes:
        wanted: What is told.
        months: Quantiles of the stock at the end of each month, shape (months, levels).
        lowest: By replicate, for each month wanted, the lowest stock up to its end, shape (asked, n).
        floor: By replicate, a number or shape (n,).
        slack: By replicate, for each pair wanted, what could leave on top, shape (pairs, n).
    """

    wanted: Wanted
    months: Array
    lowest: tuple[Array, ...]
    floor: tuple[Array | float, ...]
    slack: tuple[Array, ...]

    def least(self, by: int) -> list[Array]:
        """The lowest stock up to the end of a month, never negative, shape (n,) a replicate."""
        place = self.wanted.by.index(by)
        return [np.maximum(lowest[place], 0.0) for lowest in self.lowest]

    def gap(self, by: int) -> tuple[Array, ...]:
        """The lowest of stock less floor up to the end of a month, shape (n,) a replicate."""
        place = self.wanted.by.index(by)
        pairs = zip(self.lowest, self.floor, strict=True)
        return tuple(less(lowest[place], floor) for lowest, floor in pairs)

    def spare(self, on: int, by: int) -> tuple[Array, ...]:
        """What could leave on top, shape (n,) a replicate; below zero where the floor is broken anyway."""
        place = self.wanted.spare.index((on, by))
        return tuple(slack[place] for slack in self.slack)


def run(
    scenarios: Mapping[str | None, Scenario], samples: Sequence[Sample], wanted: Wanted
) -> dict[str | None, Run]:
    """Runs of all scenarios on the same draws: of the scenario as it stands (None) and its options by name.

    What could leave on top is told only as it stands. Quantiles by month are told of it from all draws, of an
    option from the first ``SHOWN``; both from fewer where many months would take too much memory.
    """
    if not scenarios:
        return {}
    # An option that changes nothing is the scenario as it stands, in each digit.
    base = scenarios.get(None)
    same = {name for name, one in scenarios.items() if name is not None and one == base}
    scenarios = {name: one for name, one in scenarios.items() if name not in same}
    made: dict[str | None, list[Balance]] = {name: [] for name in scenarios}
    months = next(iter(scenarios.values())).months
    step = stepper(len(scenarios) * months * len(samples) * samples[0].n)
    most = _KEPT // months
    shown = {name: most if name is None else min(SHOWN, most // len(scenarios)) for name in scenarios}
    for place, sample in enumerate(samples):
        # Half the time to sort, and seven digits of a draw are enough.
        kind = np.float32 if sample.n > 1 else np.float64
        keep = [kind if place * sample.n < shown[name] else None for name in scenarios]
        found = balance(list(scenarios.values()), sample, wanted, keep=keep, step=step)
        for name, its in zip(scenarios, found, strict=True):
            made[name].append(its)
    runs = {name: _run(wanted, its) for name, its in made.items()}
    return (runs | dict.fromkeys(same, runs[None])) if same else runs


def _run(wanted: Wanted, replicates: Sequence[Balance]) -> Run:
    kept = [its.stock for its in replicates if its.stock is not None]
    return Run(
        wanted,
        months=np.array([quantiles(month, LEVELS) for month in zip(*kept, strict=True)]),
        lowest=tuple(its.lowest for its in replicates),
        floor=tuple(its.floor for its in replicates),
        slack=tuple(its.slack for its in replicates),
    )
