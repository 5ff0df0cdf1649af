"""Noise in the use of one month against the next, from a table of quantiles."""

from functools import cache

import numpy as np
from numpy.typing import NDArray
from scipy.special import ndtr, ndtri

from drawdown.scenario import Use
from drawdown.stock.draws import Sample

Array = NDArray[np.float64]
ENTRIES = 65_536


@cache
def table() -> Array:
    """Quantiles of the standard normal distribution at the middles of ``ENTRIES`` equal shares."""
    return np.asarray(ndtri((np.arange(ENTRIES) + 0.5) / ENTRIES))


def entries(months: int, n: int, seed: int, replicate: int = 0) -> NDArray[np.uint16]:
    """Entries of the table by month and draw, shape (months, n)."""
    stream = np.random.Generator(np.random.PCG64DXSM([seed, replicate, 1]))
    return stream.integers(0, ENTRIES, size=(months, n), dtype=np.uint16)


def factors(use: Use | None, sample: Sample, months: int) -> Array | None:
    """What a month's use is multiplied by, shape (months, n), 1 in the mean; None without noise.

    The factor is normal, cut off at zero and divided by its mean then, so that noise adds no use.
    """
    if use is None or sample.noise is None or use.noise is None:
        return None
    noise = np.asarray(sample.of(use.noise))
    if not noise.any():
        return None
    with np.errstate(divide="ignore"):
        mean = ndtr(1 / noise) + noise * np.exp(-0.5 / noise**2) / np.sqrt(2 * np.pi)
    return np.asarray(np.maximum(1 + noise * table()[sample.noise[:months]], 0) / mean)
