"""Correlations of normal scores, through which numbers are tied."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray


def scores(names: Sequence[str], ties: Sequence[tuple[str, str, float]]) -> NDArray[np.float64]:
    """The correlation matrix of normal scores whose ranks correlate as asked, shape (names, names).

    Args:
        names: Of the rows; every name of a tie is among them.
        ties: Pairs with their rank correlation.

    Source: K. Pearson (1907): 2 sin(pi rho / 6) gives the rank correlation rho.
    """
    at = {name: i for i, name in enumerate(names)}
    found = np.eye(len(names))
    for one, other, rank in ties:
        found[at[one], at[other]] = found[at[other], at[one]] = 2 * np.sin(np.pi * rank / 6)
    return found
