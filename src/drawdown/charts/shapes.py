"""The shape of a mark: where it stands by its days, what it is by form and pattern, and by colour too."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from drawdown.charts.days import Days
from drawdown.charts.palette import (
    AGAINST,
    AGAINST_PALE,
    DEEP,
    OPEN,
    OPEN_PALE,
    OUTER,
    PAPER,
    TOWARD,
    TOWARD_PALE,
)
from drawdown.charts.sheet import Point, Sheet
from drawdown.drawing import Mark

HALF = 6.0
"""Half the height of a bar."""
_THIN, ARROW, _STUB, DOT = 7.0, 34.0, 16.0, 6.0
_HATCH = 5.0
COLOURS = {
    "toward": (TOWARD, TOWARD_PALE),
    "against": (AGAINST, AGAINST_PALE),
    "open": (OPEN, OPEN_PALE),
    "number": (DEEP, OUTER),
    "disputed": (AGAINST, AGAINST_PALE),
}
_HATCHED = frozenset({"against", "disputed"})
DASHES = {"judgement": "4 2.5", "assumption": "1.5 2.5"}


@dataclass(frozen=True, slots=True)
class Look:
    """What a shape stands for: a stance, a ``number`` or one that is ``disputed``; the rest as of a mark."""

    kind: str
    basis: str = "fact"
    hedged: bool = False


def look(mark: Mark) -> Look:
    """The look of a mark."""
    return Look(mark.stance if mark.stance in ("toward", "against") else "open", mark.basis, mark.hedged)


@dataclass(frozen=True, slots=True)
class Shape:
    """Where a mark stands.

    Attributes:
        left, right: Pixels at which it begins and ends.
        day: Whether it is one exact day, drawn as a dot.
        opens: ``left`` or ``right``, the side on which no end is known, or ``""``.
        beyond: Sides on which it goes on beyond the axis.
    """

    left: float
    right: float
    day: bool = False
    opens: str = ""
    beyond: tuple[str, ...] = ()

    @property
    def middle(self) -> float:
        """The pixel in its middle."""
        return (self.left + self.right) / 2

    @property
    def first(self) -> float:
        """Pixel at which it may begin; of one open there, where it is known."""
        return self.middle if self.day else self.right if self.opens == "left" else self.left

    @property
    def last(self) -> float:
        """Pixel at which it may end; of one open there, where it is known."""
        return self.middle if self.day else self.left if self.opens == "right" else self.right


def shape(mark: Mark, days: Days) -> Shape:
    """The shape of a mark on an axis."""
    low, high = mark.bounds.lower, mark.bounds.upper
    inside = [day and days.first <= day.toordinal() <= days.last for day in (low, high)]
    if low and high and low == high and inside[0]:
        at = days.middle(low)
        return Shape(at - DOT, at + DOT, day=True)
    left = days.at(low) if low else None
    right = days.at(high, end=True) if high else None
    if left is None or right is None:
        return _open(left, right, days)
    beyond = tuple(side for side, out in (("left", left < days.left), ("right", right > days.right)) if out)
    left, right = max(left, days.left), min(right, days.right)
    if left > days.right or right < days.left:
        left = right = days.left if right < days.left else days.right
    return _wide(left, right, days, beyond)


def _open(left: float | None, right: float | None, days: Days) -> Shape:
    if left is None:
        assert right is not None
        end = min(max(right, days.left), days.right)
        return Shape(end - ARROW, end, opens="left", beyond=("left",) if right < days.left else ())
    start = min(max(left, days.left), days.right)
    return Shape(start, start + ARROW, opens="right", beyond=("right",) if left > days.right else ())


def _wide(left: float, right: float, days: Days, beyond: tuple[str, ...]) -> Shape:
    """At least as wide as can be seen, within the axis."""
    short = (_STUB if beyond else _THIN) - (right - left)
    if short > 0:
        left = min(max(left - short / 2, days.left), days.right - short)
        right = max(right + short / 2, left + _THIN)
    return Shape(left, right, beyond=beyond)


def draw(sheet: Sheet, found: Shape, y: float, of: Look) -> None:
    """The shape at this height."""
    deep, pale = COLOURS[of.kind]
    dash = DASHES.get(of.basis, "")
    fill = PAPER if of.hedged else pale if dash else deep
    if found.day:
        _dot(sheet, found.middle, y, of.kind, (fill, deep, dash))
        return
    outline = _outline(found, y)
    sheet.line(outline, deep, 1.6, dash, close=True, fill=fill)
    if of.kind in _HATCHED:
        on = PAPER if fill == deep else deep
        for ends in _hatched(outline, y):
            sheet.line(ends, on, 1.3)


def _dot(sheet: Sheet, x: float, y: float, kind: str, colours: tuple[str, str, str]) -> None:
    fill, stroke, dash = colours
    if kind in ("open", "number"):
        sheet.circle(x, y, DOT - 0.8, fill, stroke, 1.6, dash)
        return
    up = 1 if kind == "toward" else -1
    corners = [(x - DOT, y + 5 * up), (x + DOT, y + 5 * up), (x, y - 6 * up)]
    if kind == "disputed":
        corners = [(x - DOT, y), (x, y - DOT), (x + DOT, y), (x, y + DOT)]
    sheet.line(corners, stroke, 1.6, dash, close=True, fill=fill)


def _outline(found: Shape, y: float) -> list[Point]:
    """Corners of a bar; it runs to a point where its end is not known, and is torn where the axis ends."""
    top, bottom = y - HALF, y + HALF
    if found.opens == "left":
        return [(found.left, y), (found.right, top), (found.right, bottom)]
    if found.opens == "right":
        return [(found.left, top), (found.right, y), (found.left, bottom)]
    right = [(found.right, top), (found.right, bottom)]
    left = [(found.left, bottom), (found.left, top)]
    if "right" in found.beyond:
        right[1:1] = [(found.right - 4, y - 2), (found.right, y), (found.right - 4, y + 3)]
    if "left" in found.beyond:
        left[1:1] = [(found.left + 4, y + 3), (found.left, y), (found.left + 4, y - 2)]
    return [*right, *left]


def _hatched(outline: Sequence[Point], y: float) -> Iterator[tuple[Point, Point]]:
    """Slanting lines within an outline: where each meets its edges."""
    left, right = min(x for x, _ in outline), max(x for x, _ in outline)
    edges = list(zip(outline, [*outline[1:], outline[0]], strict=True))
    foot = left - HALF
    while foot < right + HALF:
        # Points of this line have x - foot == y + HALF - height, so ``side`` is 0 on it.
        met = []
        for (x1, y1), (x2, y2) in edges:
            side1, side2 = (x1 - foot) + (y1 - y), (x2 - foot) + (y2 - y)
            if (side1 < 0) != (side2 < 0):
                share = side1 / (side1 - side2)
                met.append((x1 + share * (x2 - x1), y1 + share * (y2 - y1)))
        met.sort()
        if len(met) > 1 and met[-1][0] - met[0][0] > 1:
            yield met[0], met[-1]
        foot += _HATCH
