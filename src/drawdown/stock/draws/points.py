"""Points of the unit cube that fill it evenly."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

_EDGE = 2.0**-40


def scrambled(columns: int, n: int, seed: Sequence[int]) -> NDArray[np.float64]:
    """Scrambled Sobol points, shape (n, columns), never 0 or 1; another seed scrambles them anew.

    They are most even for a power of two.

    Source: A. B. Owen, "On dropping the first Sobol' point", arXiv:2008.08051 (n a power of two).
    """
    if not columns:
        return np.empty((n, 0))
    from scipy.stats import qmc

    made = qmc.Sobol(columns, rng=np.random.default_rng(list(seed)))
    return np.asarray(np.clip(made.random_base2((n - 1).bit_length())[:n], _EDGE, 1 - _EDGE))
