"""Dates by the calendar: days, months, quarters, seasons, years and decades, and ranges of them."""

import re
from datetime import date

from drawdown.bounds import DateBounds, month, year
from drawdown.reading.time.words import (
    ANY_MONTH,
    MONTH,
    SEASONS,
    WEEKDAY,
    YEAR,
    NeedsYear,
    Resolve,
    month_of,
    months_from,
    part_of_month,
    season,
)

_PART = r"(?:(?P<part>early|mid|late|(?:the )?(?:beginning|start|middle|end) of)[ -])?"
_ORDER = {"first": 1, "second": 2, "third": 3, "fourth": 4, "last": 4}


def _iso(match: re.Match[str], reference: date | None) -> DateBounds:
    return DateBounds.parse(match[0])


def _full_day(match: re.Match[str], reference: date | None) -> DateBounds:
    return DateBounds.day(date(int(match["year"]), month_of(match), int(match["day"])))


def _day(match: re.Match[str], reference: date | None) -> DateBounds:
    """A day and month without a year: the last such day up to the report, marked uncertain."""
    if reference is None:
        raise NeedsYear
    on = date(reference.year, month_of(match), int(match["day"]))
    if on > reference:
        on = on.replace(year=on.year - 1)
    return DateBounds(on, on, "?", "relative")


def _full_month(match: re.Match[str], reference: date | None) -> DateBounds:
    return part_of_month(month(int(match["year"]), month_of(match)), match["part"])


def _bare_month(match: re.Match[str], reference: date | None) -> DateBounds:
    if reference is None:
        raise NeedsYear
    number = month_of(match)
    part = part_of_month(month(reference.year - (number > reference.month), number), match["part"])
    return DateBounds(part.lower, part.upper, "?", "relative")


def _month_to_month(match: re.Match[str], reference: date | None) -> DateBounds:
    """A stretch such as "between May and July"; without a year, the last one begun before the report."""
    low, high = (month_of(re.match(MONTH, match[name]) or match) for name in ("low", "high"))
    if match["year"]:
        last = month(int(match["year"]), high)
        first = month(int(match["first"] or match["year"]) - (low > high and not match["first"]), low)
        return DateBounds(first.lower, last.upper)
    if reference is None:
        raise NeedsYear
    first = month(reference.year - (low > reference.month), low)
    assert first.lower
    return DateBounds(first.lower, months_from(first.lower, (high - low) % 12).upper, "?", "relative")


def _day_to_day(match: re.Match[str], reference: date | None) -> DateBounds:
    """A stretch of days in one month: "from 3 to 8 May 2024"."""
    high = (_full_day if match["year"] else _day)(match, reference)
    assert high.upper
    return DateBounds(high.upper.replace(day=int(match["low"])), high.upper, high.qualifier, high.basis)


def _season(match: re.Match[str], reference: date | None) -> DateBounds:
    return season(int(match["year"]), match["season"])


def _quarter(match: re.Match[str], reference: date | None) -> DateBounds:
    whole = int(match["year"])
    if match["half"]:
        low = 1 if match["half"].lower() == "first" else 7
        return DateBounds(date(whole, low, 1), month(whole, low + 5).upper)
    low = 3 * (int(match["q"]) if match["q"] else _ORDER[match["order"].lower()]) - 2
    return DateBounds(date(whole, low, 1), month(whole, low + 2).upper)


def _year(match: re.Match[str], reference: date | None) -> DateBounds:
    return year(int(match["year"]))


def _decade(match: re.Match[str], reference: date | None) -> DateBounds:
    first = int(match["decade"])
    return DateBounds(date(first, 1, 1), date(first + 9, 12, 31))


def _years(match: re.Match[str], reference: date | None) -> DateBounds:
    return DateBounds(date(int(match["low"]), 1, 1), date(int(match["high"]), 12, 31))


def _by(match: re.Match[str], reference: date | None) -> DateBounds:
    if match["month"]:
        whole = part_of_month(month(int(match["year"]), month_of(match)), match["part"])
        return DateBounds(None, whole.upper)
    if match["season"]:
        return DateBounds(None, season(int(match["year"]), match["season"]).upper, "~")
    return DateBounds(None, year(int(match["year"])).upper)


