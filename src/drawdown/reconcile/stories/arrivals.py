"""Whether new reports change any story, found without telling all of them anew.

Nothing changes if the shared passages stay as they are and no new text is like an old one, or like another
new one.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from drawdown.reconcile.stories import candidates
from drawdown.reconcile.stories.compare import LEAST_WORDS, Comparer
from drawdown.reconcile.stories.own import Own, own
from drawdown.reconcile.stories.shared import Shared, among, shared
from drawdown.reconcile.stories.signature import SLOTS, Signatures, signatures
from drawdown.reconcile.stories.sketch import Sketch
from drawdown.reconcile.stories.tell import in_order, once
from drawdown.reconcile.stories.words import Hashes


@dataclass(frozen=True, slots=True, eq=False)
class Known:
    """What has to be kept of stories once told.

    Attributes:
        shared: Passages that several stories share.
        signatures: One a report, shape (n_reports, ``SLOTS``), in the order of their sketches.
    """

    shared: Shared
    signatures: Signatures


def signed(sketches: Sequence[Sketch], common: Shared) -> Signatures:
    """The signatures of reports, for ``Known``; a lot at a time, since shingles are many."""
    lots = [_signed(lot) for lot in own(sketches, common)]
    return np.concatenate(lots) if lots else _signed([])


def change_nothing(new: Sequence[Sketch], old: Sequence[Sketch], told: Known) -> bool:
    """Whether the stories stay as they are and each new report is a story of its own.

    Args:
        new, old: Sketches; of old ones only the passages and the number of words are looked at, but for those
            few that are like a new one.
        told: What was kept of the old ones, in their order.
    """
    common = shared(once(in_order([*old, *new])))
    if not np.array_equal(common.hashes, told.shared.hashes):
        return False
    texts = [text for lot in own(new, common) for text in lot]
    if any(text.words < LEAST_WORDS for text in texts):
        return False
    fresh = _signed(texts)
    everything = np.concatenate([told.signatures, fresh])
    passages, reports = _passages([*old, *new], common)
    comparer = Comparer()
    for number, text in enumerate(texts):
        place = len(old) + number
        near = _alike(everything, fresh[number]) | _sharing(passages, reports, place, len(everything))
        for other in np.flatnonzero(near[:place]).tolist():
            theirs = texts[other - len(old)] if other >= len(old) else _one(old[other], common)
            if comparer.compare(text, theirs).verdict != "different":
                return False
    return True


def _one(sketch: Sketch, common: Shared) -> Own:
    return next(own([sketch], common))[0]


def _signed(texts: Sequence[Own]) -> Signatures:
    return signatures([text.shingles for text in texts])


def _alike(all_: Signatures, one: NDArray[np.uint32]) -> NDArray[np.bool_]:
    """Which texts meet one by their signatures; see ``candidates``."""
    equal = all_ == one
    bands = equal.reshape(len(all_), SLOTS // candidates.ROWS, candidates.ROWS).all(axis=2).any(axis=1)
    found: NDArray[np.bool_] = bands & (equal.sum(axis=1) >= candidates.LEAST_EQUAL)
    return found


def _passages(sketches: Sequence[Sketch], common: Shared) -> tuple[Hashes, NDArray[np.int64]]:
    """Long passages that are no shared text, each with the place of its report."""
    reports = np.repeat(np.arange(len(sketches)), [len(one.text.passages) for one in sketches])
    passages = np.concatenate([one.text.passages for one in sketches])
    long = np.concatenate([one.text.lengths for one in sketches]) >= candidates.LEAST_WORDS
    if len(common.hashes):
        long &= ~among(passages, common.hashes)
    return passages[long], reports[long]


def _sharing(passages: Hashes, reports: NDArray[np.int64], place: int, count: int) -> NDArray[np.bool_]:
    """Which texts have a long passage in common with the one at a place."""
    found = np.zeros(count, np.bool_)
    found[reports[np.isin(passages, passages[reports == place])]] = True
    return found
