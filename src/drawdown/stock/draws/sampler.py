"""Draws of all uncertain numbers of a scenario together."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from drawdown.amount import Amount
from drawdown.stock.draws.distributions import quantile
from drawdown.stock.draws.points import scrambled
from drawdown.stock.draws.scores import scores

Array = NDArray[np.float64]


@dataclass(frozen=True, eq=False)
class Sample:
    """Draws of the uncertain numbers.

    Attributes:
        n: How many.
        values: By address, shape (n,), in pieces per month for a rate.
        noise: Entries of the noise table by month, shape (months, n), or None where nothing is noisy.
    """

    n: int
    values: Mapping[str, Array]
    noise: NDArray[np.uint16] | None = None

    def of(self, amount: Amount | None, default: float = 0.0) -> Array | float:
        """The draws of a number, shape (n,), or its one value where it is plain; ``default`` for None.

        Raises: ValueError if it is unknown.
        """
        if amount is None:
            return default
        return self.values[amount.name] if amount.uncertain else amount.middle * amount.scale


class Sampler:
    """Turns points of the unit cube into draws.

    ``inputs`` are the uncertain numbers in the order given, which is that of the columns of the cube. Taken
    from ``in_order`` it does not depend on the order in which a scenario is written.
    """

    def __init__(self, amounts: Iterable[Amount], correlation: Sequence[tuple[str, str, float]] = ()) -> None:
        self.inputs = tuple(amount for amount in amounts if amount.uncertain)
        self._factor = _factor([amount.name for amount in self.inputs], correlation)

    def points(self, n: int, seed: int, replicate: int = 0) -> Array:
        """Scrambled Sobol points, shape (n, inputs), never 0 or 1; each replicate is scrambled anew."""
        return scrambled(len(self.inputs), n, (seed, replicate))

    def sample(self, points: Array, noise: NDArray[np.uint16] | None = None) -> Sample:
        """The draws at these points, shape (n, inputs)."""
        if self._factor is not None:
            from scipy.special import ndtr, ndtri

            points = ndtr(ndtri(points) @ self._factor.T)
        values = {amount.name: quantile(amount, points[:, i]) for i, amount in enumerate(self.inputs)}
        return Sample(len(points), values, noise)


def _factor(names: list[str], correlation: Sequence[tuple[str, str, float]]) -> Array | None:
    """The Cholesky factor that ties normal scores so that ranks correlate as asked; None without a tie."""
    if not correlation:
        return None
    tied = scores(names, correlation)
    # Numbers tied wholly leave no rank of their own, which rounding takes for less than none.
    return np.asarray(np.linalg.cholesky(tied + 1e-9 * np.eye(len(names))), float)
