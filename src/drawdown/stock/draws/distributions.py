"""Values of an uncertain number at given probabilities."""

import numpy as np
from numpy.typing import NDArray

from drawdown.amount import Amount

Array = NDArray[np.float64]
_P95 = 1.6448536269514722


def quantile(amount: Amount, u: Array) -> Array:
    """Values of ``amount`` at the probabilities ``u`` (0 to 1), in pieces per month for a rate; same shape.

    What an amount cannot be (below ``least``, above ``most``) is cut off its distribution, and the rest is
    stretched to fill it.
    """
    if amount.kind in ("normal", "lognormal"):
        return _bell(amount, u) * amount.scale
    low, high = amount.of[0], amount.of[-1]
    if amount.kind == "uniform":
        return (low + (high - low) * u) * amount.scale
    central = amount.of[1]
    width, left = high - low, (central - low) / (high - low)
    rising = low + np.sqrt(u * width * (central - low))
    falling = high - np.sqrt((1 - u) * width * (high - central))
    return np.where(u < left, rising, falling) * amount.scale


def _bell(amount: Amount, u: Array) -> Array:
    logarithmic = amount.kind == "lognormal"
    if logarithmic:
        low, high = np.log(amount.of[0]), np.log(amount.of[1])
        mean, sd = (low + high) / 2, (high - low) / (2 * _P95)
    else:
        mean, sd = amount.of
    with np.errstate(divide="ignore"):
        ends = np.log((amount.least, amount.most)) if logarithmic else np.array((amount.least, amount.most))
    drawn = mean + sd * _between(u, *((ends - mean) / sd))
    return np.asarray(np.clip(np.exp(drawn) if logarithmic else drawn, amount.least, amount.most))


def _between(u: Array, low: float, high: float) -> Array:
    """Quantiles of the standard normal distribution cut off at both ends, however far out they lie."""
    from scipy.special import log_ndtr, ndtr, ndtri, ndtri_exp

    if low > 0:
        return -_between(1 - u, -high, -low)
    if high > 0:
        first, last = ndtr((low, high))
        return np.asarray(ndtri(first + (last - first) * u))
    # Far out both probabilities are too small for a number, but not their logarithms.
    first, last = log_ndtr((low, high))
    rest = np.exp(first - last)
    return np.asarray(ndtri_exp(last + np.log(rest + (1 - rest) * u)))
