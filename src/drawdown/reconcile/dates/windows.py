"""When a text comes out that tells of a known day in relative words: "last week", "two years after"."""

import re
from datetime import date, timedelta

_WEEKDAY = r"(?:mon|tues|wednes|thurs|fri|satur|sun)day"
_NUMBERS = {
    word: number
    for number, word in enumerate(
        [
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
            "thirteen",
            "fourteen",
            "fifteen",
            "sixteen",
            "seventeen",
            "eighteen",
            "nineteen",
            "twenty",
        ],
        1,
    )
} | {"a": 1, "an": 1, "a few": 3, "several": 4, "a couple of": 2, "half a": 0.5}
_UNITS = {"day": 1.0, "week": 7.0, "month": 30.44, "year": 365.25}
_COUNT = "|".join(sorted(_NUMBERS, key=len, reverse=True))
SPAN = rf"(?P<count>\d{{1,3}}|{_COUNT})[ -](?P<unit>day|week|month|year)s?"
"""A length of time in lower case, as its named groups ``count`` and ``unit``."""
_AGO = re.compile(rf"\b{SPAN} (?P<how>ago|after|into|since|following)\b")
_ANNIVERSARY = re.compile(r"\b(?P<which>first|second|third|fourth|fifth|tenth) anniversary\b")
_YEARS = {"first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "tenth": 10}
_AROUND = timedelta(days=21)  # of an anniversary, in which it is spoken of
_CALENDAR = re.compile(r"\b(?P<way>last|this|next) (?P<unit>week|month|year)\b")


def window(words: str, first: date, last: date) -> tuple[date, date] | None:
    """The first and last day on which relative words mean a time; None if they tell nothing.

    Args:
        words: In lower case, such as ``last week``.
        first, last: The first and last day of that time.
    """
    if said := _CALENDAR.search(words):
        low, high = _calendar(said["way"], said["unit"], first)
        # What lies earlier this month is over.
        return (max(low, first), high) if said["way"] == "this" and first <= high else (low, high)
    if said := _AGO.search(words):
        return _after(said["count"], said["unit"], first, last)
    if said := _ANNIVERSARY.search(words):
        day = first + timedelta(days=365.25 * _YEARS[said["which"]])
        return day - _AROUND, day + _AROUND
    if re.search(rf"\b{_WEEKDAY}\b", words):
        return first, last + timedelta(days=7)
    if re.search(r"\b(?:yesterday|today|tonight|overnight)\b", words):
        return first, last + timedelta(days=1)
    return None


def is_lapse(words: str) -> bool:
    """Whether words tell how long after something a thing is: ``two years after``."""
    said = _AGO.search(words)
    return said is not None and said["how"] != "ago"


def _after(count: str, unit: str, first: date, last: date) -> tuple[date, date]:
    """The days that lie so many units after a time, give or take what a round number leaves open."""
    number = float(count) if count.isdigit() else float(_NUMBERS[count])
    length = _UNITS[unit]
    loose = max(length * 0.4, number * length / 8)
    low = first + timedelta(days=max(0.0, number * length - loose))
    return low, last + timedelta(days=number * length + loose)


def _calendar(way: str, unit: str, first: date) -> tuple[date, date]:
    if unit == "week":
        monday = first - timedelta(days=first.weekday())
        shift = {"last": 7, "this": 0, "next": -7}[way]
        # "Last week" may also be the seven days just gone.
        begin = monday + timedelta(days=shift - (4 if way == "last" else 0))
        return begin, monday + timedelta(days=shift + 6)
    step = {"last": 1, "this": 0, "next": -1}[way]
    if unit == "month":
        begin = _month(first, step)
        return begin, _month(begin, 1) - timedelta(days=1)
    return date(first.year + step, 1, 1), date(first.year + step, 12, 31)


def _month(day: date, shift: int) -> date:
    months = day.year * 12 + day.month - 1 + shift
    return date(months // 12, months % 12 + 1, 1)
