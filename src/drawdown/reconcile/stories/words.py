"""Words of texts as numbers, found in all characters at once: as strings they would cost most of the time."""

import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

from drawdown.reconcile.stories.characters import AFTER, CAPITAL, DIGIT, LETTER, LINE, SIGN, STOP, Kinds

Hashes: TypeAlias = NDArray[np.uint64]
Counts: TypeAlias = NDArray[np.int64]
Marks: TypeAlias = NDArray[np.bool_]

_BLOCK = 1 << 15  # characters hashed at a time; powers are needed for as many
_BASE = 0x9E3779B97F4A7C15  # odd, so that it has an inverse modulo 2**64
_FIGURE = np.uint64(1)  # set in the numbers of words that begin with a digit
PLACE = np.uint64(0xC2B2AE3D27D4EB4F)
"""Tells the places of a word apart where hashes are summed."""


@dataclass(frozen=True, slots=True, eq=False)  # eq=False: comparing arrays gives no single truth value
class Worded:
    """The words of one text.

    Attributes:
        words: Hashes of its words in order, shape (n_words,).
        passage: Number of the passage each word stands in, from 0, shape (n_words,).
        particular: Whether each is a figure, or a name: with a capital and not first in its passage, shape
            (n_words,).
        passages: Hash of each passage that has words, shape (n_passages,).
        lengths: Words of each passage, shape (n_passages,).
    """

    words: Hashes
    particular: Marks
    passages: Hashes
    lengths: Counts


def worded(texts: Sequence[str]) -> list[Worded]:
    """The words of each text, small letters and capitals alike, and the passages they stand in.

    A passage ends at the end of a line or sentence. The same word has the same number in every run.

    Args:
        texts: Any texts; an empty one has no words. A few thousand at a time, since their words are numbered
            together.

    Source: rolling hashes by prefix sums, after Karp and Rabin (1987), doi:10.1147/rd.312.0249.
    """
    plain = [text if text.isascii() else unicodedata.normalize("NFC", text) for text in texts]
    starts = np.cumsum([0, *(len(one) + 1 for one in plain)])
    found, ended, read = [], 0, 0
    for block in _blocks("\n".join(plain) + "\n"):
        part, more = _hashed(block)
        found.append((part.hashes, part.passage + ended, part.particular, part.at + read))
        ended, read = ended + more, read + len(block)
    hashes, passage, particular, at = (np.concatenate(parts) for parts in zip(*found, strict=True))
    # The first word of a passage has its capital for that reason alone; a figure is one anywhere.
    first = np.diff(passage, prepend=-1) > 0
    particular &= ~first | (hashes & _FIGURE > 0)
    return _apart(hashes, passage, particular, np.searchsorted(at, starts))


def mixed(values: Hashes) -> Hashes:
    """Each number scattered over all 64 bits (the finisher of splitmix64)."""
    values = (values ^ (values >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)
    values = (values ^ (values >> np.uint64(27))) * np.uint64(0x94D049BB133111EB)
    mixed_: Hashes = values ^ (values >> np.uint64(31))
    return mixed_


def _apart(hashes: Hashes, passage: Counts, particular: Marks, cuts: Counts) -> list[Worded]:
    """Words and passages text by text, where the words of each begin at its cut."""
    begins = np.flatnonzero(np.diff(passage, prepend=-1))
    lengths = np.diff(begins, append=len(hashes))
    place = np.arange(len(hashes)) - np.repeat(begins, lengths)
    summands = mixed(hashes ^ ((place.astype(np.uint64) + np.uint64(1)) * PLACE))
    passages = np.add.reduceat(summands, begins) if len(begins) else hashes
    firsts = np.searchsorted(begins, cuts)
    found = []
    ends = zip(cuts.tolist(), cuts[1:].tolist(), firsts.tolist(), firsts[1:].tolist(), strict=False)
    for low, high, first, last in ends:
        words = slice(low, high)
        of_text = slice(first, last)
        found.append(Worded(hashes[words], particular[words], passages[of_text], lengths[of_text]))
    return found


def _blocks(text: str) -> Iterator[str]:
    """Pieces of at most so many characters that cut no word, if words are not longer than that."""
    start = 0
    while start < len(text):
        end = start + _BLOCK
        if end < len(text):
            blank = max(text.rfind(" ", start, end), text.rfind("\n", start, end))
            end = blank + 1 if blank > start else end
        yield text[start:end]
        start = end


@dataclass(frozen=True, slots=True, eq=False)
class _Block:
    hashes: Hashes
    passage: Counts
    particular: Marks
    at: Counts


def _hashed(block: str) -> tuple[_Block, int]:
    """The words of a block, and how many passages end in it."""
    powers, inverse = _all_powers()
    what, small = _kinds().told(block)
    letter = (what & LETTER) > 0
    starts, ends = letter.copy(), letter.copy()
    joined = letter[1:] & letter[:-1]
    if not block.isascii():
        sign = (what & SIGN) > 0
        joined &= ~(sign[1:] | sign[:-1])
    starts[1:] &= ~joined
    ends[:-1] &= ~joined
    begins, stops = np.flatnonzero(starts), np.flatnonzero(ends) + 1
    sums = np.zeros(len(small) + 1, np.uint64)
    np.cumsum(np.multiply(small, powers[: len(small)], dtype=np.uint64), out=sums[1:])
    hashes = mixed((sums[stops] - sums[begins]) * inverse[begins])
    first = what[begins]
    hashes = (hashes & ~_FIGURE) | ((first & DIGIT) > 0)
    closing = (what & LINE) > 0
    closing[:-1] |= ((what[:-1] & STOP) > 0) & ((what[1:] & AFTER) > 0)
    closed = np.flatnonzero(closing)
    # Passages are fewer than words, so their ends are looked for among the words.
    cuts = np.concatenate([[0], np.searchsorted(begins, closed, "right"), [len(begins)]])
    passage = np.repeat(np.arange(len(closed) + 1), np.diff(cuts))
    return _Block(hashes, passage, (first & (DIGIT | CAPITAL)) > 0, begins), len(closed)


@lru_cache(maxsize=1)
def _kinds() -> Kinds:
    return Kinds()


@lru_cache(maxsize=1)
def _all_powers() -> tuple[Hashes, Hashes]:
    """Powers of the base and of its inverse, modulo 2**64."""
    return _powers(_BASE), _powers(pow(_BASE, -1, 1 << 64))


def _powers(base: int) -> Hashes:
    factors = np.full(_BLOCK, base, np.uint64)
    factors[0] = 1
    found: Hashes = np.cumprod(factors, dtype=np.uint64)
    return found
