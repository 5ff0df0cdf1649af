"""What is used month by month."""

import numpy as np
from numpy.typing import NDArray

from drawdown.scenario import Use
from drawdown.stock.draws import Sample
from drawdown.stock.simulate import poisson
from drawdown.stock.simulate.noise import factors, mean, normal

Array = NDArray[np.float64]


def used(use: Use | None, sample: Sample, months: int) -> list[Array | float]:
    """Pieces used in each month, a number or shape (n,) for each.

    Raises: ValueError if a number it needs is unknown.
    """
    rate = sample.of(use.rate) if use else 0.0
    if use is None or sample.noise is None or not np.any(rate):
        return [rate] * months
    if use.noise is None:
        return _at_random(rate, sample, months)
    noise = sample.of(use.noise)
    if not np.any(noise):
        return [rate] * months
    if isinstance(noise, float):
        table = factors(noise)
        return (
            _by_table(table * rate, sample, months)
            if isinstance(rate, float)
            else [rate * one for one in _by_table(table, sample, months)]
        )
    # A draw without noise is one with next to none.
    noise = np.maximum(noise, 1e-9)
    even, uneven = rate / mean(noise), rate * noise / mean(noise)
    return [np.maximum(even + uneven * z, 0) for z in _by_table(normal(), sample, months)]


def noisy(use: Use | None) -> bool:
    """Whether what is used differs from month to month."""
    if use is None or use.rate.unknown or not (use.rate.uncertain or use.rate.middle):
        return False
    return use.noise is None or (not use.noise.unknown and (use.noise.uncertain or use.noise.middle > 0))


def _at_random(rate: Array | float, sample: Sample, months: int) -> list[Array | float]:
    assert sample.noise is not None
    if isinstance(rate, float):
        return _by_table(poisson.table(rate), sample, months)
    return [poisson.drawn(rate, sample.noise[at]) for at in range(months)]


def _by_table(table: Array, sample: Sample, months: int) -> list[Array | float]:
    assert sample.noise is not None
    return [table[sample.noise[at]] for at in range(months)]
