"""Whether a thing happened, is planned, possible, denied or only asked about."""

import re

from drawdown.reading.events.ahead import gerund, of_noun
from drawdown.reading.events.cue import Cue
from drawdown.reading.events.denial import NOT, denied
from drawdown.reading.text.rare import Rare

PLANNED = re.compile(
    r"\b(?:will|'ll|shall|(?:is|are|was|were|'re|'m|am) (?:\w+ )?(?:going|set|due|about|expected|"
    r"scheduled|ready|prepared|preparing|planning|poised|determined) to|plan(?:s|ned)? to|planning to|"
    r"intend(?:s|ed)? to|still ha(?:s|ve) to|"
    r"(?:intention|determination|commitment|resolve|pledge|promise|vow|readiness|plans) to|is to|"
    r"are to|(?:expect|anticipat)\w* (?:\w+ ){0,3}to|(?:continu|keep|hop|aim|mov|rac|rush|"
    r"prepar)\w* (?:\w+ ){0,4}to|"
    r"look forward to|soon|would be|mak(?:e|es|ing) sure|ensur(?:e|es|ing)|expected? to|able to|(?:allow|"
    r"enabl|help)\w* (?:\w+ ){0,5}to|"
    r"helping (?:the )?\w+(?: to)?|work(?:ing)? (?:\w+ ){0,3}to|to be)\b",
    re.I,
)
POSSIBLE = re.compile(
    r"\b(?:(?-i:may)|might|could|likely|unlikely|possibly|possible|possibility|potential|potentially|"
    r"perhaps|presumably|likelihood|should|if|would|unless|depending on)\b",
    re.I,
)
# Headlines tell of the future so: "Sweden and Norway to donate tanks"; "Whether to donate tanks" asks.
HEADLINE = re.compile(
    r"(?!(?:Whether|How|What|When|Where|Which|Who|If)\b)"
    r"(?:[A-Z][\w.'-]*,? (?:(?:and|&) )?){1,5}to (?:\w+ly |also )?"
)
_LIKELY = re.compile(
    r"\b(?:(?:un)?likely|not rule out that|possible|potential(?:ly)?|presumably|doubtful|proposed|"
    r"prospective|"
    r"hypothetical)\b(?:[^,;.\n]|\.(?! [A-Z\"])){0,40}$",
    re.I,
)
_SEEMS = re.compile(
    r"\b(?:appears?|seems?|allegedly|(?:believed|thought|alleged|suspected|rumou?red) (?:to|of))\b"
    r"(?:[^,;.\n]|\.(?! [A-Z\"])){0,25}$",
    re.I,
)
# "said it would send": the future, told in the past; "would" alone only supposes.
_TOLD_AHEAD = Rare(
    "would|'d",
    r"\b(?:said|announced|confirmed|pledged|promised|vowed|told|stated|declared|revealed|agreed|decided|"
    r"committed|disclosed|added|assured)\b[^.;:]{0,90}\b(?:would|'d) (?:also |then |soon |now |be )*$",
)
_SUPPOSED = re.compile(r"\b(?:if|may|might|could|should|unless|whether|likely|possib\w+)\b", re.I)
# "when he signs it", "once the tanks arrive"
_UNTIL = re.compile(r"\b(?:when|once|as soon as|until|before|after)\s[^,;.:]{0,30}$", re.I)
_DOES = re.compile(r"(?:signs|votes|passes|approves|lifts|gives|grants|agrees|decides|lets|sends|delivers)\b")
_ON_ITS_WAY = re.compile(r"\b(?:is|are|be|already|now) on (?:the|its|their) way\Z")
_GOING_ON = re.compile(r"\bcontinu\w* to\b")
# "have continued to supply": done all the while; who "continues to" has more to come.
_WENT_ON = re.compile(
    r"\b(?:have|has|had|'ve|having) (?:\w+ ){0,2}(?:continued|begun|started|managed|kept on|gone on|"
    r"proceeded) "
    r"(?:to\b|\w+ing\b)?[^,;:.]{0,30}$",
    re.I,
)
_DONE = re.compile(
    r"\b(?:have|has|had|'ve|having)\s(?:(?:also|already|since|long|now|just|so far|recently|all|\w+ly) )*$",
    re.I,
)
_MAY_HAVE = re.compile(r"\b(?:may|might|could|would|should|must) (?:\w+ )?have (?:\w+ ){0,2}$", re.I)
_PLANS = re.compile(
    r"\b(?:plan(?:s|ning|ned)?|intend(?:s|ed|ing)?|going|expected|due|set) to (?:include|announce|send|be)\b"
)
_INCLUDES = re.compile(r"\b(?:may|might|could|likely to|expected to|set to) include")
_WILL = re.compile(r"there(?: will|'ll)\b")
_DUE = re.compile(r"\bshould (?:\w+ly |soon )?(?:be )?$")
_WAS_ABLE = re.compile(
    r"\b(?:(?:have|has|had|'ve) (?:\w+ )?been|was|were) able to\s(?:\w+ )?$|\b(?:has|have|had|"
    r"'ve) (?:\w+ )?(?:allow|enabl|help)ed\b[^,;]{0,30}$",
    re.I,
)
_WHETHER = re.compile(r"\bwhether\b[^,;]{0,60}$", re.I)
_PERHAPS = re.compile(r" (?:presumably|possibly|perhaps)\b")
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
    aim = "to " if cue.base.startswith("to ") else ""  # "to get them the tanks" is one phrase
    before = view[max(low, cue.start - 70) : cue.start] + aim
    near = view[max(low, cue.start - 45) : cue.start] + aim
    if cue.event == "refused":
        return _of_refusal(view, low, cue)
    if _LIKELY.search(view, max(0, cue.start - 60), cue.start):
        return "possible"
    if cue.role == "step" and _SEEMS.search(view, max(0, cue.start - 45), cue.start):
        return "possible"
    if _WHETHER.search(view[max(0, low - 12, cue.start - 80) : cue.start]):
        return "possible"
    if _PERHAPS.match(view[cue.end : cue.end + 14]):
        return "possible"
    if cue.event == "announced" and cue.form == "phrase" and NOT.search(cue.base):
        return "denied"  # "the package does not include"
    if (cue.form == "s" or _DOES.match(cue.base)) and _UNTIL.search(view, max(0, cue.start - 50), cue.start):
        return "planned"
    untrue = denied(view, near, cue)
    if cue.form in ("past", "participle") and _MAY_HAVE.search(near) and not untrue:
        return "possible"
    if cue.form in ("past", "participle") and _DONE.search(near) and not untrue:
        return "actual"
    if untrue:
        return "denied"
    if cue.form == "past" and not _PASSIVE.search(near):
        return "actual"
    ahead = "planned" if gerund(view, cue) else of_noun(view, cue)
    if ahead:
        return ahead
    if cue.event == "authorised" and re.match(r"(?:will|would)(?:n't| not) ", cue.base):
        return "planned"  # "would not object"
    if cue.role == "stance" and cue.form in ("noun", "phrase") and cue.event != "authorised":
        return _of_phrase(view, low, cue)
    return _of_verb(view, low, cue, before, near)


