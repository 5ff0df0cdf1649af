"""The month of the balance, compiled; import it only where the compiler is there and pays."""

from typing import Any

import numpy as np
from numba import njit
from numpy.typing import NDArray

Array = NDArray[np.float64]


@njit(cache=True, nogil=True)
def _step(now: Any, low: Any, net: Any) -> None:
    for i in range(len(now)):
        pieces = now[i] + net[i]
        low[i] = min(low[i], pieces)
        now[i] = max(pieces, 0.0)


def step(now: Array, low: Array, net: Array | float, nothing: Array) -> None:
    """As ``stepped``, number for number."""
    _step(now, low, net if isinstance(net, np.ndarray) else nothing + net)
