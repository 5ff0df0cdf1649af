"""First dating of an undated text: between which days it came out, from what it says itself.

Every ground gives bounds, or several that cannot all be true; hypotheses are what is left of them together.
The outcome is an estimate. It is no date of publication, and resolves a relative date only where every day it
leaves gives the same answer.
"""

import itertools
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from drawdown.bounds import DateBounds
from drawdown.dating import Dating
from drawdown.reading.text.sentences import Sentence
from drawdown.reading.time.dates import Time, times
from drawdown.reading.time.relative import milestones
from drawdown.reading.time.words import ANY_MONTH, DAYS, WEEKDAY

_DATELINE = re.compile(
    rf"[A-Z][A-Za-z .,/-]{{2,40}}[,(]? (?P<day>{ANY_MONTH} \d{{1,2}})\)?,? "
    rf"(?:\([A-Z]\w+\)|[-–—])"
)
_ABOUT_A_DATE = re.compile(
    r"\b(?:published|updated|posted|issued|released|first|last|on|at|date|by|am|pm|a\.m\.|p\.m\.|"
    r"gmt|utc|bst|est|edt|et|"
    r"cet|cest|for immediate release)\b|\d{1,2}[:.]\d\d|[^\w]",
    re.I,
)
_TO_COME = re.compile(
    r"\b(?:will|shall|would|by|until|expected|expects?|due|plans?|planned|scheduled|set to|aims?|"
    r"slated|next|proposed|"
    r"requested|request|budget|deadline|going to)\b"
)
_DEADLINE = re.compile(r"\b(?:will|is due|are due|is expected|are expected|scheduled|set to|slated)\b")
_AMOUNT_OF = re.compile(r"(?:for|of|fiscal|FY|fiscal year)\b", re.I)
_SAID = re.compile(
    r"\b([A-Z][\w-]+) (?:has |had |also )?(?:said|told|announced|confirmed|wrote|added|stated|"
    r"warned|visited|met)"
    r"(?: [\w']+){0,4} ?$"
)
_JOINED = re.compile(r",? ?(?:\(|on |in |- |– |— )?")
_OPENING = 600  # characters in which a line with nothing but a date is the report's own
_MOST_YEARS = 12  # more years than this left open leave a day without its year open as well
_MOST = 12  # dates tried of a kind; a text that needs more of them is a list of dates
_YEAR = timedelta(days=364)  # a day without its year is of the last twelve months


@dataclass(frozen=True, slots=True)
class _Ground:
    """Bounds that one passage sets; where it leaves a choice, one pair for each."""

    why: str
    choices: tuple[tuple[date | None, date | None], ...]


def datings(view: str, sentences: Sequence[Sentence]) -> tuple[Dating, ...]:
    """The hypotheses on when an undated text came out, the best founded first; none where it tells nothing.

    Args:
        view: The normal view of the text.
        sentences: Its sentences, furniture left out.
    """
    found = [(one, times(view, one.start, one.end, None)) for one in sentences]
    grounds = [*_own_lines(view, found), *_equations(view, found), *_offices(view)]
    grounds += [*_latest(view, found), *_earliest(view, found)]
    hypotheses = _joined(grounds, [Dating(_open(), ())] if grounds else [])
    span = _span(hypotheses)
    if span and hypotheses:
        hypotheses = _joined([*_yearless(view, found, span)], hypotheses)
    sure = [one for one in hypotheses if one.grounds]
    return tuple(sorted(sure, key=lambda one: (-len(one.grounds), one.bounds.edtf())))


def only(hypotheses: Sequence[Dating]) -> DateBounds | None:
    """The bounds of an estimate that leaves one hypothesis, closed at both ends; else None."""
    if len(hypotheses) != 1:
        return None
    bounds = hypotheses[0].bounds
    return bounds if bounds.lower and bounds.upper else None


def _open() -> DateBounds:
    return DateBounds(date.min, None, "?")


