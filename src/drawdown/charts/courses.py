"""The median stock over time under each option, on the same draws."""

from collections.abc import Sequence

from drawdown.chart import Chart
from drawdown.charts.axes import SAID, axes
from drawdown.charts.draw import chart
from drawdown.charts.fan_notes import LINE
from drawdown.charts.figures import month_words, pieces, spread_out
from drawdown.charts.frame import wrapped
from drawdown.charts.palette import DEEP, FLOOR, INK, SOFT
from drawdown.charts.rows import unlike
from drawdown.charts.style import NARROW, WIDE, Spec
from drawdown.charts.words import Words
from drawdown.percent import percent
from drawdown.plural import plural
from drawdown.projection import Projection
from drawdown.visible import visible

DASHES = ([1, 0], [9, 3], [2, 3], [9, 3, 2, 3], [14, 5], [5, 2])
"""One for each option, so that lines are told apart without colour."""


def courses(projection: Projection, words: Words, sources: Sequence[str]) -> Chart:
    """The options over time. Raises: ValueError where there are fewer than two or more than six."""
    if not readable(projection):
        raise ValueError("the projection has no two to six options to draw")
    units = visible(plural(projection.unit))
    return chart(
        "courses",
        f"{words.item}: {units} in stock under each option, median",
        _alt(projection),
        "Half of the draws lie above each line, half below. All options on the same draws.",
        (_spec(projection, WIDE), _spec(projection, NARROW)),
        _table(projection),
        sources,
    )


def readable(projection: Projection) -> bool:
    """Whether there are options to compare, and no more than can be told apart."""
    return 2 <= len(projection.options) <= len(DASHES)


def _spec(projection: Projection, width: int) -> Spec:
    options, floor = projection.options, projection.floor
    on = axes(projection, [value for one in options.values() for value in one.quantiles[0.5]], width)
    drawn = [*on.floor_band(floor), *on.floor(floor)]
    names = unlike([wrapped(visible(name), 24 if width == WIDE else 16, 2) or "?" for name in options])
    told = [(name, one.quantiles[0.5][-1], INK) for name, one in zip(names, options.values(), strict=True)]
    told += [(f"floor {pieces(floor[0.5])}", floor[0.5], FLOOR)] if floor else []
    scale = on.height / on.highest
    gap = LINE * (2 if any("\n" in said for said, _, _ in told) else 1) - 1
    places = spread_out([value * scale for _, value, _ in told], gap, 4, on.height)
    beside = on.last + (on.last - on.first) * 0.045
    for one, dash in zip(options.values(), DASHES, strict=False):
        line = {"type": "line", "color": DEEP, "strokeWidth": 2, "strokeDash": dash}
        drawn.append(on.draw(line, on.by_month(one, v=0.5)))
    for (said, value, colour), place in zip(told, places, strict=True):
        name = {"m": beside, "v": place / scale, "said": said}
        leader = {"type": "line", "color": SOFT, "strokeWidth": 0.75}
        drawn.append(on.draw(leader, [{"m": on.last, "v": value}, name]))
        mark = {"type": "text", "align": "left", "dx": 4, "color": colour, "lineBreak": "\n"}
        lines = {"lineHeight": 13, "dy": -6.5 * said.count("\n")}
        drawn.append(on.draw({**mark, **lines}, [name], text=SAID))
    return on.whole(width, drawn)


def _alt(projection: Projection) -> str:
    last = month_words(projection.months[-1])
    ends = (f"{name} {pieces(one.quantiles[0.5][-1])}" for name, one in projection.options.items())
    floor = f" The floor is {pieces(projection.floor[0.5])}." if projection.floor else ""
    return f"Lines of the median stock under each option. At the end of {last}: {', '.join(ends)}.{floor}"


def _table(projection: Projection) -> tuple[list[str], list[list[str]]]:
    options = projection.options
    levels = [level for level in (0.05, 0.5, 0.95) if all(level in one.quantiles for one in options.values())]
    columns = ["month"]
    for name in options:
        columns += [f"{name}, {percent(level) if level != 0.5 else 'median'}" for level in levels]
    rows = [
        [month, *(pieces(one.quantiles[level][at]) for one in options.values() for level in levels)]
        for at, month in enumerate(projection.months)
    ]
    return columns, rows
