"""Options side by side, on the same draws: how likely the stock falls below the floor, how low it gets."""

from collections.abc import Mapping, Sequence
from typing import Any

from drawdown.chart import Chart
from drawdown.charts.draw import chart
from drawdown.charts.figures import pieces, top
from drawdown.charts.palette import DEEP, FLOOR, INK, INNER, OUTER, PAPER, SOFT
from drawdown.charts.rows import ERRORS, STEP, data, label, panel, rows_of, side_by_side, stacked, unlike
from drawdown.charts.style import NARROW, WIDE, Spec, at, cleared, layer, value_axis
from drawdown.charts.words import Words
from drawdown.percent import percent
from drawdown.plural import plural
from drawdown.projection import Outlook, Projection
from drawdown.visible import visible


def compared(projection: Projection, words: Words, sources: Sequence[str]) -> Chart:
    """The options of a projection. Raises: ValueError if it has none."""
    if not projection.options:
        raise ValueError("the projection has no options to compare")
    return chart(
        "options",
        f"{words.item}: the options compared",
        _alt(projection),
        "All options on the same draws. Lines: where the true probability lies in 95 of 100 cases; "
        f"the lowest stock of {_band_words(projection)}.",
        (_spec(projection, WIDE), _spec(projection, NARROW)),
        _table(projection),
        sources,
    )


def _band_words(projection: Projection) -> str:
    levels = sorted({level for one in projection.options.values() for level in one.lowest if level < 0.5})
    bands = [f"{round((1 - 2 * level) * 100)} in 100 draws" for level in levels[:2]]
    named = zip(bands, ("broad bar", "narrow bar"), strict=False)
    return "; ".join([*(f"{band}: {name}" for band, name in named), "the median: dot"])


def _spec(projection: Projection, width: int) -> Spec:
    options = projection.options
    labels = unlike([label(name, width) for name in options])
    room = 180 if width == NARROW else 230
    found = []
    risks = [one for one in options.values() if one.below_floor is not None]
    if risks:
        found.append(_risk(options, labels, room, named=True))
    if all(one.lowest for one in options.values()):
        named = width == NARROW or not risks
        found.append(_lowest(projection, labels, room if risks else 2 * room, named=named))
    return stacked(found) if width == NARROW else side_by_side(found)


def _risk(options: Mapping[str, Outlook], labels: Sequence[str], room: int, named: bool) -> Spec:
    values = []
    for one, row in zip(options.values(), labels, strict=True):
        if one.below_floor is not None:
            error = ERRORS * (one.below_floor_error or 0.0)
            low, high = max(one.below_floor - error, 0), min(one.below_floor + error, 1)
            risk = percent(one.below_floor)
            values.append({"row": row, "risk": one.below_floor, "low": low, "high": high, "said": risk})
    y = rows_of(labels, named=named)
    axis = value_axis(None, ".0%", values=[0, 0.25, 0.5, 0.75, 1], gridOpacity=0.7)
    scale = {"domain": [0, 1]}
    text = {"type": "text", "align": "left", "dx": 9, "color": INK, "fontWeight": "bold"}
    layers = [
        layer(
            {"type": "rule", "color": INNER, "strokeWidth": 1.5},
            x=at("zero", scale=scale, axis=axis), x2={"field": "risk"}, y=y,
        ),
        layer({"type": "rule", "color": INK, "strokeWidth": 2}, x=at("low"), x2={"field": "high"}, y=y),
        layer({"type": "point", "filled": True, "opacity": 1, "color": DEEP, "size": 90}, x=at("risk"), y=y),
        layer(text, x=at("high"), y=y, text={"field": "said", "type": "nominal"}),
    ]  # fmt: skip
    values = [{**value, "zero": 0} for value in values]
    return panel(
        "Probability of falling\nbelow the floor", room, labels, [data(values, one) for one in layers]
    )


def _lowest(projection: Projection, labels: Sequence[str], room: int, named: bool) -> Spec:
    options, floor = projection.options, projection.floor
    y = rows_of(labels, named=named)
    seen = [value for one in options.values() for value in one.lowest.values()]
    scale = {"domain": [0, top([*seen, *floor.values()])], "nice": False}
    axis = value_axis(None, tickCount=4 if room > 200 else 3, gridOpacity=0.7)
    levels = sorted({level for one in options.values() for level in one.lowest if level < 0.5})[:2]
    layers = []
    for place, level in enumerate(levels):
        values = [
            {"row": row, "low": one.lowest[level], "high": one.lowest[round(1 - level, 9)]}
            for one, row in zip(options.values(), labels, strict=True)
            if {level, round(1 - level, 9)} <= one.lowest.keys()
        ]
        mark = {"type": "bar", "height": STEP * (0.5 - 0.2 * place), "color": (OUTER, INNER)[place]}
        layers.append(
            data(values, layer(mark, x=at("low", scale=scale, axis=axis), x2={"field": "high"}, y=y))
        )
    middles: list[dict[str, Any]] = [
        {"row": row, "middle": one.lowest[0.5], "said": pieces(one.lowest[0.5])}
        for one, row in zip(options.values(), labels, strict=True)
        if 0.5 in one.lowest
    ]
    if floor:
        line = {"type": "rule", "color": FLOOR, "strokeWidth": 2, "strokeDash": [7, 4]}
        layers.append(data([{"floor": floor[0.5]}], layer(line, x=at("floor", scale=scale))))
    dot = {"type": "point", "filled": True, "opacity": 1, "color": DEEP, "size": 90, "stroke": PAPER}
    layers.append(data(middles, layer(dot, x=at("middle", scale=scale, axis=axis), y=y)))
    text = {"type": "text", "dy": STEP * 0.42, "color": SOFT, "fontSize": 11}
    said = {"field": "said", "type": "nominal"}
    layers += [data(middles, layer(mark, x=at("middle"), y=y, text=said)) for mark in cleared(text)]
    unit = visible(plural(projection.unit))
    below = f"floor {pieces(floor[0.5])} dashed" if floor else "no floor was given"
    return panel(f"Lowest stock in {unit}\n({below})", room, labels, layers)


def _alt(projection: Projection) -> str:
    told = ["Options compared."]
    for name, one in projection.options.items():
        risk = f"{percent(one.below_floor)} to fall below the floor" if one.below_floor is not None else ""
        low = f"lowest stock {pieces(one.lowest[0.5])} in the median" if 0.5 in one.lowest else ""
        told.append(f"{name}: {', '.join(filter(None, (risk, low)))}.")
    return " ".join(told)


def _table(projection: Projection) -> tuple[list[str], list[list[str]]]:
    levels = sorted({level for one in projection.options.values() for level in one.lowest})
    columns = [
        "option",
        "below the floor",
        "standard error",
        *(f"lowest stock, {percent(level)}" for level in levels),
    ]
    rows = []
    for name, one in projection.options.items():
        risk = "" if one.below_floor is None else percent(one.below_floor)
        error = "" if one.below_floor_error is None else f"{one.below_floor_error:.4f}"
        rows.append(
            [
                name,
                risk,
                error,
                *(pieces(one.lowest[level]) if level in one.lowest else "" for level in levels),
            ]
        )
    return columns, rows
