"""Dates told from another one: from the report's own, from the invasion of Ukraine, from taking office."""

import re
from datetime import date, timedelta
from functools import lru_cache

from drawdown.bounds import DateBounds
from drawdown.catalogue import load_catalogue
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
_OPENING = 31  # days that "at the start of the war" may mean
_AROUND = 300  # characters in which a president or an administration must be named for "took office"


def milestones() -> dict[str, tuple[date, ...]]:
    """Days that reports date by without naming them (``milestones`` in words.yaml)."""
    return dict(load_catalogue().words.milestones)


def took_office(name: str | None, reference: date | None) -> date:
    """The first day of the presidency that words mean.

    Args:
        name: The president named, or None for whoever was in office.
        reference: The report's date, or None where it is not known.

    Raises: NotTold where that leaves none or several.
    """
    days = {who: days for who, days in milestones().items() if who != "invasion"}
    begun = days[name] if name in days else tuple(day for each in days.values() for day in each)
    if reference is None:
        if len(begun) == 1:
            return begun[0]
        raise NotTold
    return max((day for day in begun if day <= reference), default=None) or _none()


def _none() -> date:
    raise NotTold


def invaded(words: "re.Match[str]") -> date:
    """The day of the invasion of Ukraine. Raises: NotTold where a text is about another war."""
    if _another_war(words.string):
        raise NotTold
    return milestones()["invasion"][0]


@lru_cache(maxsize=4)
def _another_war(view: str) -> bool:
    other = re.search(r"\b(?:Gaza|Israel|Hamas|Iraq|Kuwait|Yemen|Syria|Sudan|Georgia|Afghan\w*)\b", view)
    return bool(other) and not re.search(r"\b(?:Ukrain\w+|Russia\w*|Kyiv|Kiev|Crimea)\b", view)


def _war(match: re.Match[str], reference: date | None) -> DateBounds:
    start, how = invaded(match), match["how"].lower()
    if how in ("after", "following") and not re.search(r"inva|attack|launch|began|started", match[0]):
        raise NotTold  # "after the war" may be any time to come
    if how in ("before", "prior to", "ahead of"):
        return DateBounds(None, start)
    if how.startswith(("since", "after", "following", "throughout", "during", "from")):
        return DateBounds(start, reference if reference and reference >= start else None, "", "relative")
    return DateBounds(start, start + timedelta(days=_OPENING), "~")


def _office(match: re.Match[str], reference: date | None) -> DateBounds:
    around = match.string[max(0, match.start() - _AROUND) : match.end() + _AROUND]
    named = re.search("|".join(who for who in milestones() if who != "invasion"), match[0]) or re.search(
        "|".join(who for who in milestones() if who != "invasion"), around
    )
    if re.search(r"[Pp]rime [Mm]inister|[Cc]hancellor", around):
        raise NotTold
    if not named and not re.search(r"\bPresident\b|\b[Aa]dministration\b", around):
        raise NotTold
    start = took_office(named[0] if named else None, reference)
    return DateBounds(start, reference if reference and reference >= start else None, "", "relative")


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
_NATION = r"(?:the |this |that |its |his |their |Russia's |Moscow's |Putin's |[A-Z][a-z]+ [A-Z][a-z]+'s )?"
_WHAT = (
    rf"(?:{_NATION}(?:(?:latest|full-scale|all-out|large-scale|further|unprovoked|unjustified|"
    rf"Russian|renewed|brutal|"
    r"current|wider|new|2022|February 24th|February 24|24 February) ){0,4}"
    r"(?:invasion|war|conflict|hostilities|aggression)(?! (?:of|in|with|on|against|"
    r"between) (?!Ukraine|early|late|mid|Feb|24))(?!-|[’']s)"
    r"(?: (?:of|in|on|against) Ukraine)?(?: (?:began|begun|started|broke out))?|"
    r"(?:Russia|Moscow|(?:Vladimir )?Putin|Russian (?:forces|troops)) (?:first |fully |again )?"
    r"(?:invaded|attacked|launched (?:its|his|their|the) (?:[a-z-]+ ){0,3}(?:invasion|war)))(?: Ukraine)?"
    r"(?:,? (?:in|on) (?:early |late |mid-)?(?:24 )?February(?: 24(?:th)?)?(?:,? 2022)?)?"
)
_TOLD = (
    r"(?:at )?the (?:very )?(?:beginning|start|outset|outbreak)|in the (?:early|first|opening) "
    r"(?:days|weeks)(?: and weeks)?"
)
WAR: tuple[tuple[str, Resolve], ...] = (
    (
        r"\b(?P<how>[Ss]ince|[Aa]fter|[Ff]ollowing|[Tt]hroughout|[Dd]uring|[Bb]efore|[Pp]rior to|[Aa]head of|"
        r"[Ff]rom|[Oo]nce|[Ww]hen|[Aa]s|[Aa]t|[Ii]n)(?: even)? "
        r"(?:(?:the (?:very )?(?:beginning|start|outset|outbreak|launch|early days|first days|"
        r"opening weeks) of )|"
        rf"(?<!from )(?<!From )(?<!at )(?<!At )(?<!in )(?<!In )(?<!as )(?<!As )){_WHAT}(?!\w)",
        _war,
    ),
    (
        r"\b[Ss]ince (?:(?:[\w.-]+ ){0,4}(?:took|taking|came (?:in)?to|coming (?:in)?to|entered|"
        r"entering) office|"
        r"the (?:very )?(?:beginning|start|outset|first day) of (?:the |this |his |my |our |[A-Z][a-z]+'s )?"
        r"(?:[A-Z][a-z]+(?:-[A-Z][a-z]+)? )?(?:[Aa]dministration|[Pp]residency)|"
        r"(?:his|[A-Z][a-z]+'s) inauguration)\b",
        _office,
    ),
)
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
