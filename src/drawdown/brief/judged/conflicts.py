"""Conflicts in words: both wordings side by side, and what their difference amounts to."""

from collections.abc import Mapping, Sequence

from drawdown.brief.citations import chain
from drawdown.brief.judged.counting import in_words
from drawdown.brief.judged.model import ConflictLine, SideLine
from drawdown.conflict import VERDICTS, Conflict
from drawdown.entry import Entry

VERDICT_WORDS = {
    "conflict": "they contradict each other",
    "copy-drift": "drift of a copy",
    "change-over-time": "change over time",
    "different-baseline": "counted from different points or of different things",
    "rewording": "the same in other words",
    "unsure": "not clear whether they contradict each other",
}
MOST = 30


def conflicts(
    found: Sequence[Conflict], entries: Mapping[str, Entry]
) -> tuple[tuple[ConflictLine, ...], int]:
    """Conflicts between claims that the brief shows, contradictions first, and how many are not told."""
    whole = [one for one in found if all(claim in entries for claim in one.claims)]
    kept = sorted(whole, key=lambda one: (VERDICTS.index(one.verdict), one.matter, one.claims))[:MOST]
    return tuple(_line(one, entries) for one in kept), len(found) - len(kept)


def _line(one: Conflict, entries: Mapping[str, Entry]) -> ConflictLine:
    first, second = (
        SideLine(" ".join((words or entry.claim.evidence.text).split()), chain(entry), (entry.claim.id,))
        for entry, words in zip((entries[claim] for claim in one.claims), one.words, strict=True)
    )
    return ConflictLine(one.matter, VERDICT_WORDS[one.verdict], (first, second), in_words(one.grounds), one)
