"""Sentences that say nothing that could be checked."""

import re

from drawdown.catalogue import Catalogue
from drawdown.reconcile.degraded.people import unnamed
from drawdown.reconcile.degraded.wording import patterns

_DAYS = "(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
_MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
_SPANS = "week|month|year|spring|summer|autumn|fall|winter"
DATE = re.compile(
    rf"\b(?:{_DAYS}|{_MONTHS}|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.? \d|(?:19|20)\d\d|yesterday"
    rf"|today|tonight|tomorrow|(?:last|next|this) (?:{_SPANS})|(?:days?|weeks?|months?|years?) ago)\b"
)
QUOTED = re.compile(r"[\"“]([^\"“”]{2,})[\"”]")
FIRST_PERSON = re.compile(r"\b(?:I|we|We|our|Our|us|my|My)\b")
NUMERAL = "two|three|four|five|six|seven|eight|nine|ten|twelve|dozens?|hundreds?|thousands?|millions?"
_FIGURE = re.compile(rf"\d|\b(?:{NUMERAL})\b")
_INSIDE = re.compile(r"(?<=[a-z,;:—–] )[A-Z][\w'’-]*")
_FULL = 2  # points from which a sentence is filler


def is_filler(sentence: str, catalogue: Catalogue) -> bool:
    """Whether a sentence is made of comment alone: nothing in it has a name, number, date or quotation."""
    return not concrete(sentence, catalogue) and _points(sentence, catalogue) >= _FULL


def concrete(sentence: str, catalogue: Catalogue) -> bool:
    """Whether it has a figure, a date, a quotation, the writer's own voice or a name not known to everybody.

    Parties and items that the catalogue has are what the text is about, so they make no sentence concrete.
    """
    if any(pattern.search(sentence) for pattern in (_FIGURE, DATE, QUOTED, FIRST_PERSON)):
        return True
    names = (word.split("'")[0].split("’")[0] for word in _INSIDE.findall(sentence))
    return any(part not in catalogue.words_of_names for name in names for part in name.split("-"))


def _points(sentence: str, catalogue: Catalogue) -> int:
    known = patterns()
    topic = known["topic"].match(sentence) or known["pronoun"].match(sentence)
    points = _FULL if topic and known["empty"].search(topic["rest"]) else 0
    points += known["comment"].search(sentence) is not None
    points += unnamed(sentence, catalogue) is not None
    stock = len({match[0].lower() for match in known["stock"].finditer(sentence)})
    # A sentence of news may hold a stock phrase or two.
    return points + (stock if points else max(0, stock - 1))
