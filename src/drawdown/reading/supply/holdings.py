"""Counts of what somebody holds: "has fewer than 160 tanks", "5,000 rounds left", "plenty of launchers"."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from drawdown.quantity import Quantity
from drawdown.reading.names.mentions import Mention
from drawdown.reading.numbers.counts import Counted

_THOUGHT = r"(?:still|now|currently|already|reportedly|only|(?:(?:is|are) )?(?:said|thought|believed) to)"
_ABOUT = (
    r"(?:only|just|still|about|around|some|roughly|at least|no more than|fewer than|up to|more than|over|"
    r"nearly|almost|an? (?:estimated|inventory of|stock of|fleet of)|a total of)"
)
_STORED = (
    r"(?:stock|storage|reserve|store|(?:its|their) (?:stocks|stores|inventory|inventories|arsenals?)|"
    r"(?:[A-Za-z]+ ){0,2}(?:depots?|warehouses?|magazines|bunkers|hangars))"
)
_HAS = re.compile(
    rf"[\w.'’)] (?:{_THOUGHT} )*"
    r"(?:has|have|had|holds?|operates?|owns?|possess(?:es)?|fields?|retains?|keeps?|boasts?|musters?)"
    rf"(?: {_ABOUT})* $"
)
# Words that by themselves say what follows is in stock, or all that is left.
_LAID_IN = re.compile(
    r"\b(?:laid (?:in|up|by)|built up|building up|amass(?:ed|ing)|accumulat(?:ed|ing)|stockpil(?:ed|ing)|"
    r"hoard(?:ed|ing)|squirrell?ed away|put aside|s[ia]t(?:s|ting)? on|left with(?: only| just)?|"
    r"down to(?: (?:its|their|our|the|his))?(?: last| final)?)"
    rf"(?: (?:{_ABOUT}|a (?:stock|stockpile|reserve|hoard|store|war chest) of))* $"
)
_PLENTY = re.compile(
    r"\b(?:has|have|had|holds?|keeps?) (?:plenty|lots|a lot|large numbers) of (?:\w+ ){0,2}$",
    re.I,
)
_LEFT = re.compile(
    r"(?: (?:of )?(?:them|which|missiles|batteries|systems|launchers|rounds|interceptors|rockets))?"
    r"(?: (?:is|are|was|were))?(?: (?:still|stored|mothballed|kept|parked|sitting|lying))? "
    rf"(?:left(?=[,.;)]| in\b| and\b|$)|remain(?:s|ing)?\b(?! to)|in {_STORED}|exist\b)"
)
# "has 20 tanks on order" holds none.
_ORDERED = re.compile(r" (?:\w+ )?on order\b")
_BY_IT = 30  # characters between a count and the item it counts


@dataclass(frozen=True, slots=True)
class Holding:
    """An item held, the words that say so, how many, and whether the words can say nothing else."""

    start: int
    end: int
    item: Mention
    quantity: Quantity
    sure: bool = False


def holdings(
    view: str, start: int, end: int, counted: Sequence[Counted], mentions: Sequence[Mention]
) -> list[Holding]:
    """What a sentence says is held, in order."""
    found: list[Holding] = []
    for item in mentions:
        if not item.id:
            continue
        plenty = _PLENTY.search(view, start, item.start)
        if plenty:
            words = view[plenty.start() : plenty.end()].strip()
            found.append(
                Holding(plenty.start(), item.end, item, Quantity(None, None, vague=True, text=words))
            )
            continue
        count = next((one for one in reversed(counted) if _counts(view, one, item)), None)
        if count is None or _ORDERED.match(view, item.end, end):
            continue
        sure = _LAID_IN.search(view, max(start, count.start - 60), count.start) is not None
        if sure or _HAS.search(view, start, count.start) or _LEFT.match(view, item.end, end):
            found.append(Holding(count.start, item.end, item, count.quantity, sure))
    return found


def _counts(view: str, count: Counted, item: Mention) -> bool:
    """Whether a count stands right before an item: "60 Gripens", "5,000 rounds of 155mm"."""
    gap = view[count.end : item.start]
    return 0 <= item.start - count.end < _BY_IT and bool(
        re.fullmatch(r"(?: (?!and\b|or\b)[\w-]+){0,2}(?: of)? ?(?:the )?|\s*", gap)
    )
