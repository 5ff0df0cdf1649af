"""Money for arms where no arms are named: bills, funding and sums, in a text that just spoke of aid.

A parliament that passes a bill, a government that asks for money: the claim is of aid as a whole.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from drawdown.reading.events.cue import Cue
from drawdown.reading.names.mentions import Mention
from drawdown.reading.names.parliaments import PARLIAMENT
from drawdown.reading.numbers.money import Sum
from drawdown.reading.text.rare import Rare

_FUNDS = Rare(
    "fund|bill|legislation|appropriations|supplemental|resources|authority",
    r"\b(?:(?:supplemental|emergency|contingency|drawdown|appropriations?) )?"
    r"(?:funding|funds|bill|legislation|appropriations|supplemental|resources)\b|"
    r"\b(?:drawdown|provided|transfer) authority\b",
)
# What money may be for besides arms.
OTHER_MONEY = re.compile(
    r"\b(?:econom\w+|macroeconomic|humanitarian|civilian|food|refugees?|budgets?|loans?|debts?|revenues?|"
    r"GDP|costs?|assets|reserves|price|health|infrastructure|energy|covid|border|tax|farm|gas|oil|rebuild\w*|"
    r"reconstruction|human|natural)\b",
    re.I,
)
_OF_IT = re.compile(r"\b(?:sign|pass)(?:e?s|ed|ing)? (?:it|this|that)\b", re.I)
_PARLIAMENT = re.compile(rf"\b{PARLIAMENT} (?:has |have |had |also |already |recently |just |finally )*\Z")
_ARTICLE = re.compile(r"\b(?:an?|the|this|that|its|his|her|their|our) (?:[\w-]+,? )?\Z", re.I)
_PARCEL = re.compile(
    r"(?: \(\S+\))?(?: (?:[\w-]+ )?(?:packages?|requests?|tranches?|bills?|supplemental|funds?|funding|"
    r"grants?|aid|assistance|proposal|plan|measure|commitments?|pledges?|contributions?)|(?! [a-z-]+)|"
    r" (?:that|which|for|in|to|of|from|had|has|was|were|is|will))\b"
)
_RELATIVE = re.compile(r"[, ]*(?:which|that)\b")
_BESIDE = 30  # characters between money and the "that" of a clause about it
_NEAR = 40  # characters around the words in which another purpose may stand
_BY_SUM = frozenset({"announced", "authorised", "requested", "delivered"})
_BY_FUND = frozenset({"announced", "authorised", "requested"})


def funds(view: str, start: int, end: int, sums: Sequence[Sum], spoken: bool) -> list[Mention]:
    """The bills, funding and sums in a sentence that are not said to be for another purpose, in order.

    Args:
        view, start, end: The sentence.
        sums: The sums in it.
        spoken: Whether aid or money was spoken of just before, so that "pass it" may be about a bill.
    """
    found = [
        Mention(match.start(), match.end(), None, "fund")
        for pattern in ((_FUNDS, _OF_IT) if spoken else (_FUNDS,))
        for match in pattern.finditer(view, start, end)
        if not _elsewhere(view, start, end, match.start(), match.end())
    ]
    found += [
        Mention(sum_.start, sum_.end, None, "sum")
        for sum_ in sums
        if not _of_a_thing(view, start, end, sum_) and not _elsewhere(view, start, end, sum_.start, sum_.end)
    ]
    return sorted(found, key=lambda mention: mention.start)


def granted(view: str, low: int, cue: Cue) -> Cue:
    """The cue, as an act of approval where a parliament provides: it grants the means, others deliver."""
    if (
        cue.event == "delivered"
        and cue.base in ("provide", "give")
        and _PARLIAMENT.search(view, low, cue.start)
    ):
        return replace(cue, event="authorised", role="stance")
    return cue


def funds_of(view: str, found: Sequence[Mention], cue: Cue, low: int, high: int) -> list[Mention]:
    """What a cue that names no item does with money: behind it in its clause, else before it."""
    if cue.event not in _BY_SUM:
        return []
    about = low - _BESIDE if _RELATIVE.match(view, low) else low  # "the funding that Congress provided"
    fit = [
        mention
        for mention in found
        if about <= mention.start and mention.end <= high and (mention.kind == "sum" or cue.event in _BY_FUND)
    ]
    behind = [mention for mention in fit if mention.start >= cue.start]
    chosen = behind or fit[-1:]
    first = next((m for m in chosen if m.kind == "sum"), chosen[0]) if chosen else None
    return [Mention(first.start, first.end, None, "aid")] if first else []


def _of_a_thing(view: str, low: int, high: int, sum_: Sum) -> bool:
    """Whether a sum is the price of a thing: "a $90 million yacht", unlike "a $90 million package"."""
    return bool(_ARTICLE.search(view, low, sum_.start) and not _PARCEL.match(view, sum_.end, high))


def _elsewhere(view: str, low: int, high: int, start: int, end: int) -> bool:
    before = re.split(r"[,.;:$£€]", view[max(low, start - _NEAR) : start])[-1]
    behind = re.split(r"[,.;:$£€]", view[end : min(high, end + _NEAR)])[0]
    return bool(OTHER_MONEY.search(before) or OTHER_MONEY.search(behind))
