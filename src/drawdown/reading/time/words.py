"""Words that dates are made of: months, weekdays, number words, and the parts of a period."""

import calendar
import re
from collections.abc import Callable
from datetime import date, timedelta

from drawdown.bounds import DateBounds, month, year

MONTHS = {name.lower(): number for number, name in enumerate(calendar.month_name) if name}
MONTHS |= {name.lower(): number for number, name in enumerate(calendar.month_abbr) if name} | {"sept": 9}
DAYS = {name.lower(): number for number, name in enumerate(calendar.day_name)}
MONTH = (
    r"(?P<month>January|February|March|April|May|June|July|August|September|October|November|December|"
    r"Jan\.?|Feb\.?|Mar\.|Apr\.?|Jun\.?|Jul\.?|Aug\.?|Sept?\.?|Oct\.?|Nov\.?|Dec\.?)"
)
ANY_MONTH = MONTH.replace("?P<month>", "?:")
WEEKDAY = r"(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)"
YEAR = r"(?:19|20)\d\d"
NUMBERS = {
    **{word: number for number, word in enumerate(["a", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"], 1)},  # noqa: E501
    "an": 1, "one": 1, "couple of": 2, "a couple of": 2, "few": 3, "a few": 3, "several": 4,
    "half a dozen": 6,
}  # fmt: skip
COUNT = (
    r"(?:\d{1,2}|(?:a )?couple of|(?:a )?few|several|half a dozen|"
    + "|".join(word for word in NUMBERS if " " not in word and word not in ("a", "an", "few", "several"))
    + ")"
)
# Number words that say no exact number; what is worked out from them is approximate.
ROUGH = frozenset({"few", "a few", "several", "couple of", "a couple of"})
SEASONS = {"spring": 3, "summer": 6, "autumn": 9, "fall": 9, "winter": 12}  # first months, in the north

Resolve = Callable[["re.Match[str]", date | None], DateBounds]


class NeedsReport(Exception):
    """The report's date is needed and not known."""


class NeedsYear(Exception):
    """No year is stated and the report's date, which would give it, is not known."""


class NotTold(Exception):
    """The words leave open which date they mean, whatever the report's date."""


def month_of(match: re.Match[str]) -> int:
    """The number of the month a match names."""
    return MONTHS[match["month"].lower().rstrip(".")]


def count_of(word: str | None) -> int:
    """The number a count word says; one where there is none."""
    said = (word or "one").lower()
    return int(said) if said.isdigit() else NUMBERS[said]


def part_of_month(whole: DateBounds, part: str | None) -> DateBounds:
    """Early is the 1st to 10th, mid the 11th to 20th, late the 21st on."""
    assert whole.lower
    assert whole.upper
    name = (part or "").lower().removeprefix("the ").strip(" -")
    if name in ("early", "beginning of", "start of"):
        return DateBounds(whole.lower, whole.lower.replace(day=10))
    if name in ("mid", "middle of"):
        return DateBounds(whole.lower.replace(day=11), whole.lower.replace(day=20))
    if name in ("late", "end of"):
        return DateBounds(whole.lower.replace(day=21), whole.upper)
    return whole


def months_from(on: date, shift: int) -> DateBounds:
    """The calendar month so many months after the one a day stands in."""
    count = on.year * 12 + on.month - 1 + shift
    return month(count // 12, count % 12 + 1)


def back(on: date, unit: str, count: int) -> date:
    """The day so many days, weeks, calendar months, years or decades before one."""
    if unit in ("day", "week"):
        return on - timedelta(days=count * (7 if unit == "week" else 1))
    whole = months_from(on, -count * {"month": 1, "year": 12, "decade": 120}[unit])
    assert whole.lower
    assert whole.upper
    return min(whole.lower.replace(day=1) + timedelta(days=on.day - 1), whole.upper)


def season(number: int, name: str) -> DateBounds:
    """A season that begins in a year: three months, and approximate, as nobody counts its days."""
    first = date(number, SEASONS[name.lower()], 1)
    return DateBounds(first, months_from(first, 2).upper, "~")


def week_of(on: date, shift: int = 0) -> DateBounds:
    """The week, Monday to Sunday, so many weeks after the one a day stands in."""
    monday = on - timedelta(days=on.weekday()) + timedelta(weeks=shift)
    return DateBounds(monday, monday + timedelta(days=6))


def period(on: date, unit: str, shift: int) -> DateBounds:
    """The calendar week, weekend, month, season or year so many of them after that of a day."""
    if unit in SEASONS:
        begun = season(on.year, unit)
        assert begun.lower
        # "last summer" in June is the year before's, "next summer" in May the one about to begin
        if shift < 0:
            return season(on.year - (begun.upper is not None and on <= begun.upper), unit)
        return season(on.year + (shift > 0 and on >= begun.lower), unit)
    if unit == "weekend":
        days = timedelta(weeks=shift)
        saturday = on - timedelta(days=on.weekday()) + timedelta(days=5) + days
        return DateBounds(saturday, saturday + timedelta(days=1))
    if unit == "week":
        return week_of(on, shift)
    return months_from(on, shift) if unit == "month" else year(on.year + shift)
