"""Clues that lie in the words of a text: dates it names, and public occasions."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from functools import lru_cache

from drawdown.catalogue import Held, Occasions
from drawdown.dating import Dating
from drawdown.reconcile.dates.curve import FIRST, Choice, Clue, Curve
from drawdown.reconcile.dates.mentions import Mention, mentions
from drawdown.reconcile.dates.named import Named, named
from drawdown.reconcile.dates.windows import is_lapse, window
from drawdown.when import day_in_words, span_in_words

# Scales in days: half of what names such a date comes out within so many of it. Conventions: see
# docs/methods/dating.md.
_DAY, _MONTH, _YEAR = 30.0, 45.0, 700.0
_MEETING, _MEETING_AHEAD, _EVENT, _SPAN = 8.0, 25.0, 500.0, 30.0
_DATED_MEETING = 60.0  # named with its year, it lies farther off
_YEARLESS = 330  # a month or day without its year is one of the last, or next, eleven months
_OTHER_WAY, _OF_OTHERS = 0.15, 0.1
_MOST = 3  # yearless dates that count, the most telling of a text


def own_clue(own: Sequence[Dating]) -> Clue | None:
    """What the reading made of the text, its hypotheses as they stand."""
    choices = [
        Choice(
            "; ".join(one.grounds),
            Curve(_ordinal(one.bounds.lower), _ordinal(one.bounds.upper)),
            one.probability or 1.0,
        )
        for one in own
        if one.grounds
    ]
    return Clue(tuple(choices), 0.97) if choices else None


def text_clues(text: str, occasions: Occasions, last: date) -> Iterator[Clue]:
    """The clues of a text.

    Args:
        text: The text, without the site's furniture.
        occasions: Those that are known.
        last: The last day it can have come out.
    """
    dates = named(text)
    yield from _latest(dates)
    named_events = {
        (held.first.month, held.first.day)
        for one in occasions.all.values()
        if one.kind == "event"
        for held in one.held
    }
    yearless = [one for one in dates if one.bounds is None and (one.month, one.day) not in named_events]
    told = {(one.month, one.day): one for one in reversed(yearless)}
    for one in sorted(told.values(), key=lambda one: (one.day is None, yearless.index(one)))[:_MOST]:
        yield _yearless_clue(one, last)
    yield from _occasions(mentions(text, occasions))


def _latest(dates: Sequence[Named]) -> Iterator[Clue]:
    """The latest date named as past: most reports come out soon after it, none before."""
    past = [one for one in dates if one.bounds and not one.ahead and one.bounds.lower]
    if past:
        newest = max(past, key=lambda one: (one.bounds.lower, one.bounds.upper))  # type: ignore[union-attr]
        bounds = newest.bounds
        assert bounds
        assert bounds.lower
        assert bounds.upper
        length = (bounds.upper - bounds.lower).days
        scale = _DAY if length < 1 else _MONTH * 2 if length < 32 else _YEAR
        # A year or month may still be running when it is named.
        curve = Curve(bounds.lower.toordinal(), bounds.upper.toordinal(), 0.0, scale)
        yield Clue((Choice(f'"{newest.words}" is the latest date it names', curve),), 0.93)


@lru_cache(maxsize=512)
def _yearless_clue(one: Named, last: date) -> Clue:
    return Clue(tuple(_yearless(one, last)), 0.9)


def _yearless(one: Named, last: date) -> Iterator[Choice]:
    """The years that a month or day without its year may be of, each a hypothesis."""
    scale = _DAY if one.day else _MONTH
    for year in range(date.fromordinal(FIRST).year, last.year + 2):
        days = one.in_year(year)
        if days is None:
            continue
        low, high = days[0].toordinal(), days[1].toordinal()
        # The words beside it do not always tell which way it lies.
        ahead, behind = (1.0, _OTHER_WAY) if one.ahead else (_OTHER_WAY, 1.0)
        yield Choice(f'"{one.words}" of {year} lies behind it', _cut(low, high, after=scale), behind)
        yield Choice(f'"{one.words}" of {year} lies ahead', _cut(low, high, before=scale), ahead)


def _cut(low: int, high: int, before: float = 0.0, after: float = 0.0) -> Curve:
    """A curve that ends where a date without its year would mean another year."""
    return Curve(low, high, before, after, _YEARLESS)


def _occasions(found: Sequence[Mention]) -> Iterator[Clue]:
    """One clue an occasion, from the naming that leaves the fewest of its times."""
    best: dict[str, Mention] = {}
    for one in found:
        known = best.get(one.occasion.id)
        if known is None or _telling(one) < _telling(known):
            best[one.occasion.id] = one
    for one in best.values():
        choices = [Choice(_why(one, held), _around(one, held)) for held in one.held]
        if is_lapse(one.relation):
            # It may also be what is told that came so long after.
            bare = replace(one, relation="")
            choices += [Choice(_why(bare, held), _around(bare, held), _OF_OTHERS) for held in one.held]
        yield Clue(tuple(choices), 0.9 if one.occasion.kind != "event" else 0.95)


def _telling(one: Mention) -> tuple[int, bool, bool]:
    return len(one.held), not one.relation, not one.young


def _why(one: Mention, held: Held) -> str:
    if one.occasion.kind == "office":
        since = f"since {day_in_words(held.first)}"
        days = since if held.last == date.max else span_in_words(held.first, held.last)
        return f"{one.occasion.name} ({days}){', no longer' * (one.tense == 'past')}"
    stand = {"past": "lies behind it", "ahead": "lies ahead", "current": "goes on"}[one.tense]
    beside = f', "{one.relation}"' if one.relation else ""
    return f"{one.occasion.name} ({span_in_words(held.first, held.last)}) {stand}{beside}"


def _around(one: Mention, held: Held) -> Curve:
    """When a report that names an occasion so comes out."""
    low, high = held.first.toordinal(), held.last.toordinal()
    if one.occasion.kind == "office":
        return Curve(high, None) if one.tense == "past" else Curve(low, high)
    if told := window(one.relation, held.first, held.last):
        return Curve(told[0].toordinal(), told[1].toordinal())
    if one.occasion.kind == "span":
        if one.tense == "ahead":
            return Curve(low, low, _SPAN, 0.0)
        if one.tense == "past":
            return Curve(high, high, 0.0, _SPAN)
        return Curve(low, low, 0.0, _SPAN) if one.young else Curve(low, high, _SPAN / 2, _SPAN / 2)
    if one.tense == "ahead":
        return Curve(low, low, _MEETING_AHEAD, 0.0)
    meeting = _DATED_MEETING if one.dated else _MEETING
    return Curve(low, high, 0.0, _EVENT if one.occasion.kind == "event" else meeting)


def _ordinal(day: date | None) -> int | None:
    return day.toordinal() if day and day.toordinal() >= FIRST else None
