"""Grounds for the date of an undated text: what one passage of it says of when it came out."""

import itertools
import re
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from functools import lru_cache

from drawdown.bounds import DateBounds
from drawdown.reading.text.sentences import Sentence
from drawdown.reading.time.dates import Time, times
from drawdown.reading.time.hypotheses import Ground
from drawdown.reading.time.milestones import presidencies

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
_JOINED = re.compile(r",? ?(?:\(|on |in |- |– |— )?")
_OPENING = 600  # characters in which a line with nothing but a date is the report's own
MOST = 12  # dates tried of a kind; a text that needs more of them is a list of dates
Found = Sequence[tuple[Sentence, Sequence[Time]]]


def own_lines(view: str, found: Found) -> Iterator[Ground]:
    """A line near the top that is nothing but a date, "Published 3 May 2024, 10:15"."""
    for sentence, when in found:
        if sentence.start > _OPENING:
            return
        full = [time for time in when if is_day(time)]
        if len(full) == 1 and not _ABOUT_A_DATE.sub("", _without(view, sentence, full[0])):
            bounds = full[0].bounds
            assert bounds
            yield Ground(f'the line "{full[0].words}" is a date by itself', ((bounds.lower, bounds.upper),))
            return


def _without(view: str, sentence: Sentence, time: Time) -> str:
    return view[sentence.start : time.start] + view[time.end : sentence.end]


def is_day(time: Time) -> bool:
    """Whether a time is one day."""
    return bool(time.bounds and time.bounds.lower == time.bounds.upper)


def latest(view: str, found: Found) -> Iterator[Ground]:
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
        yield Ground(f'"{words}" lies behind it', ((day, None),))


def earliest(view: str, found: Found) -> Iterator[Ground]:
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
        yield Ground(f'"{words}" lies ahead of it', ((None, day),))


def offices(view: str) -> Iterator[Ground]:
    """The one US president named as in office; two terms give two choices."""
    begun = presidencies()
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
    yield Ground(f'"{words}" is in office', tuple((day, ends.get(day)) for day in begun[who]))


def equations(view: str, found: Found) -> Iterator[Ground]:
    """A relative date beside the full one it stands for: "last month (April 2024)", "today, 3 May 2024"."""
    beside = (
        (first, second) if second.bounds else (second, first)
        for _, when in found
        for first, second in itertools.pairwise(when)
        if _JOINED.fullmatch(view, first.end, second.start)
    )
    pairs = ((relative, full) for relative, full in beside if full.bounds and _needs_report(relative))
    for relative, full in itertools.islice(pairs, MOST):
        solved = days_meaning(relative.words, full.bounds)
        if solved:
            yield Ground(f'"{relative.words}" is "{full.words}"', (solved,))


def _needs_report(time: Time) -> bool:
    return bool(time.why and time.why.startswith("report-undated"))


# An archive says "last month" of the same few days over and over.
@lru_cache(4_096)
def days_meaning(words: str, meant: DateBounds | None) -> tuple[date, date] | None:
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
