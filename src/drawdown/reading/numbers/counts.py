"""Counts, bands and vague words, with their qualifiers, as spans of a text."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from drawdown.quantity import Quantity
from drawdown.reading.numbers.money import Sum, sums
from drawdown.reading.numbers.words import BEFORE, FIGURE, SCALE, WORD, approximate, bounded, number
from drawdown.reading.text.normal import lower
from drawdown.reading.text.rare import Rare
from drawdown.reading.text.spans import Taken

# "Two or three" is a range like "two to three"; behind "between" alone does "and" join one.
_JOIN = r"(?:(?(between)(?:-|–|to|and)|(?:-|–|to|or)))"
_COUNT = re.compile(
    rf"(?<![\w$£€¥.,/:-])(?:{BEFORE})?(?P<between>between\s+(?:(?:about|around|roughly|some)\s+)?)?"
    rf"(?P<low>{FIGURE}|\b(?:{WORD})\b|\b(?:half\s+)?an?(?=\s+(?:dozen|hundred|thousand|million|"
    rf"billion)\b))"
    r"(?P<half>\s+and\s+a\s+half(?=\s+(?:dozen|hundred|thousand|million|billion)\b))?"
    rf"(?:\s?{_JOIN}\s?(?P<high>{FIGURE}|\b(?:{WORD})\b)(?![\w/]))?"
    rf"(?:\s+(?P<scale>dozen|hundred|thousand|million|billion)\b(?P<later>\s+and\s+a\s+half\b)?|"
    rf"(?P<short>m|mn|k)(?= (?:[a-z0-9-]+ ){{0,3}}"
    rf"(?:shells|rounds|munitions|drones|projectiles|bullets|cartridges|mines|grenades)\b))?"
    rf"(?:(?<=hundred)\s+(?:and\s+)?(?P<rest>{WORD})\b)?"
    r"(?P<more>\+| or more\b|-plus\b)?(?P<odd>-odd\b| or so\b)?"
    r"(?![\w%]|[.:/]\d|-(?:mm|millim|inch|pound|year|day|month|week|hour|mile|km|kilom|ton|round|"
    r"third|quarter|half|fifth|lb|kg|foot|metre|meter|barrel|strong|nation|member|person|man))",
    re.I,
)
# What is measured or shared is not counted, and neither is money whose currency is not clear.
_MEASURED = re.compile(
    r"\s?-?(?:mm|millimet(?:er|re)s?|cm|caliber|calibre|inch(?:es)?|percent|per\s+cent|years?\b|"
    r"months?\b|weeks?\b|days?\b|hours?\b|minutes?\b|°|th\b|st\b|nd\b|rd\b|kroner\b|krone\b|"
    r"crowns\b|francs\b|"
    r"lbs?\b|kg\b|kilograms?\b|(?:in|out\sof)\s(?:ten|five|four|three|\d{1,3})\b)",
    re.I,
)
# What every count holds, in lower case; a sentence is left unread up to shortly before the first of them.
_NUMBER = re.compile(rf"\d|\b(?:{WORD}|dozen|hundred|thousand|million|billion)\b")
_LONGEST_BEFORE = 60  # characters of the words that qualify a number
_LABELLED = re.compile(
    r"(?:section|article|resolution|no\.?|paragraph|fy|chapter|title|phase|level|tier|class|type|block|mark|batch|lot|model|category|annex|appendix|page|room|"
    r"option|step|stage|round|week|day|point|clause|group|grade) $",
    re.I,
)
# "2 500" and "2'500" may be two figures or one: neither part is a count.
_HEAD, _TAIL = re.compile(r"\d{1,3}"), re.compile(r"\d{3}")
_HEAD_BEFORE = re.compile(r"(?<![\w.,-])\d{1,3}[ ']$")
_TAIL_BEHIND = re.compile(r"[ ']\d{3}(?!\w|[ -]?(?:mm|millim|cm)|[.,]\d)")
_RATE = re.compile(
    r"(?:\s+[\w-]+){0,3}?\s+(?:a|per|each|every)\s+(?P<per>year|month|day|annum)\b"
    r"(?! (?:ago|later|earlier|before|after|and a half|or))|"
    r"\s+(?:[\w-]+\s+){0,2}(?P<adverb>annually|yearly|monthly|daily)\b",
    re.I,
)
_RATE_BEFORE = re.compile(
    r"\b(?P<rate>annual|yearly|monthly|daily)(?: (?:output|production|rate|capacity|total|supply|deliveries|"
    r"use|consumption|expenditure|average)){0,2}(?: (?:of|at|to))? ?$",
    re.I,
)
_PER = {
    "annually": "year",
    "yearly": "year",
    "monthly": "month",
    "daily": "day",
    "annual": "year",
    "annum": "year",
}
_NOT_COUNTED = r"(?! of (?:dollars|euros|pounds|people|thousands))"
_FEW_OF = Rare(
    "dozen|hundred|thousand|million",
    r"\b(?:a\s+few|few|several|many|a\s+couple(?:\s+of)?)\s+(?P<scale>dozen|hundred|thousand|million)\b(?!s)",
)
# An amount by its size alone: "an unprecedented amount", "significant and growing quantities".
_SIZE = (
    r"(?:significant|substantial|considerable|large|huge|enormous|massive|vast|tremendous|historic|record|"
    r"unprecedented|small|limited|modest|growing|increasing|sizea?ble|steady|unknown|unspecified|undisclosed)"
)
_AMOUNT = Rare(
    "amount|number|quantit|volume|flow|stream|proportion|share",
    rf"\b(?:(?:an?|the) )?(?:quite an? |very )?{_SIZE}(?:,? (?:and|but) {_SIZE},?)? "
    r"(?:amount|number|quantity|volume|flow|stream|proportion|share|"
    r"quantitie)s?\b(?! of (?:dollars|people|money))",
)
_SIZE_BEFORE = re.compile(rf"\b{_SIZE} $", re.I)
_ANOTHER = Rare(
    "dozen|hundred|thousand|million",
    r"\b(?:another|a further|an additional|an extra|a second) "
    r"(?P<scale>dozen|hundred|thousand|million)\b(?!s)",
)
_PAIR = Rare(
    "pair of",
    r"\b(?:a )?pair of\b",
)


@dataclass(frozen=True, slots=True)
class Counted:
    """A count, band or vague word at its place."""

    start: int
    end: int
    quantity: Quantity


def counts(
    view: str,
    start: int,
    end: int,
    bands: Mapping[str, tuple[float, float]],
    vague: tuple[str, ...],
    money: Sequence[Sum] | None = None,
) -> list[Counted]:
    """Counts, bands and vague words in a stretch, in order.

    Calibres, weights, years, shares and sums of money are not counts; ``money`` are the sums found before.
    """
    found: list[Counted] = []
    money = sums(view, start, end) if money is None else money
    taken = Taken((sum_.start, sum_.end) for sum_ in money)

    def add(low: int, high: int, quantity: Quantity) -> None:
        if taken.take(low, high):
            found.append(Counted(low, high, quantity))

    for match in _FEW_OF.finditer(view, start, end):  # "several hundred" says no more than "hundreds"
        least, most = bands.get(f"{match['scale'].lower()}s", (None, None))
        add(match.start(), match.end(), Quantity(least, most, approximate=True, text=match[0]))
    for match in _ANOTHER.finditer(view, start, end):
        size = SCALE[match["scale"].lower()]
        add(match.start(), match.end(), Quantity(size, size, text=match[0]))
    for match in _COUNT.finditer(view, _before_numbers(view, start, end), end):
        if not _no_count(view, match):
            counted = _count(view, match)
            add(counted.start, counted.end, counted.quantity)
    for match in _PAIR.finditer(view, start, end):
        add(match.start(), match.end() - len(" of"), Quantity(2, 2, text=match[0]))
    for match in _any_of(tuple(bands), _NOT_COUNTED).finditer(view, start, end):
        least, most = bands[match["words"].lower()]
        add(match.start(), match.end(), Quantity(least, most, approximate=True, text=match[0]))
    for match in _AMOUNT.finditer(view, start, end):
        add(match.start(), match.end(), Quantity(None, None, vague=True, text=match[0]))
    for match in _any_of(vague).finditer(view, start, end):
        add(match.start(), match.end(), Quantity(None, None, vague=True, text=match[0]))
    return sorted(found, key=lambda counted: counted.start)


def _before_numbers(view: str, start: int, end: int) -> int:
    """Where the first count of a stretch may begin; its end if it holds none."""
    first = _NUMBER.search(lower(view[start:end]))
    return max(start, start + first.start() - _LONGEST_BEFORE) if first else end


def vague_before(view: str, start: int, end: int) -> Quantity | None:
    """The vague quantity in an adjective of size right before some words: "significant supplies"."""
    match = _SIZE_BEFORE.search(view, start, end)
    return Quantity(None, None, vague=True, text=match[0].strip()) if match else None


def _no_count(view: str, match: re.Match[str]) -> bool:
    if _MEASURED.match(view, match.end()):
        return True
    if re.fullmatch(r"(?:19|20)\d\d", match["low"]) and not match["q"] and not match["scale"]:
        return True
    if _HEAD.fullmatch(match["low"]) and _TAIL_BEHIND.match(view, match.end("low")):
        return True
    before = view[max(0, match.start() - 12) : match.start()]
    if _TAIL.fullmatch(match["low"]) and _HEAD_BEFORE.search(before):
        return True
    if _LABELLED.search(before) or re.search(r"\b(?:one|\d+) (?:in|out of) $", before, re.I):
        return True
    # "1.000 rounds" is a thousand to some writers and one to others
    return bool(re.fullmatch(r"\d{1,3}\.\d{3}", match["low"])) and not match["scale"]


@lru_cache(maxsize=8)
def _any_of(words: tuple[str, ...], behind: str = "") -> Rare:
    """One pattern for all of some words, the longest first: one pass over a sentence instead of fifty."""
    listed = "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))
    return Rare("|".join(words).lower(), rf"(?<!\w)(?:many )?(?P<words>{listed})(?!\w){behind}")


def _count(view: str, match: re.Match[str]) -> Counted:
    scaled = match["scale"] or match["short"]
    scale = SCALE[scaled.lower()] if scaled else 1.0
    low = (number(match["low"]) + (0.5 if match["half"] or match["later"] else 0)) * scale
    # only rising figures are a range
    high, end = low, match.end()
    if match["high"]:
        second = number(match["high"]) * scale
        if second > low:
            high = second
        else:
            end = match.end("low")
    if match["rest"]:
        low = high = low + number(match["rest"])
    per, behind = _rate(view, match.start(), end)
    least, most = bounded(match["q"], low, high)
    if match["more"]:
        most = None
    about = approximate(f"{match['q'] or ''} {match['between'] or ''}") or bool(match["odd"])
    text = view[match.start() : behind].strip()
    return Counted(match.start(), end, Quantity(least, most, None, per, about, False, text))


def _rate(view: str, start: int, end: int) -> tuple[str | None, int]:
    """Per what a count is said, and where the words for it end."""
    rate = _RATE.match(view, end)
    if rate:
        said = (rate["per"] or rate["adverb"]).lower()
        return _PER.get(said, said), rate.end()
    before = _RATE_BEFORE.search(view[max(0, start - 50) : start])
    return (_PER[before["rate"].lower()], end) if before else (None, end)
