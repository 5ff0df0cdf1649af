"""What each report says itself, outside of shared passages, as shingles ready to be compared and signed."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from drawdown.reconcile.stories.shared import Shared, among
from drawdown.reconcile.stories.sketch import Sketch
from drawdown.reconcile.stories.words import PLACE, Hashes, mixed

SHINGLE = 3
"""Words of a shingle. With 30% of the words changed a third of such shingles is left, of longer ones less."""
_LOT = 200  # reports whose words are worked on together, so that they stay in the cache
_FACTORS = tuple(np.uint64(odd) for odd in (0x9E3779B97F4A7C15, 0xC2B2AE3D27D4EB4F, 0x165667B19E3779F9))


@dataclass(frozen=True, slots=True, eq=False)  # eq=False: comparing arrays gives no single truth value
class Own:
    """The own words of one report.

    Attributes:
        words: How many there are.
        digest: A hash of all of them in order.
        shingles: Hashes of every three words in a row, in order, shape (max(0, words - 2),).
        particulars: Figures and names, with repetitions, shape (n_particulars,).
    """

    words: int
    digest: int
    shingles: Hashes
    particulars: Hashes


def own(sketches: Sequence[Sketch], shared: Shared) -> Iterator[list[Own]]:
    """The own words of each report, in order and in lots."""
    for low in range(0, len(sketches), _LOT):
        yield _lot(sketches[low : low + _LOT], shared)


def _lot(sketches: Sequence[Sketch], shared: Shared) -> list[Own]:
    words = np.concatenate([one.text.words for one in sketches])
    particular = np.concatenate([one.text.particular for one in sketches])
    text = np.repeat(np.arange(len(sketches)), [len(one.text.words) for one in sketches])
    if len(shared.hashes):
        passages = np.concatenate([one.text.passages for one in sketches])
        lengths = np.concatenate([one.text.lengths for one in sketches])
        kept = np.repeat(~among(passages, shared.hashes), lengths)
        words, particular, text = words[kept], particular[kept], text[kept]
    starts = np.searchsorted(text, np.arange(len(sketches) + 1))
    count = max(0, len(words) - SHINGLE + 1)
    total = np.zeros(count, np.uint64)
    for place, factor in enumerate(_FACTORS):
        total += words[place : place + count] * factor
    shingles = mixed(total)
    sums = np.zeros(len(words) + 1, np.uint64)
    np.cumsum(mixed(words ^ ((np.arange(len(words)) - starts[text]).astype(np.uint64) * PLACE)), out=sums[1:])
    digests = (sums[starts[1:]] - sums[starts[:-1]]).tolist()
    names = words[particular]
    cuts = np.searchsorted(text[particular], np.arange(len(sketches) + 1)).tolist()
    ends = starts.tolist()
    return [
        Own(
            high - low,
            digest,
            shingles[low : max(low, high - SHINGLE + 1)],
            names[first:last],
        )
        for low, high, first, last, digest in zip(ends, ends[1:], cuts, cuts[1:], digests, strict=False)
    ]
