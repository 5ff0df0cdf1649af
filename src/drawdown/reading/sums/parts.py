"""Parts of a sum told just before: "This includes $5 billion in weapons and $2 billion for training"."""

import re
from collections.abc import Sequence
from dataclasses import replace

from drawdown.reading.names.mentions import Mention
from drawdown.reading.passages.draft import Draft
from drawdown.reading.passages.passage import Passage

_REACH = 2  # sentences back in which the whole may have been told
_OPENS = re.compile(
    r"(?:And |Of (?:that|this|which),? )?(?:This|It|That|These|The (?:request|bill|total|sum|funding|money))"
    r"(?: also)? (?:would |will )?includ(?:es?|ed)\b",
    re.I,
)
_OF_ARMS = re.compile(
    r"[^,;.$£€]{0,50}\b(?:drawdown|[Ss]ecurity [Aa]ssistance|[Mm]ilitary (?:aid|assistance|[Ff]inancing|"
    r"equipment)|weapons|arms|ammunition|munitions|equipment)\b"
)


def parts(passages: Sequence[Passage], drafts: Sequence[Draft]) -> list[Draft]:
    """A claim for every sum for arms of a sentence that only says what a sum told just before includes."""
    by_start: dict[int, list[Draft]] = {}
    for draft in drafts:
        by_start.setdefault(draft.passage.sentence.start, []).append(draft)
    found: list[Draft] = []
    for number, passage in enumerate(passages):
        if not passage.sums or not _OPENS.match(passage.view, passage.sentence.start):
            continue
        before = [
            draft
            for earlier in passages[max(0, number - _REACH) : number]
            for draft in by_start.get(earlier.sentence.start, [])
            if draft.money and draft.item_id is None
        ]
        if before:
            found += _each(passage, before[-1], by_start.get(passage.sentence.start, []))
    return found


def _each(passage: Passage, whole: Draft, said: Sequence[Draft]) -> list[Draft]:
    taken = {draft.money for draft in said}
    return [
        replace(
            whole,
            passage=passage,
            item=Mention(sum_.start, sum_.end, None, "aid"),
            rule="parts",
            money=sum_.money,
            quantity=None,
            guessed=set(whole.guessed),
            why_missing=dict(whole.why_missing),
        )
        for sum_ in passage.sums
        if sum_.money not in taken and _OF_ARMS.match(passage.view, sum_.end)
    ]
