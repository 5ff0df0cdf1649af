"""What is sent from stock: at once at the beginning of a month, or evenly over months."""

from collections.abc import Iterator, Sequence

import numpy as np
from numpy.typing import NDArray

from drawdown.scenario import Transfer
from drawdown.stock.draws import Sample

Array = NDArray[np.float64]


def dated(transfers: Sequence[Transfer], start: int, sample: Sample) -> dict[int, Array | float]:
    """Pieces that leave at the beginning of a month, by months since the start; numbers or shape (n,).

    What was sent before the start is no longer in the opening stock; procurement never was.
    """
    leaving: dict[int, Array | float] = {}
    for transfer in _from_stock(transfers):
        at = transfer.first - start
        if transfer.quantity is not None and at >= 0:
            leaving[at] = leaving.get(at, 0.0) + sample.of(transfer.quantity)
    return leaving


def flowing(transfers: Sequence[Transfer], start: int, months: int, sample: Sample) -> list[Array | float]:
    """Pieces that leave evenly within each month, a number or shape (n,) for each."""
    found: list[Array | float] = [0.0] * months
    for transfer in _from_stock(transfers):
        if transfer.rate is None:
            continue
        rate = sample.of(transfer.rate)
        end = months if transfer.last is None else min(transfer.last - start + 1, months)
        for at in range(max(transfer.first - start, 0), end):
            found[at] = found[at] + rate
    return found


def total(transfers: Sequence[Transfer], start: int, months: int, sample: Sample) -> Array:
    """Pieces that leave in the first months, together, shape (n,)."""
    at_once = [pieces for at, pieces in dated(transfers, start, sample).items() if at < months]
    return np.asarray(sum([*at_once, *flowing(transfers, start, months, sample)], np.zeros(sample.n)))


def _from_stock(transfers: Sequence[Transfer]) -> Iterator[Transfer]:
    return (transfer for transfer in transfers if transfer.from_stock)
