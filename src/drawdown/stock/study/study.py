"""A scenario with its draws, in replicates that tell how far a result can be trusted."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import cached_property, partial

import numpy as np
from numpy.typing import NDArray

from drawdown.projection import Outlook
from drawdown.scenario import Scenario
from drawdown.stock.draws import Sample, Sampler, in_order
from drawdown.stock.scenario import given
from drawdown.stock.simulate import Wanted, entries, noisy
from drawdown.stock.simulate.noise import Entries
from drawdown.stock.study.lacking import asked_for, lacking, needed
from drawdown.stock.study.outlook import outlook
from drawdown.stock.study.replicates import Replicates
from drawdown.stock.study.runs import Run, run

Array = NDArray[np.float64]
_LARGEST = 8_192
"""Draws of one replicate at most: their stocks in one month fit into the fastest memory."""
_FEWEST_REPLICATES = 8


class Study:
    """A scenario with its draws.

    The draws come in replicates of equal size, each of them scrambled Sobol points of their own: how much a
    result differs from one to the next is its standard error, which one set of such points cannot tell.
    Where nothing is uncertain there is one draw. All options meet the same draws.
    """

    def __init__(self, scenario: Scenario) -> None:
        self.scenario = scenario
        self.sampler = Sampler(in_order(scenario), scenario.correlation)
        self._wanted = Wanted()
        self._runs: Mapping[str | None, Run] = {}

    @property
    def noisy(self) -> bool:
        """Whether use has noise, under an option at least."""
        uses = (self.scenario.use, *(option.use for option in self.scenario.options.values()))
        return any(map(noisy, uses))

    @property
    def exact(self) -> bool:
        """Whether nothing is drawn."""
        return not (self.sampler.inputs or self.noisy)

    @cached_property
    def samples(self) -> Sequence[Sample]:
        """The replicates: the same draws for every option and question."""
        if self.exact:
            return (self.sampler.sample(np.empty((1, 0))),)
        size = min(_LARGEST, 1 << max(0, (self.scenario.paths // _FEWEST_REPLICATES).bit_length() - 1))
        count, seed = max(2, -(-self.scenario.paths // size)), self.scenario.seed
        points = (self.sampler.points(size, seed, replicate) for replicate in range(count))
        return Replicates([self.sampler.sample(one) for one in points], partial(self._noise, size))

    @cached_property
    def calm(self) -> "Study":
        """The same draws without the noise of use, which nobody can know beforehand; without options."""
        calm = Study(replace(self.scenario, options={}, asks=()))
        calm.samples = tuple(replace(sample, noise=None) for sample in self.samples)
        return calm

    @property
    def paths(self) -> int:
        """Draws in all."""
        return len(self.samples) * self.samples[0].n

    @property
    def inputs(self) -> tuple[str, ...]:
        """Addresses of the numbers that the stock rests on, as it stands, and of its floor."""
        said = {one.name for one in given(self.scenario)}
        names = [amount.name for amount in needed(self.scenario) if amount.name in said]
        return (*names, self.scenario.floor.name) if self.scenario.floor else tuple(names)

    @property
    def projected(self) -> list[str]:
        """Names of the options that lack no number, in the order written."""
        return [name for name in self.scenario.options if not self.lacks(name)]

    def under(self, option: str | None) -> Scenario:
        """The scenario under an option, or as it stands."""
        return self.scenario if option is None else self.scenario.under(option)

    def lacks(self, option: str | None = None, *, floor: bool = False) -> str:
        """Which unknown or missing number keeps the stock from being projected, in words; empty if none does.

        ``floor``: whether a floor has to be known as well; where none is set it is zero.
        """
        found = lacking(self.under(option))
        if not found and floor and self.scenario.floor and self.scenario.floor.unknown:
            return asked_for("floor")
        return found

    def gap(self, by: int | None = None, option: str | None = None) -> tuple[Array, ...]:
        """The lowest of stock less floor from the opening to the end of ``by``, shape (n,) a replicate.

        Below zero where the floor is broken. ``by`` (months since the year 0) None is the last month.
        Raises: KeyError if ``lacks(option)``.
        """
        at = self._at(by)
        return self._told(Wanted((at,)))[option].gap(at)

    def slack(self, on: int, by: int | None = None) -> tuple[Array, ...]:
        """What could leave on top at the beginning of ``on`` without the floor being broken up to ``by``.

        Shape (n,) a replicate; below zero where it is broken anyway. As the scenario stands.
        """
        pair = on - self.scenario.start, self._at(by)
        return self._told(Wanted((), (pair,)))[None].spare(*pair)

    def outlook(self, option: str | None = None) -> Outlook | None:
        """The stock by month under an option; None if it lacks a number."""
        if self.lacks(option):
            return None
        floor, last = self.scenario.floor, self._at(None)
        return outlook(
            self._told(Wanted((last,)))[option], last, floor=floor is not None and not floor.unknown
        )

    def _noise(self, n: int, replicate: int) -> Entries | None:
        return entries(self.scenario.months, n, self.scenario.seed, replicate) if self.noisy else None

    def _at(self, by: int | None) -> int:
        last = self.scenario.months - 1
        return last if by is None else min(by - self.scenario.start, last)

    def _told(self, wanted: Wanted) -> Mapping[str | None, Run]:
        """Runs that tell what is wanted; the first ones tell at once all that the scenario asks."""
        if not self._runs or (self._wanted | wanted) != self._wanted:
            self._wanted = self._wanted | self._asked() | wanted
            known = {
                name: self.under(name) for name in (None, *self.scenario.options) if not self.lacks(name)
            }
            self._runs = run(known, self.samples, self._wanted)
        return self._runs

    def _asked(self) -> Wanted:
        start, asks = self.scenario.start, self.scenario.asks
        pairs = tuple((ask.on - start, self._at(ask.by)) for ask in asks if ask.on is not None)
        return Wanted((self._at(None), *(self._at(ask.by) for ask in asks if ask.by is not None)), pairs)
