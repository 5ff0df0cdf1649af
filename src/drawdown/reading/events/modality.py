"""Whether a thing happened, is planned, possible, denied or only asked about."""

import re

from drawdown.reading.events.cue import Cue

NOT = re.compile(
    r"(?:\b(?:not|never|no|without|neither|nor|cannot|none|far from|nobody|(?:has|have|had|is|are|was|"
    r"were) yet to|yet to|"
    r"den(?:y|ies|ied)(?= (?:that|any)\b| (?:[\w'-]+ ){0,3}$)|falsely)\b|n't\b)"
    r"(?! (?:only|just|merely|simply|longer|doubt|least|later|less|fewer)\b)",
    re.I,
)
# Words behind which a "not" no longer reaches: "did not hesitate and sent", "not saying how many were sent".
_NEW_START = re.compile(
    r"[;:]|, (?:and|but|while|so)\b|\b(?:but|because|while|although|though|which|who|how|when|where|until|"
    r"why|so that)\b",
    re.I,
)
_HELD_UNTRUE = re.compile(
    r"\b(?:idea|notion|claim|report|suggestion|allegation|rumou?r|assertion)s? (?:that|of)\b[^;]{0,160}"
    r"\b(?:is|are|was|were) (?:\w+ )?(?:nonsense|false|untrue|wrong|baseless|unfounded|incorrect|fake|"
    r"not true|not correct|rubbish|"
    r"absurd)\b",
    re.I,
)
# Behind these a clause is said not to be so: "denied that it had sent".
_UNTRUE_THAT = re.compile(
    r"\b(?:den(?:y|ies|ied|ying)|false(?:ly)? (?:\w+ )?|not true|untrue|no (?:\w+ )?(?:evidence|indication|"
    r"sign|proof)s?|"
    r"not (?:believe|think|seen (?:any )?evidence))(?: (?:reports?|claims?|allegations?|accusations?))? $|"
    r"\b(?:dismiss|reject|refut|rebut|debunk)\w* (?:as (?:\w+ ){1,3})?(?:the |any |all |these |"
    r"those )?(?:\w+ )?"
    r"(?:perception|idea|claim|notion|suggestion|report|allegation|speculation|rumou?r)s? $",
    re.I,
)
PLANNED = re.compile(
    r"\b(?:will|'ll|shall|(?:is|are|was|were|'re|'m|am) (?:\w+ )?(?:going|set|due|about|expected|"
    r"scheduled|ready|prepared|preparing|planning|poised|determined) to|plan(?:s|ned)? to|planning to|"
    r"intend(?:s|ed)? to|still ha(?:s|ve) to|"
    r"(?:intention|determination|commitment|resolve|pledge|promise|vow|readiness|plans) to|is to|"
    r"are to|(?:expect|anticipat)\w* (?:\w+ ){0,3}to|(?:continu|keep|hop|aim|mov|rac|rush|"
    r"prepar)\w* (?:\w+ ){0,4}to|"
    r"look forward to|soon|would be|mak(?:e|es|ing) sure|ensur(?:e|es|ing)|expected? to|able to|(?:allow|"
    r"enabl|help)\w* (?:\w+ ){0,3}to|"
    r"helping (?:the )?\w+(?: to)?|work(?:ing)? (?:\w+ ){0,3}to|to be)\b",
    re.I,
)
POSSIBLE = re.compile(
    r"\b(?:may|might|could|likely|unlikely|possibly|possible|possibility|potential|potentially|"
    r"perhaps|presumably|reportedly considering|likelihood|should|if|would|unless|depending on)\b",
    re.I,
)
_LIKELY = re.compile(
    r"\b(?:(?:un)?likely|not rule out that|possible|potential(?:ly)?|presumably|doubtful|proposed|"
    r"prospective|"
    r"hypothetical)\b[^,;]{0,40}$",
    re.I,
)
_SEEMS = re.compile(
    r"\b(?:appears?|seems?|allegedly|(?:believed|thought|alleged|suspected|rumou?red) (?:to|of))\b"
    r"[^,;]{0,25}$",
    re.I,
)
_COMING = re.compile(
    r"\b(?:upcoming|coming|forthcoming|planned|expected|anticipated|future|impending|imminent|scheduled|"
    r"pending|promised) (?:\w+ ){0,2}$",
    re.I,
)
# "said it would send": the future, told in the past; "would" alone only supposes.
_TOLD_AHEAD = re.compile(
    r"\b(?:said|announced|confirmed|pledged|promised|vowed|told|stated|declared|revealed|agreed|decided|"
    r"committed|disclosed|added|assured)\b[^.;:]{0,90}\b(?:would|'d) (?:also |then |soon |now |be )*$",
    re.I,
)
_SUPPOSED = re.compile(r"\b(?:if|may|might|could|should|unless|whether|likely|possib\w+)\b", re.I)
_NOUN_BEHIND = re.compile(
    r" (?:[\w'-]+ ){0,9}?(?:(?P<modal>will|would|is to|are to|may|might|could) (?P<verb>\w+)|"
    r"(?:is|are) (?:\w+ )?(?P<due>expected|planned|scheduled|due|set|anticipated|likely|possible|imminent))\b"
)
_GERUND_BEHIND = re.compile(
    r" [^,;:.]{0,90}? (will|would|could|might|may|can|is going to)\b(?! (?:be )?(?:sent|used)\b)", re.I
)
# What an act itself does; "the transfer would reduce the stock" only supposes the transfer.
_COMES_ABOUT = frozenset(
    [
        "be",
        "start",
        "begin",
        "take",
        "follow",
        "arrive",
        "happen",
        "go",
        "come",
        "continue",
        "resume",
        "proceed",
        "occur",
        "reach",
    ]
)
# "when he signs it", "once the tanks arrive"
_UNTIL = re.compile(r"\b(?:when|once|as soon as|until|before|after)\s[^,;.:]{0,30}$", re.I)
_GOING_ON = re.compile(r"\bcontinu\w* to\b")
_DONE = re.compile(
    r"\b(?:have|has|had|'ve|having)\s(?:(?:also|already|since|long|now|just|so far|recently|all|\w+ly) )*$",
    re.I,
)
_MAY_HAVE = re.compile(r"\b(?:may|might|could|would|should|must) (?:\w+ )?have (?:\w+ ){0,2}$", re.I)
_INCLUDES = re.compile(r"\b(?:may|might|could|likely to|expected to|set to) include")
_WAS_ABLE = re.compile(
    r"\b(?:(?:have|has|had|'ve) (?:\w+ )?been|was|were) able to\s(?:\w+ )?$|\b(?:has|have|had|"
    r"'ve) (?:\w+ )?(?:allow|enabl|help)ed\b[^,;]{0,30}$",
    re.I,
)
_PASSIVE = re.compile(r"\b(?:be|been|being|get)\s(?:\w+ )?$")
_UNDER_WAY = re.compile(r"\b(?:is|are|am|'re|'m)\s(?:\w+ ){0,2}$")
# What was given stands before ("the aid we are providing to Egypt"), so it is known and under way.
_NO_OBJECT = re.compile(
    r" (?:to|in|for|with|and|is|are|has|have|will|at|on|by|from|as|today|now|there|right)\b|[^ \w]|$"
)
_ON_THE_WAY = frozenset({"send", "ship", "dispatch", "deliver", "surge", "rush"})
_GIVEN = frozenset({"transfer", "supply", "donate", "give", "provide", "contribute", "furnish"})


