"""A scenario with its draws, in replicates that tell how far a result can be trusted."""

from functools import cached_property

from drawdown.scenario import Scenario
from drawdown.stock.draws import Sample, Sampler
from drawdown.stock.simulate import Paths, simulate
from drawdown.stock.simulate.noise import entries

_LARGEST = 8_192
"""Draws of one replicate at most: their stocks in one month fit into the fastest memory."""
_FEWEST_REPLICATES = 8


class Study:
    """A scenario with its draws.

    The draws come in replicates of equal size, each of them scrambled Sobol points of their own: how much a
    result differs from one to the next is its standard error, which one set of such points cannot tell.
    Where nothing is uncertain there is one draw.
    """

    def __init__(self, scenario: Scenario) -> None:
        self.scenario = scenario
        self.sampler = Sampler(scenario.amounts(), scenario.correlation)
        self._simulated: dict[tuple[int, str | None], Paths] = {}

    @property
    def noisy(self) -> bool:
        """Whether use has noise, under an option at least."""
        uses = (self.scenario.use, *(option.use for option in self.scenario.options.values()))
        return any(use and use.noise and (use.noise.uncertain or use.noise.middle) for use in uses)

    @property
    def exact(self) -> bool:
        """Whether nothing is drawn."""
        return not (self.sampler.inputs or self.noisy)

    @cached_property
    def samples(self) -> tuple[Sample, ...]:
        """The replicates: the same draws for every option and question."""
        if self.exact:
            return (self.sampler.sample(self.sampler.points(1, self.scenario.seed)),)
        size = min(_LARGEST, 1 << max(0, (self.scenario.paths // _FEWEST_REPLICATES).bit_length() - 1))
        count = max(2, -(-self.scenario.paths // size))
        return tuple(self.sample(size, replicate) for replicate in range(count))

    def sample(self, n: int, replicate: int) -> Sample:
        """One replicate of ``n`` draws."""
        seed = self.scenario.seed
        noise = entries(self.scenario.months, n, seed, replicate) if self.noisy else None
        return self.sampler.sample(self.sampler.points(n, seed, replicate), noise)

    def under(self, option: str | None) -> Scenario:
        """The scenario under an option, or as it stands."""
        return self.scenario if option is None else self.scenario.under(option)

    def paths(self, option: str | None = None) -> tuple[Paths, ...]:
        """Stocks under an option, by replicate."""
        for place, sample in enumerate(self.samples):
            if (place, option) not in self._simulated:
                self._simulated[place, option] = simulate(self.under(option), sample)
        return tuple(self._simulated[place, option] for place in range(len(self.samples)))
