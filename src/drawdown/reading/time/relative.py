"""Dates told from another one: from the report's own, from the invasion of Ukraine, from taking office."""

import re
from datetime import date, timedelta

from drawdown.bounds import DateBounds
from drawdown.reading.time.words import (
    COUNT,
    DAYS,
    ROUGH,
    SEASONS,
    WEEKDAY,
    NeedsReport,
    NotTold,
    Resolve,
    back,
    count_of,
    part_of_month,
    period,
)

_LENGTH = {"day": 1.0, "week": 7.0, "month": 30.44, "year": 365.25, "decade": 3652.5}  # days
# "Within days" is before what one would call weeks, "within weeks" before months.
_SOON = {"hour": 1, "day": 14, "week": 61, "month": 365}  # days
_BAND = (2, 9)  # "several years ago" is more than one and has one digit


def _relative_day(match: re.Match[str], reference: date | None) -> DateBounds:
    if reference is None:
        raise NeedsReport
    said = match[0].lower()
    if said == "overnight":
        return DateBounds(reference - timedelta(days=1), reference, "", "relative")
    shift = {"yesterday": -1, "last night": -1, "tomorrow": 1, "the day before yesterday": -2}.get(said, 0)
    return DateBounds(*(reference + timedelta(days=shift),) * 2, "", "relative")


def _weekday(match: re.Match[str], reference: date | None) -> DateBounds:
    """The last such weekday before the report; the day itself where the report came out on it."""
    if reference is None:
        raise NeedsReport
    said = match[0].lower()
    back = (reference.weekday() - DAYS[match["weekday"].lower()]) % 7
    if said.startswith(("next", "this coming", "coming")):
        back -= 7
    on = reference - timedelta(days=back + (7 if said.startswith("last") and back == 0 else 0))
    return DateBounds(on, on, "", "relative")


def _period(match: re.Match[str], reference: date | None) -> DateBounds:
    """A period by its place beside the present one: "last month", "earlier in the week"."""
    if reference is None:
        raise NeedsReport
    named = match.groupdict()
    which, unit = (named["which"] or "this").lower(), match["unit"].lower()
    whole = period(
        reference, unit, {"last": -1, "past": -1, "this": 0, "the": 0, "next": 1}[which.split()[-1]]
    )
    assert whole.lower
    assert whole.upper
    lower, upper = whole.lower, whole.upper
    when = (named["when"] or "").lower().strip()
    this = which in ("this", "the")
    if when in ("earlier", "so far", "early", "already") and this:
        upper = max(lower, min(upper, reference))
    elif when in ("later", "late") and this:
        lower = min(upper, max(lower, reference))
    elif when and unit == "month":
        return DateBounds(*_bounds(part_of_month(whole, when)), "", "relative")
    return DateBounds(lower, upper, whole.qualifier, "relative")


def _by_the_end(match: re.Match[str], reference: date | None) -> DateBounds:
    """A deadline, such as "by the end of the year": from the report on."""
    if reference is None:
        raise NeedsReport
    next_ = (match["which"] or "").lower() == "next"
    whole = period(reference, (match["unit"] or "year").lower(), 1 if next_ else 0)
    if whole.upper and whole.upper < reference:  # "by the summer", said in autumn
        whole = period(reference, (match["unit"] or "year").lower(), 1)
    return DateBounds(reference, whole.upper, whole.qualifier, "relative")


def _bounds(whole: DateBounds) -> tuple[date | None, date | None]:
    return whole.lower, whole.upper


def _weekend(match: re.Match[str], reference: date | None) -> DateBounds:
    """The weekend just past, or the one the report came out in."""
    if reference is None:
        raise NeedsReport
    whole = period(reference, "weekend", -1 if reference.weekday() < 5 else 0)
    return DateBounds(*_bounds(whole), "", "relative")


def _past(match: re.Match[str], reference: date | None) -> DateBounds:
    """The stretch of that length up to the report; "few" and "several" are approximate."""
    if reference is None:
        raise NeedsReport
    count = _count(match)
    first = back(reference, match["unit"].lower(), count_of(count))
    return DateBounds(first, reference, "~" if count in ROUGH else "", "relative")


def _count(match: re.Match[str]) -> str | None:
    named = match.groupdict()
    said = named.get("count") or named.get("many")
    return said.lower() if said else None


