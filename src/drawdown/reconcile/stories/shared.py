"""Finds text that several stories share: furniture of a site, standing background, wording of a form.

A passage alone cannot tell: those of a much copied story stand in many reports too. What tells is the rest
of those reports. Where a story was copied, the rest is copied with it; where a site adds its lines to
everything, or a paper repeats its background, the rest is each report's own.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from drawdown.reconcile.stories.sketch import Sketch
from drawdown.reconcile.stories.words import Counts, Hashes, Marks, mixed

LEAST_WORDS = 4
"""A shorter passage says nothing by itself and is never looked at."""


@dataclass(frozen=True, slots=True)
class Rule:
    """When a passage is shared text.

    Attributes:
        name: How a ground calls it.
        reports: It stands in at least so many texts.
        own: In most of them at least this share of the words stands in half as many texts at the most.
        one_site: Only texts of one site are counted.
    """

    name: str
    reports: int
    own: float
    one_site: bool


# A site may add more words than a short item has itself; that so many texts of one site agree in them and
# in little else makes up for it.
RULES = (Rule("across stories", 3, 0.5, False), Rule("one site", 6, 0.2, True))
_MOST = 2 / 3


@dataclass(frozen=True, slots=True, eq=False)
class Shared:
    """Passages that are shared text.

    Attributes:
        hashes: Their hashes, sorted, shape (n_shared,).
        rules: The rule each fell under, as a place in ``RULES``, shape (n_shared,).
    """

    hashes: Hashes
    rules: Counts


def shared(sketches: Sequence[Sketch]) -> Shared:
    """The passages that several stories share.

    Args:
        sketches: Reports, no two of them with the same words: a copy would count as a story of its own.
    """
    if not sketches:
        return Shared(np.empty(0, np.uint64), np.empty(0, np.int64))
    report = np.repeat(np.arange(len(sketches)), [len(one.text.passages) for one in sketches])
    passages = np.concatenate([one.text.passages for one in sketches])
    lengths = np.concatenate([one.text.lengths for one in sketches])
    long = lengths >= LEAST_WORDS
    report, passages, lengths = report[long], passages[long], lengths[long]
    found: dict[int, int] = {}
    for number, rule in enumerate(RULES):
        keys, kept = passages, np.ones(len(passages), bool)
        if rule.one_site:
            sites = _sites(sketches)
            kept = sites[report] > 0
            keys = mixed(passages ^ mixed(sites[report].astype(np.uint64)))
        hits = _hits(report[kept], keys[kept], lengths[kept], rule)
        for value in np.unique(passages[kept][hits]).tolist():
            found.setdefault(value, number)
    hashes = np.array(sorted(found), np.uint64)
    return Shared(hashes, np.array([found[value] for value in hashes.tolist()], np.int64))


def _sites(sketches: Sequence[Sketch]) -> Counts:
    """A number from 1 for each site, 0 where it is not known."""
    numbers: dict[str, int] = {}
    return np.array(
        [numbers.setdefault(one.site, len(numbers) + 1) if one.site else 0 for one in sketches], np.int64
    )


def _hits(report: Counts, keys: Hashes, lengths: Counts, rule: Rule) -> Counts:
    """Places of the passages, given with the report each stands in, that fall under a rule."""
    order = np.argsort(keys, kind="stable")
    starts = np.diff(keys[order], prepend=~keys[order[:1]]) != 0
    groups = np.cumsum(starts) - 1
    # Once a text, however often it says it; the order leaves the passages of one text side by side.
    once = starts | (np.diff(report[order], prepend=-1) != 0)
    counts = np.bincount(groups, once).astype(np.int64)
    which = np.empty(len(keys), np.int64)
    which[order] = groups
    lengths = lengths.copy()
    lengths[order[~once]] = 0
    often = counts[which]
    # Words of a report by how many texts their passage stands in, summed from the rarest on.
    width = int(often.max(initial=0)) + 1
    ranks = report * width + often
    by_rank = np.argsort(ranks)
    ranks = ranks[by_rank]
    sums = np.concatenate([[0], np.cumsum(lengths[by_rank])])
    first = np.zeros(len(keys), bool)
    first[order[once]] = True
    asked = np.flatnonzero((often >= rule.reports) & first)
    begins = np.searchsorted(ranks, report[asked] * width)
    rare = sums[np.searchsorted(ranks, report[asked] * width + often[asked] // 2, "right")] - sums[begins]
    all_ = sums[np.searchsorted(ranks, (report[asked] + 1) * width)] - sums[begins]
    own = np.bincount(which[asked], rare >= rule.own * all_, len(counts))
    told = (own >= rule.reports) & (own >= _MOST * counts)
    hits: Counts = np.flatnonzero(told[which])
    return hits


def among(values: Hashes | Counts, sorted_: Hashes | Counts) -> Marks:
    """Which values are among sorted ones of the same type; none of them may be empty."""
    found: Marks = sorted_.take(np.searchsorted(sorted_, values), mode="clip") == values
    return found
