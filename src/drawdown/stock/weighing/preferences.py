"""Weights drawn evenly from all that are possible."""

from collections.abc import Sequence
from math import lgamma

import numpy as np
from numpy.typing import NDArray

from drawdown.errors import ScenarioMistake
from drawdown.weighing import Weights

Array = NDArray[np.float64]
_EXACT = 1e-12
_FEWEST = 1 / 1_000
"""Share of tries inside the bounds below which they leave nearly nothing."""


class Preferences:
    """All weights that are possible: not negative, summing to 1, and as the user bounds or orders them.

    Attributes:
        low, high: Least and greatest weight by criterion, shape (criteria,), no wider than the others allow.
        above: Rows of which each times the weights is not negative, shape (rows, criteria).
        columns: Columns of the unit cube that ``at`` takes.

    Raises: ScenarioMistake if no weights are possible.
    Source: docs/methods/weighing.md, "Weights".
    """

    def __init__(self, weights: Weights, criteria: Sequence[str]) -> None:
        at = {name: i for i, name in enumerate(criteria)}
        self.low, self.high = np.zeros(len(criteria)), np.ones(len(criteria))
        self.above = np.zeros((0, len(criteria)))
        self._box: _Box | None = None
        self._corners = np.eye(len(criteria))
        if weights.bounds:
            for name, (low, high) in weights.bounds.items():
                self.low[at[name]], self.high[at[name]] = low, high
            self._box = _Box(self.low, self.high)
            self.low, self.high = self._box.low, self._box.high
        if weights.order:
            self._corners = _ordered([[at[name] for name in tier] for tier in weights.order])
            self.above = _above([[at[name] for name in tier] for tier in weights.order], len(criteria))
            self.low, self.high = self._corners.min(axis=0), self._corners.max(axis=0)
        self.columns = self._box.columns if self._box else len(self._corners)

    def at(self, points: Array) -> tuple[Array, NDArray[np.bool_]]:
        """Weights at points of the unit cube, shape (n, columns).

        Returns: Weights, shape (n, criteria), rows summing to 1, and which are possible, shape (n,).
            Those that are lie evenly over all that is possible if the points do over the cube.
        """
        if self._box:
            return self._box.at(points)
        return simplex(points) @ self._corners, np.ones(len(points), bool)


def simplex(points: Array) -> Array:
    """Points evenly on the simplex, shape (n, k), from the unit cube: exponentials divided by their sum."""
    drawn = -np.log(points)
    return np.asarray(drawn / drawn.sum(axis=1, keepdims=True))


def check_share(tried: int, inside: int) -> None:
    """Raises: ScenarioMistake if so few weights tried lie within the bounds that they cannot be drawn."""
    if tried * _FEWEST > max(inside, 1):
        found = f"bounds that {inside} of {tried:,} weights tried keep"
        raise ScenarioMistake("weights.bounds", found, "bounds with more room")


def _ordered(tiers: Sequence[Sequence[int]]) -> Array:
    """Corners of all weights in this order, shape (tiers, criteria): equal weights for the first few tiers.

    The possible weights are exactly their mixtures, and an even mixture of them is even among the possible.
    """
    count = sum(map(len, tiers))
    corners = np.zeros((len(tiers), count))
    for last in range(len(tiers)):
        among = [at for tier in tiers[: last + 1] for at in tier]
        corners[last, among] = 1 / len(among)
    return corners


def _above(tiers: Sequence[Sequence[int]], count: int) -> Array:
    """One row for "no less than" from each tier to the next, two for "the same" within a tier."""
    rows = []
    for place, tier in enumerate(tiers):
        less = [(tier[0], tiers[place + 1][0])] if place + 1 < len(tiers) else []
        same = [pair for one in tier[1:] for pair in ((tier[0], one), (one, tier[0]))]
        for more, fewer in less + same:
            row = np.zeros(count)
            row[more], row[fewer] = 1, -1
            rows.append(row)
    return np.array(rows).reshape(-1, count)


class _Box:
    """Weights within bounds. What is tried fills a simple body around them evenly, the smallest of three."""

    def __init__(self, low: Array, high: Array) -> None:
        if low.sum() > 1 + _EXACT:
            found = f"lowest weights that add up to {low.sum():.6g}"
            raise ScenarioMistake("weights.bounds", found, "no more than 1 together")
        if high.sum() < 1 - _EXACT:
            found = f"highest weights that add up to {high.sum():.6g}"
            raise ScenarioMistake("weights.bounds", found, "no less than 1 together")
        # What the others leave: without it, bodies would be larger than they need be.
        self.low = np.maximum(low, 1 - (high.sum() - high))
        self.high = np.minimum(high, 1 - (low.sum() - low))
        self._free = np.flatnonzero(self.high - self.low > _EXACT)
        self._rest = 1 - self.low.sum() + self.low[self._free].sum()
        self._body, self.columns = self._smallest()

    def at(self, points: Array) -> tuple[Array, NDArray[np.bool_]]:
        weights = np.tile(self.low, (len(points), 1))
        if not len(self._free):
            return weights, np.ones(len(points), bool)
        low, high = self.low[self._free], self.high[self._free]
        if self._body == "above":
            drawn = low + (self._rest - low.sum()) * simplex(points)
        elif self._body == "below":
            drawn = high - (high.sum() - self._rest) * simplex(points)
        else:
            drawn = low + (high - low) * np.insert(points, self._widest, 0, axis=1)
            drawn[:, self._widest] = 0
            drawn[:, self._widest] = self._rest - drawn.sum(axis=1)
        weights[:, self._free] = drawn
        return weights, np.all((drawn >= low - _EXACT) & (drawn <= high + _EXACT), axis=1)

    def _smallest(self) -> tuple[str, int]:
        """The body with the least volume, and the columns it takes.

        Above: the simplex over the lowest weights. Below: the simplex under the highest. Box: all weights but
        the widest free within their bounds, that one being what is left.
        """
        free = len(self._free)
        if not free:
            return "box", 0
        low, high = self.low[self._free], self.high[self._free]
        self._widest = int(np.argmax(high - low))
        widths = np.log(np.delete(high - low, self._widest))
        volumes = {
            "above": (free - 1) * np.log(self._rest - low.sum()) - lgamma(free),
            "below": (free - 1) * np.log(high.sum() - self._rest) - lgamma(free),
            "box": float(widths.sum()),
        }
        body = min(volumes, key=lambda name: volumes[name])
        return body, free - 1 if body == "box" else free
