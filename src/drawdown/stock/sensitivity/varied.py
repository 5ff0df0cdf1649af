"""A scenario as it stands, as a function of points of the unit cube."""

from collections.abc import Iterator
from dataclasses import replace
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from drawdown.amount import fixed
from drawdown.scenario import Scenario
from drawdown.stock.draws import Sample, Sampler, in_order
from drawdown.stock.sensitivity.groups import Group, groups
from drawdown.stock.sensitivity.indices import pairs
from drawdown.stock.simulate.noise import entries

Array = NDArray[np.float64]
NOISE = "use.noise"
"""Address of the noise of use from month to month, which is varied as one."""


class Varied:
    """What the balance of a scenario depends on, without its options, lead time and questions.

    With noise there is one more column, the number of the draw whose noise a draw takes: two sets of points
    have noise of their own, and swapping that column swaps all months together.
    """

    def __init__(self, scenario: Scenario, n: int, replicates: int) -> None:
        self.scenario = replace(scenario, options={}, asks=(), lead=fixed("lead", 0))
        self.n, self.replicates = n, replicates
        names = {amount.name for amount in self.scenario.amounts() if amount.uncertain}
        tied = [tie for tie in scenario.correlation if tie[0] in names and tie[1] in names]
        self.sampler = Sampler(in_order(self.scenario), tied)
        self._tied = tied

    @property
    def noisy(self) -> bool:
        """Whether use differs from month to month."""
        use = self.scenario.use
        return bool(use and (use.noise is None or use.noise.uncertain or use.noise.middle))

    @cached_property
    def groups(self) -> list[Group]:
        """The inputs that can be told apart; how strong the noise is and what it does count as one."""
        names = [amount.name for amount in self.sampler.inputs]
        if not self.noisy:
            return groups(names, self._tied)
        months = "months"
        tied = [*self._tied, (NOISE, months, 1.0)]
        found = groups([*names, months if NOISE in names else NOISE], tied)
        return [replace(one, name=one.name.replace(f" + {months}", "")) for one in found]

    @cached_property
    def _noise(self) -> NDArray[np.uint16]:
        return entries(self.scenario.months, 2 * self.n * self.replicates, self.scenario.seed)

    def designs(self) -> Iterator[tuple[Array, Array]]:
        """Two independent sets of points a replicate."""
        made = pairs(len(self.sampler.inputs), self.n, self.scenario.seed, self.replicates)
        for replicate, (a, b) in enumerate(made):
            if self.noisy:
                first = np.arange(self.n, dtype=float)[:, None] + 2 * self.n * replicate
                a, b = np.hstack([a, first]), np.hstack([b, first + self.n])
            yield a, b

    def sample(self, points: Array) -> Sample:
        """The draws at these points, shape (n, columns)."""
        if not self.noisy:
            return self.sampler.sample(points)
        return self.sampler.sample(points[:, :-1], self._noise[:, points[:, -1].astype(int)])
