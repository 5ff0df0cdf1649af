"""The paths of weapons in words, those with the fewest days from request to delivery first."""

from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from math import inf

from drawdown.brief.compared.drawn import days_between, over_time
from drawdown.brief.compared.lags import LAGS, lag_of
from drawdown.brief.compared.model import Cell, Compared, PathLine
from drawdown.brief.days import days
from drawdown.brief.judged.steps import words
from drawdown.brief.naming import Names
from drawdown.brief.sentences import capital
from drawdown.entry import Entry
from drawdown.position import Path, Rung
from drawdown.when import in_words

_NOUNS = {"requested": "Request", "authorised": "Authorisation", "delivered": "Delivery"}
MOST = 20
FEWEST = 2
"""Paths from which there is something to compare, and steps from which one leads anywhere."""


def compared(
    found: Iterable[Path], entries: Mapping[str, Entry], names: Names, asked: Container[str] = ()
) -> Compared:
    """Paths on which several steps are told, beside each other; nothing where there is only one.

    The steps of a class are of different weapons, so it has no path, unless it is asked for.

    Args:
        found: The paths.
        entries: By id, the claims that the brief shows; a path that rests on others is not told.
        names: Names of items and parties.
        asked: Ids of the items that the brief is on, where it is not on all.
    """
    weapons = (one for one in found if one.item in asked or not names.is_class(one.item))
    told = [one for one in weapons if _told(one) >= FEWEST and _rests(one, entries)]
    if len(told) < FEWEST:
        return Compared()
    kept = sorted(told, key=lambda one: (*_rank(one), _title(one, names)))[:MOST]
    left = len(told) - len(kept)
    events = _events(kept)
    between = [ends for ends in LAGS if any(lag_of(one, ends) for one in kept)]
    lines = [PathLine(_title(one, names), tuple(_cells(one, events, between)), one) for one in kept]
    return Compared(
        columns=(*(capital(words(event, "actual")) for event in events), *map(_heading, between)),
        lines=tuple(lines),
        more=f"{left:,} more not shown here: drawdown positions --paths lists them all." if left else "",
        timeline=over_time(lines, entries),
        days=days_between(lines, entries),
    )


def _dated(path: Path) -> list[Rung]:
    return [rung for rung in path.rungs if rung.when]


def _told(path: Path) -> int:
    """How many dated steps claims tell, not only imply."""
    return sum(not rung.inferred for rung in _dated(path))


def _rests(path: Path, shown: Container[str]) -> bool:
    told = [claim for rung in path.rungs for claim in rung.claims]
    told += [claim for lag in path.lags for claim in lag.claims]
    return all(claim in shown for claim in told)


def _events(paths: Sequence[Path]) -> list[str]:
    """The steps that any path tells, in the order of the ladder, which each path keeps to."""
    order = ("requested", "refused", "authorised", "announced", "delivered", "used")
    told = {rung.event for path in paths for rung in _dated(path)}
    return [event for event in order if event in told]


def _rank(path: Path) -> tuple[object, ...]:
    """By the days from request to delivery, then from authorisation, least and then most; then by steps."""
    told: list[float] = []
    for ends in LAGS:
        lag = lag_of(path, ends)
        told += [lag is None, (lag and lag.least) or 0, inf if lag is None or lag.most is None else lag.most]
    return (*told, -_told(path))


def _cells(path: Path, events: Sequence[str], between: Sequence[tuple[str, str]]) -> Iterator[Cell]:
    rungs = {rung.event: rung for rung in _dated(path)}
    for event in events:
        rung = rungs.get(event)
        told = rung and rung.when and Cell(in_words(rung.when), rung.claims, rung.inferred)
        yield told or Cell("not told")
    for ends in between:
        lag = lag_of(path, ends)
        yield Cell(days(lag), lag.claims) if lag else Cell("not known")


def _heading(ends: tuple[str, str]) -> str:
    return f"{_NOUNS[ends[0]]} to {_NOUNS[ends[1]].lower()}"


def _title(one: Path, names: Names) -> str:
    ends = (("from", one.supplier), ("to", one.recipient))
    told = (f"{word} {names.party(party)}" for word, party in ends if party)
    return " ".join((names.heading(one.item), *told))