def _lasting(match: re.Match[str], reference: date | None) -> DateBounds:
    """A duration, such as "for two years": up to the report where the verb says that it still goes on."""
    near = (
        match.string[max(0, match.start() - 90) : match.start()]
        + match.string[match.end() : match.end() + 60]
    )
    if not re.search(r"\b(?:has|have)\b|'(?:ve|s) (?:been|had)\b", near):
        raise NotTold
    found = _past(match, reference)
    return DateBounds(found.lower, found.upper, "~", "relative")


def _ago(match: re.Match[str], reference: date | None) -> DateBounds:
    """So long before the report, half a unit more or less; "several" is two to nine."""
    if reference is None:
        raise NeedsReport
    count, length = match["count"].lower(), _LENGTH[match["unit"].lower()]
    few, many = _BAND if count in ("few", "a few", "several") else (count_of(count),) * 2
    slack = length / 2 if length > 1 else 0
    first, last = round(length * many + slack), round(length * few - slack)
    mark = "" if slack == 0 and few == many else "~"
    return DateBounds(reference - timedelta(days=first), reference - timedelta(days=last), mark, "relative")


def _soon(match: re.Match[str], reference: date | None) -> DateBounds:
    """From the report on: "within days", "in the coming weeks", "over the next three months"."""
    if reference is None:
        raise NeedsReport
    count, unit = _count(match), match["unit"].lower()
    if unit.rstrip("s") in ("year", "decade") and not count:
        return DateBounds(reference, None, "", "relative")
    one = _LENGTH.get(unit.rstrip("s"), 0.05)
    days = one * count_of(count) if count or not unit.endswith("s") else _SOON[unit.rstrip("s")]
    mark = "~" if not count or count in ROUGH else ""
    return DateBounds(reference, reference + timedelta(days=max(1, round(days))), mark, "relative")


_SEASON = "|".join(SEASONS)
_UNIT = "day|week|month|year|decade"
RELATIVE: tuple[tuple[str, Resolve], ...] = (
    (
        r"\b(?:the day before yesterday|today|tonight|yesterday|last night|overnight|tomorrow|"
        r"this (?:morning|afternoon|evening))\b",
        _relative_day,
    ),
    (rf"\b(?:on |last |this coming |this |next |coming )?(?P<weekday>{WEEKDAY})\b", _weekday),
    (r"\b(?:over|during|at) the weekend\b|\bthis past weekend\b|\blast weekend\b", _weekend),
    (
        rf"\b(?:(?:in|over|during|within|for|throughout|across) )?(?:just |only )?(?:the|these) (?:just )?"
        rf"(?:past (?:(?P<count>{COUNT}) )?|last (?P<many>{COUNT}) )(?P<unit>{_UNIT})s?\b(?! of\b)",
        _past,
    ),
    (
        rf"\b(?:in|over|during|within|throughout) (?:just |only )?the last (?P<unit>{_UNIT})\b(?! of\b)",
        _past,
    ),
    (
        r"\b(?:by|before|until|through) (?:(?:the )?(?:end|close|middle|start|"
        r"beginning) of )?(?:early |late |mid-)?"
        rf"(?:(?P<which>the|this|next) (?P<unit>week|month|year|{_SEASON})|year's end|year-end)\b(?! of\b)",
        _by_the_end,
    ),
    (
        r"\b(?:(?P<when>earlier|later|early|late|so far|already|(?:the )?(?:beginning|start|middle|"
        r"end) of) )?"
        rf"(?P<which>this past|last|this|next) (?P<unit>week|weekend|month|year|{_SEASON})\b(?! of\b)",
        _period,
    ),
    (r"\b(?P<when>earlier|later|early|late) in (?P<which>the) (?P<unit>week|month|year)\b", _period),
    (
        rf"\bfor (?:(?:more than|over|nearly|almost|about|around|some|at least) )?(?P<count>{COUNT}) "
        rf"(?P<unit>{_UNIT})s?\b(?: \(and more\))?",
        _lasting,
    ),
    (rf"\b(?P<count>{COUNT}|an?) (?P<unit>{_UNIT})s? ago\b", _ago),
    (
        rf"\b(?:in|over|within|during) the (?:coming|next|upcoming) (?:(?P<count>{COUNT}) )?"
        rf"(?P<unit>(?:hour|{_UNIT})s?)\b",
        _soon,
    ),
    (r"\b(?:with)?in (?:the )?(?P<unit>(?:day|week|month|year)s) (?:ahead|to come)\b", _soon),
    (rf"\bwithin (?:(?:the )?(?P<count>{COUNT}) )?(?P<unit>hours|days|weeks|months)\b", _soon),
)
