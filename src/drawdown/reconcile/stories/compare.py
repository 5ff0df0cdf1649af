"""Compares two texts word by word: one story, another story, or unsure.

How much two texts share does not tell a copy from a follow-up that repeats background: both may share a
third. Where they share it does. In a copy, however many of its words were changed, something is left in
every part; in a follow-up the news is all new and the background is all old.
"""

from dataclasses import dataclass
from functools import lru_cache
from math import sqrt

import numpy as np

from drawdown.ground import Ground
from drawdown.reconcile.stories.own import Own
from drawdown.reconcile.stories.shared import among
from drawdown.reconcile.stories.words import Hashes, Marks

LEAST_WORDS = 12
"""A text with fewer words of its own is too short to tell."""
_PART = 40  # shingles of a part; a few lines of a report
_LEAST_PARTS, _LEAST_PART = 4, 15  # parts of a short text, and shingles of a part of a very short one
_TOUCHED = 0.15  # of the shingles of a part; of one with 30% of its words changed a third is left
_LEAST_SHARE, _LEAST_SHARED = 0.2, 10  # shingles; phrases that any two texts have in common are fewer
_THROUGHOUT = 0.7  # of the parts of the shorter text
_AS_IS, _NOTHING = 0.9, 0.2  # of a part; where words are changed throughout, no part is as it was
_CONTAINED = 0.7  # of the shingles of the shorter text
_OPENS = 24  # shingles of the opening
_OPENING, _TRACE = 0.3, 0.08  # of its shingles: it is shared; something of it is left
_UPDATED = 0.5  # of the parts, where the opening is shared too
_EMBEDDED = 0.5  # of the length of the longer text
_BITS = 16
_MASK = np.uint64((1 << _BITS) - 1)
_YES = 1  # of a text as bytes, one a shingle; in a few hundred bytes to count is quicker than in an array
_LONG = 8_000  # shingles; too many for the table
_FEW = 4  # figures and names
_OTHER = 0.34  # of the figures and names of the shorter text


@dataclass(frozen=True, slots=True)
class Likeness:
    """What two texts have in common; "shorter" and "longer" by words.

    Attributes:
        same_words: Whether they are word for word the same.
        words: Words of the shorter and of the longer text.
        share: Share of the shingles of the shorter that stand in the longer.
        cosine: Cosine of their shingles.
        throughout: Share of the parts of the shorter, and of the longer, that stand in the other in part.
        openings: How much of the opening of the shorter, and of that of the longer, stands in the other.
        patchy: Whether one part of a text stands in the other as it is, and another part not at all.
        particulars: Share of the figures and names of the shorter that stand in the longer; None where there
            are too few.
    """

    same_words: bool
    words: tuple[int, int]
    share: float = 0.0
    cosine: float = 0.0
    throughout: tuple[float, float] = (0.0, 0.0)
    openings: tuple[float, float] = (0.0, 0.0)
    patchy: bool = False
    particulars: float | None = None

    @property
    def verdict(self) -> str:
        """``same``, ``different`` or ``unsure``."""
        if self.words[0] < LEAST_WORDS:
            return "unsure" if self.same_words and self.words[0] else "different"
        if self.same_words:
            return "same"
        if self.throughout[0] < _UPDATED:
            return "different"
        openings = [share >= _OPENING for share in self.openings]
        if not (self.contained or self.reworded or all(openings)):
            unsure = self.share >= _CONTAINED or (any(openings) and self.throughout[0] >= _THROUGHOUT)
            return "unsure" if unsure else "different"
        return "unsure" if self.other_particulars or self.embedded else "same"

    @property
    def contained(self) -> bool:
        """Whether nearly all of the shorter stands in the longer, as in a cut or an earlier version."""
        # An item under which a site repeats many lines stands in others of the site but for its opening.
        return self.share >= _CONTAINED and self.openings[0] >= _TRACE

    @property
    def reworded(self) -> bool:
        """Whether each stands in the other from beginning to end in part, as where words were changed."""
        # Short items of a site that adds many lines to each share most of their length, and no opening.
        return min(self.throughout) >= _THROUGHOUT and max(self.openings) >= _TRACE and not self.patchy

    @property
    def embedded(self) -> bool:
        """Whether the shorter stands somewhere within a much longer text, as an item in a round-up does."""
        return self.words[0] < _EMBEDDED * self.words[1] and self.openings[1] < _OPENING

    @property
    def other_particulars(self) -> bool:
        """Whether figures and names are others, as in two notices of one form."""
        return self.particulars is not None and self.particulars < _OTHER

    def grounds(self) -> tuple[Ground, ...]:
        """What the verdict rests on."""
        shorter, longer = self.words
        if self.same_words:
            found = [Ground("same words", 1.0, f"the same {shorter} words in the same order")]
            if shorter < LEAST_WORDS:
                found.append(Ground("too short", -1.0, f"{shorter} words are too few to tell a story"))
            return tuple(found)
        found = [
            Ground(
                "shared wording",
                round(self.cosine, 3),
                f"{self.share:.0%} of what the shorter says in three words ({shorter} words) stands in the "
                f"longer ({longer} words)",
            ),
            Ground(
                "throughout" if self.reworded else "contained" if self.contained else "in places",
                0.5 if self.reworded or self.contained else 0.0,
                f"something is shared in {self.throughout[0]:.0%} of the parts of the shorter and in "
                f"{self.throughout[1]:.0%} of the longer",
            ),
        ]
        if min(self.openings) >= _OPENING:
            found.append(Ground("opening", 0.3, "the opening of each stands in the other"))
        elif max(self.openings) < _OPENING:
            found.append(Ground("opening", -0.3, "neither opening stands in the other"))
        if self.embedded:
            found.append(
                Ground("embedded", -0.5, "it stands within a longer text that opens with something else")
            )
        if self.particulars is not None:
            found.append(
                Ground(
                    "other particulars" if self.other_particulars else "particulars",
                    -0.5 if self.other_particulars else 0.2,
                    f"{self.particulars:.0%} of the figures and names of the shorter stand in the longer",
                )
            )
        return tuple(found)


