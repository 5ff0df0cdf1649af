"""Claims about conditions: on what terms something is given, and what may not be done with it."""

import re

from drawdown.reading.names.mentions import Mention
from drawdown.reading.passages.draft import Draft
from drawdown.reading.passages.passage import Passage
from drawdown.reading.terms.condition_words import condition, general

_NONE = re.compile(r"\b(?:no|without|any|not (?:\w+ )?a|few) (?:\w+ )?$", re.I)
_OF_ARMS = frozenset({"delivered", "used", "sold", "authorised", "refused", "considered"})
_THEY = re.compile(r"[\"']?(?:they|it|these|those)\b", re.I)
# What a condition words is no claim beside it: "may not be sold on without leave", "will not be used abroad".
_UNSAID = {
    "used": ("planned", "possible", "denied"),
    "delivered": ("denied",),
    "sold": ("denied",),
}
_SUPPOSED = re.compile(r"\b(?:would|could|might|may) (?:\w+ ){0,8}$", re.I)


def terms(passage: Passage) -> list[Draft]:
    """The conditions of one sentence, one for each item they are set on."""
    words = condition(passage.view, passage.sentence.start, passage.sentence.end)
    if words is None:
        return []
    found = []
    for item in _items(passage, general(words)):
        made = Draft(passage, "conditioned", item, "conditions.terms")
        made.status = _status(passage, words)
        found.append(made)
    return found


def outside_terms(drafts: list[Draft], conditions: list[Draft]) -> list[Draft]:
    """The claims that are no mere wording of a condition: "will not be used abroad" tells of no use."""
    if not conditions:
        return drafts
    return [draft for draft in drafts if draft.status not in _UNSAID.get(draft.event, ())]


def _items(passage: Passage, of_use: bool) -> list[Mention | None]:
    named = [mention for mention in passage.mentions if mention.kind == "specific"]
    if passage.actors or passage.topic:  # "visitors may climb on tanks only when ..." is about no transfer
        named = named or [mention for mention in passage.mentions if mention.kind == "class"][:1]
    if named:
        return list({item.id: item for item in named}.values())
    if of_use:
        return [None]
    if any(cue.event in _OF_ARMS for cue in passage.cues):
        return [passage.topic] if passage.topic and _THEY.match(passage.text) else list(passage.mentions[:1])
    return []


def _status(passage: Passage, words: re.Match[str]) -> str:
    before = passage.view[max(passage.sentence.start, words.start() - 40) : words.start()]
    if passage.sentence.question:
        return "asked"
    if _NONE.search(before):
        return "denied"
    return "possible" if _SUPPOSED.search(before) and words[0].lower().endswith("assurances") else "actual"
