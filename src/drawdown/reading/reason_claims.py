"""Claims about reasons and conditions: why a transfer is wanted or feared, and on what terms."""

from dataclasses import replace

from drawdown.reading.draft import Draft
from drawdown.reading.mentions import Mention
from drawdown.reading.passage import Passage
from drawdown.reading.reason_words import condition, reasons

_DIRECT = ("escalation", "stock", "secrecy", "alliance")  # reasons whose words speak of arms by themselves
_TRANSFER = frozenset({"refused", "requested", "considered", "authorised", "paused", "delivered"})


def why(passage: Passage) -> list[Draft]:
    """The reasons and conditions of one sentence."""
    cues = {cue.event for cue in passage.cues}
    refusing = "refused" in cues
    found: list[Draft] = []
    for reason in reasons(passage.view, passage.sentence.start, passage.sentence.end, refusing):
        item = _item(passage, strict=reason.reason not in _DIRECT)
        if item is None or (
            reason.reason not in _DIRECT and not cues & _TRANSFER and item.kind != "specific"
        ):
            continue
        made = Draft(
            passage, "argued", item, f"reasons.{reason.reason}", reason=reason.reason, leaning=reason.leaning
        )
        made.status = "asked" if passage.sentence.question else "actual"
        if item.anaphor:
            made.guessed.add("anaphor")
        found.append(made)
    return found + _conditions(passage)


def _conditions(passage: Passage) -> list[Draft]:
    words = condition(passage.view, passage.sentence.start, passage.sentence.end)
    if words is None or not ({cue.event for cue in passage.cues} & (_TRANSFER | {"used"}) or passage.topic):
        return []
    items = [mention for mention in passage.mentions if mention.kind == "specific"] or _one(
        _item(passage, strict=True)
    )
    found = []
    for item in {item.id: item for item in items}.values():
        made = Draft(passage, "conditioned", item, "reasons.conditioned")
        made.status = "asked" if passage.sentence.question else "actual"
        found.append(made)
    return found


def _item(passage: Passage, strict: bool) -> Mention | None:
    named = [mention for mention in passage.mentions if mention.kind == "specific"]
    named = named or [mention for mention in passage.mentions if mention.kind == "class"]
    if named:
        return named[0]
    if passage.topic and (not strict or any(cue.event in _TRANSFER for cue in passage.cues)):
        return replace(passage.topic, start=passage.sentence.start, end=passage.sentence.end, anaphor=True)
    return (
        next((mention for mention in passage.mentions if mention.kind == "aid"), None) if not strict else None
    )


def _one(item: Mention | None) -> list[Mention]:
    return [item] if item else []
