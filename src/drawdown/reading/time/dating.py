"""First dating of an undated text: between which days it came out, from what it says itself.

Every ground gives bounds, or several that cannot all be true; hypotheses are what is left of them together.
The outcome is an estimate. It is no date of publication, and resolves a relative date only where every day it
leaves gives the same answer.
"""

import itertools
import re
from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from drawdown.bounds import DateBounds
from drawdown.dating import Dating
from drawdown.reading.text.sentences import LONGEST, Sentence
from drawdown.reading.time.dates import Time, times
from drawdown.reading.time.grounds import (
    MOST,
    Found,
    days_meaning,
    earliest,
    equations,
    is_day,
    latest,
    offices,
    own_lines,
)
from drawdown.reading.time.hypotheses import Ground, joined, span_of, unbounded
from drawdown.reading.time.words import ANY_MONTH, DAYS, WEEKDAY

_DATELINE = re.compile(
    rf"[A-Z][A-Za-z .,/-]{{2,40}}[,(]? (?P<day>{ANY_MONTH} \d{{1,2}})\)?,? "
    rf"(?:\([A-Z]\w+\)|[-–—])"
)
_SAID = re.compile(
    r"\b([A-Z][\w-]+) (?:has |had |also )?(?:said|told|announced|confirmed|wrote|added|stated|"
    r"warned|visited|met)"
    r"(?: [\w']+){0,4} ?$"
)
_YEAR = timedelta(days=364)  # a day without its year is of the last twelve months


def datings(view: str, sentences: Sequence[Sentence]) -> tuple[Dating, ...]:
    """The hypotheses on when an undated text came out, the best founded first; none where it tells nothing.

    Args:
        view: The normal view of the text.
        sentences: Its sentences, furniture left out.
    """
    short = [one for one in sentences if one.end - one.start <= LONGEST]
    found = [(one, times(view, one.start, one.end, None)) for one in short]
    grounds = [*own_lines(view, found), *equations(view, found), *offices(view)]
    grounds += [*latest(view, found), *earliest(view, found)]
    hypotheses = joined(grounds, [Dating(unbounded(), ())] if grounds else [])
    span = span_of(hypotheses)
    if span and hypotheses:
        hypotheses = joined([*_yearless(view, found, span)], hypotheses)
    sure = [one for one in hypotheses if one.grounds]
    return tuple(sorted(sure, key=lambda one: (-len(one.grounds), one.bounds.edtf())))


def _yearless(view: str, found: Found, span: tuple[date, date]) -> Iterator[Ground]:
    """Days without a year that fix one: in a dateline, with their weekday, or told as "last month" too."""
    spoken = dict(_spoken_relative(view, found))
    years = range(span[0].year - 1, span[1].year + 1)
    dateline = _DATELINE.match(view.lstrip()) if view else None
    if dateline:
        days = [day for year in years if (day := _in_year(dateline["day"], year))]
        choices = tuple((day, day + timedelta(days=1)) for day in days)
        yield Ground(f'the dateline says "{dateline["day"]}"', choices)
    bare = {
        (time.words, _who(view, time)): time
        for _, when in found
        for time in when
        if (time.why or "").startswith("year-not-stated") and re.search(r"\d", time.words)
    }
    for words, who in itertools.islice(bare, MOST):
        weekday = re.match(WEEKDAY, words)
        days = [day for year in years if (day := _in_year(words, year))]
        if weekday:
            days = [day for day in days if day.weekday() == DAYS[weekday[0].lower()]]
            if days:
                yield Ground(f'the weekday of "{words}"', tuple((day, day + _YEAR) for day in days))
        if who in spoken:
            solved = tuple(one for day in days if (one := days_meaning(spoken[who], DateBounds.day(day))))
            if solved:
                yield Ground(f'{who} spoke "{spoken[who]}", and on "{words}"', solved)


def _who(view: str, time: Time) -> str:
    """Who is said to have spoken at a time; empty where nobody is."""
    said = _SAID.search(view[max(0, time.start - 80) : time.start].removesuffix("on "))
    return said[1] if said else ""


def _spoken_relative(view: str, found: Found) -> Iterator[tuple[str, str]]:
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
    return named.bounds.lower if named and named.bounds and is_day(named) else None
