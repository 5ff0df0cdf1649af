"""Claims about reasons: why a transfer is wanted or feared."""

import re
from dataclasses import replace

from drawdown.reading.names.mentions import Mention
from drawdown.reading.passages.draft import Draft
from drawdown.reading.passages.passage import Passage
from drawdown.reading.terms.reason_words import Reason, reasons

_DIRECT = ("escalation", "stock", "secrecy", "alliance")  # reasons whose words speak of arms by themselves
_TRANSFER = frozenset(
    {"refused", "requested", "considered", "authorised", "paused", "delivered", "argued", "sold"}
)
_OF_THE_TOPIC = frozenset({"refused", "considered", "paused"})
_REFUSING = frozenset({"refused", "paused"})
_SAID_OF = re.compile(r"\b(?:said|says|told [\w ]{2,12}) (?:of|about) (?:the )?\Z")
_LAW_REACH = 20  # characters behind a ban in which stands what is banned
_STANDS_FOR = re.compile(r"\b(?:it|they|them|these|those|this|that|which|one|such)\b", re.I)


def why(passage: Passage) -> list[Draft]:
    """The reasons of one sentence."""
    refusing = any(cue.event in _REFUSING for cue in passage.cues)
    found: list[Draft] = []
    for reason in reasons(passage.view, passage.sentence.start, passage.sentence.end, refusing):
        item = _item(passage, reason)
        if item is None:
            continue
        made = Draft(
            passage, "argued", item, f"reasons.{reason.reason}", reason=reason.reason, leaning=reason.leaning
        )
        made.status = "asked" if passage.sentence.question else "actual"
        if item.anaphor:
            made.guessed.add("anaphor")
        found.append(made)
    return found


def _item(passage: Passage, reason: Reason) -> Mention | None:
    """What a reason is about: the item before its words, or one the sentence speaks of handing over."""
    handed = any(cue.event in _TRANSFER for cue in passage.cues)
    direct = reason.reason in _DIRECT
    named = [mention for mention in passage.mentions if mention.kind == "specific"]
    named = named or [
        mention for mention in passage.mentions if mention.kind == "class" and (handed or not mention.owner)
    ]
    reach = _LAW_REACH if reason.reason == "law" else 0  # "have banned cluster munitions"
    before = [mention for mention in named if mention.start < reason.end + reach]
    spoken_of = [
        m for m in named if _SAID_OF.search(passage.view, max(passage.sentence.start, m.start - 24), m.start)
    ]
    if named and (direct or handed or before or spoken_of):
        return (before or named)[0]
    about = any(cue.event in _OF_THE_TOPIC for cue in passage.cues)
    if passage.topic and (
        direct or about or _STANDS_FOR.search(passage.view[passage.sentence.start : reason.start])
    ):
        return replace(passage.topic, start=passage.sentence.start, end=passage.sentence.end, anaphor=True)
    aid = next((mention for mention in passage.mentions if mention.kind == "aid"), None)
    return aid if handed and not direct else None
