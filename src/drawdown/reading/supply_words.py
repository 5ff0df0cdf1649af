"""Figures about supply: produced, held, replaced, and stated range."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from drawdown.quantity import Quantity
from drawdown.reading.number_words import number
from drawdown.reading.numbers import Counted

_MADE = re.compile(
    r"\b(?P<cue>produc(?:e|es|ed|ing)|manufactur(?:e|es|ed|ing)|buil(?:d|ds|t|ding)|mak(?:e|es|"
    r"ing)|production lines?|production|output|coming off (?:that |"
    r"the )?(?:\[?production\]? )?(?:assembly )?lines?)\b",
    re.I,
)
_PRODUCTION = re.compile(
    r"\b(?:per|a|each) (?:year|month|day)|annual|annually|production|manufactur|coming off|"
    r"since production|produced|\bbuilt\b|\bbuild\b|\blines?\b",
    re.I,
)
_STOCK = re.compile(
    r"\b(?:stockpiles?|stocks?|inventor(?:y|ies)|arsenals?|reserves|supply of|supplies of|left in)\b", re.I
)
_STOCKED = re.compile(
    r"\b(?:stockpiles?|stocks|inventor(?:y|ies)|arsenals?|suppl(?:y|ies) of|size of)\b", re.I
)
_RANGE = re.compile(
    r"\b(?:range of|a range in excess of|range in excess of|can (?:hit|strike|reach) targets?|"
    r"up to|ranges? of)\b[^.;]{0,30}?(?P<figure>\d[\d,.]*)[ -]?(?P<unit>miles?|km|kilomet(?:er|"
    r"re)s?|met(?:er|re)s?)\b",
    re.I,
)
_SUCCESSOR = re.compile(
    r"\b(?:successor|replac(?:e|es|ed|ing|ement)|substitution|enter(?:s|ed|ing)? service|phas(?:e|"
    r"ed|ing) out|retir(?:e|ed|ing)|supersed(?:e|es|ed|ing)|next-generation)\b",
    re.I,
)
_LINE = re.compile(r"\b(?:production lines?|coming off|ramp|increas|expand|open|clos|resum|boost)\w*", re.I)
_UNITS = {"mile": "mile", "km": "kilometre", "kilomet": "kilometre", "met": "metre"}


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
    range_ = _RANGE.search(text)
    if range_ and re.search(r"\brange|\btargets?\b", text, re.I):
        found.append(_rated(start, range_))
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
            return [Supply(start + made.start(), start + made.end(), "produced", chosen.quantity)]
        if _LINE.search(text):
            plain.append(Supply(start + made.start(), start + made.end(), "produced", None))
    return plain[:1]


def _stock_word(text: str, stock_words: Sequence[str]) -> re.Match[str] | None:
    words = "|".join(sorted((re.escape(word) for word in stock_words), key=len, reverse=True))
    return re.search(rf"\b(?:{words})\b", text, re.I)


def _rated(start: int, match: re.Match[str]) -> Supply:
    figure = number(match["figure"].rstrip(".,"))
    unit = next(name for stem, name in _UNITS.items() if match["unit"].lower().startswith(stem))
    words = match[0]
    low = None if re.search(r"up to", words, re.I) else figure
    high = None if re.search(r"in excess of|more than|over ", words, re.I) else figure
    return Supply(start + match.start(), start + match.end(), "rated", Quantity(low, high, unit, text=words))
