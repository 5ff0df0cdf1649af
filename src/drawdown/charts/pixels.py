"""A drawing in pixels, and files of drawings turned into files of pixels by a process of their own."""

import sys
from collections.abc import Sequence
from pathlib import Path
from xml.etree import ElementTree as Xml

from drawdown.atomic import write_atomically
from drawdown.charts.palette import PAPER, WHITE
from drawdown.charts.sheet import SVG, written

PROGRAM = "from drawdown.charts.pixels import main; main()"
"""What such a process runs; the files of drawings are its arguments."""
_SCALE = 1.0


def pixels(svg: str) -> bytes:
    """The drawing as PNG on white, a pixel to each of the drawing, which itself has every other size."""
    from vl_convert import svg_to_png

    page = Xml.fromstring(svg)
    for node in list(page):
        if node.tag == f"{{{SVG}}}style":
            page.remove(node)
        elif node.tag == f"{{{SVG}}}rect" and node.get("width") == "100%" and node.get("fill") == PAPER:
            node.set("fill", WHITE)
    return bytes(svg_to_png(written(page), scale=_SCALE))


def main(files: Sequence[str] | None = None) -> None:
    """Write ``NAME.png`` beside each ``NAME.svg``."""
    for file in map(Path, sys.argv[1:] if files is None else files):
        write_atomically(file.with_suffix(".png"), pixels(file.read_text(encoding="utf-8")))
