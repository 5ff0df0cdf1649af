"""Draws of weights and of what options are worth, together."""

from collections.abc import Mapping
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from drawdown.stock.draws.points import scrambled
from drawdown.stock.weighing.measures import Outcomes, measure
from drawdown.stock.weighing.outcomes import Outcome
from drawdown.stock.weighing.preferences import Preferences, check_share
from drawdown.weighing import Weighing

Array = NDArray[np.float64]
_REPLICATES = 16
"""Replicates at least: fewer tell an error badly."""
_LARGEST = 8_192
_KEPT = 10_000_000
"""Worths that wait in memory for the second time they are needed; more are drawn again."""


class Draws:
    """Draws in replicates of equal size.

    The points of a replicate fill the unit cube evenly; how much replicates differ tells the standard errors.
    Criteria are taken in the order of their names: the order in which they are written changes nothing.

    Attributes:
        criteria: Names in the order of the columns.
        preferences: The possible weights.
        size, replicates: Draws of one replicate, and how many there are.
        certain: Whether nothing but the weights is drawn.
    """

    def __init__(self, weighing: Weighing, outcomes: Mapping[str, Outcome]) -> None:
        by_name = sorted(weighing.criteria, key=lambda criterion: criterion.name)
        self.criteria = tuple(criterion.name for criterion in by_name)
        self.measures = [measure(one, weighing.options, outcomes.get(one.name)) for one in by_name]
        self.preferences = Preferences(weighing.weights, self.criteria)
        self.size = min(_LARGEST, 1 << (max(1, weighing.draws // _REPLICATES).bit_length() - 1))
        self.replicates = max(_REPLICATES, -(-weighing.draws // self.size))
        self.certain = not any(one.columns for one in self.measures)
        self._seed = weighing.seed
        self._keep = self.n * len(self.criteria) * len(weighing.options) <= _KEPT
        self._kept: dict[int, tuple[Array, Array]] = {}

    @property
    def n(self) -> int:
        """Draws made in all."""
        return self.size * self.replicates

    @cached_property
    def _places(self) -> list[slice]:
        """Columns of the measures behind those of the weights; all outcomes of a scenario share one.

        What a scenario leads to on one criterion belongs with what it leads to on another.
        """
        places: list[slice] = []
        shared, end = slice(0), 0
        for one in self.measures:
            if one.columns and isinstance(one, Outcomes) and shared.stop:
                places.append(shared)
                continue
            places.append(slice(end, end + one.columns))
            end += one.columns
            if one.columns and isinstance(one, Outcomes):
                shared = places[-1]
        return places

    @cached_property
    def _columns(self) -> int:
        return self.preferences.columns + max((place.stop for place in self._places), default=0)

    def replicate(self, number: int) -> tuple[Array, Array]:
        """One replicate.

        Returns: Weights, shape (size, criteria), and worths from 0 to 1, shape (size, criteria, options), or
            (1, criteria, options) where they are certain.
        Raises: ScenarioMistake if the bounds leave nearly no weights.
        """
        if number in self._kept:
            return self._kept[number]
        drawn = self._drawn(number)
        if self._keep:
            self._kept[number] = drawn
        return drawn

    def _drawn(self, number: int) -> tuple[Array, Array]:
        weights, points = self._possible(number)
        worths = [one.at(points[:, place]) for one, place in zip(self.measures, self._places, strict=True)]
        n = max(map(len, worths))
        return weights, np.stack([np.broadcast_to(worth, (n, worth.shape[1])) for worth in worths], axis=1)

    def _possible(self, number: int) -> tuple[Array, Array]:
        """Possible weights of one replicate, and the rest of the points that they were drawn with."""
        ours = self.preferences.columns
        weights, rest = np.empty((0, len(self.criteria))), np.empty((0, self._columns - ours))
        tried, block = 0, self.size
        while len(weights) < self.size:
            # A stream of its own: a scenario may be drawn with the same seed, and must not move along.
            points = scrambled(self._columns, block, (self._seed, number, tried, 2))
            drawn, inside = self.preferences.at(points[:, :ours])
            weights, rest = np.vstack([weights, drawn[inside]]), np.vstack([rest, points[inside, ours:]])
            tried, block = tried + block, _LARGEST
            check_share(tried, len(weights))
        return weights[: self.size], rest[: self.size]
