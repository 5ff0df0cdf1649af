"""Which words for events govern which, and how far a clause goes.

A stance ("refused", "is considering", "approval of") takes over the step it governs ("to send", "the transfer
of"): "refused to send ATACMS" is one refusal, no delivery.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from drawdown.reading.events.cue import Cue

_UNDERGOING = re.compile(
    r"(?:(?!\b(?:whose|which|who|where)\b)[^,;:]|(?<=\d),(?=\d)){0,80}?"
    r"\b(?:(?:is|are|was|were|be|been|being|remains?)\s(?:\w+ )?|"
    r"put [^,;:]{0,60})"
)
# "The tanks that Oslo promised have yet to be delivered": the promise governs no delivery.
_YET_TO_BE = re.compile(r"\b(?:has|have|had|is|are|was|were|will|would) (?:\w+ ){0,2}(?:be|being) ?$")
_DECISION_ON = 12  # characters between a decision and its "whether"
_BE = re.compile(r"(?:is|are|was|were|be|been|being) ")
_REACH = 90  # characters between a stance and the step it governs
_FINITE_BEFORE = re.compile(
    r"(?:\b(?:is|are|was|were|will|would|has|have|had)|'ll|'re|'ve)(?: (?:also|now|be|been))* $"
)
# ", and" opens a clause, but not before the last of a list of adjectives: "economic, and military aid".
_CLAUSE = re.compile(
    r"[;:]| (?:(?:but|while|although|though|whereas|because|after|before|when|if|so that) |"
    r"and (?=(?:he|she|it|they|we|the|has|have|will|is|are) |(?:that )?(?:(?:about|around|some|"
    r"nearly|over|more than) )?\d[\d,]* of ))|, (?:which|who|with|and(?!"
    r" (?:many |several )?others\b|"
    r" (?:other )?(?:security|military|defen[cs]\w+|humanitarian|economic|financial|food|medical|\w+ing, )\b)"
    r"|saying|adding|stating|"
    r"asserting|emphasizing|making|marking|allowing|despite|according|including)\b| (?:which|who|"
    r"that) "
)
_HAS_VERB = re.compile(
    r"\b(?:is|are|was|were|has|have|had|will|would|can|could|may|might|must|should|do|does|did|said|says|"
    r"told|made|got|took|went|came|met|\w{2,}ed)\b|'(?:s|re|ve|ll|d)\b(?! [a-z]+s?\b)"
)
_GOVERNED = re.compile(
    r"\b(?:to|of|on|over|for|about|against|towards?|with|not|from|in|the|a|any|its|their|"
    r"our)\s(?:[\w'.-]+\s){0,5}$|^\s*$|\b(?:to|of|over|against)\s",
    re.I,
)
# Between a request and the leave it is for: "asked for permission", "requested Berlin's approval".
_FOR_LEAVE = re.compile(r" ?(?:(?:for|to|an?|the|its|their|his|her|official|formal|written|[\w.]+'s?) ){0,4}")
# What is done about a leave: "refused to lift its embargo", "revoked export licences for".
_OVER_LEAVE = frozenset({"refused", "paused", "considered", "requested"})
_TO_LEAVE = re.compile(r" ?(?:to |whether to |[\w']+ to )?(?:(?:its|their|the|all|any|some|several|\d+) )*")
_HAS_STEP = re.compile(
    r"(?:provid|send|suppl|giv|deliver|transfer|shipp?|donat|hand|part|furnish|releas|export|sell)(?:e|y|"
    r"ing|ying)?(?: over| with)?$"
)


def governed(view: str, cues: Sequence[Cue]) -> list[Cue]:
    """The cues with every step that a stance before it governs taken over by that stance."""
    found: list[Cue] = []
    for cue in cues:
        above = found[-1] if found else None
        if (above and above.role == "stance" and above.governs is None and _governs(view, above, cue)) or (
            above
            and above.role == "stance"
            and above.governs
            and above.governs.role == "stance"
            and _governs(view, above.governs, cue)
        ):
            found[-1] = _taking(above, cue)
        elif above and _undergoes(view, above, cue):
            found[-1] = _taking(cue, above)
        else:
            found.append(cue)
    return found


def clause(view: str, start: int, end: int, cue: Cue, others: Sequence[Cue]) -> tuple[int, int]:
    """The stretch of a sentence in which a cue's subject and objects stand."""
    last = cue.governs or cue
    low, high = start, end
    for match in _CLAUSE.finditer(view, start, end):
        if match.end() <= cue.start:
            if match[0] == " and " and _only_lists(view, low, match, cue, others):
                continue  # "The jets, the missiles and the tanks remain on hold": one subject
            low = match.start() if match[0].strip(" ,") in ("which", "who", "that") else match.end()
        elif match.start() >= last.end:
            high = match.start() if match[0].strip(" ,") != "including" else high
            if high == match.start():
                break
    for other in others:
        if (
            other is not cue
            and last.end <= other.start < high
            and other.role == "step"
            and (other.form in ("s", "past", "phrase") or (cue.form == "noun" and _finite(view, other)))
        ):
            high = other.start
            break
    return low, high


