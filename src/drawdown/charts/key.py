"""What the shapes of a drawing stand for: samples with words, only of those that occur."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from drawdown.charts.measure import width
from drawdown.charts.palette import SOFT
from drawdown.charts.rows_of_marks import Placed
from drawdown.charts.shapes import Look, Shape, draw, look
from drawdown.charts.sheet import Sheet

Sample = tuple[tuple[Shape, ...], Look, str]
"""Shapes, what they look like, and what they stand for."""
_LINE, _SAMPLE, _GAP, _SIZE = 19.0, 26.0, 18.0, 11.5
_POINTS = {"toward": "towards it", "against": "against it", "open": "neither"}
BAR, DOT = Shape(0, _SAMPLE), Shape(7, 19, day=True)


def key(sheet: Sheet, samples: Iterable[Sample], left: float, top: float) -> float:
    """Draws the key; the pixel at which it ends."""
    x, y = left, top + _LINE / 2
    for shapes, of, words in samples:
        long = sum(_SAMPLE + 4 for _ in shapes) + width(words, _SIZE) + 4
        if x > left and x + long > sheet.width:
            x, y = left, y + _LINE
        for one in shapes:
            draw(sheet, replace(one, left=one.left + x, right=one.right + x), y, of)
            x += _SAMPLE + 4
        sheet.text(x + 2, y + 4, words, SOFT, size=_SIZE)
        x += width(words, _SIZE) + _GAP
    return y + _LINE / 2


def of_basis(looks: Sequence[Look], kind: str) -> Iterator[Sample]:
    """Samples of what no report says as it stands."""
    if any(one.basis == "judgement" for one in looks):
        yield (BAR,), Look(kind, "judgement"), "worked out or inferred"
    if any(one.basis == "assumption" for one in looks):
        yield (BAR,), Look(kind, "assumption"), "assumed"


def of_marks(placed: Sequence[Placed]) -> Iterator[Sample]:
    """Samples for marks over time."""
    shapes, looks = [one.shape for one in placed], [look(one.mark) for one in placed]
    points = [point for point in _POINTS if any(one.kind == point for one in looks)]
    kind = points[0] if len(points) == 1 else "open"
    plain = Look(kind)
    dated = any(one.day for one in shapes)
    if dated:
        yield (DOT,), plain, "an exact day"
    if any(not one.day and not one.opens for one in shapes):
        yield (BAR,), plain, "one of these days"
    if any(one.opens == "left" for one in shapes):
        yield (replace(BAR, opens="left"),), plain, "by then, since when is not known"
    if any(one.opens == "right" for one in shapes):
        yield (replace(BAR, opens="right"),), plain, "from then on, until when is not known"
    if any(one.beyond for one in shapes):
        yield (replace(BAR, beyond=("left",)),), plain, "goes on beyond the axis"
    if len(points) > 1 or kind != "open":
        for point in points:
            yield ((DOT, BAR) if dated else (BAR,)), Look(point), _POINTS[point]
    if any(one.hedged for one in looks):
        yield (BAR,), replace(plain, hedged=True), "planned, possible, denied or only asked"
    yield from of_basis(looks, kind)
