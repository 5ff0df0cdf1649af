"""Words that tell of a state as past: what was so "until recently" is not so on the day it is told."""

import re
from datetime import date

_REFUSING = (
    "refus|declin|ruled out|reject|resist|oppos|balk|hesitat|hesitant|reluctan|unwilling|unable|withh|"
    "held (?:back|off|out)|said|argued|asked|been"
)
_OVER = re.compile(
    r"\b(?:until (?:recently|now|then|late\b|early\b|mid\b|last\b|a few\b|this (?:week|month|year|spring"
    r"|summer|autumn|fall|winter)\b|[\w-]+ (?:days?|weeks?|months?|years?) ago)"
    r"|previously|formerly|initially|originally|at first|in the past|no longer"
    r"|(?:used to|once) (?:refus|oppos|rul)"
    r"|earlier (?:this|in the) (?:year|month|week)"
    r"|after (?:[\w-]+ ){0,4}(?:refus|declin|resist|reject|ruling out)"
    rf"|had (?:[\w-]+ ){{0,3}}(?:{_REFUSING}))",
    re.IGNORECASE,
)
_STILL = re.compile(
    r"\b(?:still|continu\w+|remain\w*|unchanged|no (?:signs? of )?chang\w+|not chang\w+|holding|keeps?|again"
    r"|stands? by|sticks? (?:to|by|with)|to this day)\b",
    re.IGNORECASE,
)
_EARLIER = re.compile(r"\bearlier (?:this|in the) (year|month)\b", re.IGNORECASE)


def over(words: str) -> str | None:
    """The words by which a sentence tells a state as past, or None; "still" wins over all of them."""
    found = _OVER.search(words)
    return found[0] if found and not _STILL.search(words) else None


def since(words: str, said: date | None) -> date | None:
    """The first day of the period that "earlier this year" or "this month" names, counted from ``said``."""
    found = _EARLIER.search(words)
    if said is None or found is None:
        return None
    return said.replace(month=1, day=1) if found[1].lower() == "year" else said.replace(day=1)
