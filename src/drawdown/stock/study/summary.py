"""Many draws of one number summed up."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from drawdown.projection import NEVER, Never

Array = NDArray[np.float64]
LEVELS = (0.05, 0.25, 0.5, 0.75, 0.95)


@dataclass(frozen=True, slots=True)
class Spread:
    """The median, the 5% and 95% points, the share of draws that are infinite, the error of the median."""

    value: float | Never
    low: float | Never
    high: float | Never
    never: float
    standard_error: float | None


def spread(replicates: Sequence[Array], scale: float = 1.0) -> Spread:
    """Draws of one number, shape (n,) a replicate, infinite where it never comes; times ``scale``.

    The standard error is None where the median is "never" in some replicates.
    """
    together = np.concatenate(replicates) * scale
    low, value, high = np.quantile(together, (0.05, 0.5, 0.95), method="inverted_cdf")
    medians = [float(np.quantile(one, 0.5, method="inverted_cdf")) * scale for one in replicates]
    error = error_of(medians) if np.isfinite(medians).all() else None
    return Spread(_told(value), _told(low), _told(high), float(np.isinf(together).mean()), error)


def quantiles(draws: Sequence[Array], levels: Sequence[float]) -> Array:
    """Quantiles of draws of one number, shape (n,) a replicate; each is one of the draws. Shape (levels,)."""
    together = np.concatenate(draws)
    together.sort()
    return together[[max(0, int(np.ceil(level * len(together) - 1e-9)) - 1) for level in levels]]


def probability(gap: Sequence[Array]) -> tuple[float, float]:
    """Share of draws below zero, shape (n,) a replicate, and its standard error.

    None of n draws, or all of them, is no proof: the error is 1/n then; with a single draw it is exact.
    """
    shares = [float((one < 0).mean()) for one in gap]
    value = float(np.mean(shares))
    certain = value in (0.0, 1.0) and len(gap) > 1
    return value, 1 / sum(map(len, gap)) if certain else error_of(shares)


def error_of(estimates: Sequence[float]) -> float:
    """Standard error of the mean of independent estimates; 0 for a single one, which is then exact."""
    if len(estimates) < 2:
        return 0.0
    return float(np.std(estimates, ddof=1) / np.sqrt(len(estimates)))


def _told(value: float) -> float | Never:
    return NEVER if np.isinf(value) else float(value)
