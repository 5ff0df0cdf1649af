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
from drawdown.stock.simulate import entries, noisy

Array = NDArray[np.float64]
NOISE = "use.noise"
"""Address of the noise of use from month to month, which is varied as one."""
_MONTHS = "months"


class Varied:
    """What the stock up to the end of a month depends on: without options, lead time and questions.

    With noise there is one more column, the number of the draw whose noise a draw takes: two sets of points
    have noise of their own, and swapping that column swaps all months together.
    """

    def __init__(self, scenario: Scenario, by: int, n: int, replicates: int) -> None:
        months = min(by - scenario.start + 1, scenario.months)
        lead = fixed("lead", 0)
        self.scenario = replace(scenario, months=months, options={}, asks=(), lead=lead)
        self.noisy = noisy(scenario.use)
        self.n, self.replicates = n, replicates
        amounts = in_order(self.scenario)
        names = {amount.name for amount in amounts if amount.uncertain}
        self._tied = [tie for tie in scenario.correlation if names.issuperset(tie[:2])]
        self.sampler = Sampler(amounts, self._tied)

    @cached_property
    def groups(self) -> list[Group]:
        """The inputs that can be told apart; how strong the noise is and what it does count as one."""
        names = [amount.name for amount in self.sampler.inputs]
        if not self.noisy:
            return groups(names, self._tied)
        if NOISE not in names:
            return groups([*names, NOISE], self._tied)
        found = groups([*names, _MONTHS], [*self._tied, (NOISE, _MONTHS, 1.0)])
        return [replace(one, name=one.name.removesuffix(f" + {_MONTHS}")) for one in found]

    def designs(self) -> Iterator[tuple[Array, Array]]:
        """Two independent sets of points a replicate, each of shape (n, columns)."""
        made = pairs(len(self.sampler.inputs), self.n, self.scenario.seed, self.replicates)
        for replicate, (a, b) in enumerate(made):
            if self.noisy:
                first = np.arange(self.n, dtype=float)[:, None] + 2 * self.n * replicate
                a, b = np.hstack([a, first]), np.hstack([b, first + self.n])
            yield a, b

    def sample(self, points: Array) -> Sample:
        """The draws at these points, shape (m, columns)."""
        if not self.noisy:
            return self.sampler.sample(points)
        return self.sampler.sample(points[:, :-1], self._noise[:, points[:, -1].astype(int)])

    @cached_property
    def _noise(self) -> NDArray[np.uint16]:
        return entries(self.scenario.months, 2 * self.n * self.replicates, self.scenario.seed)
