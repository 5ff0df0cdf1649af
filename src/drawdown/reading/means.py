"""How much of the money for arms is left: "about $2 billion remains unspent"."""

import re

from drawdown.reading.draft import Draft
from drawdown.reading.mentions import Mention
from drawdown.reading.passage import Passage

_GONE = r"(?:exhausted|used up|spent|depleted|obligated)"
_LEFT = re.compile(
    rf"(?: [\w']+){{0,4}}? (?:left|remain(?:s|ing|ed)?|unspent|in reserve|has run out|have run out|ran out|"
    rf"(?:has|have) (?:\w+ )?been {_GONE})\b",
    re.I,
)
_LITTLE = re.compile(
    rf"\b(?:limited amounts? of|little|{_GONE}(?: its| the| our| their| all)*|"
    r"r[ua]n(?:ning)? (?:out of|low on|short of))(?: [a-z]+){0,2} \Z",
    re.I,
)
_OTHER_SENSE = re.compile(r"(?: [\w']+){0,4} left (?!in|for|to|over|,|\.)", re.I)


def means_left(passage: Passage) -> list[Draft]:
    """The claim of what is left of bills, funding and sums for arms, if the sentence says so."""
    for fund in passage.funds:
        if _left(passage, fund):
            item = Mention(fund.start, fund.end, None, "aid")
            status = "asked" if passage.sentence.question else "actual"
            sum_ = next((sum_.money for sum_ in passage.sums if sum_.start == fund.start), None)
            return [Draft(passage, "held", item, "means.left", status=status, money=sum_)]
    return []


def _left(passage: Passage, fund: Mention) -> bool:
    view, start, end = passage.view, passage.sentence.start, passage.sentence.end
    behind = _LEFT.match(view, fund.end, end) and not _OTHER_SENSE.match(view, fund.end, end)
    return bool(behind or _LITTLE.search(view, start, fund.start))
