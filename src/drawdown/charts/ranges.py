"""Numbers as they are known: a dot is one number, a bar all between two, a point an end that nobody gives."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from math import isfinite
from xml.etree import ElementTree as Xml

from drawdown.chart import Chart
from drawdown.charts.beside import GAP, beside
from drawdown.charts.draw import finished
from drawdown.charts.key import BAR, DOT, Sample, key, of_basis
from drawdown.charts.measure import cut, lines
from drawdown.charts.measure import width as width_of
from drawdown.charts.numbers import Numbers, numbers, plain
from drawdown.charts.palette import GRID, INK, SOFT
from drawdown.charts.shapes import ARROW, HALF, Look, Shape, draw
from drawdown.charts.shapes import DOT as RADIUS
from drawdown.charts.sheet import Sheet
from drawdown.charts.style import NARROW, WIDE
from drawdown.drawing import Range, Ranges
from drawdown.plural import plural
from drawdown.visible import visible

COLUMNS = ("what", "number", "least", "most", "unit", "said by", "basis", "disputed")
POWERS = "The axis is in powers of ten: from 1 to 10 is as far as from 10 to 100."
_MOST_TOLD = 10
_LABELS = {WIDE: 210.0, NARROW: 0.0}
_LINE, _PAD, _THIN = 15.0, 5.0, 7.0


def ranges(drawing: Ranges) -> Chart:
    """The chart of ranges. Raises: ValueError if there is none."""
    if not drawing.rows:
        raise ValueError("there are no numbers to draw")
    rows = []
    for row in drawing.rows:
        disputed = "yes" if row.disputed else "no"
        ends = _cell(row.low), _cell(row.high)
        rows.append([row.label, row.said, *ends, drawing.unit, row.by, row.basis, disputed])
    note = f"{drawing.note} {POWERS}".strip() if _axis(drawing, 0, 100).powers else drawing.note
    return finished(
        drawing.name,
        drawing.title,
        _alt(drawing),
        note,
        (_drawn(drawing, WIDE), _drawn(drawing, NARROW)),
        (COLUMNS, rows),
        drawing.sources,
        [row.claims for row in drawing.rows],
        ("least", "most", "unit"),
    )


def _axis(drawing: Ranges, left: float, right: float) -> Numbers:
    return numbers((end for row in drawing.rows for end in _ends(row) if end is not None), left, right)


def _ends(row: Range) -> tuple[float | None, float | None]:
    """The ends that are numbers."""
    low, high = (end if end is not None and isfinite(end) else None for end in (row.low, row.high))
    return low, high


@dataclass(frozen=True, slots=True)
class _Line:
    """A row laid out: its label, its shape unless nobody gives a number, its words and where they are.

    ``y`` is where the row begins, ``at`` the height of its shape.
    """

    row: Range
    label: tuple[str, ...]
    by: str
    shape: Shape | None
    words: tuple[str, float, bool]
    y: float
    at: float
    end: float


def _drawn(drawing: Ranges, width: int) -> Xml.Element:
    sheet = Sheet(width)
    column = _LABELS[width] + 12 if _LABELS[width] else 0.0
    axis = _axis(drawing, column + ARROW, width - ARROW)
    laid, y = [], 0.0
    for row in drawing.rows:
        laid.append(_laid(row, axis, column, width, y))
        y = laid[-1].end
    for x, words in axis.ticks():
        sheet.line([(x, 0), (x, y + 4)], GRID)
        half = width_of(words) / 2
        sheet.text(min(max(x, half), width - half), y + 18, words, SOFT, anchor="middle")
    for line in laid:
        _draw(sheet, line, column)
    unit = visible(plural(drawing.unit)) if drawing.unit else ""
    sheet.text(axis.left, y + 34, cut(unit, width - axis.left), SOFT)
    return sheet.done(key(sheet, _samples(laid), 2, y + 40) + 4)


def _laid(row: Range, axis: Numbers, column: float, width: float, y: float) -> _Line:
    room = column - 12 if column else width
    label = tuple(lines(visible(row.label), room, 3 if column else 2, bold=True))
    by = cut(visible(row.by), room, 11.5) if row.by else ""
    told = _LINE * (len(label) + bool(by))
    found = _shape(row, axis)
    said = f"{visible(row.said)}{' (disputed)' if row.disputed else ''}"
    words = beside(said, found, (column, width)) if found else (f"{said}: no number", axis.left + GAP, False)
    high = 2 * HALF + 8 + (_LINE if words[2] else 0)
    head = 0.0 if column else told
    end = y + head + max(high, told if column else 0) + 2 * _PAD
    return _Line(row, label, by, found, words, y, y + head + _PAD + high - HALF - 4, end)


def _shape(row: Range, axis: Numbers) -> Shape | None:
    low, high = _ends(row)
    if low is None or high is None:
        if high is not None:
            return Shape(axis.at(high) - ARROW, axis.at(high), opens="left")
        return Shape(axis.at(low), axis.at(low) + ARROW, opens="right") if low is not None else None
    left, right = axis.at(low), axis.at(high)
    if low == high:
        return Shape(left - RADIUS, left + RADIUS, day=True)
    wider = max(0.0, _THIN - (right - left)) / 2
    return Shape(left - wider, right + wider)


def _draw(sheet: Sheet, line: _Line, column: float) -> None:
    sheet.line([(0, line.y), (sheet.width, line.y)], GRID)
    y = line.y + _PAD
    for words in line.label:
        y += _LINE
        sheet.text(0, y - 3, words, INK, bold=True, clear=not column)
    if line.by:
        sheet.text(0, y + _LINE - 3, line.by, SOFT, size=11.5, clear=not column)
    if line.shape:
        draw(sheet, line.shape, line.at, _look(line.row))
    words, at, above = line.words
    sheet.text(
        at, line.at - HALF - 5 if above else line.at + 4, words, INK if line.shape else SOFT, clear=True
    )


def _look(row: Range) -> Look:
    return Look("disputed" if row.disputed else "number", row.basis)


def _samples(laid: Sequence[_Line]) -> Iterator[Sample]:
    shapes = [line.shape for line in laid if line.shape]
    looks = [_look(line.row) for line in laid if line.shape]
    plain_look = Look("number")
    if any(one.day for one in shapes):
        yield (DOT,), plain_look, "one number"
    if any(not one.day and not one.opens for one in shapes):
        yield (BAR,), plain_look, "anything between"
    if any(one.opens == "right" for one in shapes):
        yield (replace(BAR, opens="right"),), plain_look, "at least"
    if any(one.opens == "left" for one in shapes):
        yield (replace(BAR, opens="left"),), plain_look, "at most"
    if any(one.kind == "disputed" for one in looks):
        yield (DOT, BAR), Look("disputed"), "disputed"
    yield from of_basis(looks, "number")


def _alt(drawing: Ranges) -> str:
    told = [f"Numbers as they are known: {drawing.title}."]
    for row in drawing.rows[:_MOST_TOLD]:
        by = f", {row.by}" if row.by else ""
        none = "" if any(end is not None for end in _ends(row)) else ", no number"
        told.append(f"{row.label}: {row.said}{none}{by}{', disputed' if row.disputed else ''}.")
    if len(drawing.rows) > _MOST_TOLD:
        told.append(f"{len(drawing.rows) - _MOST_TOLD} more; the table has them all.")
    return " ".join(told)


def _cell(end: float | None) -> str:
    return plain(end) if end is not None and isfinite(end) else ""
