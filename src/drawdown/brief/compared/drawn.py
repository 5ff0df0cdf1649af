"""Paths of weapons as drawings: their steps over time, and the days between as ranges."""

from collections.abc import Iterator, Mapping, Sequence

from drawdown.brief.compared.lags import LAGS, lag_of
from drawdown.brief.compared.model import PathLine
from drawdown.brief.days import days
from drawdown.brief.drawn.resting import source_lines
from drawdown.brief.judged.steps import stance, words
from drawdown.drawing import Lane, Mark, Range, Ranges, Timeline
from drawdown.entry import Entry
from drawdown.when import in_words

FEWEST = 2
"""Ranges from which there is something to compare."""
MOST = 10
"""Lanes that a page can show at once."""
_OVER_TIME = (
    "Each line is one item from one supplier to one recipient; a mark is the first time that a step is "
    "known. A dot is an exact day; a bar covers all days that it may mean, or, of a request or refusal, on "
    "which it is known to have stood."
)
_BETWEEN = "A range without an end has no most: the first step may be older than it was told."


def over_time(lines: Sequence[PathLine], entries: Mapping[str, Entry]) -> Timeline:
    """The steps of the first of these paths, a lane each."""
    lanes = tuple(Lane(line.title, tuple(_marks(line))) for line in lines[:MOST])
    claims = (claim for lane in lanes for mark in lane.marks for claim in mark.claims)
    title = "From request to use: the first time each step is known"
    return Timeline("paths-timeline", title, _OVER_TIME, lanes, source_lines(claims, entries))


def days_between(lines: Sequence[PathLine], entries: Mapping[str, Entry]) -> Ranges | None:
    """The days to delivery of each path, from the request or else the authorisation; None for one alone."""
    rows = [row for line in lines if (row := _range(line))]
    if len(rows) < FEWEST:
        return None
    claims = (claim for row in rows for claim in row.claims)
    title = "Days to the first delivery known"
    return Ranges("paths-days", title, _BETWEEN, "day", tuple(rows), source_lines(claims, entries))


def _marks(line: PathLine) -> Iterator[Mark]:
    for rung in line.path.rungs:
        if rung.when:
            said, towards = words(rung.event, "actual"), stance(rung.event, "actual")
            basis = "judgement" if rung.inferred else "fact"
            yield Mark(rung.when, said, in_words(rung.when), towards, basis, False, rung.claims)


def _range(line: PathLine) -> Range | None:
    for ends in LAGS:
        if lag := lag_of(line.path, ends):
            label = f"{line.title}, from “{words(ends[0], 'actual')}”"
            return Range(label, lag.least or 0, lag.most, days(lag), basis="judgement", claims=lag.claims)
    return None
