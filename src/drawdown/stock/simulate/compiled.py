"""The month of the balance, compiled; import it only where the compiler is there and pays."""

from typing import Any

import numpy as np
from numba import njit
from numpy.typing import NDArray

Array = NDArray[np.float64]


_BLOCK = 1024
"""Draws at a time, so that what flows stays in the nearest memory for all options."""


@njit(cache=True, nogil=True)
def _step(now: Any, low: Any, net: Any) -> None:
    # Written out so that the compiler takes several draws at once: iterating or min() keeps it from that.
    for first in range(0, len(net), _BLOCK):
        flow = net[first : first + _BLOCK]
        for option in range(len(now)):
            its, lowest = now[option, first : first + _BLOCK], low[option, first : first + _BLOCK]
            for i in range(len(flow)):
                pieces = its[i] + flow[i]
                lowest[i] = pieces if pieces < lowest[i] else lowest[i]
                its[i] = pieces if pieces > 0.0 else 0.0


def step(now: Array, low: Array, net: Array | float, nothing: Array) -> None:
    """As ``stepped``, number for number."""
    _step(now, low, net if isinstance(net, np.ndarray) else nothing + net)
