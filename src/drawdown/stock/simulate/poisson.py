"""Whole pieces used at random: Poisson quantiles at the entries of the noise table."""

from functools import cache

import numpy as np
from numpy.typing import NDArray

from drawdown.stock.simulate.noise import ENTRIES, Entries, normal

Array = NDArray[np.float64]
_MANY = 50.0
"""From this rate on the expansion is used: it is the exact quantile but for rare pieces more or less."""

_VERY_MANY = 1e4
"""From this plain rate on the exact quantiles take seconds; the expansion is off by one piece at most."""


@cache
def table(rate: float) -> Array:
    """Pieces used at each entry of the noise table, for one rate in pieces a month."""
    if rate >= _VERY_MANY:
        return _expanded(np.full(ENTRIES, rate), normal())
    from scipy.stats import poisson

    return np.asarray(poisson.ppf((np.arange(ENTRIES) + 0.5) / ENTRIES, rate), float)


def drawn(rate: Array, entries: Entries) -> Array:
    """Pieces used in a month, shape (n,), at rates of shape (n,) and entries of the noise table.

    Source: Cornish and Fisher (1938) for many pieces, else by adding up the probabilities.
    """
    found = np.empty(len(rate))
    many = rate >= _MANY
    found[many] = _expanded(rate[many], normal()[entries[many]])
    found[~many] = _added_up(rate[~many], (entries[~many] + 0.5) / ENTRIES)
    return found


def _expanded(rate: Array, z: Array) -> Array:
    root = np.sqrt(rate)
    near = rate + root * z + (z * z - 1) / 6 + (z - z**3) / (72 * root)
    # Half a piece, because a quantile of whole pieces is the first at which the probability is reached.
    return np.asarray(np.maximum(np.ceil(near - 0.5), 0))


def _added_up(rate: Array, u: Array) -> Array:
    term = np.exp(-rate)
    total, pieces = term.copy(), np.zeros(len(rate))
    at = 0
    while (short := total < u).any() and at < 40 * _MANY:
        at += 1
        term = term * rate / at
        total += term
        pieces += short
    return pieces
