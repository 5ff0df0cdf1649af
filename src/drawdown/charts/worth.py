"""What it is worth to find out each input before deciding, in pieces."""

from collections.abc import Sequence

from drawdown.address import joined
from drawdown.chart import Chart
from drawdown.charts.draw import chart
from drawdown.charts.figures import pieces, top
from drawdown.charts.palette import INK, INNER
from drawdown.charts.rows import ERRORS, STEP, data, label, panel, rows_of, side_by_side, unlike
from drawdown.charts.style import NARROW, WIDE, Spec, at, layer, value_axis
from drawdown.charts.words import Words
from drawdown.plural import plural
from drawdown.projection import Answer
from drawdown.visible import visible

MOST = 10
ALL = "all"
"""The key under which an answer has what it is worth to find out everything."""


def worth(answer: Answer, words: Words, unit: str, sources: Sequence[str]) -> Chart:
    """The value of information by input, in this unit. Raises: ValueError if the answer has none."""
    if not answer.worth:
        raise ValueError("the answer has no value of information to draw")
    names = [name for name in answer.worth if name != ALL]
    names.sort(key=lambda name: (-answer.worth[name].pieces, name))
    drawn = [*names[:MOST], *([ALL] if ALL in answer.worth else [])]
    return chart(
        "worth",
        f"{words.item}: what is worth finding out",
        _alt(answer, names, words, unit),
        f"In {plural(unit)}: how much better the decision gets on average if one number is known first. "
        "Lines: where the true worth lies in 95 of 100 cases.",
        (_spec(answer, drawn, words, unit, WIDE), _spec(answer, drawn, words, unit, NARROW)),
        _table(answer, names, words),
        sources,
    )


def called(name: str, words: Words) -> str:
    """An input in words; everything together is an entry of its own."""
    return "all of them together" if name == ALL else joined(name, words.inputs)


def _spec(answer: Answer, names: Sequence[str], words: Words, unit: str, width: int) -> Spec:
    labels = unlike([label(called(name, words), width) for name in names])
    values = []
    for name, row in zip(names, labels, strict=True):
        one = answer.worth[name]
        error = ERRORS * one.error
        values.append(
            {
                "row": row,
                "worth": max(one.pieces, 0),
                "low": max(one.pieces - error, 0),
                "high": max(one.pieces + error, 0),
                "said": pieces(max(one.pieces, 0)),
            }
        )
    y = rows_of(labels)
    highest = top([value["high"] for value in values if isinstance(value["high"], float)])
    scale = {"domain": [0, highest], "nice": False}
    axis = value_axis(None, tickCount=5 if width == WIDE else 3, gridOpacity=0.7)
    bar = {"type": "bar", "color": INNER, "height": STEP * 0.5}
    text = {"type": "text", "align": "left", "dx": 7, "color": INK}
    layers = [
        layer(bar, x=at("worth", scale=scale, axis=axis), y=y),
        layer({"type": "rule", "color": INK, "strokeWidth": 1.5}, x=at("low"), x2={"field": "high"}, y=y),
        layer(text, x=at("high"), y=y, text={"field": "said", "type": "nominal"}),
    ]  # fmt: skip
    room = 470 if width == WIDE else 180
    return side_by_side([panel(visible(plural(unit)), room, labels, [data(values, one) for one in layers])])


def _alt(answer: Answer, names: Sequence[str], words: Words, unit: str) -> str:
    most = [
        f"{called(name, words)} {pieces(max(answer.worth[name].pieces, 0))} {plural(unit)}"
        for name in names[:3]
    ]
    told = f"Bars of what it is worth to find out each input: {', '.join(most)}."
    if len(names) > MOST:
        told += f" The {MOST} worth most of {len(names)} are drawn."
    return told


def _table(answer: Answer, names: Sequence[str], words: Words) -> tuple[list[str], list[list[str]]]:
    told = [*names, *([ALL] if ALL in answer.worth else [])]
    rows = [
        [called(name, words), name, f"{answer.worth[name].pieces:.1f}", f"{answer.worth[name].error:.1f}"]
        for name in told
    ]
    return ["input", "address", "worth in pieces", "standard error"], rows
