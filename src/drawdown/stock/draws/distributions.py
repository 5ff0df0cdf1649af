"""Values of an uncertain number at given probabilities."""

import numpy as np
from numpy.typing import NDArray
from scipy.special import ndtr, ndtri

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
    ends = np.array([amount.least, amount.most])
    with np.errstate(divide="ignore"):
        first, last = ndtr(((np.log(ends) if logarithmic else ends) - mean) / sd)
    drawn = mean + sd * ndtri(first + (last - first) * u)
    return np.asarray(np.clip(np.exp(drawn) if logarithmic else drawn, amount.least, amount.most))
