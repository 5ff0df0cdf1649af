"""A map in columns: boxes as near to those they are joined with as can be, ways between them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from xml.etree import ElementTree as Xml

from drawdown.charts.figures import spread_out
from drawdown.charts.measure import cut, lines
from drawdown.charts.palette import DEEP, GRID, INK, PAPER, SOFT
from drawdown.charts.sheet import Sheet
from drawdown.charts.style import WIDE
from drawdown.drawing import Edge, Map, Node
from drawdown.visible import visible

DASH = "4 3"
_HIGH, _APART, _HEAD = 31.0, 37.0, 24.0
_BETWEEN, _TRACK, _SIZE = 56.0, 7.0, 11.5
_TIMES = 4
"""Rounds in which boxes move to the middle of those they are joined with."""


@dataclass(frozen=True, slots=True)
class _Box:
    """Where a box stands: its left and right edge, and its middle."""

    left: float
    right: float
    y: float


def columns(drawing: Map) -> Xml.Element:
    """The wide drawing of a map."""
    sheet = Sheet(WIDE)
    ids = {node.id: node for node in drawing.nodes}
    known = [edge for edge in drawing.edges if edge.start in ids and edge.end in ids]
    across = [edge for edge in known if ids[edge.start].layer != ids[edge.end].layer]
    within = [edge for edge in known if ids[edge.start].layer == ids[edge.end].layer]
    paths = [_path(edge, ids) for edge in across]
    heights = _heights(drawing.nodes, paths)
    tracks = _tracks(within, heights)
    margin = 4 + _TRACK * (max(tracks.values(), default=-1) + 1)
    wide = (WIDE - 1 - margin - _BETWEEN * (len(drawing.layers) - 1)) / len(drawing.layers)
    lefts = [margin + at * (wide + _BETWEEN) for at in range(len(drawing.layers))]
    boxes = {
        node.id: _Box(lefts[node.layer], lefts[node.layer] + wide, heights[node.id]) for node in drawing.nodes
    }
    for at, name in enumerate(drawing.layers):
        sheet.text(lefts[at], 14, cut(visible(name), wide, bold=True), SOFT, bold=True)
    for edge, path in zip(across, paths, strict=True):
        first = min(ids[edge.start].layer, ids[edge.end].layer)
        passed = [
            _Box(lefts[first + at], lefts[first + at] + wide, heights[id]) for at, id in enumerate(path)
        ]
        _across(sheet, passed, edge.sure)
    for edge in within:
        _within(sheet, boxes[edge.start], boxes[edge.end], tracks[edge], edge.sure)
    for node in drawing.nodes:
        _box(sheet, boxes[node.id], visible(node.label))
    return sheet.done(max(heights.values()) + _HIGH / 2 + 6)


def _path(edge: Edge, nodes: Mapping[str, Node]) -> list[str]:
    """The ids a way runs through, one a column; where it passes a column by, a place kept free for it."""
    first, last = sorted((edge.start, edge.end), key=lambda id: nodes[id].layer)
    between = range(nodes[first].layer + 1, nodes[last].layer)
    return [first, *(f"{first} by {at} to {last}" for at in between), last]


def _heights(nodes: Sequence[Node], paths: Sequence[Sequence[str]]) -> dict[str, float]:
    """The middle of each box and of each place kept free, near to what it is joined with."""
    layers = _layers(nodes, paths)
    most = max(map(len, layers))
    first = _HEAD + _HIGH / 2 + 2
    last = first + (most - 1) * _APART
    joined: dict[str, list[str]] = {id: [] for ids in layers for id in ids}
    for path in paths:
        for a, b in pairwise(path):
            joined[a].append(b)
            joined[b].append(a)
    found = {id: first + at * _APART for ids in layers for at, id in enumerate(ids)}
    for _ in range(_TIMES):
        for ids in layers:
            wanted = [_middle([found[other] for other in joined[id]] or [found[id]]) for id in ids]
            # Wishes that would change the order are met as far as the order allows.
            for at in range(1, len(wanted)):
                wanted[at] = max(wanted[at], wanted[at - 1] + 1e-6)
            found |= zip(ids, spread_out(wanted, _APART, first, last), strict=True)
    return found


def _layers(nodes: Sequence[Node], paths: Sequence[Sequence[str]]) -> list[list[str]]:
    """Ids by column, in the order given; a column that ways pass by, in the order of what leads there."""
    found: list[list[str]] = [[] for _ in range(max(node.layer for node in nodes) + 1)]
    layer = {node.id: node.layer for node in nodes}
    for node in nodes:
        found[node.layer].append(node.id)
    for path in paths:
        for at, id in enumerate(path):
            if id not in layer:
                found[layer[path[0]] + at].append(id)
    for before, ids in pairwise(found):
        if any(id not in layer for id in ids):
            place = {id: at for at, id in enumerate(before)}
            leads = {id: [place[a] for path in paths for a, b in pairwise(path) if b == id] for id in ids}
            ids.sort(key=lambda id: _middle(leads[id] or [len(place)]))
    return [ids for ids in found if ids]


def _middle(values: Sequence[float]) -> float:
    return sum(values) / len(values)


def _tracks(edges: Sequence[Edge], heights: Mapping[str, float]) -> dict[Edge, int]:
    """For each way within a column the upright line it runs on, from 0, short ones nearest to the boxes."""

    def ends(edge: Edge) -> tuple[float, float]:
        low, high = sorted((heights[edge.start], heights[edge.end]))
        return low, high

    found: dict[Edge, int] = {}
    for edge in sorted(dict.fromkeys(edges), key=lambda edge: ends(edge)[1] - ends(edge)[0]):
        low, high = ends(edge)
        taken = {track for other, track in found.items() if ends(other)[0] < high and low < ends(other)[1]}
        found[edge] = next(track for track in range(len(found) + 1) if track not in taken)
    return found


def _across(sheet: Sheet, passed: Sequence[_Box], sure: bool) -> None:
    colour, dash = (DEEP, "") if sure else (SOFT, DASH)
    for box in passed[1:-1]:
        sheet.line([(box.left, box.y), (box.right, box.y)], colour, 1.5, dash)
    for a, b in pairwise(passed):
        sheet.curve((a.right, a.y), (b.left, b.y), colour, 1.5, dash)


def _within(sheet: Sheet, start: _Box, end: _Box, track: int, sure: bool) -> None:
    x = start.left - 4 - _TRACK * track
    # Ways that end at one box enter it beside each other.
    y1, y2 = (box.y + (track % 5 - 2) * 4 for box in (start, end))
    line = [(start.left, y1), (x, y1), (x, y2), (end.left, y2)]
    sheet.line(line, DEEP if sure else SOFT, 1.2, "" if sure else DASH)


def _box(sheet: Sheet, box: _Box, words: str) -> None:
    wide = box.right - box.left
    sheet.box(box.left, box.y - _HIGH / 2, wide, _HIGH, GRID, PAPER)
    told = lines(words, wide - 12, 2, _SIZE) or ["?"]
    for at, line in enumerate(told):
        sheet.text(box.left + 6, box.y + 4 + (at - (len(told) - 1) / 2) * 13, line, INK, size=_SIZE)
