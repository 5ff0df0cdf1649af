"""Signs that tell how far to trust a draft: plain facts about it and its sentence, each by a name.

What they are worth is not judged here: ``make confidence`` weighs them on the labelled texts.
"""

import re
from collections.abc import Collection, Iterator, Sequence
from itertools import groupby

from drawdown.reading.events.cue import Cue
from drawdown.reading.names.mentions import Mention
from drawdown.reading.passages.draft import Draft
from drawdown.reading.text.rare import Rare

# Talk of transfers in general, without any one of them: "any future transfer", "broader questions of policy".
_GENERAL = Rare(
    "any|future|potential|possible|broader|risk|consider|implication|dynamic|strateg|polic",
    r"\b(?:any|future|potential|possible|broader|risks?|consider\w*|implications?|dynamics?|strateg\w+|"
    r"polic\w+)\b",
)
# What stands behind these is aimed at, not sent: "against tanks", "taking out helicopters".
_COMMA = re.compile("[,;]")
_AIMED = re.compile(
    r"\b(?:against|tak\w+ out|destroy\w*|target\w*|str[iu]k\w*|every|russian?|enemy)\b[^,.]{0,25}$", re.I
)
_AIM = 40  # characters before an item in which they are looked for


def signs(drafts: Sequence[Draft]) -> Iterator[Collection[str]]:
    """For each draft of one report the names of what holds for it; those of a sentence stand together."""
    for _, sentence in groupby(drafts, key=lambda draft: draft.passage.sentence.start):
        beside = list(sentence)
        for rank, draft in enumerate(beside):
            yield {
                *_of_draft(draft),
                *_of_item(draft),
                *_of_sentence(draft),
                *_of_others(draft, beside),
                _upto("drafts before it", rank, (0, 1, 3)),
            }


def _of_draft(draft: Draft) -> Iterator[str]:
    yield f"event {draft.event}"
    yield f"rule {draft.rule}"
    yield f"form {draft.rule.rpartition('.')[2]}"
    yield f"status {draft.status}"
    yield f"event {draft.event} status {draft.status}"
    for name in draft.guessed:
        yield f"guessed {name}"
    for name in ("quantity", "money", "happened"):
        if getattr(draft, name) is not None:
            yield f"states {name}"
            yield f"event {draft.event} states {name}"


def _of_item(draft: Draft) -> Iterator[str]:
    item, passage = draft.item, draft.passage
    kind = "none" if item is None or item.id is None else item.kind
    yield f"item {kind}{' stood for' if item and item.anaphor else ''}"
    yield f"event {draft.event} item {kind}"
    if item is None:
        return
    if item.owner and item.owner not in (draft.supplier, draft.recipient, draft.party):
        yield "item of another party"
    if _AIMED.search(passage.view, max(0, item.start - _AIM), item.start):
        yield "item aimed at"
    low, high = _between(item, _nearest(draft, item))
    if low <= high and not item.anaphor:
        yield _upto("characters from word to item", high - low, (3, 20, 50, 100))
        yield _upto("items between", sum(low <= other.start < high for other in passage.mentions), (0, 1, 3))
        if _COMMA.search(passage.view, low, high):
            yield "comma between"


def _of_sentence(draft: Draft) -> Iterator[str]:
    passage = draft.passage
    yield f"sentence {passage.sentence.kind}"
    yield _upto("characters of the sentence", len(passage.text), (60, 120, 200, 300, 450))
    yield _upto("items of the sentence", len(passage.mentions), (0, 1, 2, 4))
    if all(mention.kind == "aid" for mention in passage.mentions):
        yield "aid alone"
    if _GENERAL.search(passage.text):
        yield "in general"


def _of_others(draft: Draft, beside: Sequence[Draft]) -> Iterator[str]:
    """What else the sentence was read as: two events on one item are often one, told in two words."""
    yield _upto("events of the sentence", len({other.event for other in beside}), (1, 2, 3))
    yield _upto("drafts of this event", sum(other.event == draft.event for other in beside), (1, 2, 4))
    for other in beside:
        if other is not draft and other.item_id == draft.item_id:
            yield f"event {draft.event} beside {other.event}"


def _nearest(draft: Draft, item: Mention) -> Cue | None:
    """The nearest of the words that may have made the draft."""
    cues = [
        cue
        for cue in draft.passage.cues
        if draft.event in (cue.event, cue.governs.event if cue.governs else None)
    ]
    return min(cues, key=lambda cue: max(cue.start, item.start) - min(cue.end, item.end), default=None)


def _between(item: Mention, cue: Cue | None) -> tuple[int, int]:
    """The stretch between item and word, empty where they meet; (0, -1) where there is no word."""
    if cue is None:
        return 0, -1
    low, high = min(cue.end, item.end), max(cue.start, item.start)
    return low, max(low, high)


def _upto(name: str, number: int, edges: Sequence[int]) -> str:
    edge = next((edge for edge in edges if number <= edge), None)
    return f"{name}: {'more' if edge is None else f'up to {edge}'}"
