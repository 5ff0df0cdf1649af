"""Short answers that lean on the question: "No.", "They did.", "His answer was no", "Nobody has asked us".

Few texts at hand hold one of each kind; they are the three answers a question about arms can have.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from drawdown.reading.passages.draft import Draft
from drawdown.reading.passages.passage import Passage

_OPEN = r"[\"'“ ]*(?:(?:well|so|look|and|but|I mean|obviously|in a word)[, ]+)*"
_SAID = (
    r"[.,!\"'” ]*(?:(?:said|replied|answered|says)\b[^.;]{0,60}|"
    r"[A-Z][\w. ]{2,40} (?:said|replied|answered))?[.!\"'” ]*"
)
_NO = re.compile(
    rf"{_OPEN}(?:no|nope|(?:certainly|absolutely|definitely|of course|emphatically) not|not at all|never|"
    rf"no, (?:we|they|he|she|it|I) (?:(?:did|do|have|has|will|would|are|is) not|(?:did|do|have|has|would|"
    rf"are|is)n't|"
    rf"won't)|not yet){_SAID}",
    re.I,
)
_ANSWER_NO = re.compile(
    r"\banswer(?: to (?:that|this|him|her|them|us|Kyiv|it))? (?:was|is|remains|remained|stays|has been|"
    r"will be) "
    r"(?:(?:still|again|always|an?|firm|clear|polite|flat|simple|short) )*[\"'“]?no\b|"
    r"\b(?:said|says|replied|answered)(?: (?:an?|firm|clear|polite|flat))* [\"'“]?no[\"'”]?(?=[.,;]|$)|"
    r"\b(?:got|met with|received|earned|drew) (?:only )?(?:an? )(?:\w+,? )?no\b(?=[.,;]|$| from)",
    re.I,
)
_YES = re.compile(
    rf"{_OPEN}(?:(?:yes|yeah|indeed|correct|of course|absolutely)[,.]? )?(?:we|they|he|she|it|I) "
    r"(?P<verb>did|have|has|had|do|does|are|is|will|were|was)\b(?=[.,;!]|$)",
    re.I,
)
_NO_REQUEST = re.compile(
    r"\bno (?:such )?request[^.;,]{0,30} (?:has|have|had|was|is)\b|\b(?:had|received|seen|"
    r"got) no (?:such )?request|"
    r"\b(?:nobody|no one|no-one|none of them) (?:has|have|had) (?:yet )?asked\b|"
    r"\b(?:they|he|she|it|Kyiv) (?:has|have|had)(?: not|n't)(?: yet)? asked (?:us|me|for (?:it|them|any))\b",
    re.I,
)
_OF_FACT = re.compile(r"\b(?:did|has|have|had|was|were)\b[^?]{0,90}\?", re.I)
_DONE = frozenset({"did", "have", "has", "had", "were", "was"})
_ANSWERED = frozenset(
    {"delivered", "announced", "authorised", "considered", "sold", "requested", "used", "ordered"}
)
_REACH = 2  # sentences behind a question or a request in which its answer may stand


def answers(passages: Sequence[Passage], drafts: Sequence[Draft]) -> list[Draft]:
    """The claims of answers that name neither act nor item, from the question or request before them."""
    here: dict[int, list[Draft]] = {}
    for draft in drafts:
        here.setdefault(draft.passage.sentence.start, []).append(draft)
    found: list[Draft] = []
    last: Draft | None = None
    age = 0
    for passage in passages:
        own = here.get(passage.sentence.start, [])
        age += 1
        if last and age <= _REACH and not passage.sentence.question:
            answer = _answer(passage, last, first=age == 1)
            if answer and not any(draft.event == answer.event for draft in own):
                found.append(answer)
                last = None
        put = next((draft for draft in own if _awaits(draft)), None)
        if put:
            last, age = put, 0
    return found


def _awaits(draft: Draft) -> bool:
    asked = draft.status == "asked" or (draft.event == "requested" and draft.status == "actual")
    return asked and draft.event in _ANSWERED and draft.item_id is not None


def _answer(passage: Passage, asked: Draft, first: bool) -> Draft | None:
    text = passage.text
    if _NO_REQUEST.search(text):
        return _made(passage, asked, "requested", "denied", "request")
    if _ANSWER_NO.search(text) and asked.event != "used":
        return _made(passage, asked, "refused", "actual", "no")
    if not first:
        return None
    if asked.status == "asked" and _NO.fullmatch(text):
        fact = asked.event in ("requested", "used") or _OF_FACT.search(asked.passage.text)
        return _made(passage, asked, asked.event if fact else "refused", "denied" if fact else "actual", "no")
    yes = _YES.match(text) if asked.status == "asked" else None
    if yes is None:
        return None
    return _made(passage, asked, asked.event, "actual" if yes["verb"].lower() in _DONE else "planned", "yes")


def _made(passage: Passage, asked: Draft, event: str, status: str, rule: str) -> Draft:
    assert asked.item
    start, end = passage.sentence.start, passage.sentence.end
    item = replace(asked.item, start=start, end=end, anaphor=True)
    made = Draft(passage, event, item, f"answers.{rule}", status=status, guessed={"anaphor"})
    made.supplier, made.recipient = asked.supplier, asked.recipient
    if event == "refused" and made.supplier is None:
        speaking = [actor.id for actor in passage.actors if actor.link in ("bare", "owner")]
        made.supplier = next((id_ for id_ in speaking if id_ not in (asked.party, asked.recipient)), None)
    if event in ("requested", "used"):
        made.party = asked.party
    counted = [count for count in passage.counted if passage.view.startswith(" in all", count.end)]
    if rule == "yes" and counted:
        made.quantity = counted[0].quantity
    return made