def _joined(grounds: Sequence[_Ground], hypotheses: list[Dating]) -> list[Dating]:
    """What is left of hypotheses under further grounds; one that fits none of them stands as a rival."""
    rivals: list[Dating] = []
    for ground in grounds:
        left = [
            Dating(bounds, (*one.grounds, ground.why))
            for one in hypotheses
            for low, high in ground.choices
            if (bounds := _within(one.bounds, low, high))
        ]
        if left:
            hypotheses = left
        else:
            rivals += [Dating(bounds, (ground.why,)) for low, high in ground.choices
                       if (bounds := _within(_open(), low, high))]  # fmt: skip
    return hypotheses + rivals


def _within(bounds: DateBounds, low: date | None, high: date | None) -> DateBounds | None:
    lower = max((day for day in (bounds.lower, low) if day), default=None)
    upper = min((day for day in (bounds.upper, high) if day), default=None)
    return None if lower and upper and lower > upper else DateBounds(lower, upper, "?")


def _span(hypotheses: Sequence[Dating]) -> tuple[date, date] | None:
    """The first and last day that any hypothesis leaves, where that is not too many years."""
    lows = [one.bounds.lower for one in hypotheses if one.bounds.lower]
    highs = [one.bounds.upper for one in hypotheses if one.bounds.upper]
    if len(lows) < len(hypotheses) or len(highs) < len(hypotheses) or not lows:
        return None
    low, high = min(lows), max(highs)
    return (low, high) if high.year - low.year <= _MOST_YEARS else None


_Found = Sequence[tuple[Sentence, Sequence[Time]]]


def _own_lines(view: str, found: _Found) -> Iterator[_Ground]:
    """A line near the top that is nothing but a date, "Published 3 May 2024, 10:15"."""
    for sentence, when in found:
        if sentence.start > _OPENING:
            return
        full = [time for time in when if _is_day(time)]
        if len(full) == 1 and not _ABOUT_A_DATE.sub("", _without(view, sentence, full[0])):
            bounds = full[0].bounds
            assert bounds
            yield _Ground(f'the line "{full[0].words}" is a date by itself', ((bounds.lower, bounds.upper),))
            return


def _without(view: str, sentence: Sentence, time: Time) -> str:
    return view[sentence.start : time.start] + view[time.end : sentence.end]


def _is_day(time: Time) -> bool:
    return bool(time.bounds and time.bounds.lower == time.bounds.upper)


def _latest(view: str, found: _Found) -> Iterator[_Ground]:
    """The latest date named as past: the report is no older."""
    past = [
        (time.bounds.lower, time.words)
        for sentence, when in found
        if not _TO_COME.search(view, sentence.start, sentence.end)
        for time in when
        if time.bounds and time.bounds.lower and not _AMOUNT_OF.match(time.words)
    ]
    if past:
        day, words = max(past)
        yield _Ground(f'"{words}" lies behind it', ((day, None),))


def _earliest(view: str, found: _Found) -> Iterator[_Ground]:
    """The earliest date named as to come: the report is no younger."""
    ahead = [
        (time.bounds.upper, time.words)
        for sentence, when in found
        for time in when
        if time.bounds and time.bounds.upper and not _AMOUNT_OF.match(time.words)
        and _DEADLINE.search(view, sentence.start, time.start)
        and not re.search(r"\b(?:would|had|was|were|said in)\b", view[sentence.start : time.end])
    ]  # fmt: skip
    if ahead:
        day, words = min(ahead)
        yield _Ground(f'"{words}" lies ahead of it', ((None, day),))


def _offices(view: str) -> Iterator[_Ground]:
    """The one US president named as in office; two terms give two choices."""
    begun = {who: days for who, days in milestones().items() if who != "invasion"}
    starts = sorted(day for days in begun.values() for day in days)
    named = "|".join(begun)
    said = re.compile(
        rf"(?<!former )(?<!ex-)(?<!Former )(?<!then-)\bPresident (?:[A-Z][a-z]+ )?(?:[A-Z]\. )?"
        rf"(?P<one>{named})\b|"
        rf"\b(?P<two>{named})(?:'s)?(?:-[A-Z][a-z]+)? [Aa]dministration\b"
    )
    found = {match["one"] or match["two"]: match[0] for match in said.finditer(view)}
    if len(found) != 1:
        return
    ((who, words),) = found.items()
    ends = dict(itertools.pairwise(starts))
    yield _Ground(f'"{words}" is in office', tuple((day, ends.get(day)) for day in begun[who]))


