"""Counts, bands, vague words and money, with their qualifiers, as spans of a text."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from drawdown.quantity import Money, Quantity

_SMALL = {
    word: number
    for number, word in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
        "seventeen eighteen nineteen twenty".split()
    )
} | {"thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90, "hundred": 100}
_SCALE = {"hundred": 100, "thousand": 1e3, "million": 1e6, "m": 1e6, "mn": 1e6, "billion": 1e9, "bn": 1e9, "b": 1e9,
          "trillion": 1e12, "k": 1e3}  # fmt: skip
_CURRENCY = {"$": "USD", "US$": "USD", "£": "GBP", "€": "EUR", "dollar": "USD", "dollars": "USD", "euro": "EUR",
             "euros": "EUR", "pound": "GBP", "pounds": "GBP"}  # fmt: skip
_FIGURE = r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?"
_WORD = "|".join(sorted(_SMALL, key=len, reverse=True))
_BEFORE = (
    r"(?P<q>only\s+(?:around|about)|just\s+over|well\s+over|a\s+total\s+of(?:\s+(?:about|nearly|more\s+than))?|about|"
    r"around|approximately|roughly|nearly|almost|some|more\s+than|over|at\s+least|in\s+excess\s+of|up\s+to(?:\s+an\s+"
    r"aggregate\s+value\s+of)?|fewer\s+than|less\s+than|under|as\s+many\s+as|an\s+additional|the\s+additional|another|"
    r"only|no\s+more\s+than|not\s+more\s+than)\s+"
)
_SUM = re.compile(
    rf"(?:{_BEFORE})?(?P<sign>US\$|\$|£|€)\s?(?P<low>{_FIGURE})(?:\s?(?:-|–|to\s+\$?)\s?(?P<high>{_FIGURE}))?"
    r"[\s-]?(?P<scale>thousand|million|billion|trillion|bn|mn|m|b|k)?\b",
    re.I,
)
_SUM_BEHIND = re.compile(
    rf"(?:{_BEFORE})?(?P<low>{_FIGURE})\s+(?P<scale>thousand|million|billion|trillion)\s+(?P<sign>dollars?|euros?|pounds?)\b",
    re.I,
)
_BAND_OF_MONEY = re.compile(r"(?P<band>(?:tens of |hundreds of )?(?:millions|billions)) of (?P<sign>dollars|euros|pounds)", re.I)
_COUNT = re.compile(
    rf"(?<![\w$£€.,/-])(?:{_BEFORE})?(?:between\s+)?(?P<low>{_FIGURE}|\b(?:{_WORD})\b)"
    rf"(?:\s?(?P<join>-|–|to|and)\s?(?P<high>{_FIGURE})(?![\w/]))?(?:\s+(?P<scale>hundred|thousand|million|billion)\b)?"
    r"(?![\w%]|\.\d|-(?:mm|millim|inch|pound|year|day|month|mile|km|kilom|ton|round))",
    re.I,
)
_CALIBRE = re.compile(r"\s?-?(?:mm|millimet(?:er|re)s?|cm|caliber|calibre|inch(?:es)?|percent|per\s+cent|°|th\b|st\b|nd\b|rd\b)", re.I)
_RATE = re.compile(r"(?:\s+[\w-]+){0,3}?\s+(?:a|per|each|every)\s+(?P<per>year|month|day|annum)\b|\s+(?:[\w-]+\s+){0,2}(?P<adverb>annually|yearly|monthly|daily)\b", re.I)  # noqa: E501
_APPROXIMATE = re.compile(r"about|around|approximately|roughly|nearly|almost|some", re.I)
_LEAST = re.compile(r"more\s+than|over|at\s+least|in\s+excess\s+of", re.I)
_MOST = re.compile(r"up\s+to|fewer\s+than|less\s+than|under|as\s+many\s+as|no\s+more\s+than|not\s+more\s+than", re.I)


@dataclass(frozen=True, slots=True)
class Counted:
    """A count, band or vague word at its place."""

    start: int
    end: int
    quantity: Quantity


@dataclass(frozen=True, slots=True)
class Sum:
    """A sum of money at its place."""

    start: int
    end: int
    money: Money


def sums(view: str, start: int, end: int) -> list[Sum]:
    """The sums of money in a stretch of a normal view, in order."""
    found = [
        Sum(match.start(), match.end(), _money(match))
        for pattern in (_SUM, _SUM_BEHIND)
        for match in pattern.finditer(view, start, end)
    ]
    for match in _BAND_OF_MONEY.finditer(view, start, end):
        low = {"millions": 1e6, "billions": 1e9}[match["band"].lower().split()[-1]]
        low *= {"tens": 10, "hundreds": 100}.get(match["band"].lower().split()[0], 1)
        high = 1e12 - 1 if low >= 1e9 else low * 10 - 1
        found.append(Sum(match.start(), match.end(), Money(low, high, _CURRENCY[match["sign"].lower()], match[0])))
    return sorted(found, key=lambda sum_: sum_.start)


def counts(
    view: str, start: int, end: int, bands: Mapping[str, tuple[float, float]], vague: tuple[str, ...]
) -> list[Counted]:
    """Counts, bands and vague words in a stretch, in order; calibres, years and sums of money are not counts."""
    taken = [(sum_.start, sum_.end) for sum_ in sums(view, start, end)]
    found: list[Counted] = []
    for match in _COUNT.finditer(view, start, end):
        if any(low < match.end() and match.start() < high for low, high in taken) or _CALIBRE.match(view, match.end()):
            continue
        if re.fullmatch(r"(?:19|20)\d\d", match["low"]) and not match["q"] and not match["scale"]:
            continue
        if re.search(r"(?:section|article|resolution|no\.?|paragraph|fy|chapter) $", view[max(0, match.start() - 12) : match.start()], re.I):  # noqa: E501
            continue
        found.append(_count(view, match))
    for words, (low, high) in sorted(bands.items(), key=lambda band: -len(band[0])):
        for match in re.finditer(rf"\b(?:many )?{words}\b(?! of (?:dollars|euros|pounds|people|thousands))", view[start:end], re.I):
            span = (start + match.start(), start + match.end())
            if not any(span[0] < old.end and old.start < span[1] for old in found):
                found.append(Counted(*span, Quantity(low, high, approximate=True, text=match[0])))
    for words in sorted(vague, key=len, reverse=True):
        for match in re.finditer(rf"(?<!\w){re.escape(words)}(?!\w)", view[start:end], re.I):
            span = (start + match.start(), start + match.end())
            if not any(span[0] < old.end and old.start < span[1] for old in found):
                found.append(Counted(*span, Quantity(None, None, vague=True, text=match[0])))
    return sorted(found, key=lambda counted: counted.start)


def number(text: str) -> float:
    """The value of a figure or number word."""
    word = text.strip().lower()
    return float(_SMALL[word]) if word in _SMALL else float(word.replace(",", ""))


def _money(match: re.Match[str]) -> Money:
    parts = match.groupdict()
    scale = _SCALE[parts["scale"].lower()] if parts.get("scale") else 1.0
    low = round(number(parts["low"]) * scale, 2)
    high = round(number(parts["high"]) * scale, 2) if parts.get("high") else low
    sign = parts["sign"]
    currency = _CURRENCY[sign.upper() if sign.upper() in _CURRENCY else sign.lower()]
    least, most = _bounds(parts.get("q"), low, high)
    return Money(least, most, currency, match[0].strip())


def _count(view: str, match: re.Match[str]) -> Counted:
    scale = _SCALE[match["scale"].lower()] if match["scale"] else 1.0
    low = number(match["low"]) * scale
    # "in 2022 and 40 howitzers" is no range: only rising figures joined by a range word are one
    high, end = low, match.end()
    if match["high"]:
        second = number(match["high"]) * scale
        if second > low and (match["join"] != "and" or "between" in match[0].lower()):
            high = second
        else:
            end = match.end("low")
    rate = _RATE.match(view, end)
    per = rate and (rate["per"] or {"annually": "year", "yearly": "year", "monthly": "month", "daily": "day"}[rate["adverb"].lower()])
    per = "year" if per and per.lower() == "annum" else per and per.lower()
    least, most = _bounds(match["q"], low, high)
    text = view[match.start() : rate.end() if rate else end].strip()
    approximate = bool(match["q"] and _APPROXIMATE.search(match["q"]))
    return Counted(match.start(), end, Quantity(least, most, None, per, approximate, False, text))


def _bounds(qualifier: str | None, low: float, high: float) -> tuple[float | None, float | None]:
    if qualifier and _LEAST.search(qualifier):
        return low, None
    if qualifier and _MOST.search(qualifier):
        return None, high
    return low, high
