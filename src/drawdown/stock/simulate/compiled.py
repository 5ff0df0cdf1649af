"""The month of the balance, compiled; import it only where the compiler is there and pays."""

from typing import Any

import numpy as np
from numba import njit
from numpy.typing import NDArray

Array = NDArray[np.float64]


@njit(cache=True, nogil=True)
def _step(now: Any, low: Any, net: Any) -> None:
    for its, lowest in zip(now, low):  # noqa: B905 - the compiler knows no strict
        for i in range(len(net)):
            pieces = its[i] + net[i]
            lowest[i] = min(lowest[i], pieces)
            its[i] = max(pieces, 0.0)


def step(now: Array, low: Array, net: Array | float, nothing: Array) -> None:
    """As ``stepped``, number for number."""
    _step(now, low, net if isinstance(net, np.ndarray) else nothing + net)