def _only_lists(view: str, low: int, and_: re.Match[str], cue: Cue, others: Sequence[Cue]) -> bool:
    """Whether no verb stands before an "and the", so that it only goes on with a list of nouns."""
    before = any(low <= other.start < and_.start() for other in others if other is not cue)
    return (
        not before and view.startswith("the ", and_.end()) and not _HAS_VERB.search(view, low, and_.start())
    )


def _finite(view: str, cue: Cue) -> bool:
    """Whether a verb is the verb of a clause of its own: "is sending", "will send"."""
    return bool(_FINITE_BEFORE.search(view[max(0, cue.start - 20) : cue.start]))


def _governs(view: str, stance: Cue, step: Cue) -> bool:
    gap = view[stance.end : step.start]
    undergone = bool(re.search(r"\b(?:be|being)\s*$", gap))  # "asked for the tanks to be sent"
    if len(gap) > _REACH or step.form == "s" or (step.form == "past" and not undergone):
        return False
    if _CLAUSE.search(f" {gap} ") or ("," in gap.replace(", D.C.", "") and step.form != "noun"):
        return False
    if len(gap.split()) > 4 and gap.endswith(" and "):
        return False  # "get the bill passed this week and keep aid flowing" are two acts
    if stance.form in ("past", "participle") and undergone and _YET_TO_BE.search(gap):
        return False
    if step.form == "participle":
        return undergone
    if stance.event == "requested" and step.event == "authorised":
        return bool(_FOR_LEAVE.fullmatch(gap))
    if stance.event == "authorised" and "deci" in stance.base and step.base.startswith("whether"):
        return len(gap) < _DECISION_ON  # "no decision has been taken on whether to send"
    if step.form == "phrase" and step.role == "stance":
        return step.event == "authorised" and stance.event in _OVER_LEAVE and bool(_TO_LEAVE.fullmatch(gap))
    if stance.form == "phrase" and _HAS_STEP.search(stance.base) and len(gap) > 12:
        return False  # "hesitant to provide F-16s, citing training time"
    if step.role == "stance" and stance.event == step.event:
        return False
    return bool(_GOVERNED.search(gap)) or len(gap.split()) <= 4


def _undergoes(view: str, step: Cue, stance: Cue) -> bool:
    """Whether a stance behind a step is taken on it: "the delivery of Patriot was halted"."""
    if step.role != "step" or step.form not in ("noun", "ing", "phrase") or stance.role != "stance":
        return False
    if stance.form not in ("past", "participle", "phrase"):
        return False
    own = _BE.match(stance.base)  # "was put off" brings its own
    return bool(_UNDERGOING.fullmatch(view, step.end, stance.start + (own.end() if own else 0)))


def _taking(stance: Cue, step: Cue) -> Cue:
    return replace(stance, governs=step)
