"""Time expressions as bounds, resolved against the report's date; what cannot be resolved says why."""

import calendar
import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta

from drawdown.bounds import DateBounds, month, year
from drawdown.reading.spans import Taken

_MONTHS = {name.lower(): number for number, name in enumerate(calendar.month_name) if name}
_MONTHS |= {name.lower(): number for number, name in enumerate(calendar.month_abbr) if name} | {"sept": 9}
_DAYS = {name.lower(): number for number, name in enumerate(calendar.day_name)}
_MONTH = (
    r"(?P<month>January|February|March|April|May|June|July|August|September|October|November|December|"
    r"Jan\.?|Feb\.?|Mar\.|Apr\.?|Jun\.?|Jul\.?|Aug\.?|Sept?\.?|Oct\.?|Nov\.?|Dec\.?)"
)
_ANY_MONTH = _MONTH.replace("?P<month>", "?:")
_WEEKDAY = r"(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)"
_NUMBER = {"a": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,  # noqa: E501
           "ten": 10, "twelve": 12, "past": 1, "last": 1, "couple of": 2, "few": 3, "several": 4}  # fmt: skip
# The full-scale invasion of Ukraine, which reports date by without naming the day.
INVASION = date(2022, 2, 24)


@dataclass(frozen=True, slots=True)
class Time:
    """A time expression at its place.

    Attributes:
        start, end: Character offsets.
        bounds: What it means, or None where it cannot be told.
        why: Where ``bounds`` is None, the reason and the words: ``report-undated: last month``.
        words: The words.
    """

    start: int
    end: int
    bounds: DateBounds | None
    why: str | None
    words: str

    @property
    def looks_back(self) -> bool:
        """Whether the words leave open which one is meant, and the last one before the report was taken."""
        weekday = re.fullmatch(rf"(?:on )?{_WEEKDAY}", self.words, re.I)
        return bool(self.bounds and (self.bounds.qualifier == "?" or weekday))


def times(view: str, start: int, end: int, published: DateBounds | None) -> list[Time]:
    """The time expressions of a stretch of a normal view, in order, none inside another."""
    found: list[Time] = []
    taken = Taken()
    for pattern, resolve in _RULES:
        for match in pattern.finditer(view, start, end):
            if not taken.take(match.start(), match.end()):
                continue
            words = " ".join(match[0].split())
            bounds, why = _resolved(resolve, match, published, words)
            found.append(Time(match.start(), match.end(), bounds, why, words))
    return sorted(found, key=lambda time: time.start)


def _resolved(
    resolve: "_Resolve", match: re.Match[str], published: DateBounds | None, words: str
) -> tuple[DateBounds | None, str | None]:
    # "Yesterday" of a report that may be of any day up to the 30th is no day.
    reference = published.upper if published and published.lower else None
    try:
        bounds = resolve(match, reference)
        if published and published.lower and published.lower != reference:
            # Of a report dated to a month, "today" is any day of that month.
            bounds = _spanning(resolve(match, published.lower), bounds)
    except _NeedsYear:
        return None, f"year-not-stated: {words}"
    except _NeedsReport:
        return None, f"report-undated: {words}"
    except (ValueError, OverflowError):
        return None, f"no-such-date: {words}"
    basis = f'"{words}"' + (f" from {published.edtf()}" if published and bounds.basis == "relative" else "")
    return DateBounds(bounds.lower, bounds.upper, bounds.qualifier, basis), None


def _spanning(first: DateBounds, last: DateBounds) -> DateBounds:
    lower = min(first.lower, last.lower) if first.lower and last.lower else None
    upper = max(first.upper, last.upper) if first.upper and last.upper else None
    return DateBounds(lower, upper, last.qualifier, last.basis)


class _NeedsReport(Exception):
    """The report's date is needed and not known."""


class _NeedsYear(Exception):
    """No year is stated and the report's date, which would give it, is not known."""


_Resolve = Callable[[re.Match[str], date | None], DateBounds]


def _iso(match: re.Match[str], reference: date | None) -> DateBounds:
    return DateBounds.parse(match[0])


def _full_day(match: re.Match[str], reference: date | None) -> DateBounds:
    return DateBounds.day(date(int(match["year"]), _month(match), int(match["day"])))


def _day(match: re.Match[str], reference: date | None) -> DateBounds:
    """A day and month without a year: the last such day up to the report, marked uncertain."""
    if reference is None:
        raise _NeedsYear
    on = date(reference.year, _month(match), int(match["day"]))
    if on > reference:
        on = on.replace(year=on.year - 1)
    return DateBounds(on, on, "?", "relative")


def _full_month(match: re.Match[str], reference: date | None) -> DateBounds:
    return _part(month(int(match["year"]), _month(match)), match["part"])


