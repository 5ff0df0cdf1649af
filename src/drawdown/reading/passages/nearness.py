"""Which of the times in a sentence stands with which of its words for events."""

import re

from drawdown.reading.events.cue import Cue
from drawdown.reading.passages.passage import Passage
from drawdown.reading.time.dates import Time

_SPEECH = re.compile(
    r"\b(said|says|told|reported|announced|speaking|asked|saying|wrote|disclosed|confirmed|revealed)"
    r"\s(?:[\w']+ ){0,4}$"
)
# A word that opens another clause: a time beyond it belongs there.
_BOUNDARY = re.compile(
    r"[;:—–]|\b(?:which|who|whom|that|where|when|while|but|because|although|though|after|before|if|whether)\b"
)
_INSERTED = re.compile(r"\b(?:which|who|whom|where|that) [^,]{3,60}$")
# A participle before its noun tells no time of its own: "its last promised tanks".
_ATTRIBUTE = re.compile(
    r"\b(?:the|its|their|his|our|a|an|last|first|newly|recently|previously|all|some|\d+) \w+ed$", re.I
)
_LIGHT = re.compile(r"[,]|\band\b")
_FRONT = re.compile(
    r"\W*(?:(?:And|But|So|Then|Now|Just|Also|Only|Already|As of|As early as|As recently as|Even|"
    r"In fact|Finally|"
    r"Well|Look|Okay)\b,? ?(?:just |only )?)?(?:in |on |by |over |during )?$",
    re.I,
)
# A clause that adds something, about which a time before it says nothing.
NON_RESTRICTIVE = re.compile(
    r", (?:which|who|where)\b| (?:who|which|that) (?:\w+ )?(?:manufactur|produc|mak|build)\w*\b"
)


def owned(passage: Passage, time: Time, cue: Cue) -> bool:
    """Whether a time stands with this cue rather than with another one of the sentence."""
    chain = [one for one in (cue, cue.governs, cue.governs.governs if cue.governs else None) if one]
    mine = min(_cost(passage, time, one) for one in chain)
    others = [
        _cost(passage, time, other)
        for other in passage.cues
        if other not in chain
        and other.form != "noun"
        and not _paired(passage, other, cue)
        and not _ATTRIBUTE.search(passage.view[max(0, other.start - 20) : other.end])
    ]
    return (not others or mine <= min(others)) and mine < 1_000


def _paired(passage: Passage, one: Cue, other: Cue) -> bool:
    first, second = sorted((one, other), key=lambda cue: cue.start)
    return passage.view[first.end : second.start].strip(" ,") in ("and", "or", "")


def _cost(passage: Passage, time: Time, cue: Cue) -> int:
    """How far a time is from a cue: words between, and clauses between more than words."""
    behind = cue.end <= time.start
    if not behind and _INSERTED.search(passage.view, passage.sentence.start, time.start):
        return 1_000  # "Norway, which was attacked in 1940, has sent"
    gap = passage.view[cue.end : time.start] if behind else passage.view[time.end : cue.start]
    gap = gap.strip(" ,")
    return (
        len(gap) + 300 * len(_BOUNDARY.findall(gap)) + 60 * len(_LIGHT.findall(gap)) + (0 if behind else 60)
    )


def distance(time: Time, cue: Cue) -> int:
    """Characters between a time and the words for an event."""
    return min(abs(time.start - cue.end), abs(cue.start - time.end))


def fronts(passage: Passage, time: Time, cue: Cue) -> bool:
    """Whether a time opens the sentence, and so holds for its main clause."""
    opening = passage.view[passage.sentence.start : time.start]
    if time.start > cue.start or len(opening) > 30 or not _FRONT.fullmatch(opening):
        return False
    speaks = passage.attribution.start
    told = cue.event not in ("announced", "authorised")  # these are done by saying so
    if told and time.end <= speaks <= cue.start and not passage.view[time.end : speaks].strip(" ,"):
        return False  # "On 1 May, CNN reported that": the day of the report
    return not NON_RESTRICTIVE.search(passage.view, time.end, cue.start)


def of_speech(passage: Passage, time: Time, cue: Cue) -> bool:
    """Whether a time tells when something was said, not when it happened."""
    before = passage.view[max(passage.sentence.start, time.start - 40, cue.end) : time.start]
    verb = _SPEECH.search(before)
    return bool(verb and verb[1][:8] != cue.event[:8])
