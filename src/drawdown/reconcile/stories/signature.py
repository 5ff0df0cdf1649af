"""MinHash signatures: a few numbers by which texts with words in common find each other."""

from array import array
from collections.abc import Sequence
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray
from rensa import RMinHash

from drawdown.reconcile.stories.words import Hashes

SLOTS = 128
_SEED = 1

Signatures: TypeAlias = NDArray[np.uint32]


def signatures(texts: Sequence[Hashes]) -> Signatures:
    """MinHash signatures of texts given as shingles, shape (n_texts, ``SLOTS``); each of its text alone.

    The share of slots in which two signatures agree estimates the Jaccard similarity of the two sets.

    Source: Broder (1997), doi:10.1109/SEQUEN.1997.666900; rensa's R-MinHash.
    """
    if not texts:
        return np.empty((0, SLOTS), np.uint32)
    offsets = np.concatenate([[0], np.cumsum([len(one) for one in texts])]).astype(np.uint64)
    flat = np.concatenate(texts)
    matrix = RMinHash.digest_matrix_from_flat_token_hashes(flat, offsets, SLOTS, _SEED)
    return np.array([array("I", row) for row in matrix.to_rows()], np.uint32)
