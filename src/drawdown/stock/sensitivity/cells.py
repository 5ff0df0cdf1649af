"""Draws that are alike in some of their inputs, put together."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]
Cells = NDArray[np.intp]


def halved(columns: Sequence[Array], depth: int) -> Cells:
    """Cells of draws, numbered from 0 to 2**depth - 1, of sizes that differ by one at most; shape (n,).

    The draws are halved at the median of the first column, each half at its median of the second, and so on
    in turn; cells 2k and 2k + 1 are the halves of cell k of one halving less. Only ranks count, not units.

    Args:
        columns: At least one, each of shape (n,).
        depth: Halvings.
    """
    n = len(columns[0])
    cells = np.zeros(n, np.intp)
    # Halves of halves of one column are had by one sorting.
    for level in range(1, depth + 1) if len(columns) > 1 else [depth]:
        order = np.lexsort((columns[(level - 1) % len(columns)], cells))
        cells[order] = (np.arange(n) << level) // n
    return cells