def status(view: str, low: int, cue: Cue, question: bool) -> str:
    """The status of an event.

    Args:
        view: Normal view of the text.
        low: Start of the clause.
        cue: The words for the event.
        question: Whether the sentence is a question.
    """
    if question:
        return "asked"
    before = view[max(low, cue.start - 70) : cue.start]
    near = view[max(low, cue.start - 45) : cue.start]
    if cue.event == "refused":
        return _of_refusal(view, low, cue)
    if _LIKELY.search(view, max(0, cue.start - 60), cue.start):
        return "possible"
    if cue.role == "step" and _SEEMS.search(view, max(0, cue.start - 45), cue.start):
        return "possible"
    if re.search(r"\bwhether\b[^,;]{0,60}$", view[max(low - 12, cue.start - 80) : cue.start], re.I):
        return "possible"
    if re.match(r" (?:presumably|possibly|perhaps)\b", view[cue.end : cue.end + 14]):
        return "possible"
    if cue.event == "announced" and cue.form == "phrase" and NOT.search(cue.base):
        return "denied"  # "the package does not include"
    if cue.form == "s" and _UNTIL.search(before):
        return "planned"
    denied = _denied(view, near, cue)
    if cue.form in ("past", "participle") and _MAY_HAVE.search(near) and not denied:
        return "possible"
    if cue.form in ("past", "participle") and _DONE.search(near) and not denied:
        return "actual"
    if denied:
        return "denied"
    if cue.form == "past" and not _PASSIVE.search(near):
        return "actual"
    ahead = "planned" if _gerund(view, cue) else _of_noun(view, cue)
    if ahead:
        return ahead
    if cue.role == "stance" and cue.form in ("noun", "phrase") and cue.event != "authorised":
        return _of_phrase(view, low, cue)
    return _of_verb(view, low, cue, before, near)


