"""How much of the money for arms is left: "about $2 billion remains unspent"."""

import re

from drawdown.quantity import Quantity
from drawdown.reading.names.mentions import Mention
from drawdown.reading.passages.draft import Draft
from drawdown.reading.passages.passage import Passage

_GONE = r"(?:exhausted|used up|spent|depleted|obligated)"
_LEFT = re.compile(
    rf"(?: [\w']+){{0,4}}? (?:left|remain(?:s|ing|ed)?(?! (?!in\b|for\b|to be\b|"
    rf"available|unspent|of\b)[a-z])|unspent|in reserve|has run out|have run out|ran out|"
    rf"(?:has|have) (?:\w+ )?been {_GONE})\b",
    re.I,
)
_LITTLE = re.compile(
    r"\b(?:limited amounts? of|little|(?:exhausted|used up|depleted|spent (?:nearly |almost )?all)"
    r"(?: its| the| our| their| of| all)*|"
    r"r[ua]n(?:ning)? (?:out of|low on|short of))(?: [a-z]+){0,2} \Z",
    re.I,
)
_SCARCE = re.compile(rf"{_GONE}|limited|little|r[ua]n(?:ning)? (?:out|low|short)", re.I)
_NEAR = 100  # characters before a fund in which it is said to run out
_OTHER_SENSE = re.compile(r"(?: [\w']+){0,4} left (?!in|for|to|over|,|\.)", re.I)


def means_left(passage: Passage) -> list[Draft]:
    """The claim of what is left of bills, funding and sums for arms, if the sentence says so."""
    for fund in passage.funds:
        words = _left(passage, fund)
        if words:
            item = Mention(fund.start, fund.end, None, "aid")
            status = "asked" if passage.sentence.question else "actual"
            sum_ = next((sum_.money for sum_ in passage.sums if sum_.start == fund.start), None)
            left = Quantity(None, None, vague=True, text=words) if _SCARCE.search(words) else None
            return [Draft(passage, "held", item, "means.left", status=status, money=sum_, quantity=left)]
    return []


def _left(passage: Passage, fund: Mention) -> str:
    """The words that say how much of a fund is left; empty where none do."""
    view, start, end = passage.view, passage.sentence.start, passage.sentence.end
    behind = None if _OTHER_SENSE.match(view, fund.end, end) else _LEFT.match(view, fund.end, end)
    found = behind or _LITTLE.search(view, max(start, fund.start - _NEAR), fund.start)
    return found[0].strip() if found else ""
