"""The layers of the fan chart: the floor, the bands, the median, and the notes around them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from drawdown.charts.fan_notes import LINE, Note, ends, notes, placed
from drawdown.charts.figures import ticks, top
from drawdown.charts.palette import DEEP, FLOOR, FLOOR_BAND, INNER, OUTER, PAPER, SOFT
from drawdown.charts.rows import data
from drawdown.charts.style import WIDE, Spec, at, cleared, layer, value_axis
from drawdown.charts.words import Words
from drawdown.month import month
from drawdown.projection import Outlook, Projection

HEIGHTS = {True: 340, False: 280}
"""Height of the wide and of the narrow drawing in pixels, without the notes above it."""


@dataclass(frozen=True, slots=True)
class _Axes:
    """Where months and pieces lie on the drawing; everything in it is placed by these."""

    first: int
    last: int
    highest: float
    height: int
    x: Spec
    y: Spec

    def draw(self, mark: Spec, values: Sequence[dict[str, Any]], **more: Any) -> Spec:
        """A mark at month ``m`` and value ``v``, or between ``v`` and ``to``."""
        where: Spec = {"x": self.x, "y": {"field": "v", **self.y}}
        return data(values, layer(mark, **where, **more))


def over_time(projection: Projection, words: Words, crossed: str | None, width: int) -> Spec:
    """The stock of a projection by month.

    Args:
        projection: One that has a stock.
        words: What is sent when.
        crossed: The month in which the median falls below the floor.
        width: In pixels, of the whole.
    """
    stock, floor = projection.stock, projection.floor
    assert stock is not None
    wide = width == WIDE
    axes = _axes(projection, stock, wide)
    told = notes(projection.months, words.sent, crossed)
    # What is left for the drawing beside the figures on the left and the names on the right.
    above = placed(told, axes.first, axes.last, width - (165 if wide else 140))
    high = round((1 + max((note.row for note in above), default=-1)) * LINE)
    drawn = [*_floor_band(axes, floor), *_bands(axes, stock), *_floor(axes, floor)]
    drawn += _noted(axes, above, high)
    line = {"type": "line", "color": DEEP, "strokeWidth": 2.5}
    drawn.append(axes.draw(line, _by_month(axes, stock, v=0.5)))
    if crossed:
        point = {"type": "point", "filled": True, "color": FLOOR, "size": 70, "stroke": PAPER, "opacity": 1}
        drawn.append(axes.draw(point, [{"m": month(crossed) + 1, "v": floor[0.5]}]))
    for end in ends(stock, bands(stock), floor, axes.height / axes.highest, axes.height):
        mark = {"type": "text", "align": "left", "dx": 7, "color": end.colour, "fontWeight": end.weight}
        drawn.append(axes.draw(mark, [{"m": axes.last, "v": end.at, "said": end.said}], text=_SAID))
    return {
        "width": width,
        "height": axes.height + high,
        "autosize": {"type": "fit", "contains": "padding"},
        "padding": {"left": 8, "top": 8, "right": 22, "bottom": 4},
        "layer": drawn,
    }


def bands(stock: Outlook) -> list[tuple[float, float]]:
    """Pairs of levels that enclose the median, widest first, those of no width left out."""
    lows = sorted(level for level in stock.quantiles if level < 0.5)
    pairs = [(low, round(1 - low, 9)) for low in lows if round(1 - low, 9) in stock.quantiles]
    return [(low, high) for low, high in pairs if stock.quantiles[low] != stock.quantiles[high]]


_SAID: Spec = {"field": "said", "type": "nominal"}
_TO: Spec = {"field": "to"}


def _axes(projection: Projection, stock: Outlook, wide: bool) -> _Axes:
    first, last = month(projection.months[0]), month(projection.months[-1]) + 1
    values = [value for values in stock.quantiles.values() for value in values]
    highest = top([*values, *projection.floor.values()])
    named = ticks(first, last, 8 if wide else 4)
    months = ",".join(f"'{number}':'{told}'" for number, told in named)
    time = {
        "title": None,
        "values": [number for number, _ in named],
        "labelExpr": f"({{{months}}})[datum.value]",
        "grid": False,
    }
    form, step = (",.0f", 1) if highest >= 4 else (",.2~f", 0.25)
    pieces = value_axis(None, form, tickCount=6 if wide else 5, tickMinStep=step, gridOpacity=0.7)
    return _Axes(
        first,
        last,
        highest,
        HEIGHTS[wide],
        at("m", scale={"domain": [first, last], "nice": False}, axis=time),
        {"type": "quantitative", "scale": {"domain": [0, highest], "nice": False}, "axis": pieces},
    )


def _by_month(axes: _Axes, stock: Outlook, **levels: float) -> list[dict[str, Any]]:
    """The stock at the end of each month at these levels."""
    of = {name: stock.quantiles[level] for name, level in levels.items()}
    months = range(len(stock.quantiles[0.5]))
    return [
        {"m": axes.first + at_ + 1, **{name: round(values[at_], 3) for name, values in of.items()}}
        for at_ in months
    ]


def _floor_band(axes: _Axes, floor: Mapping[float, float]) -> list[Spec]:
    if not floor or floor[0.05] == floor[0.95]:
        return []
    band = [{"m": axes.first, "until": axes.last, "v": floor[0.05], "to": floor[0.95]}]
    return [axes.draw({"type": "rect", "color": FLOOR_BAND}, band, x2={"field": "until"}, y2=_TO)]


def _floor(axes: _Axes, floor: Mapping[float, float]) -> list[Spec]:
    if not floor:
        return []
    line = {"type": "line", "color": FLOOR, "strokeWidth": 2, "strokeDash": [7, 4]}
    return [axes.draw(line, [{"m": one, "v": floor[0.5]} for one in (axes.first, axes.last)])]


def _bands(axes: _Axes, stock: Outlook) -> list[Spec]:
    found = bands(stock)
    colours = (OUTER, *[INNER] * len(found)) if len(found) > 1 else (INNER,)
    return [
        axes.draw({"type": "area", "color": colour}, _by_month(axes, stock, v=low, to=high), y2=_TO)
        for (low, high), colour in zip(found, colours, strict=False)
    ]


def _noted(axes: _Axes, above: Sequence[Note], high: int) -> list[Spec]:
    """A thin line down from each note, then the notes, so that no line runs through one."""
    rules, words = [], []
    rule = {"type": "rule", "color": SOFT, "strokeWidth": 1, "strokeDash": [2, 3]}
    for note in above:
        over = axes.highest * (1 + (high - note.row * LINE - 4) / axes.height)
        values = [{"m": note.at, "v": over, "to": 0, "said": note.said}]
        text = {"type": "text", "align": note.side, "dx": 4 if note.side == "left" else -4, "color": SOFT}
        rules.append(axes.draw(rule, values, y2=_TO))
        words += [axes.draw(mark, values, text=_SAID) for mark in cleared(text)]
    return rules + words
