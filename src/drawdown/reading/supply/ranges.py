"""How far a weapon is said to reach."""

import re

from drawdown.quantity import Quantity
from drawdown.reading.numbers.words import number

_FIGURE = r"(?P<figure>\d[\d,.]*)[ -]?(?P<unit>miles?|km|kilomet(?:er|re)s?|met(?:er|re)s?)\b"
_MORE = r"(?:about |around |some |roughly |up to |as far as |(?:more|less) than |over |nearly |at least )?"
_ABLE = r"(?:can|could|able to|capable of|lets? \w+|allows? \w+ to)"
_REACHES = (
    r"(?:hit|hitting|strik(?:e|ing)|reach(?:ing)?|fir(?:e|ing)|fly(?:ing)?|travel(?:ling)?|carry(?:ing)?)"
)
_WORDINGS = (
    # "a range of more than 70 miles", "a range in excess of 300 km"
    rf"\branges? (?:of|in excess of|is|was|exceeds)\b[^.;]{{0,30}}?{_FIGURE}",
    # "can hit a target 500 kilometres away", "is able to fire rockets about 80 km"
    rf"\b{_ABLE} (?:\w+ly )?{_REACHES} (?:(?!from\b)[\w-]+ ){{0,5}}?{_MORE}{_FIGURE}"
    r"(?! (?:from|inside|into|behind|of))",
    # "reach targets 300 kilometres away", "flies 280 km"
    rf"\b(?:targets? |objectives? )(?:at |up to |as far as )?{_MORE}{_FIGURE} (?:away|distant|off)\b",
    rf"\b(?:flies|travels|reach(?:es)?) (?:for |to )?{_MORE}{_FIGURE}",
    # "its 300-kilometre range"
    rf"{_FIGURE} (?:\w+ )?range\b",
)
_RANGE = [re.compile(reach, re.I) for reach in _WORDINGS]
_DISTANCE = re.compile(r"\d[ -]?(?:mile|km|kilomet|met(?:er|re)s?\b)", re.I)
_AT_MOST = re.compile(r"\b(?:up to|as far as|less than)\b", re.I)
_AT_LEAST = re.compile(r"\b(?:in excess of|exceeds|more than|over|at least)\b", re.I)
_UNITS = {"mile": "mile", "km": "kilometre", "kilomet": "kilometre", "met": "metre"}


def reach(text: str) -> tuple[int, int, Quantity] | None:
    """The first range a sentence states: where its words start and end, and the figure."""
    if not _DISTANCE.search(text):
        return None  # most sentences: no need to search them for each wording
    for pattern in _RANGE:
        match = pattern.search(text)
        figure = number(match["figure"].rstrip(".,")) if match else None
        if match and figure is not None:
            unit = next(name for stem, name in _UNITS.items() if match["unit"].lower().startswith(stem))
            low = None if _AT_MOST.search(match[0]) else figure
            high = None if _AT_LEAST.search(match[0]) else figure
            return match.start(), match.end(), Quantity(low, high, unit, text=match[0])
    return None
