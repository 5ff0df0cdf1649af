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
# Who forbids or lets somebody do something: "bars Cairo from using them".
_SETS = re.compile(
    r"(?:bar(?:s|red)?|ban(?:s|ned)?|forbid(?:s|den)?|forbade|prohibit(?:s|ed)?|prevent(?:s|ed)?|lets?|"
    r"allow(?:s|ed)?|permit(?:s|ted)?) ",
    re.I,
)
_BINDS = re.compile(r"(?:may|must|can|cannot)\b", re.I)
_MAY = re.compile(r" (?:may|must|can|cannot)\b")
_GETS = re.compile(r" (?:may|must|can|cannot) (?:not |only )?(?:have|get|buy|receive|keep|use|fire)\b")
_NEAR = 20  # characters between who lets and the verb
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
        made.recipient, made.supplier = _bound(passage, words)
        made.party = made.supplier
        found.append(made)
    return found


def _bound(passage: Passage, words: re.Match[str]) -> tuple[str | None, str | None]:
    """Whom a limit binds, and who sets it, where the words say so: "Oslo lets Cairo fire them only at"."""
    acting = [actor for actor in passage.actors if actor.link == "bare"]
    before = [actor for actor in acting if actor.end <= words.start()]
    opening = _SETS.match(words[0])
    if opening:
        at = words.start() + opening.end()
        bound = next((actor.id for actor in acting if actor.start == at), None)
        setter = before[-1].id if before and words.start() - before[-1].end < _NEAR else None
        return bound, setter if bound and setter != bound else None
    near = before[-1] if before else None
    if (
        near
        and _MAY.match(passage.view, near.end)
        and (_BINDS.match(words[0]) or _GETS.match(passage.view, near.end))
    ):
        return near.id, None
    return None, None


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
