"""Words in a sentence that say more than the event of its claim: what was weighed, what a figure covers."""

import re

from drawdown.reconcile.conflicts.wording import Wording

_TALKS = (
    r"(?:deliberations?|discussions?|debates?|talks?|consideration|considerations|conversations?|review"
    r"|consultations?)"
)
_DOING = r"(?:discuss(?:ed|ing)|deliberat(?:ed|ing)|debat(?:ed|ing)|consider(?:ed|ing)|weigh(?:ed|ing))"
_TIME = r"(?:hours|days|weeks|months|years)"
# Two words may stand between, as in "no serious public discussion"; no more, so nothing backtracks far.
_BETWEEN = r"\s+(?:[\w-]+\s+){0,2}?"
_NO_TALKS = Wording(
    "no without not never t",
    r"\b(?:no|without(?: any)?|not (?:had |held |seen )?any|not (?:had|held|under)|never (?:had|held))"
    rf"{_BETWEEN}{_TALKS}\b"
    rf"|(?:\bnot|n['’]t|\bnever){_BETWEEN}{_DOING}\b",
)
_LONG_TALKS = Wording(
    "hours days weeks months years long lengthy intensive intense extensive extended protracted prolonged"
    " drawn sustained internal careful heated thorough",
    rf"\b(?:{_TIME} of|{_TIME}-long|long|lengthy|intensive|intense|extensive|extended|protracted|prolonged"
    rf"|drawn-out|sustained|internal|careful|heated|thorough){_BETWEEN}{_TALKS}\b"
    rf"|\b{_DOING}\b[^.;]{{0,80}}\bfor (?:many |several |some )?{_TIME}\b",
)
_CONVERSED = re.compile(
    r"\b(?:discuss\w*|talk(?:s|ed|ing)?|spoke|raised|conversation|call)\b[^.;]{0,120}"
    r"\b(?:with|summit|meeting|phone|telephone)\b",
    re.IGNORECASE,
)
_WEIGHING = re.compile(
    r"\b(?:consider|weigh|debat|deliberat|discuss|stud(?:y|ied)|review|mull|examin|explor|assess)\w*",
    re.IGNORECASE,
)
_LITTLE = re.compile(
    r"\b(?:limited|low|scarce|depleted|small|few|restricted|dwindling|short(?:age)?s?|thin|insufficient"
    r"|not enough|exhausted|empty|modest|handful|strained)\b",
    re.IGNORECASE,
)
_MUCH = re.compile(
    r"\b(?:a lot|lots|plenty|ample|large|enough|significant|considerable|substantial|sufficient|vast"
    r"|abundant|huge|many|full)\b",
    re.IGNORECASE,
)
_SINCE = Wording(
    "since from this last in",
    r"\b(?:since|from the (?:start|beginning) of)\s+(?:the\s+)?(?:[\w'’-]+\s?){1,3}"
    r"|\b(?:this|last) (?:year|month|week|quarter)\b|\bin (?:19|20)\d\d\b",
)
_PART = Wording(
    "another additional further extra first initial second third new latest next last remaining final",
    r"\b(?:another|additional|further|extra)\b"
    r"|\b(?:first|initial|second|third|new|latest|next|last|remaining|final)"
    r"\s+(?:batch|tranche|shipment|package|lot|group|consignment|delivery|convoy)\b",
)
_MORE = Wording(
    "more additional further another extra all remaining rest enough every full",
    r"\b(?:more(?! than)|additional|further|another|extra|(?<!at )(?<!after )(?<!above )all|remaining|rest of"
    r"|enough|every|full(?!-))\b",
)
_WHOLE = Wording(
    "total all altogether overall far date",
    r"\b(?:in total|in all|a total of|altogether|overall|so far|to date|all told)\b",
)
_CUSTOMER = re.compile(
    r"\bfor (?:the (?!first|time|past|last|next|moment|most)|its own|export|foreign)", re.IGNORECASE
)
_ABLE = Wording(
    "capacity capable able could",
    r"\b(?:capacity|capable of|able to|could)\b",
)
_PAST = Wording(
    "until previously formerly initially first long used earlier had",
    r"\b(?:until (?!now\b)\w+|previously|formerly|initially|at first|for a long time"
    r"|used to (?:be|refuse|resist|oppose|reject|decline|rule|say|argue|insist)"
    r"|earlier (?:this|last|in)|had (?:(?:long|previously|repeatedly|earlier|initially|so far|always) )?"
    r"(?:refused|resisted|ruled out|rejected|declined|been (?:reluctant|unwilling|unable)))\b",
)
_USE = re.compile(
    r"\b(?:us(?:e|es|ed|ing)|strik(?:e|es|ing)|fir(?:e|es|ing)|attack\w*|hit|hitting)\b", re.IGNORECASE
)
_TRANSFER = re.compile(
    r"\b(?:send\w*|sent|suppl\w+|deliver\w*|provi\w+|transfer\w*|giv(?:e|es|ing)|ship\w*|export\w*|sale|sell\w*)\b",
    re.IGNORECASE,
)


def weighed(text: str) -> str | None:
    """Whether a sentence tells of long deliberation (``yes``), of none (``no``), or of neither."""
    if _NO_TALKS.search(text):
        return None if _CONVERSED.search(text) else "no"
    return "yes" if _LONG_TALKS.search(text) else None


def weighing(text: str) -> bool:
    """Whether a sentence says that something is weighed, and not only that it is not ruled out."""
    return bool(_WEIGHING.search(text))


def conversed(text: str) -> bool:
    """Whether a sentence tells of a conversation with somebody: others may have talked too."""
    return bool(_CONVERSED.search(text))


def level(text: str) -> str | None:
    """``little`` or ``much``, where words for a stock say one of them and not the other."""
    little, much = bool(_LITTLE.search(text)), bool(_MUCH.search(text))
    return None if little == much else "little" if little else "much"


def scope(text: str, made: bool) -> str:
    """What a figure covers, by the words beside it: ``part``, ``capacity``, ``whole`` or nothing said.

    Args:
        made: Whether it is of output, of which a part may be for one ``customer``.
    """
    if _PART.search(text):
        return "part"
    if made and _CUSTOMER.search(text):
        return "customer"
    if _ABLE.search(text):
        return "capacity"
    return "whole" if _WHOLE.search(text) else ""


def since(text: str) -> str:
    """The words that say from when a figure counts, in lower case; empty where none do."""
    found = _SINCE.search(text)
    return " ".join(found[0].lower().split()) if found else ""


def past(text: str) -> bool:
    """Whether a sentence looks back on how things stood: "until recently", "had long refused"."""
    return bool(_PAST.search(text))


def of_more(text: str) -> bool:
    """Whether a sentence is of more of a thing, or of all of it, so that it denies nothing of some."""
    return bool(_MORE.search(text))


def of_use(text: str) -> bool:
    """Whether a sentence is of leave to use a weapon and not of sending it."""
    return bool(_USE.search(text)) and not _TRANSFER.search(text)
