"""Figures about supply: produced, held, replaced, and stated range."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from drawdown.quantity import Quantity
from drawdown.reading.numbers import Counted
from drawdown.reading.ranges import reach

_MADE = re.compile(
    r"\b(?P<cue>produc(?:e|es|ed|ing)|manufactur(?:e|es|ed|ing)|buil(?:d|ds|t|ding)|mak(?:e|es|ing)|"
    r"turn(?:s|ed|ing)? out|assembl(?:e|es|ed|ing)|(?:production |assembly |new |second )lines?|production|"
    r"output|coming off (?:that |the )?(?:\[?production\]? )?(?:assembly )?lines?)\b",
    re.I,
)
_PRODUCTION = re.compile(
    r"\b(?:per|a|each) (?:year|month|day)|annual|annually|production|manufactur|coming off|"
    r"since production|produced|\bbuilt\b|\bbuild\b|\blines?\b|\boutput\b|\bturn(?:s|ed|ing)? out\b|"
    r"\bassembl",
    re.I,
)
_STOCK = re.compile(
    r"\b(?:stockpiles?|stocks?|inventor(?:y|ies)|arsenals?|reserves|supply of|supplies of|left in)\b", re.I
)
_STOCKED = re.compile(
    r"\b(?:stockpiles?|stocks|inventor(?:y|ies)|arsenals?|suppl(?:y|ies) of|size of)\b", re.I
)
_SUCCESSOR = re.compile(
    r"\b(?:successor|replac(?:e|es|ed|ing)|replacement (?:of|for|by)|substitution|"
    r"enter(?:s|ed|ing)? service|phas(?:e|ed|ing) out|retire|retires|retiring|"
    r"(?:was|were|is|are|be|been|being|has|have|had) (?:\w+ )?retired|retired (?:its|their|the|all)|"
    r"supersed(?:e|es|ed|ing)|next-generation)\b",
    re.I,
)
_LINE = re.compile(
    r"\b(?:production lines?|coming off|(?:ramp|increas|expand|open|clos|resum|boost|doubl|tripl|"
    r"quadrupl|halv|ceas|restart|start)\w*|step(?:s|ped|ping)? up|ris(?:e|es|ing|en)|rais(?:e|es|ed)|end(?:s|ed)?)\b",
    re.I,
)
_RATE = re.compile(r"[^,.;]{0,40}? (?:a|per|each|every) (?P<per>year|month|day)\b", re.I)


@dataclass(frozen=True, slots=True)
class Supply:
    """A figure or word at its place; ``event`` is ``produced``, ``held``, ``replaced`` or ``rated``."""

    start: int
    end: int
    event: str
    quantity: Quantity | None


def supplies(
    view: str, start: int, end: int, counted: Sequence[Counted], stock_words: Sequence[str]
) -> list[Supply]:
    """What a sentence says of production, stock, successors and range, before it is known of which item."""
    text = view[start:end]
    found: list[Supply] = []
    stated = reach(text)
    if stated:
        found.append(Supply(start + stated[0], start + stated[1], "rated", stated[2]))
    if _STOCKED.search(text):
        word = _stock_word(text, stock_words)
        stock = _STOCK.search(text)
        if (
            word
            and stock
            and abs(word.start() - stock.start()) < 80
            and not re.search(r"depleting|deplete\b", word[0])
        ):
            said = word[0] + (
                f" {size[0]}"
                if (size := re.match(r" (?:size|supply|number|stocks?)\b", text[word.end() :]))
                else ""
            )
            quantity = Quantity(None, None, vague=True, text=re.sub(r"  +", " ", said.replace("  ", " ")))
            found.append(Supply(start + stock.start(), start + stock.end(), "held", quantity))
    if _PRODUCTION.search(text):
        found += _produced(text, start, counted)
    successor = _SUCCESSOR.search(text)
    if successor and re.search(
        r"\b(?:successor|replac|substitut|enter\w* service|supersed|retir|phas)", text, re.I
    ):
        found.append(Supply(start + successor.start(), start + successor.end(), "replaced", None))
    return found


def _produced(text: str, start: int, counted: Sequence[Counted]) -> list[Supply]:
    """The word for making that has a count by it, or one that speaks of a line of production."""
    plain: list[Supply] = []
    for made in _MADE.finditer(text):
        near = [
            count for count in counted if start + made.start() - 60 <= count.start <= start + made.end() + 70
        ]
        behind = [count for count in near if count.start >= start + made.start()]
        passive = re.search(r"\b(?:been|were|was|are|is) $", text[max(0, made.start() - 6) : made.start()])
        before = [count for count in near if count.start < start + made.start()]
        rated = next((count for count in near if count.quantity.per), None)
        chosen = rated or (before[-1] if passive and before else next(iter(behind or near), None))
        if chosen:
            rate = _RATE.match(text, chosen.end - start)
            quantity = chosen.quantity
            if rate and not quantity.per:
                quantity = replace(quantity, per=rate["per"].lower())
            return [Supply(start + made.start(), start + made.end(), "produced", quantity)]
        if _LINE.search(text):
            plain.append(Supply(start + made.start(), start + made.end(), "produced", None))
    return plain[:1]


def _stock_word(text: str, stock_words: Sequence[str]) -> re.Match[str] | None:
    words = "|".join(sorted((re.escape(word) for word in stock_words), key=len, reverse=True))
    return re.search(rf"\b(?:{words})\b", text, re.I)
