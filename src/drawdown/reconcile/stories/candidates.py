"""Pairs of reports worth comparing: by locality-sensitive hashing of signatures, and by whole passages."""

import numpy as np
from numpy.typing import NDArray

from drawdown.reconcile.stories.shared import among
from drawdown.reconcile.stories.signature import SLOTS, Signatures
from drawdown.reconcile.stories.words import Counts, Hashes

ROWS = 2
"""Slots of a band. With 64 bands of two, texts of similarity 0.2 meet in 93 of 100 cases, of 0.02 in 3."""
LEAST_EQUAL = 15
"""Slots of 128 that must agree; of texts of similarity 0.2 one pair in 200 has fewer, of 0.02 nearly all."""
LEAST_WORDS = 8
"""A whole passage in common leads to a comparison if it has so many words; a cut may leave little else."""

Pairs = NDArray[np.int64]
"""Pairs of places, the smaller first, each once, shape (n_pairs, 2)."""


def candidates(signatures: Signatures, passages: Hashes, texts: Counts) -> Pairs:
    """Pairs worth comparing, in order.

    Args:
        signatures: One a text, shape (n_texts, ``SLOTS``).
        passages: Hashes of passages, of ``LEAST_WORDS`` or more and not shared by sites, each once a text.
        texts: The text each of them stands in.
    """
    count = len(signatures)
    by_passage = _meeting(passages, texts, count)
    return _apart(np.unique(np.concatenate([_by_signature(signatures), by_passage])), count)


def _by_signature(signatures: Signatures) -> Counts:
    """Pairs that agree in a band, and in enough slots, as one number a pair.

    Source: Leskovec, Rajaraman and Ullman, Mining of Massive Datasets, section 3.4.
    """
    count = len(signatures)
    found = np.empty(0, np.int64)
    for low in range(0, SLOTS, ROWS):
        band = signatures[:, low].astype(np.uint64) << np.uint64(32) | signatures[:, low + 1]
        joined = _meeting(band, np.arange(count), count)
        # Texts that are alike meet in many bands.
        fresh = joined[~among(joined, found)] if len(found) else joined
        kept = np.unique(_enough(fresh, signatures))
        found = np.insert(found, np.searchsorted(found, kept), kept)
    return found


def _equal_slots(signatures: Signatures, pairs: Pairs) -> Counts:
    """In how many slots the two of each pair agree, shape (n_pairs,)."""
    found = np.empty(len(pairs), np.int64)
    for low in range(0, len(pairs), 1 << 16):
        part = pairs[low : low + (1 << 16)]
        found[low : low + len(part)] = (signatures[part[:, 0]] == signatures[part[:, 1]]).sum(axis=1)
    return found


def _enough(joined: Counts, signatures: Signatures) -> Counts:
    kept: Counts = joined[_equal_slots(signatures, _apart(joined, len(signatures))) >= LEAST_EQUAL]
    return kept


def _meeting(keys: Hashes, texts: Counts, count: int) -> Counts:
    """All pairs of texts with a key in common, as one number a pair; with repetitions."""
    order = np.argsort(keys)
    keys, texts = keys[order], texts[order]
    found = []
    step, first = 1, np.flatnonzero(keys[1:] == keys[:-1])
    while len(first):
        one, other = texts[first], texts[first + step]
        found.append(np.minimum(one, other) * count + np.maximum(one, other))
        step += 1
        first = first[first + step < len(keys)]
        first = first[keys[first] == keys[first + step]]
    return np.concatenate(found) if found else np.empty(0, np.int64)


def _apart(joined: Counts, count: int) -> Pairs:
    return np.stack(np.divmod(joined, max(1, count)), axis=1)
