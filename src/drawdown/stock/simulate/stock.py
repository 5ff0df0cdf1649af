"""One stock that is taken from month to month, in many draws at once."""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from drawdown.scenario import Scenario
from drawdown.stock.draws import Sample
from drawdown.stock.flows import dated

Array = NDArray[np.float64]
Step = Callable[[Array, Array, Array | float, Array], None]
"""Adds the third to the first, lowers the second to that, then cuts the first off at zero, all in place."""
ROUNDING = 1e-9
"""Share of a stock that may get lost when many numbers are added up."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a stock is to tell; months are counted from the start.

    Attributes:
        by: Months up to whose end the lowest stock is told.
        spare: Pairs (on, by): what could leave at the beginning of ``on`` in addition without the floor being
            broken at the end of any month from then to ``by``.
    """

    by: tuple[int, ...] = ()
    spare: tuple[tuple[int, int], ...] = ()

    def __or__(self, other: "Wanted") -> "Wanted":
        by, spare = dict.fromkeys(self.by + other.by), dict.fromkeys(self.spare + other.spare)
        return Wanted(tuple(by), tuple(spare))


class Stock:
    """A stock in ``sample.n`` draws.

    Attributes:
        now: Pieces at the end of the month before, shape (n,), never negative.
        low: The lowest since the opening, shape (n,); below zero where more was needed than was there.
        floor: Pieces, a number or shape (n,); zero where none is known.
        lowest: For each month wanted, ``low`` at its end, shape (asked, n).
        slack: For each pair wanted, what could leave on top, shape (pairs, n), below zero where the floor is
            broken anyway.

    Raises: ValueError if a number it needs is unknown; an unknown floor counts as none.
    """

    def __init__(self, scenario: Scenario, sample: Sample, wanted: Wanted) -> None:
        n, floor = sample.n, scenario.floor
        self.now = np.empty(n)
        self.now[:] = sample.of(scenario.opening)
        self.low = self.now.copy()
        self.floor = 0.0 if floor is None or floor.unknown else sample.of(floor)
        self.lowest = np.tile(self.low, (len(wanted.by), 1))
        self.slack = np.full((len(wanted.spare), n), np.inf)
        self._wanted = wanted
        self._keep = 1.0 - sample.of(scenario.expiry)
        self._expires = bool(np.any(self._keep != 1.0))
        self._kept: dict[int, Array | float] = {}
        self._leaving = dated(scenario.transfers, scenario.start, sample)
        self._nothing = np.zeros(n)

    def take(self, at: int, net: Array | float, step: Step) -> None:
        """Takes the stock through a month.

        Source: stock balance with uncertain flows, docs/methods/projection.md, eq. 1.
        """
        if at in self._leaving:
            self.now -= self._leaving[at]
        if self._expires:
            self.now *= self._keep
        if self._wanted.spare:
            self._spare(at, net)
        step(self.now, self.low, net, self._nothing)
        if at in self._wanted.by:
            self.lowest[self._wanted.by.index(at)] = self.low

    def _spare(self, at: int, net: Array | float) -> None:
        """Lowers the slack to what this month leaves: eq. 2."""
        for place, (on, last) in enumerate(self._wanted.spare):
            if on == at:
                self.slack[place][less(self.low, self.floor) < 0] = -np.inf
            if on <= at <= last:
                left = self.now + net
                left -= self.floor
                if self._expires:
                    kept = self._kept[place] = self._kept.get(place, 1.0) * self._keep
                    left /= kept
                np.minimum(self.slack[place], left, out=self.slack[place])


def less(lowest: Array, floor: Array | float) -> Array:
    """Lowest stocks less the floor; rounding counts as nothing: a stock at its floor is not below it."""
    gap = lowest - floor
    scale = max(1.0, float(np.max(np.abs(floor))), float(np.max(np.abs(lowest), initial=0.0)))
    gap[np.abs(gap) < ROUNDING * scale] = 0.0
    return gap
