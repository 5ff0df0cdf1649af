"""Draws that are alike in some of their inputs, put together."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]
Cells = NDArray[np.intp]


def halved(columns: Sequence[Array], depth: int) -> Cells:
    """Cells of draws, numbered from 0 to 2**depth - 1, of sizes that differ by one at most.

    The draws are halved at the median of the first column, each half at its median of the second, and so on
    in turn; cells 2k and 2k + 1 are the halves of cell k of one halving less. Only ranks count, not units.
    Of equal values each cell gets as many of every replicate.

    Args:
        columns: At least one, each of shape (replicates, n).
        depth: Halvings.

    Returns: Shape (replicates, n).
    """
    shape = columns[0].T.shape
    flat = [column.T.ravel() for column in columns]
    cells = np.zeros(flat[0].size, np.intp)
    # Halves of halves of one column are had by one sorting.
    for level in range(1, depth + 1) if len(flat) > 1 else [depth]:
        order = np.lexsort((flat[(level - 1) % len(flat)], cells))
        cells[order] = (np.arange(cells.size) << level) // cells.size
    return cells.reshape(shape).T


def halvings(draws: int, most: int) -> int:
    """How often so many draws can be halved, at most, without leaving fewer than 64 together."""
    return min(most, max(draws // 64, 1).bit_length() - 1)
