"""One month of the balance for all draws, in plain NumPy or compiled where that pays."""

import sys
from functools import cache

import numpy as np
from numpy.typing import NDArray

from drawdown.stock.simulate.stock import Step

Array = NDArray[np.float64]
_PAYS = 1_000_000_000
"""Months of draws and options from which on loading the compiler takes less time than it saves."""


def stepped(now: Array, low: Array, net: Array | float, nothing: Array) -> None:
    """Adds ``net`` to ``now``, lowers ``low`` to that, then cuts ``now`` off at zero.

    The first two are of shape (options, n), the others (n,); ``net`` may be a number. ``nothing`` are zeros,
    as NumPy compares two arrays several times faster than an array and a number.
    """
    now += net
    np.minimum(low, now, out=low)
    np.maximum(now, nothing, out=now)


def stepper(work: int) -> Step:
    """What takes a stock through a month, ``work`` times draws in all; the results are the same."""
    if "numba" not in sys.modules and work < _PAYS:
        return stepped
    return compiled() or stepped


@cache
def compiled() -> Step | None:
    """The same in one pass through memory; None without a compiler or a place to keep what it makes."""
    try:
        from drawdown.stock.simulate.compiled import step
    except (ImportError, RuntimeError):
        return None
    return step
