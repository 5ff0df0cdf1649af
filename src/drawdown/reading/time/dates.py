"""Time expressions as bounds, resolved against the report's date; what cannot be resolved says why."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta

from drawdown.bounds import DateBounds
from drawdown.reading.text.rare import Traces
from drawdown.reading.text.spans import Taken
from drawdown.reading.time.calendar import CALENDAR
from drawdown.reading.time.milestones import MILESTONES
from drawdown.reading.time.relative import RELATIVE
from drawdown.reading.time.words import (
    ANY_MONTH,
    DAYS,
    WEEKDAY,
    YEAR,
    NeedsReport,
    NeedsYear,
    NotTold,
    Resolve,
)

# A sentence without one of these holds no date of that kind; most are left after this look.
_OF_WAR = Traces(
    "invasion|invaded|attacked|war|conflict|hostilities|aggression|office|dministration|inaug|presidency"
)
_OF_SINCE = Traces("since |dating ")
_WEEKDAY = re.compile(rf"(?:on )?{WEEKDAY}", re.I)
_OF_CALENDAR = re.compile("19|20|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec")
_OF_RELATIVE = Traces(
    f"{'|'.join(DAYS)}|today|tonight|tomorrow|overnight|last night|weekend|hour|day|week|month|year|decade|"
    "this morning|this afternoon|this evening|spring|summer|autumn|fall|winter"
)


@dataclass(frozen=True, slots=True)
class Time:
    """A time expression at its place.

    Attributes:
        start, end: Character offsets.
        bounds: What it means, or None where it cannot be told.
        why: Where ``bounds`` is None, the reason and the words: ``report-undated: last month``.
        words: The words.
        ahead: Where the words leave open which one is meant ("on Monday", "in September"), and
            ``bounds`` is the last one before the report, the next one after it.
    """

    start: int
    end: int
    bounds: DateBounds | None
    why: str | None
    words: str
    ahead: DateBounds | None = None


def times(
    view: str, start: int, end: int, published: DateBounds | None, estimated: bool = False
) -> list[Time]:
    """The time expressions of a stretch of a normal view, in order, none inside another.

    Args:
        view: The normal view of the whole text.
        start, end: The stretch.
        published: The report's date as bounds, or None.
        estimated: Whether ``published`` is only an estimate from the text (see ``dating``). Then words are
            resolved where every day it leaves gives the same answer, and stay unresolved elsewhere.
    """
    found: list[Time] = []
    taken = Taken()
    for pattern, resolve in _rules(view, start, end):
        for match in pattern.finditer(view, start, end):
            if taken.take(match.start(), match.end()):
                found.append(_time(resolve, match, published, estimated))
    return sorted(found, key=lambda time: time.start)


def _time(resolve: Resolve, match: re.Match[str], published: DateBounds | None, estimated: bool) -> Time:
    words = " ".join(match[0].split())
    bounds, why = _resolved(resolve, match, published, words)
    if estimated and published and bounds != _resolved(resolve, match, _edge(published), words, published)[0]:
        bounds, why = _resolved(resolve, match, None, words)
        return Time(match.start(), match.end(), bounds, why, words)
    ahead = None if estimated else _ahead(resolve, match, published, bounds, words)
    return Time(match.start(), match.end(), bounds, why, words, ahead)


def _edge(published: DateBounds) -> DateBounds:
    return replace(published, lower=published.upper)


def _resolved(
    resolve: Resolve,
    match: re.Match[str],
    published: DateBounds | None,
    words: str,
    told: DateBounds | None = None,
) -> tuple[DateBounds | None, str | None]:
    """What words mean, or why that cannot be told; ``told`` is the date to name as the basis."""
    # "Yesterday" of a report that may be of any day up to the 30th is no day.
    reference = published.upper if published and published.lower else None
    try:
        bounds = resolve(match, reference)
        if published and published.lower and published.lower != reference:
            # Of a report dated to a month, "today" is any day of that month.
            bounds = _spanning(resolve(match, published.lower), bounds)
    except NeedsYear:
        return None, f"year-not-stated: {words}"
    except NeedsReport:
        return None, f"report-undated: {words}"
    except NotTold:
        return None, f"ambiguous: {words}"
    except (ValueError, OverflowError):
        return None, f"no-such-date: {words}"
    basis = f'"{words}"'
    if published and bounds.basis == "relative":
        basis += f" from {(told or published).edtf()}"
        bounds = _as_sure_as(bounds, published)
    return DateBounds(bounds.lower, bounds.upper, bounds.qualifier, basis), None


def _ahead(
    resolve: Resolve,
    match: re.Match[str],
    published: DateBounds | None,
    behind: DateBounds | None,
    words: str,
) -> DateBounds | None:
    weekday = _WEEKDAY.fullmatch(words)
    bare = behind and behind.qualifier == "?" and not words.startswith(("since", "Since"))
    if not (published and published.lower and behind and (weekday or bare)):
        return None
    on = timedelta(days=7) if weekday else timedelta(days=365)
    try:
        later = replace(published, lower=published.lower + on, upper=published.upper and published.upper + on)
        found, _ = _resolved(resolve, match, later, words)
    except OverflowError:
        return None
    return found and replace(found, qualifier="?", basis=f'"{words}", the next after {published.edtf()}')


def _spanning(first: DateBounds, last: DateBounds) -> DateBounds:
    lower = min(first.lower, last.lower) if first.lower and last.lower else None
    upper = max(first.upper, last.upper) if first.upper and last.upper else None
    return DateBounds(lower, upper, last.qualifier, last.basis)


def _as_sure_as(bounds: DateBounds, published: DateBounds) -> DateBounds:
    """No date worked out from an uncertain one is surer than that."""
    marks = {mark for each in (bounds, published) for mark in each.qualifier.replace("%", "~?")}
    return replace(bounds, qualifier="%" if len(marks) > 1 else "".join(marks))


def _since(match: re.Match[str], reference: date | None) -> DateBounds:
    # "in" because a bare month or year is a time only behind such a word
    said = f"in {match['from']}"
    inner = next(iter(times(said, 0, len(said), DateBounds.day(reference) if reference else None)), None)
    if inner is None or inner.bounds is None or inner.bounds.lower is None:
        why = (inner.why if inner else None) or ""
        if why.startswith("no-such-date"):
            raise ValueError(why)
        raise NeedsReport if why.startswith("report-undated") else NeedsYear
    lower = inner.bounds.lower
    upper = reference if reference and reference >= lower else None
    return DateBounds(lower, upper, inner.bounds.qualifier, "relative")


_SINCE = (
    rf"\b(?:[Ss]ince|[Dd]ating (?:back )?to) (?:at least )?(?P<from>(?:\d{{1,2}} )?(?:(?:early|mid|"
    rf"late)[ -])?{ANY_MONTH}"
    rf"(?: \d{{1,2}}(?:st|nd|rd|th)?\b,?)?(?: {YEAR})?(?!\w)|(?:early |late |mid-)?{YEAR}\b|"
    rf"the (?:early |late |mid-)?(?:19|20)\d0s|(?:late |early )?last (?:week|month|year|spring|"
    rf"summer|autumn|fall|winter)|"
    rf"yesterday|(?:last )?{WEEKDAY})"
)
_Rules = tuple[tuple[re.Pattern[str], Resolve], ...]


def _compiled(rules: tuple[tuple[str, Resolve], ...], flags: int = 0) -> _Rules:
    return tuple((re.compile(pattern, flags), resolve) for pattern, resolve in rules)


_KINDS: tuple[tuple[Callable[[str], object], _Rules], ...] = (
    (_OF_WAR.in_, _compiled(MILESTONES)),
    (_OF_SINCE.in_, _compiled(((_SINCE, _since),))),
    (_OF_CALENDAR.search, _compiled(CALENDAR)),
    (_OF_RELATIVE.in_, _compiled(RELATIVE, re.I)),
)


def _rules(view: str, start: int, end: int) -> Iterator[tuple[re.Pattern[str], Resolve]]:
    """The rules that may find something in a stretch, in order."""
    text = view[start:end]
    for may_be_in, rules in _KINDS:
        if may_be_in(text):
            yield from rules
