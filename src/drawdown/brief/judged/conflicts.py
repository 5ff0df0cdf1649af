"""Conflicts in words: both wordings side by side, and what their difference amounts to."""

from collections.abc import Mapping, Sequence
from datetime import date

from drawdown.brief.citations import chain
from drawdown.brief.judged.counting import grounds_in_words
from drawdown.brief.judged.model import ConflictLine, SideLine
from drawdown.conflict import Conflict
from drawdown.entry import Entry

VERDICT_WORDS = {
    "conflict": "they contradict each other",
    "copy-drift": "drift of a copy",
    "unsure": "not clear whether they contradict each other",
    "change-over-time": "change over time",
    "different-baseline": "counted from different points or of different things",
    "rewording": "the same in other words",
}
_RANKS = list(VERDICT_WORDS)
MOST = 30
_MOST_ALIKE = 2
"""Pairs on one matter with one verdict that are shown."""


def conflicts(
    found: Sequence[Conflict], entries: Mapping[str, Entry]
) -> tuple[tuple[ConflictLine, ...], int]:
    """Conflicts between claims that the brief shows, contradictions first, and how many are left.

    Of pairs on one matter that come to the same, the first ones given are shown and the others counted.
    """
    alike: dict[tuple[int, str], list[Conflict]] = {}
    for one in found:
        if all(claim in entries for claim in one.claims):
            alike.setdefault((_RANKS.index(one.verdict), one.matter), []).append(one)
    lines: list[ConflictLine] = []
    told = 0
    for _, same in sorted(alike.items()):
        kept = same[: min(_MOST_ALIKE, MOST - len(lines))]
        for one in kept:
            lines.append(in_words(one, entries, len(same) - len(kept) if one is kept[-1] else 0))
        told += len(same) if kept else 0
    return tuple(lines), len(found) - told


def in_words(one: Conflict, entries: Mapping[str, Entry], more: int = 0) -> ConflictLine:
    """Both wordings side by side, the earlier first, and what that amounts to."""
    told = [(entries[claim], words) for claim, words in zip(one.claims, one.words, strict=True)]
    days = [_day(entry) for entry, _ in told]
    # The earlier side first, where both have a day.
    if days[0] and days[1] and days[1] < days[0]:
        told.reverse()
    first, second = (
        SideLine(" ".join((words or entry.claim.evidence.text).split()), chain(entry), (entry.claim.id,))
        for entry, words in told
    )
    grounds = grounds_in_words(one.grounds)
    return ConflictLine(one.matter, VERDICT_WORDS[one.verdict], (first, second), grounds, one, more)


def _day(entry: Entry) -> date | None:
    said = entry.claim.happened or entry.source.published
    return (said.lower or said.upper) if said else None
