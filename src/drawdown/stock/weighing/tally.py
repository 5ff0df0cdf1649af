"""What the draws come to: ranks, who is ahead of whom, the weights that put an option first."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from drawdown.stock.weighing.draws import Draws
from drawdown.stock.weighing.ranks import first_shares, ranked
from drawdown.weighing import Estimate

Array = NDArray[np.float64]


@dataclass(frozen=True, eq=False)
class Tally:
    """Counts by replicate; criteria in the order of the draws.

    Attributes:
        shares: Share of the draws by option and rank, shape (replicates, options, options).
        ahead: Share of the draws in which one option is ahead of another, of the same shape.
        weighted: Sum of the weights where an option is first, shape (replicates, options, criteria).
        weights: All weights drawn, shape (n, criteria).
        leading: What of the first rank is an option's, shape (n, options).
        dominated: Whether an option is dominated by another, shape (options, options).
    """

    shares: Array
    ahead: Array
    weighted: Array
    weights: Array
    leading: Array
    dominated: NDArray[np.bool_]

    @property
    def central(self) -> tuple[Array, Array]:
        """Mean weights where an option is first, with errors; shape (options, criteria), nan if never."""
        firsts = self.shares[:, :, :1] * (len(self.weights) / len(self.shares))
        with np.errstate(invalid="ignore"):
            mean = self.weighted.sum(axis=0) / firsts.sum(axis=0)
            # Of a ratio: what a replicate's sum is off by, given how often the option is first in it.
            off = (self.weighted - mean * firsts) / firsts.mean(axis=0)
        return mean, off.std(axis=0, ddof=1) / np.sqrt(len(off))


def tally(draws: Draws, options: int) -> Tally:
    """Counts all draws."""
    shares, ahead, weighted, every, leading = [], [], [], [], []
    no_worse = np.ones((options, options), bool)
    better = np.zeros((options, options), bool)
    for number in range(draws.replicates):
        weights, worths = draws.replicate(number)
        summed = totals(weights, worths)
        ranks, first = ranked(summed), first_shares(summed)
        shares.append(ranks.shares)
        ahead.append(ranks.ahead)
        weighted.append(first.T @ weights)
        every.append(weights)
        leading.append(first)
        for one in np.flatnonzero(no_worse.sum(axis=1) > 1):
            gain = worths - worths[:, :, one : one + 1]
            no_worse[one] &= (gain >= 0).all(axis=(0, 1))
            better[one] |= (gain > 0).any(axis=(0, 1))
    return Tally(
        np.stack(shares),
        np.stack(ahead),
        np.stack(weighted),
        np.concatenate(every),
        np.concatenate(leading),
        no_worse & better,
    )


def confidence(draws: Draws, central: Array) -> Array:
    """How often each option is first under its own central weights, shape (replicates, options)."""
    # Where only weights are drawn, every replicate has the same worths.
    shares = np.zeros((1 if draws.certain else draws.replicates, len(central)))
    for number in range(len(shares)):
        _, worths = draws.replicate(number)
        for option, weights in enumerate(central):
            if np.isfinite(weights).all():
                shares[number, option] = first_shares(weights @ worths)[:, option].mean()
    return np.broadcast_to(shares, (draws.replicates, len(central)))


def totals(weights: Array, worths: Array) -> Array:
    """What options are worth in all, shape (n, options)."""
    if len(worths) == 1:
        return np.asarray(weights @ worths[0])
    return np.asarray(np.einsum("nk,nkm->nm", np.broadcast_to(weights, worths.shape[:2]), worths))


def estimates(by_replicate: Array) -> list[list[Estimate]]:
    """Means over replicates with standard errors, from shape (replicates, rows, columns)."""
    mean = by_replicate.mean(axis=0)
    error = by_replicate.std(axis=0, ddof=1) / np.sqrt(len(by_replicate))
    return [
        [Estimate(value, off) for value, off in zip(values, errors, strict=True)]
        for values, errors in zip(mean.tolist(), error.tolist(), strict=True)
    ]