def _bare_month(match: re.Match[str], reference: date | None) -> DateBounds:
    if reference is None:
        raise _NeedsYear
    number = _month(match)
    whole = month(reference.year - (number > reference.month), number)
    part = _part(whole, match["part"])
    return DateBounds(part.lower, part.upper, "?", "relative")


def _part(whole: DateBounds, part: str | None) -> DateBounds:
    """Early is the 1st to 10th, mid the 11th to 20th, late the 21st on."""
    assert whole.lower
    assert whole.upper
    name = (part or "").lower().removeprefix("the ").strip(" -")
    if name in ("early", "beginning of"):
        return DateBounds(whole.lower, whole.lower.replace(day=10))
    if name in ("mid", "middle of"):
        return DateBounds(whole.lower.replace(day=11), whole.lower.replace(day=20))
    if name in ("late", "end of"):
        return DateBounds(whole.lower.replace(day=21), whole.upper)
    return whole


def _year(match: re.Match[str], reference: date | None) -> DateBounds:
    return year(int(match["year"]))


def _decade(match: re.Match[str], reference: date | None) -> DateBounds:
    first = int(match["decade"])
    return DateBounds(date(first, 1, 1), date(first + 9, 12, 31))


def _years(match: re.Match[str], reference: date | None) -> DateBounds:
    return DateBounds(date(int(match["low"]), 1, 1), date(int(match["high"]), 12, 31))


def _since(match: re.Match[str], reference: date | None) -> DateBounds:
    words = match["from"]
    if re.search(r"invasion|invaded|war\b|conflict", words, re.I):
        lower, qualifier = INVASION, ""
    else:
        # "in" because a bare month or year is a time only behind such a word
        said = f"in {words}"
        inner = next(iter(times(said, 0, len(said), DateBounds.day(reference) if reference else None)), None)
        if inner is None or inner.bounds is None or inner.bounds.lower is None:
            why = (inner.why if inner else None) or ""
            if why.startswith("no-such-date"):
                raise ValueError(why)
            raise _NeedsReport if why.startswith("report-undated") else _NeedsYear
        lower, qualifier = inner.bounds.lower, inner.bounds.qualifier
    return DateBounds(lower, reference if reference and reference >= lower else None, qualifier, "relative")


def _by(match: re.Match[str], reference: date | None) -> DateBounds:
    return DateBounds(None, year(int(match["year"])).upper)


def _relative_day(match: re.Match[str], reference: date | None) -> DateBounds:
    if reference is None:
        raise _NeedsReport
    shift = {"yesterday": -1, "last night": -1, "tomorrow": 1}.get(match[0].lower(), 0)
    return DateBounds(*(reference + timedelta(days=shift),) * 2, "", "relative")


def _weekday(match: re.Match[str], reference: date | None) -> DateBounds:
    """The last such weekday before the report; the day itself where the report came out on it."""
    if reference is None:
        raise _NeedsReport
    back = (reference.weekday() - _DAYS[match["weekday"].lower()]) % 7
    on = reference - timedelta(days=back + (7 if match[0].lower().startswith("last") and back == 0 else 0))
    return DateBounds(on, on, "", "relative")


