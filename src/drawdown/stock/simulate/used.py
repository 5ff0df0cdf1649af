"""What is used month by month."""

from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray

from drawdown.scenario import Use
from drawdown.stock.draws import Sample
from drawdown.stock.simulate import poisson
from drawdown.stock.simulate.noise import Entries, factors, mean, normal

Array = NDArray[np.float64]
Monthly = Callable[[int], Array | float]
"""Pieces in a month (from the start), a number or shape (n,); good until the next month is asked for."""


def used(use: Use | None, sample: Sample) -> Monthly:
    """Pieces used, by month.

    Raises: ValueError if a number it needs is unknown.
    """
    rate = sample.of(use.rate) if use else 0.0
    if use is None or sample.noise is None or not np.any(rate):
        return lambda at: rate
    if use.noise is None:
        return _at_random(rate, sample.noise)
    noise = sample.of(use.noise)
    if not np.any(noise):
        return lambda at: rate
    if not isinstance(noise, float):
        return _unevenly(rate, noise, sample.noise)
    if isinstance(rate, float):
        return _looked_up(rate * factors(noise), sample.noise)
    look = _looked_up(factors(noise), sample.noise)
    return lambda at: np.multiply(factor := look(at), rate, out=factor)


def noisy(use: Use | None) -> bool:
    """Whether what is used differs from month to month."""
    if use is None or use.rate.unknown or not (use.rate.uncertain or use.rate.middle):
        return False
    return use.noise is None or (not use.noise.unknown and (use.noise.uncertain or use.noise.middle > 0))


def _looked_up(table: Array, entries: Entries) -> Callable[[int], Array]:
    found = np.empty(entries.shape[1])
    # Another mode would look at each entry first, and clip none of these either.
    return lambda at: np.take(table, entries[at], out=found, mode="clip")


def _unevenly(rate: Array | float, noise: Array, entries: Entries) -> Monthly:
    """Use with noise of another strength in each draw."""
    look = _looked_up(normal(), entries)
    noise = np.maximum(noise, 1e-9)  # a draw without noise is one with next to none
    nothing, typical = np.zeros(len(noise)), rate / mean(noise)

    def month(at: int) -> Array:
        factor = look(at)
        factor *= noise
        factor += 1.0
        np.maximum(factor, nothing, out=factor)
        factor *= typical
        return factor

    return month


def _at_random(rate: Array | float, entries: Entries) -> Monthly:
    if isinstance(rate, float):
        return _looked_up(poisson.table(rate), entries)
    return lambda at: poisson.drawn(rate, entries[at])
