"""Ranks of options in many draws, ties shared."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]
TIE = 1e-9
"""Options whose totals differ by no more are tied: sums of fractions are not exact."""


@dataclass(frozen=True, eq=False)
class Ranks:
    """Where options came in each draw.

    Attributes:
        first, last: Ranks that an option shares with those tied with it, 0 the best, shape (n, options).
    """

    first: NDArray[np.intp]
    last: NDArray[np.intp]

    @property
    def shares(self) -> Array:
        """By option and rank, the share of draws, shape (options, options); a tie of m gives each 1/m."""
        ranks = np.arange(self.first.shape[1])[:, None, None]
        has = (self.first <= ranks) & (ranks <= self.last)
        return np.asarray((has / (self.last - self.first + 1)).mean(axis=1).T)

    @property
    def ahead(self) -> Array:
        """By option and other option, the share of draws in which the one is ahead; a tie counts half."""
        one, other = self.first[:, :, None], self.first[:, None, :]
        return np.asarray((one < other).mean(axis=0) + (one == other).mean(axis=0) / 2)


def ranked(totals: Array) -> Ranks:
    """Ranks of totals, shape (n, options), the greatest first."""
    n, count = totals.shape
    order = np.argsort(-totals, axis=1, kind="stable")
    falling = np.take_along_axis(totals, order, axis=1)
    # Neighbours are compared, so that whoever is tied with one of a group is tied with all of it.
    apart = falling[:, :-1] - falling[:, 1:] > TIE
    place = np.arange(count)
    begins = np.hstack([np.ones((n, 1), bool), apart])
    ends = np.hstack([apart, np.ones((n, 1), bool)])
    first = np.maximum.accumulate(np.where(begins, place, 0), axis=1)
    last = np.minimum.accumulate(np.where(ends, place, count)[:, ::-1], axis=1)[:, ::-1]
    found = Ranks(np.empty_like(order), np.empty_like(order))
    np.put_along_axis(found.first, order, first, axis=1)
    np.put_along_axis(found.last, order, last, axis=1)
    return found


def first_shares(totals: Array) -> Array:
    """What of the first rank is an option's in each draw, shape (n, options)."""
    tied = totals >= totals.max(axis=1, keepdims=True) - TIE
    return np.asarray(tied / tied.sum(axis=1, keepdims=True))