def _this(match: re.Match[str], reference: date | None) -> DateBounds:
    if reference is None:
        raise _NeedsReport
    which, unit = match["which"].lower(), match["unit"].lower()
    shift = {"last": -1, "this": 0, "next": 1}[which.split()[-1]]
    if unit == "week":
        monday = reference - timedelta(days=reference.weekday()) + timedelta(weeks=shift)
        whole = DateBounds(monday, monday + timedelta(days=6))
    elif unit == "month":
        count = reference.year * 12 + reference.month - 1 + shift
        whole = month(count // 12, count % 12 + 1)
    else:
        whole = year(reference.year + shift)
    assert whole.lower
    assert whole.upper
    lower, upper = whole.lower, whole.upper
    if which.startswith(("earlier", "early")):
        upper = min(upper, reference)
    elif which.startswith(("later", "late")):
        lower = max(lower, reference)
    return DateBounds(lower, upper, "", "relative")


def _past(match: re.Match[str], reference: date | None) -> DateBounds:
    """The stretch of that length up to the report; "few" and "several" are approximate."""
    if reference is None:
        raise _NeedsReport
    count = (match["count"] or "one").lower()
    number = int(count) if count.isdigit() else _NUMBER[count]
    days = {"day": 1, "week": 7, "month": 30.44, "year": 365.25}[match["unit"].lower()] * number
    mark = "~" if count in ("few", "several", "couple of") else ""
    return DateBounds(reference - timedelta(days=round(days)), reference, mark, "relative")


def _month(match: re.Match[str]) -> int:
    return _MONTHS[match["month"].lower().rstrip(".")]


_PART = r"(?:(?P<part>early|mid|late|(?:the )?(?:beginning|middle|end) of)[ -])?"
_RULES: tuple[tuple[re.Pattern[str], _Resolve], ...] = tuple(
    (re.compile(pattern, re.I if flags else 0), resolve)
    for pattern, resolve, flags in (
        (
            r"\b[Ss]ince (?P<from>(?:the (?:start|beginning|"
            r"outset) of )?(?:[A-Z]?[\w-]+(?:'s)? ){0,6}?(?:invasion|invaded|the war|the conflict|"
            r"war began)(?: (?:of Ukraine|began|started|in [a-z]+ [A-Z][a-z]+))?)",
            _since,
            False,
        ),
        (
            rf"\b[Ss]ince (?:at least )?(?P<from>(?:\d{{1,2}} )?(?:(?:early|mid|"
            rf"late)[ -])?{_ANY_MONTH}(?: \d{{1,2}}\b,?)?(?: (?:19|20)\d\d)?(?!\w)|"
            rf"(?:early |late |mid-)?(?:19|20)\d\d\b|the (?:early |late |mid-)?(?:19|20)\d0s|last (?:week|"
            rf"month|year)|yesterday|(?:last )?{_WEEKDAY})",
            _since,
            False,
        ),
        (r"\b(?:19|20)\d\d-\d\d-\d\d\b", _iso, False),
        (
            rf"\b(?:{_WEEKDAY},? )?{_MONTH}\s(?P<day>\d{{1,2}})(?:st|nd|rd|th)?,?\s(?P<year>(?:19|20)\d\d)\b",
            _full_day,
            False,
        ),
        (
            rf"\b(?:{_WEEKDAY},? )?(?P<day>\d{{1,2}})(?:st|nd|rd|th)?\s(?:of\s)?{_MONTH},?\s(?P<year>(?:19|"
            rf"20)\d\d)\b",
            _full_day,
            False,
        ),
        (rf"\b{_PART}{_MONTH},?\s(?:of\s)?(?P<year>(?:19|20)\d\d)\b", _full_month, False),
        (rf"\b(?:{_WEEKDAY},? )?{_MONTH}\s(?P<day>\d{{1,2}})(?:st|nd|rd|th)?\b(?!,?\d)", _day, False),
        (rf"\b(?:{_WEEKDAY},? )?(?P<day>\d{{1,2}})(?:st|nd|rd|th)?\s(?:of\s)?{_MONTH}\b", _day, False),
        (
            rf"\b(?:[Ii]n|[Uu]ntil|[Dd]uring|[Bb]y|[Ll]ast|of|for)\s{_PART}{_MONTH}(?=[\s,.;:)']|$)(?!\s\d)",
            _bare_month,
            False,
        ),
        (rf"\b(?P<part>[Ee]arly|[Mm]id|[Ll]ate)[ -]{_MONTH}(?=[\s,.;:)]|$)", _bare_month, False),
        (
            r"\b(?:[Bb]etween|[Ff]rom) (?P<low>(?:19|20)\d\d) (?:and|to|until|through) (?P<high>(?:19|"
            r"20)\d\d)\b",
            _years,
            False,
        ),
        (r"\b[Bb]y (?:the end of )?(?P<year>(?:19|20)\d\d)\b", _by, False),
        (
            r"\b(?:(?:[Ii]n|[Dd]uring|of|for|[Ff]iscal(?: year)?|FY) (?:early |late |mid-?)?|(?:[Ee]arly|"
            r"[Ll]ate) |[Mm]id-)(?P<year>(?:19|20)\d\d)\b(?!-)",
            _year,
            False,
        ),
        (r"\b(?:[Ii]n|[Dd]uring|of) the (?:early |late |mid-?)?(?P<decade>(?:19|20)\d0)s\b", _decade, False),
        (
            r"\b(?:today|tonight|yesterday|last night|tomorrow|this (?:morning|afternoon|evening))\b",
            _relative_day,
            True,
        ),
        (
            r"\b(?:[Oo]n |[Ll]ast |[Tt]his )?(?P<weekday>Monday|Tuesday|Wednesday|Thursday|Friday|"
            r"Saturday|Sunday)\b",
            _weekday,
            False,
        ),
        (
            r"\b(?P<which>(?:earlier |later |early |late )?(?:last|this|next)) (?P<unit>week|month|year)\b",
            _this,
            True,
        ),
        (
            r"\b(?:in|over|during|within) (?:just )?the (?:past|last) (?:(?P<count>\d{1,2}|two|three|four|"
            r"five|six|seven|eight|nine|ten|twelve|few|several|couple of) )?(?P<unit>day|week|month|"
            r"year)s?\b",
            _past,
            True,
        ),
    )
)
