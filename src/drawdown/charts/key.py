"""What the shapes of a timeline stand for: samples with words, only of those that occur."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date

from drawdown.bounds import DateBounds
from drawdown.charts.measure import width
from drawdown.charts.palette import SOFT
from drawdown.charts.rows_of_marks import Placed
from drawdown.charts.shapes import Shape, draw
from drawdown.charts.sheet import Sheet
from drawdown.drawing import Mark

_LINE, _SAMPLE, _GAP, _SIZE = 19.0, 26.0, 18.0, 11.5
_POINTS = {"toward": "towards it", "against": "against it", "open": "neither"}
_PLAIN = Mark(DateBounds.day(date(2000, 1, 1)), "", "")
_BAR, _DAY = Shape(0, _SAMPLE), Shape(7, 19, day=True)


def key(sheet: Sheet, placed: Sequence[Placed], left: float, top: float) -> float:
    """Draws the key; the pixel at which it ends."""
    x, y = left, top + _LINE / 2
    for shapes, mark, words in _entries(placed):
        long = sum(_SAMPLE + 4 for _ in shapes) + width(words, _SIZE) + 4
        if x > left and x + long > sheet.width:
            x, y = left, y + _LINE
        for one in shapes:
            draw(sheet, replace(one, left=one.left + x, right=one.right + x), y, mark)
            x += _SAMPLE + 4
        sheet.text(x + 2, y + 4, words, SOFT, size=_SIZE)
        x += width(words, _SIZE) + _GAP
    return y + _LINE / 2


def _entries(placed: Sequence[Placed]) -> Iterator[tuple[tuple[Shape, ...], Mark, str]]:
    shapes, marks = [one.shape for one in placed], [one.mark for one in placed]
    points = [point for point in _POINTS if any(mark.stance == point for mark in marks)]
    plain = replace(_PLAIN, stance=points[0] if len(points) == 1 else "open")
    dated = any(one.day for one in shapes)
    if dated:
        yield (_DAY,), plain, "an exact day"
    if any(not one.day and not one.opens for one in shapes):
        yield (_BAR,), plain, "one of these days"
    if any(one.opens == "left" for one in shapes):
        yield (replace(_BAR, opens="left"),), plain, "by then, since when is not known"
    if any(one.opens == "right" for one in shapes):
        yield (replace(_BAR, opens="right"),), plain, "from then on, until when is not known"
    if any(one.beyond for one in shapes):
        yield (replace(_BAR, beyond=("left",)),), plain, "goes on beyond the axis"
    if len(points) > 1:
        for point in points:
            of = (_DAY, _BAR) if dated else (_BAR,)
            yield of, replace(_PLAIN, stance=point), _POINTS[point]
    if any(mark.hedged for mark in marks):
        yield (_BAR,), replace(plain, hedged=True), "planned, possible, denied or only asked"
    if any(mark.basis == "judgement" for mark in marks):
        yield (_BAR,), replace(plain, basis="judgement"), "worked out or inferred"
    if any(mark.basis == "assumption" for mark in marks):
        yield (_BAR,), replace(plain, basis="assumption"), "assumed"
