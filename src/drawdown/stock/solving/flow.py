"""What flows into a stock and out of it, as straight stretches of its net rate."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from drawdown.stock.flows import Piece

Array = NDArray[np.float64]
NOTHING = 1e-9
"""What is left of inflow less outflow counts as nothing below this share of both together: 14,000 a month
less 168,000 a year is nothing, whatever the last digit of a twelfth."""


@dataclass(frozen=True, eq=False)
class Current:
    """One flow of many.

    Attributes:
        piece: Its rate over time.
        weight: 1 for all of it, what reaches the owner for a share, negative where it flows out; a number or
            one a draw.
        words: The rate after its ramp as arithmetic, such as ``100000 / 12``; empty where ``piece`` tells it.
    """

    piece: Piece
    weight: Array | float
    words: str = ""


@dataclass(frozen=True, eq=False)
class Flow:
    """A net rate over time, for each draw of its own.

    Attributes:
        knots: Months since the start at which the stretches begin, rising, shape (stretches, n). The last
            stretch never ends.
        rate: Pieces a month at the beginning of each stretch, same shape.
        slope: By how many pieces a month it changes each month, same shape; 0 in the last.
        sent: Pieces that leave at once at the beginning of each stretch, same shape.
    """

    knots: Array
    rate: Array
    slope: Array
    sent: Array

    def within(self, place: int, months: float) -> bool:
        """Whether a time is in a stretch, in the first draw; at its end only if nothing is sent just then."""
        if place + 1 == len(self.knots):
            return bool(np.isfinite(months))
        end = self.knots[place + 1, 0]
        return bool(months < end or (months == end and not self.sent[place + 1, 0]))

    def total(self, months: float) -> float:
        """What flows from the first knot to ``months`` in the first draw, without what is sent."""
        begins = self.knots[:, 0]
        spans = np.clip(np.append(begins[1:], np.inf), None, months) - np.minimum(begins, months)
        return float(self.rate[:, 0] @ spans + self.slope[:, 0] @ (spans * spans) / 2)

    @property
    def reversed(self) -> "Flow":
        """The same with inflow and outflow exchanged."""
        return Flow(self.knots, -self.rate, -self.slope, -self.sent)


def flow(
    currents: Sequence[Current],
    n: int,
    *,
    since: float = 0.0,
    sent: Sequence[tuple[float, Array | float]] = (),
) -> Flow:
    """All currents together, from ``since`` (months) on.

    Args:
        currents: What flows; each rate is straight before, in and after its ramp.
        n: Draws.
        since: Begin of the first stretch.
        sent: Months and pieces that leave at once at their beginning.
    """
    times: list[Array | float] = [since, *(month for month, _ in sent)]
    for current in currents:
        piece = current.piece
        times += [piece.begin, np.asarray(piece.ramp) + piece.begin, piece.end]
    finite = [np.broadcast_to(time, (n,)) for time in times if np.isfinite(time).all()]
    knots = np.sort(np.maximum(np.stack(finite), since), axis=0)
    knots = knots[np.append(True, (np.diff(knots, axis=0) > 0).any(axis=1))]
    after = np.vstack([knots[1:], knots[-1:] + 2.0])
    inside = (knots + after) / 2
    rate, gross, slope = np.zeros_like(knots), np.zeros_like(knots), np.zeros_like(knots)
    for current in currents:
        piece, weight = current.piece, np.asarray(current.weight)
        on = (inside >= piece.begin) & (inside < piece.end)
        rising = on & (inside - piece.begin < piece.ramp)
        change = np.asarray(piece.after) - piece.before
        steep = np.where(rising, change / np.where(np.asarray(piece.ramp) > 0, piece.ramp, 1.0), 0.0)
        at_knot = np.where(rising, piece.before + steep * (knots - piece.begin), piece.after)
        rate += np.where(on, weight * at_knot, 0.0)
        gross += np.where(on, np.abs(weight * at_knot), 0.0)
        slope += weight * steep
    leaving = np.zeros_like(knots)
    for month, quantity in sent:
        leaving[np.argmax(knots == month, axis=0), np.arange(n)] += quantity
    return Flow(knots, np.where(np.abs(rate) <= NOTHING * gross, 0.0, rate), slope, leaving)
