"""Bulleted lists: "the package includes:" gives its event, parties and attribution to each bullet below."""

import re
from collections.abc import Sequence
from dataclasses import replace

from drawdown.catalogue import Catalogue
from drawdown.reading.amounts import quantity_of
from drawdown.reading.draft import Draft
from drawdown.reading.memoranda import directs
from drawdown.reading.mentions import Mention
from drawdown.reading.passage import Passage

_OPENS = frozenset({"announced", "delivered", "authorised"})
_HEAD = re.compile(r"\b(?:includ\w+|contain\w*|consist\w*|following)\b[^.]{0,60}:\s*$", re.I)


def listed(
    passages: Sequence[Passage], drafts: Sequence[Draft], catalogue: Catalogue
) -> tuple[list[Draft], set[int]]:
    """Claims of the bullets under a list's opening line, and the starts of the sentences read this way."""
    by_start: dict[int, list[Draft]] = {}
    for draft in drafts:
        by_start.setdefault(draft.passage.sentence.start, []).append(draft)
    found: list[Draft] = []
    read: set[int] = set()
    opening: Draft | None = None
    for passage in passages:
        if passage.sentence.kind != "bullet":
            opening = _opening(passage, by_start.get(passage.sentence.start, []))
        elif opening and not directs(passage):
            found += _bullet(passage, opening, catalogue)
            read.add(passage.sentence.start)
    return found, read


def _opening(passage: Passage, drafts: Sequence[Draft]) -> Draft | None:
    if not passage.text.endswith(":") or re.search(r"\bhereby\b", passage.text):
        return None
    opener = next((draft for draft in drafts if draft.event in _OPENS), None)
    if (
        opener is None
        and _HEAD.search(passage.text)
        and re.search(r"package|assistance|aid|capabilities|\b(?:it|they|which)\b", passage.text, re.I)
    ):
        opener = Draft(passage, "announced", None, "lists.opening")
    return opener


def _bullet(passage: Passage, opening: Draft, catalogue: Catalogue) -> list[Draft]:
    items: list[Mention | None] = [mention for mention in passage.mentions if mention.kind != "aid"]
    found = []
    for item in items or [None]:
        made = replace(
            opening,
            passage=passage,
            event="announced" if opening.event == "authorised" else opening.event,
            item=item or _whole(passage),
            rule="lists.bullet",
            quantity=quantity_of(passage, item, catalogue) if item else None,
            money=None,
            guessed=set() if item else {"no-item"},
            why_missing=dict(opening.why_missing),
        )
        found.append(made)
    return found


def _whole(passage: Passage) -> Mention:
    """Kinds outside the catalogue: one claim a bullet, of no item, with the bullet's words."""
    return Mention(passage.sentence.start, passage.sentence.end, None, "aid")