def _denied(view: str, near: str, cue: Cue) -> bool:
    """Whether a negation reaches the words: one before them in their clause, or one that is part of them."""
    if cue.role == "stance" and cue.form == "phrase" and cue.event == "authorised":
        near += view[cue.start : cue.end]
    last = next(reversed(list(NOT.finditer(near))), None)
    if last and not re.search(r"\bwhether or not\b", near, re.I) and not _NEW_START.search(near, last.end()):
        return True
    that = view.rfind(" that ", max(0, cue.start - 70), cue.start)
    reaches = that >= 0 and not _NEW_START.search(view, that + 6, cue.start)
    if reaches and _UNTRUE_THAT.search(view, max(0, that - 60), that + 1):
        return True
    held = _HELD_UNTRUE.search(view, max(0, cue.start - 120), cue.end + 120)
    return bool(held and held.start() < cue.start < held.end())


def _of_refusal(view: str, low: int, cue: Cue) -> str:
    near = view[max(low, cue.start - 20) : cue.start]
    if re.search(r"\blikely\b", view[max(low, cue.start - 60) : cue.end + 40]):
        return "possible"
    if re.search(r"\b(?:may|might|could)\s(?:\w+ )?$|\bthreaten(?:s|ed|ing)? to $", near):
        return "possible"
    if cue.form != "noun" and re.search(r"(?:\bnot|n't|\bnever)\s(?:\w+ )?$", near):
        return "denied"
    return "actual"


def _of_noun(view: str, cue: Cue) -> str | None:
    """What the words around a noun make of it: "the planned delivery", "its delivery will begin"."""
    if cue.form != "noun" or not (cue.role == "step" or cue.event in ("authorised", "announced")):
        return None
    if _COMING.search(view, max(0, cue.start - 40), cue.start):
        return "planned"
    behind = _NOUN_BEHIND.match(view, cue.end)
    if not behind:
        return None
    if behind["due"]:
        return "possible" if behind["due"] in ("likely", "possible") else "planned"
    if cue.role != "step":
        return None
    will = behind["modal"].lower() in ("will", "is to", "are to")
    comes = behind["modal"].lower() == "would" and behind["verb"].lower() in _COMES_ABOUT
    return "planned" if will or comes else "possible"


def supposed(view: str, cue: Cue) -> bool:
    """Whether a gerund is the subject of what is only supposed: "sending them would help"."""
    behind = _gerund(view, cue)
    return bool(behind and behind[1].lower() not in ("will", "is going to"))


def _gerund(view: str, cue: Cue) -> re.Match[str] | None:
    opens = re.search(
        r"(?:^|[.;:,\"]|\b(?:that|but|and|if|because))[ \"]*$", view[max(0, cue.start - 9) : cue.start]
    )
    gerund = cue.role == "step" and (cue.form == "ing" or cue.base == "supplying")  # listed as a noun
    return _GERUND_BEHIND.match(view, cue.end) if opens and gerund else None


def _of_phrase(view: str, low: int, cue: Cue) -> str:
    """A stance in a noun or phrase is there, unless the word right before it says that it is to come."""
    near = view[max(low, cue.start - 24) : cue.start]
    if cue.form == "phrase" and re.search(
        r"\b(?:will|'ll|(?:going|plans?|planning|intends?|expected|set|due|is|are) to)\s(?:\w+ )?$", near
    ):
        return "planned"
    if cue.form == "phrase" and re.search(r"\b(?:may|might|could)\s(?:\w+ )?$", near):
        return "possible"
    if cue.event == "announced" and cue.form == "phrase" and _INCLUDES.search(cue.base):
        return "possible" if re.search(r"\b(?:may|might|could|likely)\b", cue.base) else "planned"
    return "actual"


def _of_verb(view: str, low: int, cue: Cue, before: str, near: str) -> str:
    if cue.form == "noun":
        before = _GOING_ON.sub(
            "", before
        )  # to go on with the delivery is to deliver, to go on to deliver is to come
    if cue.form in ("base", "phrase") and re.search(r"(?:,|\band|\bor) $", near):
        before = view[max(low, cue.start - 200) : cue.start]  # "will allow us to build, ship and replace"
    if cue.form == "phrase" and cue.event == "announced" and re.search(r"\bwill\b", cue.base):
        return "planned"
    if cue.base.startswith("keep "):
        return "planned"
    if _WAS_ABLE.search(before):
        return "actual"
    if _TOLD_AHEAD.search(view, max(0, cue.start - 140), cue.start) and not _SUPPOSED.search(near):
        return "planned"
    if POSSIBLE.search(near):
        return "possible"
    if PLANNED.search(before[-35:] if cue.role == "stance" else before):
        return "planned"
    moving = cue.base in _ON_THE_WAY or (cue.base in _GIVEN and not _NO_OBJECT.match(view, cue.end))
    if cue.event == "delivered" and cue.form == "ing" and moving and _UNDER_WAY.search(near):
        return "planned"
    return "actual"
