"""Days, months and years that a text names, with or without their year, behind it or ahead of it."""

import calendar
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from drawdown.bounds import DateBounds, month, year

_MONTHS = {name: number for number, name in enumerate(calendar.month_name) if name}
_WEEKDAYS = {name: number for number, name in enumerate(calendar.day_name)}
_SHORT = {
    f"{name}.": number for number, name in enumerate(calendar.month_abbr) if len(name) == 3 and number != 5
}
_MONTHS |= _SHORT | {"Sept.": 9}
_MONTH = "|".join(re.escape(name) + (r"\b" if name[-1] != "." else "") for name in _MONTHS)
_ANY_DAY = "|".join(_WEEKDAYS)
_NAMED = re.compile(
    rf"(?:(?P<weekday>{_ANY_DAY}),? )?\b(?P<month>{_MONTH})(?: (?P<day>\d{{1,2}})(?:st|nd|rd|th)?\b(?!-))?"
    r"(?:,? (?P<year>(?:19|20)\d\d)\b)?|"
    rf"(?:(?P<weekday2>{_ANY_DAY}),? )?\b(?P<day2>\d{{1,2}})(?:st|nd|rd|th)?(?: of)? (?P<month2>{_MONTH})"
    rf"(?:,? (?P<year2>(?:19|20)\d\d)\b)?|"
    r"\b(?:[Ii]n|[Ss]ince|of|early|late|mid|[Dd]uring|[Uu]ntil|[Bb]y) "
    r"(?P<alone>(?:19|20)\d\d)\b(?! ?%|[-,.]\d)"
)
# "May" is a name of a month behind these only, "March" as well.
_BEFORE_MONTH = re.compile(
    r"\b(?:in|last|since|on|by|late|early|mid-?|of|this|until|from|next|and|to|through) $", re.I
)
_AHEAD = re.compile(
    r"\b(?:will|shall|by|until|expected|expects?|due|plan(?:s|ned)?|scheduled|set to|aims? to|slated|"
    r"next (?!day)|upcoming|ahead of|between now and|deadline|going to|coming|proposed|fiscal|FY)\b",
    re.I,
)
_AROUND = 70  # characters before a date in which a word makes it one to come
_MOST = 40  # dates looked at; a text with more is a chronicle
_END = re.compile(r"[.!?;\n]")


@dataclass(frozen=True, slots=True)
class Named:
    """One date as a text names it.

    Attributes:
        words: As said.
        bounds: The days it means; None where the year is not said.
        month, day, weekday: What is said where the year is not.
        ahead: Whether it is told as to come.
    """

    words: str
    bounds: DateBounds | None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    ahead: bool = False

    def in_year(self, number: int) -> tuple[date, date] | None:
        """Its first and last day in a given year; None where the year has no such day or weekday."""
        if self.month is None:
            return None
        if self.day is None:
            return date(number, self.month, 1), date(
                number, self.month, calendar.monthrange(number, self.month)[1]
            )
        try:
            day = date(number, self.month, self.day)
        except ValueError:
            return None
        return None if self.weekday not in (None, day.weekday()) else (day, day)


def named(text: str) -> tuple[Named, ...]:
    """The dates of a text in order, each once."""
    blanks = re.sub(r"\s", " ", text)
    return tuple(dict.fromkeys(_all(blanks)))[:_MOST]


def _all(text: str) -> Iterator[Named]:
    for match in _NAMED.finditer(text):
        before = text[max(0, match.start() - _AROUND) : match.start()]
        sentence = _END.split(before)[-1]
        ahead = bool(_AHEAD.search(sentence))
        if match["alone"]:
            yield Named(match["alone"], year(int(match["alone"])), ahead=ahead)
            continue
        name, day = match["month"] or match["month2"], match["day"] or match["day2"]
        stated = match["year"] or match["year2"]
        if name in ("May", "March") and not (day or stated or _BEFORE_MONTH.search(before)):
            continue
        number, words = _MONTHS[name], match[0]
        if stated:
            bounds = _bounds(int(stated), number, int(day) if day else None)
            if bounds:
                yield Named(words, bounds, ahead=ahead)
        else:
            weekday = _WEEKDAYS.get(match["weekday"] or match["weekday2"] or "")
            if day and not 1 <= int(day) <= 31:
                continue
            yield Named(words, None, number, int(day) if day else None, weekday if day else None, ahead)


def _bounds(year_: int, number: int, day: int | None) -> DateBounds | None:
    if day is None:
        return month(year_, number)
    try:
        return DateBounds.day(date(year_, number, day))
    except ValueError:
        return None
