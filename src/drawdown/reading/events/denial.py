"""Whether something is said not to be so."""

import re

from drawdown.reading.events.cue import Cue
from drawdown.reading.text.rare import Rare

NOT = Rare(
    "no|n't|never|without|neither|far from|yet to|den|falsely",
    r"(?:\b(?:not|never|no(?!, |\. ?\d)|without|neither|nor|cannot|none|far from|nobody|"
    r"(?:has|have|had|is|are|was|were) yet to|yet to|"
    r"den(?:y|ies|ied)(?= (?:that|any)\b| (?:[\w'-]+ ){0,5}$)|falsely)\b|n't\b)"
    r"(?! (?:only|just|merely|simply|longer|doubt|least|later|less|fewer)\b)",
)
# To object to nothing is to allow: "would not object".
_NO_OBJECTION = re.compile(r"n(?:'|o)t (?:object|stand in the way|oppose|block|veto)|objections? to")
# "rejected the statements of both regarding the supply", "denies reports of tanks supplied"
# What went before is so, whatever is denied: "no shift after months of talks".
_BESIDE = ("after ", "following ", "despite ", "amid ")
_UNTRUE_OF = re.compile(
    r"\b(?:den(?:y|ies|ied|ying)|(?:reject|dismiss|rebut)\w*) (?:[\w'-]+ ){0,4}?(?:statements?|reports?|"
    r"claims?|allegations?|accusations?|rumou?rs?|news)\b[^.;]{0,50}?"
    r"\b(?:of|about|on|regarding|concerning|over) [^.;,]{0,40}\Z",
    re.I,
)
# Words behind which a "not" no longer reaches: "did not hesitate and sent", "not saying how many were sent".
_NEW_START = re.compile(
    r"[;:]|, (?:and|but|while|so)\b|\b(?:but|because|while|although|though|which|who|how|when|where|until|"
    r"why|so that)\b",
    re.I,
)
_HELD_UNTRUE = Rare(
    "nonsense|false|untrue|wrong|baseless|unfounded|incorrect|accurate|fake|not true|not correct|rubbish|"
    "absurd|groundless|hoax|fabricat|invent|fiction|lie|propaganda|foundation",
    r"\b(?:idea|notion|claim|report|suggestion|allegation|rumou?r|assertion|stor(?:y|ie))s? "
    r"(?:to the contrary )?(?:that|of|about|on|suggesting|saying|claiming)\b[^;]{0,160}"
    r"(?:\b(?:is|are|was|were|as) (?:\w+ )?\"?"
    r"(?:nonsense|false|untrue|wrong|baseless|unfounded|"
    r"incorrect|inaccurate|fakes?|not true|not correct|not accurate|rubbish|absurd|lies|"
    r"fabricat(?:ed|ions)|inventions|"
    r"(?:an? )?(?:\w+ )?(?:lie|fabrication|invention|fiction|propaganda))|"
    r"[ \"](?:groundless|baseless|unfounded|untrue|without foundation|"
    r"an? (?:\w+ )?(?:fake|lie|hoax|fabrication)))\b",
)
# Behind these a clause is said not to be so: "denied that it had sent".
_UNTRUE_THAT = re.compile(
    r"\b(?:den(?:y|ies|ied|ying)|a lie|no truth [^.;]{0,40}|false(?:ly)? (?:\w+ )?|"
    r"not true|untrue|no (?:\w+ )?(?:evidence|indication|sign|proof)s?|"
    r"not (?:believe|think|seen (?:any )?evidence))"
    r"(?: (?:[\w'-]+ )?(?:reports?|claims?|allegations?|accusations?|rumou?rs?|statements?)"
    r"(?: (?:claiming|saying|suggesting|alleging|indicating|stating))?)? $|"
    r"\b(?:dismiss|reject|refut|rebut|debunk)\w* (?:as (?:\w+ ){1,3})?(?:the |any |all |these |"
    r"those )?(?:\w+ )?"
    r"(?:perception|idea|claim|notion|suggestion|report|allegation|speculation|rumou?r)s? $",
    re.I,
)


def denied(view: str, near: str, cue: Cue) -> bool:
    """Whether a negation reaches the words: one before them in their clause, or one that is part of them.

    Args:
        view: Normal view of the text.
        near: What stands right before the words in their clause.
        cue: The words for the event.
    """
    if _NO_OBJECTION.search(cue.base) or cue.base.startswith(_BESIDE):
        return False
    if cue.role == "stance" and cue.form == "phrase" and cue.event == "authorised":
        near += view[cue.start : cue.end]
    last = next(reversed(list(NOT.finditer(near))), None)
    if last and not re.search(r"\bwhether or not\b", near, re.I) and not _NEW_START.search(near, last.end()):
        return True
    that = view.rfind(" that ", max(0, cue.start - 70), cue.start)
    reaches = that >= 0 and not _NEW_START.search(view, that + 6, cue.start)
    if reaches and _UNTRUE_THAT.search(view, max(0, that - 60), that + 1):
        return True
    about = _UNTRUE_OF.search(view, max(0, cue.start - 130), cue.start)
    if about and cue.role == "step":
        return True
    held = _HELD_UNTRUE.search(view, max(0, cue.start - 120), cue.end + 120)
    return bool(held and held.start() < cue.start < held.end())
