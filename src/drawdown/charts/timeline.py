"""Marks over time: a dot is an exact day, a bar covers all days that a date may mean."""

from collections.abc import Sequence
from math import hypot
from xml.etree import ElementTree as Xml

from drawdown.chart import Chart
from drawdown.charts.days import days
from drawdown.charts.draw import finished
from drawdown.charts.key import key, of_marks
from drawdown.charts.lanes import LINE, Block, blocks
from drawdown.charts.measure import width as width_of
from drawdown.charts.palette import GRID, INK, SOFT
from drawdown.charts.rows_of_marks import Placed
from drawdown.charts.shapes import HALF, draw, look
from drawdown.charts.sheet import Point, Sheet
from drawdown.charts.style import NARROW, WIDE
from drawdown.drawing import Lane, Timeline

COLUMNS = ("line", "what", "when", "from", "to", "points", "basis", "hedged")
_MOST_TOLD = 6
_LABELS = {WIDE: 150.0, NARROW: 0.0}
_LEVELS = {WIDE: 70.0, NARROW: 62.0}
_EDGE = 36.0
"""Room at both ends of the axis for marks that are open there."""
_ARROW = 6.0
_TALL = 420.0
"""Height from which the axis stands above the lanes as well."""


def timeline(drawing: Timeline) -> Chart:
    """The chart of a timeline. Raises: ValueError if it has no mark."""
    marks = [(lane.label, mark) for lane in drawing.lanes for mark in lane.marks]
    if not marks:
        raise ValueError("the timeline has no marks to draw")
    rows = []
    for label, mark in marks:
        first, last = (str(day) if day else "" for day in (mark.bounds.lower, mark.bounds.upper))
        hedged = "yes" if mark.hedged else "no"
        rows.append([label, mark.label, mark.when, first, last, mark.stance, mark.basis, hedged])
    return finished(
        drawing.name,
        drawing.title,
        _alt(drawing),
        drawing.note,
        (_drawn(drawing, WIDE), _drawn(drawing, NARROW)),
        (COLUMNS, rows),
        drawing.sources,
        [mark.claims for _, mark in marks],
        ("from", "to", "hedged"),
    )


def _drawn(drawing: Timeline, width: int) -> Xml.Element:
    sheet = Sheet(width)
    labels = 0.0 if drawing.levels or not any(lane.label for lane in drawing.lanes) else _LABELS[width]
    column = _LEVELS[width] if drawing.levels else labels + 10 if labels else 0.0
    bounds = [mark.bounds for lane in drawing.lanes for mark in lane.marks]
    axis = days(bounds, column + _EDGE, width - _EDGE)
    assert axis is not None
    found = blocks(drawing.lanes, axis, drawing.levels, labels, (column, width))
    high = sum(block.height for block in found)
    top = 24.0 if high > _TALL else 4.0
    for x, words in axis.ticks():
        sheet.line([(x, top - 4), (x, top + high + 4)], GRID)
        for y in (14.0, top + high + 18) if top > 4 else (top + high + 18,):
            _tick(sheet, x, y, words)
    y, placed = top, []
    for block in found:
        places = list(block.places(y))
        _head(sheet, block, y, column)
        _turns(sheet, block, places)
        _marks(sheet, places)
        placed += [one for one, _ in places]
        y += block.height
    return sheet.done(key(sheet, of_marks(placed), 2, y + 26) + 4)


def _tick(sheet: Sheet, x: float, y: float, words: str) -> None:
    half = width_of(words) / 2
    sheet.text(min(max(x, half), sheet.width - half), y, words, SOFT, anchor="middle")


def _head(sheet: Sheet, block: Block, top: float, column: float) -> None:
    """A line above the lane, its label, and the names of its levels."""
    sheet.line([(0, top), (sheet.width, top)], GRID)
    for at, line in enumerate(block.label):
        sheet.text(0, top + LINE * (at + 1), line, INK, bold=True, clear=not block.beside)
    y = top + block.head
    for band in block.bands:
        if band.name:
            sheet.text(column - 4, y + band.height / 2 + 4, band.name, SOFT, size=11.5, anchor="end")
        y += band.height


def _turns(sheet: Sheet, block: Block, places: Sequence[tuple[Placed, float]]) -> None:
    """An arrow for each turn, from where the one is last known to where the other first is."""
    at = {one.place: (one.shape, y) for one, y in places}
    for before, after in block.turns:
        (start, y1), (end, y2) = at[before], at[after]
        x1, x2 = start.last, end.first
        x1 = min(x1, x2 - _ARROW) if x2 - _ARROW > start.first else start.middle
        edge = HALF + 2 if y2 < y1 else -HALF - 2
        sheet.line([(x1, y1), (x2, y2 + edge)], INK, 1.8)
        _arrow_head(sheet, (x1, y1), (x2, y2 + edge))


def _arrow_head(sheet: Sheet, start: Point, end: Point) -> None:
    along = hypot(end[0] - start[0], end[1] - start[1]) or 1.0
    x, y = (end[0] - start[0]) / along, (end[1] - start[1]) / along
    back = end[0] - 8 * x, end[1] - 8 * y
    sheet.line(
        [end, (back[0] - 4 * y, back[1] + 4 * x), (back[0] + 4 * y, back[1] - 4 * x)],
        INK,
        1,
        close=True,
        fill=INK,
    )


def _marks(sheet: Sheet, places: Sequence[tuple[Placed, float]]) -> None:
    for one, y in places:
        draw(sheet, one.shape, y, look(one.mark))
    for one, y in places:
        sheet.text(one.at, y - HALF - 5 if one.above else y + 4, one.words, INK, clear=True)


def _alt(drawing: Timeline) -> str:
    lanes = [lane for lane in drawing.lanes if lane.marks]
    told = [f"Timeline: {drawing.title}."]
    told += [f"{lane.label or 'Marks'}: {_told(lane)}." for lane in lanes[:_MOST_TOLD]]
    if left := len(lanes) - _MOST_TOLD if len(lanes) > _MOST_TOLD else 0:
        told.append(f"{left} more lines; the table has them all.")
    return " ".join(told)


def _told(lane: Lane) -> str:
    said = [f"{mark.label}, {mark.when}" for mark in lane.marks[:_MOST_TOLD]]
    more = len(lane.marks) - len(said)
    return "; ".join([*said, f"and {more} more"] if more else said)