def _of_refusal(view: str, low: int, cue: Cue) -> str:
    near = view[max(low, cue.start - 20) : cue.start]
    if re.search(r"\blikely\b", view[max(low, cue.start - 60) : cue.end + 40]):
        return "possible"
    if re.search(r"\b(?:may|might|could)\s(?:\w+ )?$|\bthreaten(?:s|ed|ing)? to $", near):
        return "possible"
    if cue.form != "noun" and re.search(r"(?:\bnot|n't|\bnever)\s(?:\w+ )?$", near):
        return "denied"
    return "actual"


def _of_phrase(view: str, low: int, cue: Cue) -> str:
    """A stance in a noun or phrase is there, unless the word right before it says that it is to come."""
    near = view[max(low, cue.start - 24) : cue.start]
    if cue.form == "phrase" and re.search(
        r"\b(?:will|'ll|(?:going|plans?|planning|intends?|expected|set|due|is|are) to)\s(?:\w+ )?$", near
    ):
        return "planned"
    if cue.form == "phrase" and re.search(r"\b(?:may|might|could)\s(?:\w+ )?$", near):
        return "possible"
    contents = cue.event == "announced" and cue.form == "phrase"
    if contents and (_WILL.search(cue.base) or _PLANS.search(view, max(low, cue.start - 90), cue.start)):
        return "planned"  # "is planning to include tanks as part of a package", "there will be tanks"
    if contents and _INCLUDES.search(cue.base):
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
    if cue.base.startswith("keep ") or _ON_ITS_WAY.search(cue.base):
        return "planned"
    if cue.form == "base" and HEADLINE.fullmatch(view, low, cue.start):
        return "planned"
    if _WAS_ABLE.search(before) or _WENT_ON.search(before):
        return "actual"
    if _TOLD_AHEAD.search(view, max(0, cue.start - 140), cue.start) and not _SUPPOSED.search(near):
        return "planned"
    if cue.role == "step" and _DUE.search(near):
        return "planned"  # "should be delivered by summer"; a duty is no step
    if POSSIBLE.search(near):
        return "possible"
    if PLANNED.search(before[-35:] if cue.role == "stance" else before):
        return "planned"
    moving = cue.base in _ON_THE_WAY or (cue.base in _GIVEN and not _NO_OBJECT.match(view, cue.end))
    if cue.event == "delivered" and cue.form == "ing" and moving and _UNDER_WAY.search(near):
        return "planned"
    return "actual"