class Comparer:
    """Compares texts, two at a time."""

    def __init__(self) -> None:
        # Shingles of one text, each at the place its last bits say: to look there for those of another is
        # quicker than to search. Two at one place are rare (one in 300 for 400 words); the first is lost.
        self._table = np.zeros(1 << _BITS, np.uint64)

    def compare(self, one: Own, other: Own) -> Likeness:
        """What two texts have in common; the order of the two does not matter."""
        if one.words == other.words and one.digest == other.digest:
            return Likeness(True, (one.words, one.words), 1.0, 1.0, (1.0, 1.0), (1.0, 1.0))
        # Of two texts of one length the smaller digest counts as that of the shorter, whichever comes first.
        shorter, longer = sorted((one, other), key=lambda text: (text.words, text.digest))
        sizes = shorter.words, longer.words
        if sizes[0] < LEAST_WORDS:
            return Likeness(False, sizes)
        there = self._there(shorter.shingles, longer.shingles)
        shared = there.count(_YES)
        share = shared / len(there)
        if share < _LEAST_SHARE or shared < _LEAST_SHARED:
            return Likeness(False, sizes)
        back = self._there(longer.shingles, shorter.shingles)
        ours, theirs = _shares(there), _shares(back)
        return Likeness(
            False,
            sizes,
            share,
            sqrt(share * back.count(_YES) / len(back)),
            (_touched(ours), _touched(theirs)),
            (_opening(there), _opening(back)),
            _patchy(ours) or _patchy(theirs),
            _particulars(shorter, longer) if _touched(ours) >= _UPDATED else None,
        )

    def _there(self, shingles: Hashes, others: Hashes) -> bytes:
        """Which shingles of the one text stand in the other: ``_YES`` or 0 for each."""
        if len(others) > _LONG:
            return among(shingles, np.sort(others)).tobytes()
        places = (others & _MASK).view(np.int64)
        self._table[places] = others
        found: Marks = self._table.take((shingles & _MASK).view(np.int64)) == shingles
        self._table[places] = 0
        return found.tobytes()


def _shares(there: bytes) -> list[float]:
    """What share of each part of a text is shared; its parts are of one size, the last a little longer."""
    count = len(there)
    parts = max(1, min(_LEAST_PARTS, count // _LEAST_PART), count // _PART)
    part = count // parts
    last = part * (parts - 1)
    shares = [there.count(_YES, low, low + part) / part for low in range(0, last, part)]
    return [*shares, there.count(_YES, last) / (count - last)]


def _touched(shares: list[float]) -> float:
    return sum(share >= _TOUCHED for share in shares) / len(shares)


def _patchy(shares: list[float]) -> bool:
    return max(shares) >= _AS_IS and min(shares) < _NOTHING


def _opening(there: bytes) -> float:
    return there.count(_YES, 0, _OPENS) / min(_OPENS, len(there))


def _particulars(ours: Own, theirs: Own) -> float | None:
    """Share of the figures and names of the one text that stand in the other."""
    here, there = _names(ours), _names(theirs)
    if len(here) < _FEW or len(there) < _FEW:
        return None
    return len(here & there) / len(here)


@lru_cache(256)  # a text is compared with several in a row
def _names(text: Own) -> frozenset[int]:
    return frozenset(text.particulars.tolist())
