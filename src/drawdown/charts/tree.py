"""A map as a tree for a phone: each box of the last column, below it what leads to it, further in."""

from collections.abc import Iterator
from xml.etree import ElementTree as Xml

from drawdown.charts.columns import DASH
from drawdown.charts.measure import lines
from drawdown.charts.palette import DEEP, GRID, INK, SOFT
from drawdown.charts.sheet import Sheet
from drawdown.charts.style import NARROW
from drawdown.drawing import Map, Node
from drawdown.visible import visible

_IN, _LINE = 20.0, 15.0


def tree(drawing: Map) -> Xml.Element:
    """The narrow drawing of a map; a box that leads to several stands below each of them."""
    sheet = Sheet(NARROW)
    y = 4.0
    for root in _roots(drawing):
        sheet.line([(0, y), (NARROW, y)], GRID)
        y = _branch(sheet, drawing, root, 0, y + 4, True) + 6
    return sheet.done(y)


def _roots(drawing: Map) -> Iterator[Node]:
    layer = {node.id: node.layer for node in drawing.nodes}
    leading = {edge.start for edge in drawing.edges if layer.get(edge.end, 0) > layer.get(edge.start, 0)}
    for node in sorted(drawing.nodes, key=lambda node: -node.layer):
        if node.id not in leading:
            yield node


def _branch(sheet: Sheet, drawing: Map, node: Node, depth: int, top: float, sure: bool) -> float:
    """Draws a box and what leads to it; the pixel at which it ends."""
    x = depth * _IN
    told = lines(visible(node.label), NARROW - x - 4, 3, bold=not depth) or ["?"]
    if depth:
        elbow = [(x - _IN + 5, top - 2), (x - _IN + 5, top + _LINE - 5), (x - 3, top + _LINE - 5)]
        sheet.line(elbow, DEEP if sure else SOFT, 1.3, "" if sure else DASH)
    y = top
    for line in told:
        y += _LINE
        sheet.text(x, y - 1, line, INK, bold=not depth)
    for other in _doubted(drawing, node):
        for line in lines(f"may be one with: {visible(other.label)}", NARROW - x - 4, 2, 11.5):
            y += _LINE
            sheet.text(x, y - 1, line, SOFT, size=11.5)
    for child, certain in _leading_to(drawing, node):
        y = _branch(sheet, drawing, child, depth + 1, y + 2, certain)
    return y


def _leading_to(drawing: Map, node: Node) -> Iterator[tuple[Node, bool]]:
    nodes = {one.id: one for one in drawing.nodes}
    for edge in drawing.edges:
        start = nodes.get(edge.start)
        if edge.end == node.id and start and start.layer < node.layer:
            yield start, edge.sure


def _doubted(drawing: Map, node: Node) -> Iterator[Node]:
    nodes = {one.id: one for one in drawing.nodes}
    for edge in drawing.edges:
        ends = (edge.start, edge.end)
        other = nodes.get(next((end for end in ends if end != node.id), ""))
        if node.id in ends and other and other.layer == node.layer:
            yield other
