"""Months to the right, pieces upwards: what charts of a stock over time have in common."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from drawdown.charts.figures import ticks, top
from drawdown.charts.palette import FLOOR, FLOOR_BAND
from drawdown.charts.rows import data
from drawdown.charts.style import WIDE, Spec, at, layer, value_axis
from drawdown.month import month
from drawdown.projection import Outlook, Projection

SAID: Spec = {"field": "said", "type": "nominal"}
TO: Spec = {"field": "to"}


@dataclass(frozen=True, slots=True)
class Axes:
    """Where months and pieces lie on a drawing; everything on it is placed by these.

    Attributes:
        first, last: Months since the year 0; the first begins the drawing, the last ends it.
        highest: Pieces at the top; zero is at the bottom.
        height: Of the drawing in pixels, without what stands above it.
        x, y: Channels of the specification.
    """

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

    def by_month(self, stock: Outlook, **levels: float) -> list[dict[str, Any]]:
        """The stock at the end of each month at these levels; one month alone is drawn over all of it."""
        of = {name: stock.quantiles[level] for name, level in levels.items()}
        rows = [
            {"m": self.first + at_ + 1, **{name: round(values[at_], 3) for name, values in of.items()}}
            for at_ in range(len(stock.quantiles[0.5]))
        ]
        return rows if len(rows) > 1 else [{**rows[0], "m": self.first}, *rows]

    def floor(self, floor: Mapping[float, float]) -> list[Spec]:
        """The floor as a dashed line; nothing without one."""
        if not floor:
            return []
        line = {"type": "line", "color": FLOOR, "strokeWidth": 2, "strokeDash": [7, 4]}
        return [self.draw(line, [{"m": one, "v": floor[0.5]} for one in (self.first, self.last)])]

    def floor_band(self, floor: Mapping[float, float]) -> list[Spec]:
        """Where 90 in 100 draws have the floor; nothing where it is certain."""
        if not floor or floor[0.05] == floor[0.95]:
            return []
        band = [{"m": self.first, "until": self.last, "v": floor[0.05], "to": floor[0.95]}]
        return [self.draw({"type": "rect", "color": FLOOR_BAND}, band, x2={"field": "until"}, y2=TO)]

    def whole(self, width: int, layers: Sequence[Spec], above: int = 0) -> Spec:
        """The drawing of these layers, ``width`` pixels wide, ``above`` of them kept free above it."""
        return {
            "width": width,
            "height": self.height + above,
            "autosize": {"type": "fit", "contains": "padding"},
            "padding": {"left": 8, "top": 8, "right": 22, "bottom": 4},
            "layer": list(layers),
        }


def axes(projection: Projection, values: Sequence[float], width: int) -> Axes:
    """Axes for the months of a projection that reach above these values and the floor."""
    wide = width == WIDE
    first, last = month(projection.months[0]), month(projection.months[-1]) + 1
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
    return Axes(
        first,
        last,
        highest,
        340 if wide else 280,
        at("m", scale={"domain": [first, last], "nice": False}, axis=time),
        {"type": "quantitative", "scale": {"domain": [0, highest], "nice": False}, "axis": pieces},
    )
