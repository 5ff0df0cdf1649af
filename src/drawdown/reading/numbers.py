"""Counts, bands, vague words and money, with their qualifiers, as spans of a text."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from drawdown.quantity import Money, Quantity
from drawdown.reading.spans import Taken

_ONES = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
    "seventeen eighteen nineteen"
)
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
_SMALL = {word: number for number, word in enumerate(_ONES.split())}
for _ten, _tens in enumerate(_TENS.split(), 2):
    _SMALL[_tens] = _ten * 10
    _SMALL |= {f"{_tens}-{word}": _ten * 10 + one for word, one in list(_SMALL.items())[1:10]}
_SCALE = {"dozen": 12, "hundred": 100, "thousand": 1e3, "million": 1e6, "m": 1e6, "mn": 1e6, "billion": 1e9,
          "bn": 1e9, "b": 1e9, "trillion": 1e12, "k": 1e3}  # fmt: skip
_CURRENCY = {"$": "USD", "US$": "USD", "£": "GBP", "€": "EUR", "USD": "USD", "GBP": "GBP", "EUR": "EUR",
             "C$": "CAD", "CA$": "CAD", "CAD": "CAD", "A$": "AUD", "AU$": "AUD", "AUD": "AUD", "NZ$": "NZD",
             "dollar": "USD", "dollars": "USD", "euro": "EUR", "euros": "EUR", "pound": "GBP",
             "pounds": "GBP"}  # fmt: skip
# Twelve digits and no more: what is longer is no number of anything, and its value might be infinite.
_FIGURE = r"(?:\d{1,3}(?:,\d{3}){1,4}|\d{1,12})(?:\.\d{1,4})?(?![.,]?\d)"
_SIGN = r"(?<![\w$])(?:(?:US|CA?|AU?|NZ)?\$|£|€|(?:USD|GBP|EUR|CAD|AUD)(?=\s?\d))"
_WORD = "|".join(sorted(_SMALL, key=len, reverse=True))
_BEFORE = (
    r"(?P<q>only\s+(?:around|about)|just\s+over|well\s+over|a\s+total\s+of(?:\s+(?:about|nearly|"
    r"more\s+than))?|about|"
    r"around|approximately|roughly|nearly|almost|some|more\s+than|over|at\s+least|"
    r"in\s+excess\s+of|up\s+to(?:\s+an\s+"
    r"aggregate\s+value\s+of)?|fewer\s+than|less\s+than|under|as\s+many\s+as|an\s+additional|"
    r"the\s+additional|another|"
    r"only|no\s+more\s+than|not\s+more\s+than)\s+"
)
# Only behind "between" does "and" join the ends of a range.
_JOIN = r"(?:(?(between)(?:-|–|to|and)|(?:-|–|to)))"
_SCALES = "thousand|million|billion|trillion|bn|mn|m|b|k"
_SUM = re.compile(
    rf"(?:{_BEFORE})?(?P<between>between\s+(?:about\s+)?)?(?P<sign>{_SIGN})\s?(?P<low>{_FIGURE})(?:[\s-]?(?P<own>{_SCALES})\b)?"
    rf"(?:\s?{_JOIN}\s?(?:US)?[$£€]?(?P<high>{_FIGURE}))?(?:[\s-]?(?P<scale>{_SCALES})\b)?(?!\w)",
    re.I,
)
_SUM_BEHIND = re.compile(
    rf"(?<![\d.,])(?:{_BEFORE})?(?P<low>{_FIGURE})\s+(?P<scale>thousand|million|billion|"
    rf"trillion)\s+(?P<sign>dollars?|euros?|pounds?)\b",
    re.I,
)
_BAND_OF_MONEY = re.compile(
    r"(?P<band>(?:tens of |hundreds of )?(?:millions|billions)) of (?P<sign>dollars|euros|pounds)", re.I
)
_COUNT = re.compile(
    rf"(?<![\w$£€.,/:-])(?:{_BEFORE})?(?P<between>between\s+(?:(?:about|around|roughly|some)\s+)?)?"
    rf"(?P<low>{_FIGURE}|\b(?:{_WORD})\b|\b(?:half\s+)?an?(?=\s+(?:dozen|hundred|thousand|million|"
    rf"billion)\b))"
    rf"(?:\s?{_JOIN}\s?(?P<high>{_FIGURE}|\b(?:{_WORD})\b)(?![\w/]))?"
    rf"(?:\s+(?P<scale>dozen|hundred|thousand|million|"
    rf"billion)\b)?(?:(?<=hundred)\s+(?:and\s+)?(?P<rest>{_WORD})\b)?"
    r"(?![\w%]|[.:/]\d|-(?:mm|millim|inch|pound|year|day|month|week|hour|mile|km|kilom|ton|round|"
    r"third|quarter|half|fifth))",
    re.I,
)
_CALIBRE = re.compile(
    r"\s?-?(?:mm|millimet(?:er|re)s?|cm|caliber|calibre|inch(?:es)?|percent|per\s+cent|years?\b|"
    r"months?\b|weeks?\b|days?\b|hours?\b|minutes?\b|°|th\b|st\b|nd\b|rd\b)",
    re.I,
)
_RATE = re.compile(
    r"(?:\s+[\w-]+){0,3}?\s+(?:a|per|each|every)\s+(?P<per>year|month|day|annum)\b|"
    r"\s+(?:[\w-]+\s+){0,2}(?P<adverb>annually|yearly|monthly|daily)\b",
    re.I,
)
_NOT_COUNTED = r"(?! of (?:dollars|euros|pounds|people|thousands))"
_FEW_OF = re.compile(
    r"\b(?:a\s+few|few|several|many)\s+(?P<scale>dozen|hundred|thousand|million)\b(?!s)", re.I
)
_APPROXIMATE = re.compile(r"about|around|approximately|roughly|nearly|almost|some", re.I)
_LEAST = re.compile(r"more\s+than|over|at\s+least|in\s+excess\s+of", re.I)
_MOST = re.compile(
    r"up\s+to|fewer\s+than|less\s+than|under|as\s+many\s+as|no\s+more\s+than|not\s+more\s+than", re.I
)


_ANY_SIGN = re.compile(r"[$£€]|dollar|euro|pound|USD|GBP|EUR", re.I)


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
    if not _ANY_SIGN.search(view, start, end):
        return []  # most sentences; the patterns below are slow
    found = [
        Sum(match.start(), match.end(), _money(match))
        for pattern in (_SUM, _SUM_BEHIND)
        for match in pattern.finditer(view, start, end)
    ]
    for match in _BAND_OF_MONEY.finditer(view, start, end):
        low = {"millions": 1e6, "billions": 1e9}[match["band"].lower().split()[-1]]
        low *= {"tens": 10, "hundreds": 100}.get(match["band"].lower().split()[0], 1)
        high = 1e12 - 1 if low >= 1e9 else low * 10 - 1
        found.append(
            Sum(match.start(), match.end(), Money(low, high, _CURRENCY[match["sign"].lower()], match[0]))
        )
    return sorted(found, key=lambda sum_: sum_.start)


def counts(
    view: str, start: int, end: int, bands: Mapping[str, tuple[float, float]], vague: tuple[str, ...]
) -> list[Counted]:
    """Counts, bands and vague words in a stretch, in order; calibres, years and sums of money are not counts."""  # noqa: E501
    found: list[Counted] = []
    taken = Taken((sum_.start, sum_.end) for sum_ in sums(view, start, end))
    for match in _FEW_OF.finditer(view, start, end):  # "several hundred" says no more than "hundreds"
        low, high = bands.get(f"{match['scale'].lower()}s", (None, None))
        if taken.take(match.start(), match.end()):
            found.append(
                Counted(match.start(), match.end(), Quantity(low, high, approximate=True, text=match[0]))
            )
    for match in _COUNT.finditer(view, start, end):
        if _CALIBRE.match(view, match.end()):
            continue
        if re.fullmatch(r"(?:19|20)\d\d", match["low"]) and not match["q"] and not match["scale"]:
            continue
        if re.search(
            r"(?:section|article|resolution|no\.?|paragraph|fy|chapter) $",
            view[max(0, match.start() - 12) : match.start()],
            re.I,
        ):
            continue
        if re.fullmatch(r"\d{1,3}\.\d{3}", match["low"]) and not match["scale"]:
            continue  # "1.000 rounds" is a thousand to some writers and one to others
        counted = _count(view, match)
        if taken.take(counted.start, counted.end):
            found.append(counted)
    for match in _any_of(tuple(bands), _NOT_COUNTED).finditer(view, start, end):
        low, high = bands[match["words"].lower()]
        if taken.take(match.start(), match.end()):
            said = Quantity(low, high, approximate=True, text=match[0])
            found.append(Counted(match.start(), match.end(), said))
    for match in _any_of(vague).finditer(view, start, end):
        if taken.take(match.start(), match.end()):
            said = Quantity(None, None, vague=True, text=match[0])
            found.append(Counted(match.start(), match.end(), said))
    return sorted(found, key=lambda counted: counted.start)


@lru_cache(maxsize=8)
def _any_of(words: tuple[str, ...], behind: str = "") -> re.Pattern[str]:
    """One pattern for all of some words, the longest first: one pass over a sentence instead of fifty."""
    listed = "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))
    return re.compile(rf"(?<!\w)(?:many )?(?P<words>{listed})(?!\w){behind}", re.I)


def number(text: str) -> float:
    """The value of a figure or number word."""
    word = " ".join(text.lower().split())
    if word in ("a", "an", "half a", "half an"):
        return 0.5 if word.startswith("half") else 1.0
    return float(_SMALL[word]) if word in _SMALL else float(word.replace(",", ""))


def _money(match: re.Match[str]) -> Money:
    parts = match.groupdict()
    scale = _SCALE[parts["scale"].lower()] if parts.get("scale") else 1.0
    own = (
        _SCALE[parts["own"].lower()] if parts.get("own") else scale
    )  # "$40-60 million": the scale is for both
    low = round(number(parts["low"]) * own, 2)
    high = round(number(parts["high"]) * scale, 2) if parts.get("high") else low
    sign = parts["sign"]
    currency = _CURRENCY[sign.upper() if sign.upper() in _CURRENCY else sign.lower()]
    text = match[0]
    if high < low:  # no range
        high, text = low, match.string[match.start() : match.end("own") if parts["own"] else match.end("low")]
    least, most = _bounds(parts.get("q"), low, high)
    return Money(least, most, currency, text.strip())


def _count(view: str, match: re.Match[str]) -> Counted:
    scale = _SCALE[match["scale"].lower()] if match["scale"] else 1.0
    low = number(match["low"]) * scale
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
    rate = _RATE.match(view, end)
    per = rate and (
        rate["per"]
        or {"annually": "year", "yearly": "year", "monthly": "month", "daily": "day"}[rate["adverb"].lower()]
    )
    per = "year" if per and per.lower() == "annum" else per and per.lower()
    least, most = _bounds(match["q"], low, high)
    text = view[match.start() : rate.end() if rate else end].strip()
    approximate = bool(_APPROXIMATE.search(f"{match['q'] or ''} {match['between'] or ''}"))
    return Counted(match.start(), end, Quantity(least, most, None, per, approximate, False, text))


def _bounds(qualifier: str | None, low: float, high: float) -> tuple[float | None, float | None]:
    # "no more than" holds "more than", so the upper bounds are tried first
    if qualifier and _MOST.search(qualifier):
        return None, high
    if qualifier and _LEAST.search(qualifier):
        return low, None
    return low, high
