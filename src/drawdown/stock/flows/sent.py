"""What is sent from stock in each month."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from drawdown.scenario import Transfer
from drawdown.stock.draws import Sample

Array = NDArray[np.float64]


def sent(transfers: Sequence[Transfer], start: int, months: int, sample: Sample) -> Array:
    """Pieces that leave the stock, shape (months, 1) where all is plain, else (months, n).

    What was sent before the start is no longer in the opening stock; procurement never was.
    """
    found: Array = np.zeros((months, 1))
    for transfer in transfers:
        if not transfer.from_stock:
            continue
        first, last = max(transfer.first - start, 0), min(transfer.last - start, months - 1)
        if last < first or (transfer.quantity and transfer.first < start):
            continue
        amount = np.atleast_1d(sample.of(transfer.quantity or transfer.rate))
        found = found + np.zeros((months, len(amount)))
        found[first : last + 1] += amount
    return found
