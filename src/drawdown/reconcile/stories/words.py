"""Words of texts as numbers, found in all characters at once: as strings they would cost most of the time."""

import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

Hashes: TypeAlias = NDArray[np.uint64]
Counts: TypeAlias = NDArray[np.int64]
Marks: TypeAlias = NDArray[np.bool_]

_BLOCK = 1 << 15  # characters hashed at a time; powers are needed for as many
_BASE = 0x9E3779B97F4A7C15  # odd, so that it has an inverse modulo 2**64
_SEED = 20_240_301
_FIGURE = np.uint64(1)  # set in the numbers of words that begin with a digit
PLACE = np.uint64(0xC2B2AE3D27D4EB4F)
"""Tells the places of a word apart where hashes are summed."""
_LAST = 0xFFFF  # the last character with properties of its own; all beyond count as one sign
# Scripts written without blanks, of which each sign counts as a word: Thai and Lao, kana, Han.
_SIGNS = ((0x0E00, 0x0EFF), (0x3040, 0x30FF), (0x3400, 0x9FFF), (_LAST, _LAST))


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


def _codes(block: str) -> NDArray[np.uint8] | NDArray[np.uint16]:
    if block.isascii():
        return np.frombuffer(block.encode("ascii"), np.uint8)
    codes = np.frombuffer(block.encode("utf-32-le", "surrogatepass"), np.uint32)
    return np.minimum(codes, _LAST).astype(np.uint16)


def _hashed(block: str) -> tuple[_Block, int]:
    """The words of a block, and how many passages end in it."""
    kinds, (powers, inverse) = _kinds(), _all_powers()
    codes = _codes(block)
    what = kinds.of[codes]
    letter, sign = (what & kinds.LETTER) > 0, (what & kinds.SIGN) > 0
    joined = letter[1:] & letter[:-1] & ~sign[1:] & ~sign[:-1]
    starts, ends = letter.copy(), letter.copy()
    starts[1:] &= ~joined
    ends[:-1] &= ~joined
    begins, stops = np.flatnonzero(starts), np.flatnonzero(ends) + 1
    sums = np.zeros(len(codes) + 1, np.uint64)
    np.cumsum(kinds.values[codes] * powers[: len(codes)], out=sums[1:])
    hashes = mixed((sums[stops] - sums[begins]) * inverse[begins])
    first = what[begins]
    hashes = (hashes & ~_FIGURE) | ((first & kinds.DIGIT) > 0)
    closing = (what & kinds.LINE) > 0
    closing[:-1] |= ((what[:-1] & kinds.STOP) > 0) & ((what[1:] & kinds.AFTER) > 0)
    closed = np.flatnonzero(closing)
    passage = np.searchsorted(closed, begins).astype(np.int64)
    particular = (first & (kinds.DIGIT | kinds.CAPITAL)) > 0
    return _Block(hashes, passage, particular, begins), len(closed)


class _Kinds:
    """What each character up to ``_LAST`` is.

    Attributes:
        of: Bits of what it is, shape (n_characters,).
        values: A number for its small letter, shape (n_characters,).
    """

    LETTER, SIGN, DIGIT, CAPITAL, LINE, STOP, AFTER = (np.uint8(1 << bit) for bit in range(7))

    def __init__(self) -> None:
        marks = [chr(code) for code in range(_LAST + 1)]
        self.of = np.zeros(len(marks), np.uint8)
        for kind, told in (
            # Accents that are characters of their own belong to the word.
            (self.LETTER, [one.isalnum() or unicodedata.category(one)[0] == "M" for one in marks]),
            (self.DIGIT, [one.isdigit() for one in marks]),
            (self.CAPITAL, [one.isupper() for one in marks]),
            (self.LINE, [one in "\n\r\u2028\u2029" for one in marks]),
            (self.STOP, [one in ".!?…。！？" for one in marks]),
            (self.AFTER, [one.isspace() or one in "\"')]”’»" for one in marks]),
        ):
            self.of[np.array(told)] |= kind
        for low, high in _SIGNS:
            self.of[low : high + 1] |= self.SIGN | self.LETTER
        small = [one.lower() for one in marks]
        self.values = mixed(
            np.array([ord(one) if len(one) == 1 else code for code, one in enumerate(small)], np.uint64)
            + np.uint64(_SEED)
        )


@lru_cache(maxsize=1)
def _kinds() -> _Kinds:
    return _Kinds()


@lru_cache(maxsize=1)
def _all_powers() -> tuple[Hashes, Hashes]:
    """Powers of the base and of its inverse, modulo 2**64."""
    return _powers(_BASE), _powers(pow(_BASE, -1, 1 << 64))


def _powers(base: int) -> Hashes:
    factors = np.full(_BLOCK, base, np.uint64)
    factors[0] = 1
    found: Hashes = np.cumprod(factors, dtype=np.uint64)
    return found
