"""Whether words for an event state one at all: a purpose, a condition or a duty states none."""

import re

from drawdown.reading.events.ahead import supposed
from drawdown.reading.events.cue import Cue
from drawdown.reading.events.denial import NOT
from drawdown.reading.events.modality import HEADLINE, PLANNED, POSSIBLE
from drawdown.reading.text.rare import Rare

_OPENING = 8  # characters at the head of a sentence
_FEARED = re.compile(r"\b(?:fear|worr|warn|concern)\w*[^.;]{0,20}\Z", re.I)
_UNSAID = Rare(
    "acknowledg|confirm|disclos|specif|comment|say|said|detail|reveal|address|clarif|naming",
    r"(?:\bnot|n't|\bnever|declined to|refused to|\bneither) (?:\w+ )?(?:acknowledg|confirm|disclos|specif|"
    r"comment|say|said|detail|reveal|"
    r"address|clarif)\w*[^.;,]{0,60}$|\bwithout (?:\w+ )?(?:acknowledg|confirm|disclos|specify|say|detail|"
    r"reveal|naming)\w*[^.;,]{0,60}$",
)
# What somebody is thanked for was done: "thanked Oslo for sending them".
_THANKED = re.compile(
    r"\b(?:grateful|gratitude|thank\w*|prais\w+|commend\w*|applaud\w*|appreciat\w+|credit\w*)\b"
    r"[^.;]{0,60} for $",
    re.I,
)
_CONDITION = Rare(
    "if|unless|in the event|in case|assuming|provided that|should|were|had",
    r"\b(?:if|unless|in the event|in case|assuming|provided that|as if)\b[^,;]{0,60}$|(?:^|"
    r"[,.;] )(?:should|were|had) (?:the )?[A-Z][^,;]{0,40}$",
)
# Verbs that give only by what stands behind them, in their base form: "to equip the army with".
_BASE_PHRASE = re.compile(r"(?:support|help|assist|allow|let) ")
_RULED = re.compile(
    r"\b(?:prohibit|forbid|forbad|ban|bar|restrict|limit|allow|permit|authori[sz]|approv|condition)\w*\b"
    r"[^.;,]{0,30}$",
    re.I,
)
_ONCE_DONE = re.compile(
    r"\b(?:as soon as|once|until|before|when)\b[^,;.]{0,40}\b(?:is|are|has|have)\s(?:been )?(?:\w+ )?$", re.I
)
_CHOSEN = re.compile(r"\b(?:decision|move|order|step|vote[ds]?(?: [\d-]+)?|choice) to $", re.I)
_OBLIGED = re.compile(r"\b(?:must|should|ought to|needs? to|ha(?:s|ve) to|had better)\s(?:\w+ ){0,2}$", re.I)
_NOT_TO = re.compile(r" (?:\w+ ){0,4}?(?:not|never) to\b")
_TAKES_UP = re.compile(r"\b(?:offer|agree|promise|volunteer|beg[aiu]n|start|help|continue)\w* to \Z", re.I)


_CHANGED = ("policy change", "policy shift", "policy reversal")
_ASKABLE = re.compile(
    r"\bfor (?:[\w.'-]+ ){1,4}to $|"
    r"\b(?:going|planning|ready|prepared|willing|able|about|due|set|want|plan|intend|like) to (?:\w+ )?$|"
    r"\b(?:will|would|could|can|may|do|does|did|should) [^?]{1,40}$",
    re.I,
)
_TOO = re.compile(r"\btoo \w+ to $")
_WARNED_OF = re.compile(r"\b(?:warn|fear|worr|concern)\w* (?:that |of |about )?(?:the |a |any )?$", re.I)
_DREADED = re.compile(r"\b(?:fear|worr|concern|risk|afraid|warn)\w*\b[^.;]{0,70}$", re.I)


def expressed(view: str, low: int, cue: Cue, question: bool = False) -> bool:
    """Whether the words state an event at all: a bare infinitive of purpose ("to help provide") does not."""
    start = max(low, cue.start - 70)
    before = view[start : cue.start]
    if cue.event == "requested" and view.startswith("To ask", low) and cue.start - low < _OPENING:
        return False  # "To ask the Secretary of State how many ...": so members of a parliament ask questions
    if cue.event == "refused" and cue.base.startswith(_CHANGED) and not NOT.search(before):
        return False  # "no talks or policy change" is a standing no, "a policy change" is none
    if cue.role == "step" and not question and (_CONDITION.search(before) or _UNSAID.search(before)):
        return False  # a condition states no event, nor does what somebody does not say
    if cue.role == "step" and cue.form == "base" and not cue.moves and _OBLIGED.search(before):
        return False  # what must be done is a need, no act
    if cue.role == "step" and cue.form in ("past", "participle") and _ONCE_DONE.search(before):
        return False  # "once the crews are trained"
    if cue.event == "argued" and cue.base.startswith("should ") and view[cue.start] == "S" and not question:
        return False  # "Should Rome provide them, ..." supposes
    if cue.event == "used" and cue.form == "noun" and _RULED.search(before):
        return False  # "prohibited the use of"
    if cue.event == "used" and _DREADED.search(before):
        return False  # "fearing that they could be used to strike cities"
    if cue.role == "step" and _TOO.search(before):
        return False
    if cue.role == "step" and cue.form == "noun" and _WARNED_OF.search(before):
        return False
    if supposed(view, cue):
        return False  # "sending them would escalate the war" weighs it up, and tells of no plan
    if cue.form == "ing" and cue.event in ("delivered", "sold", "used"):
        if _FEARED.search(view, max(0, cue.start - 40), cue.start):
            return False
        if NOT.search(before) and before.endswith("by "):
            return False  # "not to provoke anyone by sending them"
        if _THANKED.search(before):
            return True
        return not re.search(
            r"\b(?:of|on|about|over|for|to|against|whether|without|from|than|towards?|before)\s(?:not )?$",
            view[max(low, cue.start - 14) : cue.start],
            re.I,
        )
    if cue.event == "announced" and _NOT_TO.match(view, cue.end):
        return False  # a promise not to do something is a condition, no commitment
    base = cue.form == "base" or (cue.form == "phrase" and _BASE_PHRASE.match(cue.base))
    if not base or cue.event == "argued" or (question and _ASKABLE.search(before)):
        return True
    if cue.role == "stance" and _CHOSEN.search(before):
        return True
    if HEADLINE.fullmatch(view, low, cue.start):
        return True
    if cue.event == "trained" and _TAKES_UP.search(before):
        return True
    return bool(
        PLANNED.search(before)
        or POSSIBLE.search(before)
        or NOT.search(before)
        or re.search(r"\bhelped (?:to )?$", before)  # "helped send" tells of a deed, "to help send" of an aim
        or re.search(r"\b(?:we|they|I|do|did|does|countries|allies|nations)\s(?:(?!to )\w+ )?$", before, re.I)
    )
