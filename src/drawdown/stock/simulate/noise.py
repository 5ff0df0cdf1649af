"""Noise in the use of one month against the next, from tables of quantiles."""

from functools import cache

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]
Entries = NDArray[np.uint16]
ENTRIES = 65_536


@cache
def normal() -> Array:
    """Quantiles of the standard normal distribution at the middles of ``ENTRIES`` equal shares.

    Divided by their standard deviation, as such steps vary a little less than what they stand for.
    """
    from scipy.special import ndtri

    half = np.asarray(ndtri((np.arange(ENTRIES // 2, ENTRIES) + 0.5) / ENTRIES))
    table = np.concatenate((-half[::-1], half))
    return np.asarray(table / np.std(table))


def entries(months: int, n: int, seed: int, replicate: int = 0) -> Entries:
    """Entries of the table by month and draw, shape (months, n)."""
    stream = np.random.PCG64DXSM([seed, replicate, 1])
    # Four entries to a number of 64 bits.
    drawn = stream.random_raw(-(-months * n // 4)).view(np.uint16)
    return drawn[: months * n].reshape(months, n)


@cache
def factors(noise: float) -> Array:
    """What a month's use is multiplied by, for each entry of the table: never negative, 1 in the mean.

    The factor is normal with this standard deviation, cut off at zero and divided by its mean then, so that
    noise adds no use. Up to 0.2 nothing to speak of is cut off; at 1 the standard deviation left is 0.80.
    """
    cut = np.maximum(1 + noise * normal(), 0)
    return np.asarray(cut / np.mean(cut))


def mean(noise: Array) -> Array:
    """The mean of the factor before it is divided by it, of shape of ``noise``, all above zero."""
    from scipy.special import ndtr

    return np.asarray(ndtr(1 / noise) + noise * np.exp(-0.5 / noise**2) / np.sqrt(2 * np.pi))
