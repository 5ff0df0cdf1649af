"""What it is worth to find something out before deciding: expected values of perfect information.

Every function takes the utility of each option in each draw, shape (replicates, options, n). What to choose
is learned on all replicates but one and valued on that one, so that chance is never taken for knowledge: an
input that does not matter is worth 0 within its error. Worth below zero is by chance and told as 0.
"""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from drawdown.projection import Worth
from drawdown.stock.sensitivity.cells import Cells
from drawdown.stock.study import error_of

Array = NDArray[np.float64]


def best(utility: Array) -> NDArray[np.intp]:
    """The option that is best on average as things stand, by the other replicates; shape (replicates,)."""
    return _best(utility.sum(axis=2))


def chosen_by(utility: Array, expected: Array) -> Worth:
    """What it is worth to choose in each draw by ``expected`` (of the same shape) and not as things stand.

    With the utility itself this is what it is worth to know everything.
    """
    choice = expected.argmax(axis=1)[:, None]
    gains = np.take_along_axis(utility, choice, axis=1)[:, 0] - _as_things_stand(utility)
    means = gains.mean(axis=1)
    return Worth(max(float(means.mean()), 0.0), error_of(list(means)))


def found_out(utility: Array, cells: Cells, depth: int) -> Worth:
    """What it is worth to find out in which cell the truth lies.

    Args:
        utility: Shape (replicates, options, n).
        cells: From ``halved`` over the draws of all replicates, shape (replicates, n).
        depth: Halvings; fewer are used where fewer have done better on the other replicates.

    Source: M. Strong, J. E. Oakley, A. Brennan, Medical Decision Making 34 (2014): the best option by the
        conditional expectation, here the mean of a cell; cross-fitted.
    """
    replicates, options, n = utility.shape
    size = 1 << depth
    at = (cells + size * np.arange(replicates)[:, None]).ravel()
    sums = np.empty((replicates, size, options))
    for option in range(options):
        added = np.bincount(at, utility[:, option].ravel(), size * replicates)
        sums[..., option] = added.reshape(replicates, size)
    coarser = [sums]
    for _ in range(depth):
        coarser.insert(0, coarser[0][:, 0::2] + coarser[0][:, 1::2])
    gains = np.stack([_gains(cells) for cells in coarser]) / n
    levels = [_level([np.delete(cells, one, axis=0) for cells in coarser]) for one in range(replicates)]
    means = gains[levels, range(replicates)]
    # Any two replicates meet twice, learned on and valued, which at most doubles the variance.
    error = np.sqrt(2) * error_of(list(means if means.any() else gains[-1]))
    return Worth(max(float(means.mean()), 0.0), float(error))


def _level(coarser: Sequence[Array]) -> int:
    """How many halvings gain most; none gains nothing, so that there is always one that does no harm."""
    return int(np.argmax([_gains(cells).sum() for cells in coarser]))


def smoothed(values: Array, cells: Cells) -> Array:
    """Means of ``values`` in each draw's cell over the other replicates; all of shape (replicates, n)."""
    replicates, size = len(values), int(cells.max()) + 1
    at = cells + size * np.arange(replicates)[:, None]
    sums, counts = (
        np.bincount(at.ravel(), weights, size * replicates).reshape(replicates, size)
        for weights in (values.ravel(), None)
    )
    means = (sums.sum(axis=0) - sums) / np.maximum(counts.sum(axis=0) - counts, 1)
    return np.asarray(np.take_along_axis(means, cells, axis=1))


def _gains(cells: Array) -> Array:
    """What choosing by cell gains over choosing once, in sums of utility, shape (replicates,)."""
    choice = _best(cells)
    once = np.broadcast_to(_best(cells.sum(axis=1, keepdims=True)), choice.shape)
    # By cell, so that the same choice gains exactly nothing.
    return np.asarray((_at(cells, choice) - _at(cells, once)).sum(axis=1))


def _best(sums: Array) -> NDArray[np.intp]:
    """The best option by the other replicates, from sums of utility with options along the last axis."""
    return np.asarray((sums.sum(axis=0) - sums).argmax(axis=-1))


def _at(sums: Array, choice: NDArray[np.intp]) -> Array:
    return np.asarray(np.take_along_axis(sums, choice[..., None], axis=-1)[..., 0])


def _as_things_stand(utility: Array) -> Array:
    return np.take_along_axis(utility, best(utility)[:, None, None], axis=1)[:, 0]
