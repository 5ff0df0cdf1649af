"""Until when a forecast may be held to: what its words of time mean, by stated conventions.

Words such as "soon" name no day. What they are taken for is a convention and no finding; it stands in
``CONVENTIONS`` and in docs/methods/positions.md, and every forecast that rests on one says which.
"""

import calendar
import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta

from drawdown.bounds import DateBounds

_MONTHS = [name.lower() for name in calendar.month_name if name]
_NUMBERS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
_COUNTS = {word: place for place, word in enumerate(_NUMBERS, 1)} | {
    "a": 1,
    "an": 1,
    "couple of": 2,
}
_UNITS = {"day": 1, "week": 7, "month": 31, "year": 366}
_SEASONS = {"winter": 2, "spring": 5, "summer": 8, "autumn": 11, "fall": 11}

_Read = Callable[[re.Match[str], date], date]
_BEFORE = re.compile(r"(?:before|until)\b(?!.*\bend of)", re.IGNORECASE)
_COMING = (
    r"(?:(?:in|within|over|during) (?:the |a )?(?:coming |next )?(?:few |several )?"
    r"|coming (?:few )?|next (?:few )?|(?:matter|handful) of )"
)

CONVENTIONS: tuple[tuple[str, str, int], ...] = (
    ("tomorrow", r"tomorrow", 1),
    ("days", rf"{_COMING}days|any day now", 14),
    ("next week", r"(?:this|next) week", 14),
    ("weeks", rf"{_COMING}weeks", 60),
    ("months", rf"{_COMING}months", 180),
    ("years", rf"{_COMING}years", 3 * 365),
    ("soon", r"any ?time soon|(?<!as )(?<!how )soon(?! as| after)|shortly|imminent(?:ly)?|before long"
             r"|near(?: future|[- ]term)|any moment", 90),
)  # fmt: skip
"""Name, words and days; the first whose words stand there counts."""
STAYS = ("stays as it is", r"remain\w*|stays?|continu\w+|keep|kept|for now|foreseeable future|no change", 90)
"""What a state that "is likely to remain" is held to, where no time is said."""


@dataclass(frozen=True, slots=True)
class Horizon:
    """A time foretold.

    Attributes:
        words: As said.
        convention: What they are taken for, in words.
        due: Until when the forecast may be held to; where it is not known when it was said, from the earliest
            such day to the latest.
        sure: The day by which what was foretold came in time, whenever it was said.
    """

    words: str
    convention: str
    due: DateBounds
    sure: date


def horizon(words: str, made: DateBounds, state: bool = False) -> Horizon | None:
    """The time that words foretell, counted from when they were said; None if they foretell none.

    Args:
        words: The clause of the forecast.
        made: When it was said.
        state: Whether it foretells that something stays as it is.
    """
    if made.lower is None or made.upper is None:
        return None
    for pattern, read, months in _EXACT:
        for match in pattern.finditer(words):
            first, last = sorted(_until(match, read, months, end) for end in (made.lower, made.upper))
            # What lies behind is told beside the forecast, such as since when there is war.
            if last >= made.upper:
                first = max(first, made.lower)
                return Horizon(match[0], "as said", DateBounds(first, last, made.qualifier), first)
    for name, vague, days in _VAGUE + ((_STAYS,) if state else ()):
        if found := vague.search(words):
            first, last = (_month_end(_later(end, days)) for end in (made.lower, made.upper))
            # No vague word is sharper than a month, and events are often told by their month.
            due = DateBounds(first, last, made.qualifier)
            return Horizon(
                found[0].strip(), f'"{name}" is taken for {days} days and the rest of that month', due, first
            )
    return None


def _compiled(name: str, words: str, days: int) -> tuple[str, re.Pattern[str], int]:
    return name, re.compile(rf"\b(?:{words})\b", re.IGNORECASE), days


_VAGUE = tuple(_compiled(*one) for one in CONVENTIONS)
_STAYS = _compiled(*STAYS)


def _until(match: re.Match[str], read: _Read, months: int, made: date) -> date:
    """The last day that words of an exact time leave; "before" a month leaves none of it."""
    last = read(match, made)
    if not months or not _BEFORE.match(match[0]):
        return last
    whole = last.year * 12 + last.month - months
    first = date(whole // 12, whole % 12 + 1, 1) if whole >= 12 else date.min
    return max(first, date.min + timedelta(1)) - timedelta(1)


def _later(on: date, days: int) -> date:
    return on + timedelta(min(days, (date.max - on).days))


def _month_end(on: date) -> date:
    return on.replace(day=calendar.monthrange(on.year, on.month)[1])


def _counted(match: re.Match[str], made: date) -> date:
    number = match["count"].lower()
    count = int(number) if number.isdigit() else _COUNTS[number]
    return _later(made, count * _UNITS[match["unit"].lower()])


def _year_end(match: re.Match[str], made: date) -> date:
    return made.replace(month=12, day=31)


def _next_year(match: re.Match[str], made: date) -> date:
    return date(min(made.year + 1, 9999), 12, 31)


def _this_month(match: re.Match[str], made: date) -> date:
    return _month_end(made)


def _next_month(match: re.Match[str], made: date) -> date:
    return _month_end(_later(_month_end(made), 1))


def _named_month(match: re.Match[str], made: date) -> date:
    month = _MONTHS.index(match["month"].lower()) + 1
    if match["year"]:
        year = int(match["year"])
    else:
        year = min(made.year + (month < made.month), 9999)
    return _month_end(date(year, month, 1))


def _season(match: re.Match[str], made: date) -> date:
    month = _SEASONS[match["season"].lower()]
    return _month_end(date(min(made.year + (month < made.month), 9999), month, 1))


def _named_year(match: re.Match[str], made: date) -> date:
    return date(int(match["year"]), 12, 31)


_COUNT = "|".join(sorted(_COUNTS, key=len, reverse=True))
_EXACT: tuple[tuple[re.Pattern[str], _Read, int], ...] = tuple(
    (re.compile(rf"\b(?:{pattern})\b", re.IGNORECASE), read, months)
    for pattern, read, months in (
        (
            r"(?:in|within|over|for|after) (?:the )?(?:next |coming |about |around )?(?:a )?"
            rf"(?P<count>\d{{1,3}}|{_COUNT})[ -](?P<unit>day|week|month|year)s?",
            _counted,
            0,
        ),
        (
            r"(?:by|before|until|in|from|during|this)(?: the)?(?: end of| start of| early| late| mid)?[ -]"
            rf"(?P<month>{'|'.join(_MONTHS)})(?:,? (?P<year>(?:19|20)\d\d))?",
            _named_month,
            1,
        ),
        (
            r"(?:by|before|until|in)(?: the)?(?: end of| early| late| mid)?[ -](?P<year>(?:19|20)\d\d)",
            _named_year,
            12,
        ),
        (
            r"(?:end|rest|remainder) of (?:the|this) year|year[- ]end|year'?s'? end|(?:later )?this year",
            _year_end,
            0,
        ),
        (r"next year", _next_year, 0),
        (r"(?:end|rest|remainder) of (?:the|this) month|(?:later )?this month", _this_month, 0),
        (r"next month", _next_month, 0),
        (
            r"(?:by|before|until|in|during|this|over)(?: the)?(?: end of| early| late| mid)?"
            rf"(?: the| next)?[ -](?P<season>{'|'.join(_SEASONS)})",
            _season,
            3,
        ),
    )
)  # fmt: skip
