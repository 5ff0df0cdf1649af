"""A drawing in pixels."""

from xml.etree import ElementTree as Xml

from drawdown.charts.palette import PAPER, WHITE
from drawdown.charts.sheet import SVG, written

_SCALE = 2.0


def pixels(svg: str) -> bytes:
    """The drawing as PNG on white, two pixels to each of the drawing."""
    from vl_convert import svg_to_png

    page = Xml.fromstring(svg)
    for node in list(page):
        if node.tag == f"{{{SVG}}}style":
            page.remove(node)
        elif node.tag == f"{{{SVG}}}rect" and node.get("width") == "100%" and node.get("fill") == PAPER:
            node.set("fill", WHITE)
    return bytes(svg_to_png(written(page), scale=_SCALE))
