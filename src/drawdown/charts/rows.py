"""Charts of rows: a label on the left, on the right marks over a scale; panels beside or below each other."""

from collections.abc import Sequence
from typing import Any

from drawdown.charts.frame import wrapped
from drawdown.charts.palette import FONT, INK
from drawdown.charts.style import NARROW, WIDE, Spec
from drawdown.visible import visible

STEP = 40
"""Height of a row in pixels."""
ERRORS = 1.96
"""Standard errors to each side of an estimate between which it lies in 95 of 100 cases."""


_AROUND = {"left": 24, "top": 4, "right": 24, "bottom": 4}
"""Letters may be wider where the drawing is shown than where it was made."""


def label(words: str, width: int) -> str:
    """A label for the left of a row, in one to three lines."""
    return wrapped(visible(words), 24 if width == WIDE else 17, 3 if width == NARROW else 2) or "?"


def rows_of(labels: Sequence[str], *, named: bool = True) -> Spec:
    """The axis of rows, in the order given."""
    axis: Spec = {
        "title": None,
        "labelExpr": "split(datum.value, '\\n')",
        "labelLimit": 400,
        "labelColor": INK,
        "labelLineHeight": 14,
        # Vega hangs lines below the first; half of the others' height lifts them to the middle of the row.
        "labelOffset": {
            "condition": [
                {"test": f"length(split(datum.value, '\\n')) == {lines}", "value": -7 * (lines - 1)}
                for lines in (2, 3)
            ],
            "value": 0,
        },
        "grid": False,
    }
    return {
        "field": "row",
        "type": "nominal",
        "sort": list(labels),
        "scale": {"paddingInner": 0.3, "paddingOuter": 0.3},
        "axis": axis if named else None,
    }


def panel(title: str, width: int, labels: Sequence[str], layers: Sequence[Spec]) -> Spec:
    """One panel with its heading; the layers carry their data."""
    heading: dict[str, Any] = {"text": title.split("\n"), "anchor": "start", "frame": "group", "offset": 10}
    heading |= {"fontSize": 13, "font": FONT, "color": INK, "fontWeight": "bold"}
    return {"title": heading, "width": width, "height": STEP * len(labels), "layer": list(layers)}


def side_by_side(panels: Sequence[Spec]) -> Spec:
    """Panels beside each other, rows in line."""
    return {"hconcat": list(panels), "padding": _AROUND}


def stacked(panels: Sequence[Spec]) -> Spec:
    """Panels below each other, for a phone."""
    return {"vconcat": list(panels), "padding": _AROUND}


def data(values: Sequence[dict[str, Any]], spec: Spec) -> Spec:
    """A layer with the figures it draws."""
    return {"data": {"values": list(values)}, **spec}


def unlike(labels: Sequence[str]) -> list[str]:
    """The same labels, made different where two are alike, since a row is known by its label."""
    seen: dict[str, int] = {}
    found = []
    for one in labels:
        seen[one] = seen.get(one, 0) + 1
        found.append(one if seen[one] == 1 else f"{one} ({seen[one]})")
    return found
