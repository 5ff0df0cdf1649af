"""Sobol indices of any function of independent inputs, first and total, with standard errors."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from drawdown.projection import Index
from drawdown.stock.draws import scrambled

Array = NDArray[np.float64]
_NO_SPREAD = 1e-20
"""A variance below this share of the squared mean is rounding."""
_AT_ONCE = 16_384
"""Points evaluated together, so that a hundred inputs need no more memory than ten."""
_STREAM = 2
"""Keeps these points apart from the study's."""


@dataclass(frozen=True, slots=True)
class Split:
    """The spread of a result split by where it comes from.

    Attributes:
        mean: Of the result; for an event its probability.
        shares: An index a group; empty where the result has no spread.
    """

    mean: float
    shares: tuple[Index, ...]


def pairs(columns: int, n: int, seed: int, replicates: int) -> Iterator[tuple[Array, Array]]:
    """Two independent sets of points in the unit cube a replicate, each of shape (n, columns).

    They are the two halves of the columns of one scrambled Sobol sequence, scrambled anew for each replicate.
    """
    for replicate in range(replicates):
        points = scrambled(2 * columns, n, (seed, replicate, _STREAM))
        yield points[:, :columns], points[:, columns:]


def indices(
    evaluate: Callable[[Array], Array],
    designs: Iterable[tuple[Array, Array]],
    groups: Sequence[Sequence[int]],
) -> list[Split]:
    """First and total indices of one or several results.

    Args:
        evaluate: From points, shape (m, columns), to results, shape (results, m).
        designs: Two independent sets of points a replicate, each of shape (n, columns); see ``pairs``.
        groups: Columns that are swapped together: one index each.

    Returns: One split a result, indices clipped to 0 to 1.
        Errors are from the differences between replicates (of the ratio, to first order); at least two.
    Source: A. Saltelli et al., "Variance based sensitivity analysis of model output", Computer Physics
        Communications 181 (2010): table 2, the first index by (b), the total by (f), which is
        M. J. W. Jansen's, Computer Physics Communications 117 (1999).
    """
    parts = [_parts(evaluate, first, second, groups) for first, second in designs]
    own, all_, variance, mean = (np.stack([part[i] for part in parts]) for i in range(4))
    found = []
    for result in range(variance.shape[1]):
        some = variance[:, result].mean() > _NO_SPREAD * np.square(mean[:, result]).mean()
        shares = _shares(own[:, result], all_[:, result], variance[:, result]) if some else ()
        found.append(Split(float(mean[:, result].mean()), tuple(shares)))
    return found


def _shares(own: Array, all_: Array, variance: Array) -> list[Index]:
    """Indices by group from parts of shapes (replicates, groups) and (replicates,)."""
    found = []
    for its_own, its_all in zip(own.T, all_.T, strict=True):
        (first, first_error), (total, total_error) = _ratio(its_own, variance), _ratio(its_all, variance)
        found.append(Index(_clip(first), _clip(total), first_error, total_error))
    return found


def _parts(
    evaluate: Callable[[Array], Array], a: Array, b: Array, groups: Sequence[Sequence[int]]
) -> tuple[Array, Array, Array, Array]:
    """Variance of its own and of all a group does, by result and group; variance and mean, by result."""
    n = len(a)
    sets = [a, b, *(_swapped(a, b, columns) for columns in groups)]
    at_once = max(1, _AT_ONCE // n)
    parts = [
        evaluate(np.concatenate(sets[begin : begin + at_once])) for begin in range(0, len(sets), at_once)
    ]
    values = np.concatenate([np.atleast_2d(part) for part in parts], axis=1).reshape(-1, len(sets), n)
    # What is constant changes nothing but the error: a mean far from zero would drown the products.
    mean = values[:, :2].mean(axis=(1, 2))
    values = values - mean[:, None, None]
    first, second, mixed = values[:, :1], values[:, 1:2], values[:, 2:]
    own = (second * (mixed - first)).mean(axis=2)
    all_ = np.square(mixed - first).mean(axis=2) / 2
    return own, all_, np.square(values[:, :2]).mean(axis=(1, 2)), mean


def _swapped(a: Array, b: Array, columns: Sequence[int]) -> Array:
    points = a.copy()
    points[:, list(columns)] = b[:, list(columns)]
    return points


def _ratio(top: Array, bottom: Array) -> tuple[float, float]:
    """The ratio of two means over replicates, and its standard error."""
    ratio = top.mean() / bottom.mean()
    rest = (top - ratio * bottom) / bottom.mean()
    return float(ratio), float(rest.std(ddof=1) / np.sqrt(len(rest)))


def _clip(value: float) -> float:
    return min(max(value, 0.0), 1.0)