_SEASON = rf"(?P<season>{'|'.join(SEASONS)})"
CALENDAR: tuple[tuple[str, Resolve], ...] = (
    (rf"\b{YEAR}-\d\d-\d\d\b", _iso),
    (
        rf"\b(?:[Bb]etween|[Ff]rom) (?P<low>{ANY_MONTH})(?: (?P<first>{YEAR}))? (?:and|to|until|through) "
        rf"(?P<high>{ANY_MONTH})(?:,? (?:of )?(?P<year>{YEAR}))?(?![\w,]*\s?\d)",
        _month_to_month,
    ),
    (
        rf"\b(?:[Bb]etween|[Ff]rom) (?P<low>\d{{1,2}}) (?:and|to|until) (?P<day>\d{{1,2}}) {MONTH}"
        rf"(?:,? (?P<year>{YEAR}))?\b",
        _day_to_day,
    ),
    (
        rf"\b(?:[Bb]etween|[Ff]rom) {MONTH} (?P<low>\d{{1,2}}) (?:and|to|until|through) (?P<day>\d{{1,2}})\b"
        rf"(?:,? (?P<year>{YEAR})\b)?",
        _day_to_day,
    ),
    (
        rf"\b[Bb]y (?:the )?{_PART}(?:{MONTH},?\s(?:of\s)?|{_SEASON}\s(?:of\s)?)?(?P<year>{YEAR})\b",
        _by,
    ),
    (rf"\b(?:{WEEKDAY},? )?{MONTH}\s(?P<day>\d{{1,2}})(?:st|nd|rd|th)?,?\s(?P<year>{YEAR})\b", _full_day),
    (
        rf"\b(?:{WEEKDAY},? )?(?P<day>\d{{1,2}})(?:st|nd|rd|th)?\s(?:of\s)?{MONTH},?\s(?P<year>{YEAR})\b",
        _full_day,
    ),
    (rf"\b{_PART}{MONTH},?\s(?:of\s)?(?P<year>{YEAR})\b", _full_month),
    (rf"\b(?:{WEEKDAY},? )?{MONTH}\s(?P<day>\d{{1,2}})(?:st|nd|rd|th)?\b(?!,?\d)", _day),
    (rf"\b(?:{WEEKDAY},? )?(?P<day>\d{{1,2}})(?:st|nd|rd|th)?\s(?:of\s)?{MONTH}\b", _day),
    (
        rf"\b(?:[Ii]n|[Uu]ntil|[Dd]uring|[Bb]y|[Ll]ast|of|for)\s{_PART}{MONTH}(?=[\s,.;:)']|$)(?!\s\d)",
        _bare_month,
    ),
    (rf"\b(?P<part>[Ee]arly|[Mm]id|[Ll]ate)[ -]{MONTH}(?=[\s,.;:)]|$)", _bare_month),
    (rf"\b(?:the |early |late |mid-?)?{_SEASON}(?: of)? (?P<year>{YEAR})\b", _season),
    (
        rf"\b(?:the )?(?:(?P<half>first|second) half|(?P<order>first|second|third|fourth|last) quarter|"
        rf"Q(?P<q>[1-4]))(?: of)?,? (?P<year>{YEAR})\b",
        _quarter,
    ),
    (rf"\b(?:[Bb]etween|[Ff]rom) (?P<low>{YEAR}) (?:and|to|until|through) (?P<high>{YEAR})\b", _years),
    (
        rf"\b(?:(?:[Ii]n|[Dd]uring|of|for|[Ff]iscal(?: year)?|FY) (?:early |late |mid-?)?|"
        rf"(?:[Ee]arly|[Ll]ate) |[Mm]id-|(?:[Bb]eginning|[Ss]tart|[Mm]iddle|[Ee]nd) of )"
        rf"(?P<year>{YEAR})\b(?!-)",
        _year,
    ),
    (r"\b(?:[Ii]n|[Dd]uring|of) the (?:early |late |mid-?)?(?P<decade>(?:19|20)\d0)s\b", _decade),
)
