"""What a noun or a gerund, with the words around it, tells of what is to come."""

import re

from drawdown.reading.events.cue import Cue

_COMING = re.compile(
    r"\b(?:upcoming|coming|forthcoming|planned|expected|anticipated|future|impending|imminent|scheduled|"
    r"pending|promised) (?:\w+ ){0,2}$|"
    r"\b(?:expects?|awaits?|awaiting) (?:the |its |a |their )?(?:\w+ ){0,2}$",
    re.I,
)
# On the way to an act is not yet there: "moving towards approval", "close to a decision".
_NEARING = re.compile(
    r"\b(?:towards?|close(?:r)? to|near(?:er|ing)?(?: to)?|short of|(?:verge|brink|cusp|eve) of|momentum for)"
    r" (?:an? |the |its |their |\w+al )*$"
)
_NOUN_BEHIND = re.compile(
    r" (?:[\w'-]+ ){0,9}?(?:(?P<modal>will|would|is to|are to|may|might|could) (?P<verb>\w+)|"
    r"(?:is|are) (?:\w+ )?(?P<due>expected|planned|scheduled|due|set|anticipated|likely|possible|imminent))\b"
)
_OPENS = re.compile(r"(?:^|[.;:,\"]|\b(?:that|but|and|if|because))[ \"]*$")
_GERUND_BEHIND = re.compile(
    r" [^,;:.]{0,90}? (will|would|could|might|may|can|is going to)\b(?! (?:be )?(?:sent|used)\b)", re.I
)
# What an act itself does; "the transfer would reduce the stock" only supposes the transfer.
_COMES_ABOUT = frozenset({
    "be", "start", "begin", "take", "follow", "arrive", "happen", "go", "come", "continue", "resume",
    "proceed", "occur", "reach",
})  # fmt: skip


def of_noun(view: str, cue: Cue) -> str | None:
    """What the words around a noun make of it: "the planned delivery", "its delivery will begin"."""
    if cue.form != "noun" or not (cue.role == "step" or cue.event in ("authorised", "announced")):
        return None
    if _COMING.search(view, max(0, cue.start - 40), cue.start):
        return "planned"
    if _NEARING.search(view, max(0, cue.start - 40), cue.start):
        return "possible"
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
    behind = gerund(view, cue)
    return bool(behind and behind[1].lower() not in ("will", "is going to"))


def gerund(view: str, cue: Cue) -> re.Match[str] | None:
    """A gerund that is the subject of a modal verb: "sending them would"; the verb is group 1."""
    opens = _OPENS.search(view[max(0, cue.start - 9) : cue.start])
    is_gerund = cue.role == "step" and (cue.form == "ing" or cue.base == "supplying")  # listed as a noun
    return _GERUND_BEHIND.match(view, cue.end) if opens and is_gerund else None
