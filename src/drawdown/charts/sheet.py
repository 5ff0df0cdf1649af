"""A sheet to draw on where every place is known: lines, shapes and words as elements of an SVG."""

from collections.abc import Sequence
from xml.etree import ElementTree as Xml

from drawdown.charts.palette import FONT, INK, PAPER

SVG = "http://www.w3.org/2000/svg"
Point = tuple[float, float]


class Sheet:
    """A drawing of a given width, in pixels from the upper left; its height is said at the end."""

    def __init__(self, width: float) -> None:
        self.width = width
        self._root = Xml.Element(f"{{{SVG}}}svg")

    def line(
        self, points: Sequence[Point], stroke: str, width: float = 1, dash: str = "", *, close: bool = False,
        fill: str = "none",
    ) -> None:  # fmt: skip
        """A line through points, or the shape that they enclose."""
        told = " ".join(f"{'L' if at else 'M'}{_short(x)},{_short(y)}" for at, (x, y) in enumerate(points))
        of = {"d": f"{told}{' Z' if close else ''}", "fill": fill}
        if stroke != "none":
            of |= {"stroke": stroke, "stroke-width": _short(width)}
        Xml.SubElement(self._root, f"{{{SVG}}}path", of | _dashed(dash))

    def curve(self, start: Point, end: Point, stroke: str, width: float, dash: str = "") -> None:
        """A line that leaves one point and enters another level."""
        middle = (start[0] + end[0]) / 2
        points = (start, (middle, start[1]), (middle, end[1]), end)
        first, *rest = (f"{_short(x)},{_short(y)}" for x, y in points)
        of = {"d": f"M{first} C{' '.join(rest)}", "fill": "none", "stroke": stroke}
        Xml.SubElement(self._root, f"{{{SVG}}}path", of | {"stroke-width": _short(width)} | _dashed(dash))

    def box(self, left: float, top: float, width: float, height: float, stroke: str, fill: str) -> None:
        """A rectangle."""
        of = {"x": left, "y": top, "width": width, "height": height, "rx": 3}
        drawn = {name: _short(value) for name, value in of.items()} | {"fill": fill, "stroke": stroke}
        Xml.SubElement(self._root, f"{{{SVG}}}rect", drawn)

    def circle(
        self, x: float, y: float, radius: float, fill: str, stroke: str, width: float, dash: str
    ) -> None:
        """A circle around a point."""
        r = _short(radius)
        start, middle = f"{_short(x - radius)},{_short(y)}", f"{_short(x + radius)},{_short(y)}"
        of = {"d": f"M{start} A{r},{r} 0 1 1 {middle} A{r},{r} 0 1 1 {start} Z", "fill": fill}
        of |= {"stroke": stroke, "stroke-width": _short(width)}
        Xml.SubElement(self._root, f"{{{SVG}}}path", of | _dashed(dash))

    def text(
        self, x: float, y: float, words: str, colour: str = INK, *, size: float = 12, anchor: str = "start",
        bold: bool = False, clear: bool = False,
    ) -> None:  # fmt: skip
        """Words on a base line; ``clear`` ones keep what lies behind them from striking them through."""
        of = {"x": _short(x), "y": _short(y), "font-family": FONT, "font-size": f"{_short(size)}px"}
        of |= {"text-anchor": anchor, "font-weight": "bold" if bold else "normal"}
        if clear:
            edge = {"fill": PAPER, "stroke": PAPER, "stroke-width": "4", "stroke-linejoin": "round"}
            Xml.SubElement(self._root, f"{{{SVG}}}text", of | edge).text = words
        Xml.SubElement(self._root, f"{{{SVG}}}text", of | {"fill": colour}).text = words

    def done(self, height: float) -> Xml.Element:
        """The drawing, as high as this."""
        wide, high = _short(self.width), _short(height)
        self._root.attrib |= {"width": wide, "height": high, "viewBox": f"0 0 {wide} {high}"}
        return self._root


def written(root: Xml.Element) -> str:
    """The drawing as the text of a file."""
    Xml.register_namespace("", SVG)
    return Xml.tostring(root, encoding="unicode")


def _dashed(dash: str) -> dict[str, str]:
    return {"stroke-dasharray": dash} if dash else {}


def _short(value: float) -> str:
    return f"{value:.2f}".rstrip("0").rstrip(".")
