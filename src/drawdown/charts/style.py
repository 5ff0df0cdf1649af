"""What all drawings have in common, as the configuration of Vega-Lite."""

from typing import Any

from drawdown.charts.palette import DEEP, FONT, GRID, INK, PAPER, SOFT

Spec = dict[str, Any]

WIDE, NARROW = 720, 340
"""Width of a drawing in pixels: beside text, and on a phone."""

CONFIG: Spec = {
    # One description of the whole is read out, not thousands of figures; the table has those.
    "aria": False,
    "background": None,
    "font": FONT,
    "view": {"stroke": None},
    "axis": {
        "domainColor": SOFT,
        "gridColor": GRID,
        "tickColor": SOFT,
        "labelColor": SOFT,
        "labelFontSize": 12,
        "titleColor": SOFT,
        "titleFontSize": 12,
        "titleFontWeight": "normal",
        "titlePadding": 10,
        "labelFlush": False,
    },
    "axisY": {"domain": False, "ticks": False, "labelPadding": 6},
    "text": {"color": INK, "fontSize": 12},
    "rule": {"color": INK},
    "bar": {"color": DEEP},
    "concat": {"spacing": 28},
}


def layer(mark: Spec, **encoding: Any) -> Spec:
    """One layer: a mark and what it stands for."""
    return {"mark": mark, "encoding": encoding}


def at(field: str, **more: Any) -> Spec:
    """A place on an axis by a number."""
    return {"field": field, "type": "quantitative", **more}


def cleared(text: Spec) -> tuple[Spec, Spec]:
    """A text mark with a clear edge below it, so that a line behind it does not strike it through."""
    return {**text, "stroke": PAPER, "strokeWidth": 4, "color": PAPER}, text


def value_axis(title: str | None, form: str = ",.0f", **more: Any) -> Spec:
    """An axis of numbers with separators between thousands."""
    return {"title": title, "format": form, **more}
