"""Texts joined into stories: by "same" only, whichever pair is looked at first."""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from drawdown.joined import Joined
from drawdown.reconcile.stories.candidates import LEAST_WORDS, Pairs, candidates
from drawdown.reconcile.stories.compare import Comparer, Likeness
from drawdown.reconcile.stories.own import Own
from drawdown.reconcile.stories.shared import Shared, among
from drawdown.reconcile.stories.signature import Signatures, signatures
from drawdown.reconcile.stories.sketch import Sketch

_LOT = 1_000  # texts that are signed together

Compared = Callable[[int, int], Likeness]


@dataclass(frozen=True, slots=True, eq=False)
class Groups:
    """Texts in groups.

    Attributes:
        groups: Places of the texts of each group, rising.
        unsure: Pairs of texts in two groups of which nobody can tell.
        signatures: One a text, shape (n_texts, n_slots).
        compared: Compares two texts by their places.
    """

    groups: list[list[int]]
    unsure: list[tuple[int, int]]
    signatures: Signatures
    compared: Compared


def grouped(sketches: list[Sketch], own: list[Own], shared: Shared) -> Groups:
    """Groups texts that differ from each other.

    Args:
        sketches, own: The texts and what they say themselves, long enough to tell, no two the same.
        shared: Passages that are no text of a story.
    """
    comparer = Comparer()
    known: dict[tuple[int, int], Likeness] = {}

    def compared(one: int, other: int) -> Likeness:
        pair = (one, other) if one < other else (other, one)
        if pair not in known:
            known[pair] = comparer.compare(own[one], own[other])
        return known[pair]

    lots = [[one.shingles for one in own[low : low + _LOT]] for low in range(0, len(own), _LOT)]
    signed = np.concatenate([signatures(lot) for lot in lots]) if lots else signatures([])
    groups = Joined(range(len(own)))
    unsure = []
    for one, other in _candidates(sketches, shared, signed).tolist():
        if groups.root(one) == groups.root(other):
            continue
        verdict = compared(one, other).verdict
        if verdict == "different":
            del known[one, other]
        if verdict == "same":
            groups.join(one, other)
        elif verdict == "unsure":
            unsure.append((one, other))
    apart = [pair for pair in unsure if groups.root(pair[0]) != groups.root(pair[1])]
    return Groups(list(groups.sets().values()), apart, signed, compared)


def _candidates(sketches: list[Sketch], shared: Shared, signed: Signatures) -> Pairs:
    count = len(sketches)
    if count < 2:
        return np.empty((0, 2), np.int64)
    texts = np.repeat(np.arange(count), [len(one.text.passages) for one in sketches])
    passages = np.concatenate([one.text.passages for one in sketches])
    kept = np.concatenate([one.text.lengths for one in sketches]) >= LEAST_WORDS
    if len(shared.hashes):
        kept &= ~among(passages, shared.hashes)
    texts, passages = texts[kept], passages[kept]
    # Once a text, however often it says it.
    order = np.lexsort((passages, texts))
    texts, passages = texts[order], passages[order]
    again = (texts[1:] == texts[:-1]) & (passages[1:] == passages[:-1])
    once = np.concatenate([[True], ~again])[: len(texts)]
    return candidates(signed, passages[once], texts[once])
