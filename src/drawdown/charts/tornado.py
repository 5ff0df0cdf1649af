"""Which input the spread of a result comes from: total indices with their errors, first-order ones inside."""

from collections.abc import Mapping, Sequence

from drawdown.address import joined
from drawdown.chart import Chart
from drawdown.charts.draw import chart
from drawdown.charts.palette import DEEP, INK, INNER
from drawdown.charts.rows import ERRORS, STEP, data, label, panel, rows_of, side_by_side, stacked, unlike
from drawdown.charts.style import NARROW, WIDE, Spec, at, layer, value_axis
from drawdown.charts.words import Words
from drawdown.percent import percent
from drawdown.projection import Answer, Index

MOST = 10
"""Inputs drawn; the table has them all."""
OF = {
    "below_floor": "Whether it falls below the floor",
    "minimum": "How low the stock gets",
    "stock": "The stock at the end",
}
_NOTE = (
    "Share of the spread that comes from each input. Narrow bars: what goes if it alone is found out. "
    "Broad bars: with all it does together with others. Lines: where the true share lies in 95 of 100 cases."
)


def tornado(answer: Answer, words: Words, sources: Sequence[str]) -> Chart:
    """The indices of a question ``sobol``. Raises: ValueError if it has none."""
    if not any(answer.indices.values()):
        raise ValueError("the answer has no indices to draw")
    inputs = ranked(answer)
    return chart(
        "tornado",
        f"{words.item}: which unknown matters most",
        _alt(answer, inputs, words),
        _NOTE,
        (_spec(answer, inputs[:MOST], words, WIDE), _spec(answer, inputs[:MOST], words, NARROW)),
        _table(answer, inputs, words),
        sources,
    )


def ranked(answer: Answer) -> list[str]:
    """Addresses of the inputs by their largest total index, largest first."""
    totals: dict[str, float] = {}
    for indices in answer.indices.values():
        for name, index in indices.items():
            totals[name] = max(totals.get(name, 0.0), index.total)
    return sorted(totals, key=lambda name: (-totals[name], name))


def _spec(answer: Answer, inputs: Sequence[str], words: Words, width: int) -> Spec:
    labels = unlike([label(joined(name, words.inputs), width) for name in inputs])
    of = [(OF.get(what, what), indices) for what, indices in answer.indices.items() if indices]
    room = 180 if width == NARROW else 250 if len(of) > 1 else 500
    panels = [
        _panel(title, indices, inputs, labels, room, named=width == NARROW or not place)
        for place, (title, indices) in enumerate(of)
    ]
    return stacked(panels) if width == NARROW else side_by_side(panels)


def _panel(
    title: str,
    indices: Mapping[str, Index],
    inputs: Sequence[str],
    labels: Sequence[str],
    room: int,
    named: bool,
) -> Spec:
    values = []
    for name, row in zip(inputs, labels, strict=True):
        if name in indices:
            one = indices[name]
            error = ERRORS * one.total_error
            values.append(
                {
                    "row": row,
                    "first": min(max(one.first, 0), 1),
                    "total": min(max(one.total, 0), 1),
                    "low": min(max(one.total - error, 0), 1),
                    "high": min(max(one.total + error, 0), 1),
                    "said": percent(max(one.total, 0)),
                }
            )
    y = rows_of(labels, named=named)
    axis = value_axis(None, ".0%", values=[0, 0.25, 0.5, 0.75, 1], gridOpacity=0.7)
    scale = {"domain": [0, 1]}
    text = {"type": "text", "align": "left", "dx": 7, "color": INK}
    layers = [
        layer(_bar(INNER, 0.6), x=at("total", scale=scale, axis=axis), y=y),
        layer(_bar(DEEP, 0.28), x=at("first", scale=scale), y=y),
        layer({"type": "rule", "color": INK, "strokeWidth": 1.5}, x=at("low"), x2={"field": "high"}, y=y),
        layer(text, x=at("high", scale=scale), y=y, text={"field": "said", "type": "nominal"}),
    ]  # fmt: skip
    return panel(title, room, labels, [data(values, one) for one in layers])


def _bar(colour: str, share: float) -> Spec:
    return {"type": "bar", "color": colour, "height": STEP * share}


def _alt(answer: Answer, inputs: Sequence[str], words: Words) -> str:
    told = ["Bars of how much of the spread comes from each input."]
    for what, indices in answer.indices.items():
        most = sorted(indices, key=lambda name: (-indices[name].total, name))[:3]
        if most:
            named = ", ".join(
                f"{joined(name, words.inputs)} {percent(max(indices[name].total, 0))}" for name in most
            )
            told.append(f"{OF.get(what, what)}: {named}.")
    if len(inputs) > MOST:
        told.append(f"The {MOST} with the largest shares of {len(inputs)} inputs are drawn.")
    return " ".join(told)


def _table(answer: Answer, inputs: Sequence[str], words: Words) -> tuple[list[str], list[list[str]]]:
    columns = ["of", "input", "address", "alone", "standard error", "with others", "standard error of it"]
    rows = []
    for what, indices in answer.indices.items():
        for name in inputs:
            if name in indices:
                one = indices[name]
                figures = (one.first, one.first_error, one.total, one.total_error)
                told = [OF.get(what, what), joined(name, words.inputs), name]
                rows.append([*told, *(f"{value:.3f}" for value in figures)])
    return columns, rows
