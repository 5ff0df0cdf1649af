"""Words beside a shape."""

from drawdown.charts.measure import cut, width
from drawdown.charts.shapes import Shape

GAP = 6.0


def beside(words: str, found: Shape, room: tuple[float, float]) -> tuple[str, float, bool]:
    """Words, cut where they must be, with the pixel at which they begin, and whether they stand above.

    They stand behind the shape if there is room, else before it, else above it, always within ``room``.
    """
    low, high = room
    before, behind = found.left - GAP - low, high - found.right - GAP
    wide = width(words)
    if behind >= wide:
        return words, found.right + GAP, False
    if before >= wide:
        return words, found.left - GAP - wide, False
    words = cut(words, high - low)
    return words, max(low, min(found.left, high - width(words))), True