def _equations(view: str, found: _Found) -> Iterator[_Ground]:
    """A relative date beside the full one it stands for: "last month (April 2024)", "today, 3 May 2024"."""
    beside = (
        (first, second) if second.bounds else (second, first)
        for _, when in found
        for first, second in itertools.pairwise(when)
        if _JOINED.fullmatch(view, first.end, second.start)
    )
    pairs = ((relative, full) for relative, full in beside if full.bounds and _needs_report(relative))
    for relative, full in itertools.islice(pairs, _MOST):
        solved = _solved(relative.words, full.bounds)
        if solved:
            yield _Ground(f'"{relative.words}" is "{full.words}"', (solved,))


def _needs_report(time: Time) -> bool:
    return bool(time.why and time.why.startswith("report-undated"))


def _solved(words: str, meant: DateBounds | None) -> tuple[date, date] | None:
    """The first and last day on which relative words mean a given date."""
    if not (meant and meant.lower and meant.upper):
        return None
    first, last = meant.lower, meant.upper
    if (last - first).days <= 31:
        days = [first + timedelta(days=shift) for shift in range(-45, (last - first).days + 46)]
    else:
        days = [date(year, month, day) for year in range(first.year - 1, last.year + 3)
                for month in range(1, 13) for day in (1, 28)]  # fmt: skip
    fit = [day for day in days if _means(words, day, first, last)]
    return (fit[0], fit[-1]) if fit else None


def _means(words: str, day: date, first: date, last: date) -> bool:
    said = next(iter(times(words, 0, len(words), DateBounds.day(day))), None)
    if said is None or said.bounds is None or not (said.bounds.lower and said.bounds.upper):
        return False
    low, high = said.bounds.lower, said.bounds.upper
    return (low <= first and last <= high) or (first <= low and high <= last)


def _yearless(view: str, found: _Found, span: tuple[date, date]) -> Iterator[_Ground]:
    """Days without a year that fix one: in a dateline, with their weekday, or told as "last month" too."""
    spoken = dict(_spoken_relative(view, found))
    years = range(span[0].year - 1, span[1].year + 1)
    dateline = _DATELINE.match(view.lstrip()) if view else None
    if dateline:
        days = [day for year in years if (day := _in_year(dateline["day"], year))]
        choices = tuple((day, day + timedelta(days=1)) for day in days)
        yield _Ground(f'the dateline says "{dateline["day"]}"', choices)
    bare = {
        (time.words, _who(view, time)): time
        for _, when in found
        for time in when
        if (time.why or "").startswith("year-not-stated") and re.search(r"\d", time.words)
    }
    for words, who in itertools.islice(bare, _MOST):
        weekday = re.match(WEEKDAY, words)
        days = [day for year in years if (day := _in_year(words, year))]
        if weekday:
            days = [day for day in days if day.weekday() == DAYS[weekday[0].lower()]]
            if days:
                yield _Ground(f'the weekday of "{words}"', tuple((day, day + _YEAR) for day in days))
        if who in spoken:
            solved = tuple(one for day in days if (one := _solved(spoken[who], DateBounds.day(day))))
            if solved:
                yield _Ground(f'{who} spoke "{spoken[who]}", and on "{words}"', solved)


def _who(view: str, time: Time) -> str:
    """Who is said to have spoken at a time; empty where nobody is."""
    said = _SAID.search(view[max(0, time.start - 80) : time.start].removesuffix("on "))
    return said[1] if said else ""


def _spoken_relative(view: str, found: _Found) -> Iterator[tuple[str, str]]:
    """Who is said to have spoken "last week" or "last month"."""
    for _, when in found:
        for time in when:
            if re.fullmatch(r"last (?:week|month)", time.words) and (who := _who(view, time)):
                yield who, time.words


def _in_year(words: str, year: int) -> date | None:
    """A day without its year, in a given one."""
    said = re.search(rf"{ANY_MONTH} \d{{1,2}}|\d{{1,2}}(?:st|nd|rd|th)? (?:of )?{ANY_MONTH}", words)
    whole = f"{said[0]} {year}" if said else ""
    named = next(iter(times(whole, 0, len(whole), None)), None)
    return named.bounds.lower if named and named.bounds and _is_day(named) else None
