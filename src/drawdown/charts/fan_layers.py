"""The layers of the fan chart: the floor, the bands, the median, and the notes around them."""

from collections.abc import Sequence

from drawdown.charts.axes import SAID, TO, Axes, axes
from drawdown.charts.fan_notes import LINE, Note, ends, notes, placed
from drawdown.charts.palette import DEEP, FLOOR, INNER, OUTER, PAPER, SOFT
from drawdown.charts.style import WIDE, Spec, cleared
from drawdown.charts.words import Words
from drawdown.month import month
from drawdown.projection import Outlook, Projection


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
    on = axes(projection, [value for values in stock.quantiles.values() for value in values], width)
    told = notes(projection.months, words.sent, crossed)
    # What is left for the drawing beside the figures on the left and the names on the right.
    above = placed(told, on.first, on.last, width - (165 if width == WIDE else 140))
    high = round((1 + max((note.row for note in above), default=-1)) * LINE)
    drawn = [*on.floor_band(floor), *_bands(on, stock), *on.floor(floor), *_noted(on, above, high)]
    line = {"type": "line", "color": DEEP, "strokeWidth": 2.5}
    drawn.append(on.draw(line, on.by_month(stock, v=0.5)))
    if crossed:
        point = {"type": "point", "filled": True, "color": FLOOR, "size": 70, "stroke": PAPER, "opacity": 1}
        drawn.append(on.draw(point, [{"m": month(crossed) + 1, "v": floor[0.5]}]))
    for end in ends(stock, bands(stock), floor, on.height / on.highest, on.height):
        mark = {"type": "text", "align": "left", "dx": 7, "color": end.colour, "fontWeight": end.weight}
        drawn.append(on.draw(mark, [{"m": on.last, "v": end.at, "said": end.said}], text=SAID))
    return on.whole(width, drawn, high)


def bands(stock: Outlook) -> list[tuple[float, float]]:
    """Pairs of levels that enclose the median, widest first, those of no width left out."""
    lows = sorted(level for level in stock.quantiles if level < 0.5)
    pairs = [(low, round(1 - low, 9)) for low in lows if round(1 - low, 9) in stock.quantiles]
    return [(low, high) for low, high in pairs if stock.quantiles[low] != stock.quantiles[high]]


def _bands(on: Axes, stock: Outlook) -> list[Spec]:
    found = bands(stock)
    colours = (OUTER, *[INNER] * len(found)) if len(found) > 1 else (INNER,)
    return [
        on.draw({"type": "area", "color": colour}, on.by_month(stock, v=low, to=high), y2=TO)
        for (low, high), colour in zip(found, colours, strict=False)
    ]


def _noted(on: Axes, above: Sequence[Note], high: int) -> list[Spec]:
    """A thin line down from each note, then the notes, so that no line runs through one."""
    rules, words = [], []
    rule = {"type": "rule", "color": SOFT, "strokeWidth": 1, "strokeDash": [2, 3]}
    for note in above:
        over = on.highest * (1 + (high - note.row * LINE - 4) / on.height)
        values = [{"m": note.at, "v": over, "to": 0, "said": note.said}]
        text = {"type": "text", "align": note.side, "dx": 4 if note.side == "left" else -4, "color": SOFT}
        rules.append(on.draw(rule, values, y2=TO))
        words += [on.draw(mark, values, text=SAID) for mark in cleared(text)]
    return rules + words
