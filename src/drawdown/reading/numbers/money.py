"""Sums of money, with their qualifiers, as spans of a text."""

import re
from dataclasses import dataclass
from itertools import pairwise

from drawdown.quantity import Money
from drawdown.reading.numbers.words import BEFORE, FIGURE, JOIN, SCALE, WORD, bounded, number
from drawdown.reading.text.rare import Rare
from drawdown.reading.text.spans import Taken

_SIGNS = {"$": "USD", "US$": "USD", "£": "GBP", "€": "EUR", "¥": "JPY", "C$": "CAD", "CA$": "CAD",
          "CAN$": "CAD", "A$": "AUD", "AU$": "AUD", "NZ$": "NZD"}  # fmt: skip
_CODES = ("USD", "GBP", "EUR", "CAD", "AUD", "NZD", "SEK", "NOK", "DKK", "PLN", "CZK", "CHF", "JPY", "KRW",
          "UAH")  # fmt: skip
# Words for a currency, the longer ones first. A bare "kroner" may be Norwegian or Danish, so it is no sum.
_NAMED = {
    "canadian dollar": "CAD", "australian dollar": "AUD", "new zealand dollar": "NZD", "us dollar": "USD",
    "u.s. dollar": "USD", "american dollar": "USD", "dollar": "USD", "euro": "EUR", "pound": "GBP",
    "swedish kronor": "SEK", "swedish krona": "SEK", "swedish crown": "SEK", "kronor": "SEK",
    "norwegian kroner": "NOK", "norwegian krone": "NOK", "norwegian crown": "NOK", "danish kroner": "DKK",
    "danish krone": "DKK", "danish crown": "DKK", "czech koruna": "CZK", "czech crown": "CZK",
    "koruna": "CZK", "zloty": "PLN", "zlotys": "PLN", "swiss franc": "CHF", "yen": "JPY", "hryvnia": "UAH",
    "ruble": "RUB", "rouble": "RUB",
}  # fmt: skip
_SIGN = rf"(?<![\w$])(?:(?:US|C(?:AN?)?|AU?|NZ)?\$|£|€|¥|(?:{'|'.join(_CODES)})(?=\s?\d))"
_NAME = rf"(?:{'|'.join(re.escape(name) for name in _NAMED)})s?"
_SCALES = "thousand|million|billion|trillion|bn|mn|m|b|k"
_LONG_SCALES = "thousand|million|billion|trillion|bn"
_SUM = Rare(
    f"$|£|€|¥|{'|'.join(_CODES).lower()}",
    rf"(?:{BEFORE})?(?P<between>between\s+(?:about\s+)?)?(?P<sign>{_SIGN})\s?(?P<low>{FIGURE})"
    rf"(?:[\s-]?(?P<own>{_SCALES})\b)?(?:\s?{JOIN}\s?(?:US)?[$£€]?(?P<high>{FIGURE}))?"
    rf"(?:[\s-]?(?P<scale>{_SCALES})\b)?(?!\w)(?P<more>\+|-plus\b| or more\b)?",
)
_SUM_BEHIND = Rare(
    "dollar|euro|pound|kron|crown|koruna|zloty|franc|yen|hryvnia|ruble|rouble",
    rf"(?<![\d.,])(?:{BEFORE})?(?P<between>between\s+(?:about\s+)?)?"
    rf"(?P<low>{FIGURE}|\b(?:{WORD})\b|\b(?:half )?an?(?= (?:{_LONG_SCALES})))"
    rf"(?:\s(?P<own>{_LONG_SCALES})\b)?"
    rf"(?:\s?{JOIN}\s?(?P<high>{FIGURE}|"
    rf"\b(?:{WORD})\b))?(?:\s?(?P<scale>{_LONG_SCALES}))?\s+(?P<sign>{_NAME})\b",
)
_BAND = Rare(
    "thousands|millions|billions",
    rf"(?P<band>(?:tens of |hundreds of )?(?:thousands|millions|billions)) (?:of |in )(?P<sign>{_NAME})\b",
)
# The price of one piece is no sum of aid.
_PRICE = re.compile(
    r",? (?:apiece|each|per (?!cent|year|month|annum)\w+|"
    r"a (?:piece|pop|round|shot|shell|missile|unit|copy))\b"
)


_IN_BRACKETS = re.compile(r" ?\((?:or |about |around |roughly |some |nearly |approximately )?")


@dataclass(frozen=True, slots=True)
class Sum:
    """A sum of money at its place."""

    start: int
    end: int
    money: Money


def sums(view: str, start: int, end: int) -> list[Sum]:
    """The sums of money in a stretch of a normal view, in order; the price of one piece is none."""
    found: list[Sum] = []
    taken = Taken()
    for pattern, read in ((_SUM, _sum), (_SUM_BEHIND, _sum), (_BAND, _band)):
        for match in pattern.finditer(view, start, end):
            if taken.take(match.start(), match.end()) and not _PRICE.match(view, match.end(), end):
                found.append(Sum(match.start(), match.end(), read(match)))
    return _stated(view, sorted(found, key=lambda sum_: sum_.start), end)


def _stated(view: str, found: list[Sum], end: int) -> list[Sum]:
    """The sums without those that say another once more, in another currency: "£500m ($617m)"."""
    kept = found[:1]
    for before, sum_ in pairwise(found):
        opened = _IN_BRACKETS.fullmatch(view, before.end, sum_.start)
        bracketed = opened and view.startswith(")", sum_.end, end)
        if not bracketed or before.money.currency == sum_.money.currency:
            kept.append(sum_)
    return kept


def _sum(match: re.Match[str]) -> Money:
    parts = match.groupdict()
    scale = SCALE[parts["scale"].lower()] if parts["scale"] else 1.0
    # "$40-60 million": the scale is for both
    own = SCALE[parts["own"].lower()] if parts["own"] else scale
    low = round(number(parts["low"]) * own, 2)
    high = round(number(parts["high"]) * scale, 2) if parts["high"] else low
    text = match[0]
    if high < low:  # no range
        high, text = low, match.string[match.start() : match.end("own") if parts["own"] else match.end("low")]
    least, most = bounded(parts["q"], low, high)
    if parts.get("more"):
        most = None
    return Money(least, most, _currency(parts["sign"]), text.strip())


def _band(match: re.Match[str]) -> Money:
    *many, scale = match["band"].lower().split(" of ")
    low = {"thousands": 1e3, "millions": 1e6, "billions": 1e9}[scale]
    low *= {"tens": 10, "hundreds": 100}[many[0]] if many else 1
    high = 1e12 - 1 if low >= 1e9 else low * 10 - 1
    return Money(low, high, _currency(match["sign"]), match[0])


def _currency(sign: str) -> str:
    word = " ".join(sign.lower().split())
    if word in _NAMED or word.rstrip("s") in _NAMED:
        return _NAMED.get(word) or _NAMED[word.rstrip("s")]
    return _SIGNS.get(sign.upper()) or sign.upper()
