"""The versions of a story in order, each with what became of the words of an earlier one."""

from collections.abc import Callable, Iterator, Sequence
from datetime import date

import numpy as np

from drawdown.reconcile.stories.compare import Likeness
from drawdown.reconcile.stories.signature import Signatures
from drawdown.reconcile.stories.sketch import Sketch
from drawdown.story import Link, Version

_WHOLE = 0.9  # of the shingles of the shorter: the longer has all of it
_LENGTH = 0.95  # lengths that differ by less are the same

Compared = Callable[[int, int], Likeness]


def ordered(sketches: Sequence[Sketch], words: Sequence[int]) -> list[int]:
    """Places of reports in the order of their versions.

    Dated ones come by their date, its end counting before its beginning, since an uncertain date may be late;
    undated ones come last, the shorter first, since a story grows.

    Args:
        sketches: The reports of one story.
        words: How many words each has of its own.
    """

    def place(number: int) -> tuple[object, ...]:
        one = sketches[number]
        if one.published is None:
            return True, date.max, date.max, words[number], one.id
        published = one.published
        return False, published.upper or date.max, published.lower or date.min, words[number], one.id

    return sorted(range(len(sketches)), key=place)


def versions(
    sketches: Sequence[Sketch],
    texts: Sequence[int],
    words: Sequence[int],
    signatures: Signatures,
    compared: Compared,
) -> tuple[tuple[Version, ...], tuple[Link, ...]]:
    """The versions of one story in order, and a link for each but the first.

    Args:
        sketches: Its reports, in order.
        texts: The text of each: reports with the same words have the same one.
        words: How many words each has of its own.
        signatures: One a text of all stories, shape (n_texts, n_slots).
        compared: Compares two texts.
    """
    found, links = [first(sketches[0], words[0])], []
    for number, one in enumerate(sketches[1:], 1):
        other, likeness = next(
            (near, likeness)
            for near in _nearest(number, texts, signatures)
            if (likeness := compared(texts[number], texts[near])).verdict == "same"
        )
        kind, of = _kind(likeness, words[number], words[other]), sketches[other].path
        found.append(_version(one, words[number], kind, of))
        links.append(Link(one.path, of, "same", likeness.grounds()))
    return tuple(found), tuple(links)


def first(one: Sketch, words: int) -> Version:
    """The version that no other comes before."""
    return _version(one, words, "first", None)


def _version(one: Sketch, words: int, kind: str, of: str | None) -> Version:
    order = "published" if one.published else "length"
    return Version(one.path, one.id, one.published, order, kind, of, words)


def _nearest(number: int, texts: Sequence[int], signatures: Signatures) -> Iterator[int]:
    """The other versions, earlier ones first, and of these the most alike first."""
    for low, high in ((0, number), (number + 1, len(texts))):
        if high - low == 1:
            yield low
        elif low < high:
            alike = (signatures[list(texts[low:high])] == signatures[texts[number]]).sum(axis=1)
            yield from (low + np.argsort(-alike, kind="stable")).tolist()


def _kind(likeness: Likeness, words: int, before: int) -> str:
    if likeness.same_words:
        return "same words"
    if min(words, before) > _LENGTH * max(words, before):
        return "copy" if likeness.share >= _WHOLE else "changed"
    if likeness.share < _WHOLE:
        return "changed"
    return "cut short" if words < before else "extended"
