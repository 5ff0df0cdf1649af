"""All charts that a projection has figures for."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from drawdown.chart import Chart
from drawdown.charts.compared import compared
from drawdown.charts.courses import courses, readable
from drawdown.charts.fan import fan
from drawdown.charts.tornado import tornado
from drawdown.charts.words import Words
from drawdown.charts.worth import worth
from drawdown.projection import Projection


def every(projection: Projection, words: Words, sources: Sequence[str]) -> tuple[Chart, ...]:
    """The fan, the options, and for each question on what matters a tornado or the worth of finding out."""
    return tuple(_numbered(_every(projection, words, sources)))


def _every(projection: Projection, words: Words, sources: Sequence[str]) -> Iterator[Chart]:
    if projection.stock is not None:
        yield fan(projection, words, sources)
    if projection.options:
        yield compared(projection, words, sources)
    if readable(projection):
        yield courses(projection, words, sources)
    for answer in projection.answers:
        if any(answer.indices.values()):
            yield tornado(answer, words, sources)
        if answer.worth:
            yield worth(answer, words, projection.unit, sources)


def _numbered(charts: Iterator[Chart]) -> Iterator[Chart]:
    """A second one of a name becomes ``tornado-2``, since the name is that of its file."""
    seen: dict[str, int] = {}
    for one in charts:
        seen[one.name] = seen.get(one.name, 0) + 1
        yield one if seen[one.name] == 1 else replace(one, name=f"{one.name}-{seen[one.name]}")
