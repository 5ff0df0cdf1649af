"""How fast drawings of a brief become charts: ``python bench/run.py drawing``."""

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

from vl_convert import vegalite_to_svg

from bench.row import Row, seconds, usual
from drawdown.bounds import DateBounds
from drawdown.charts import drawn, write_charts
from drawdown.charts.pixels import pixels
from drawdown.drawing import Drawing, Edge, Lane, Map, Mark, Node, Range, Ranges, Timeline

ROUNDS = 5
MANY = 20
_STANCES = ("toward", "against", "open")


def rows() -> Iterator[Row]:
    """Measure everything; half a minute."""
    peer = usual(vega_lite, ROUNDS)
    for name, drawing in (("timeline", timeline()), ("chart of ranges", ranges()), ("map", origins())):
        took = usual(lambda drawing=drawing: drawn(drawing), ROUNDS)  # type: ignore[misc]
        yield Row(f"a {name} of 40, wide and narrow", took / peer, "Vega-Lite drawing 40 bars twice", 1)
    charts = [drawn(timeline(f"chart-{at}")) for at in range(MANY)]
    alone = seconds(lambda: [pixels(chart.svg) for chart in charts])
    with TemporaryDirectory() as folder:
        took = seconds(lambda: write_charts(charts, Path(folder)))
    yield Row(f"the files of {MANY} charts", took / alone, "their pixels one after the other", 1)


def vega_lite() -> None:
    """The peer: bars with words beside them, where both may cover each other."""
    bars = [{"a": at, "b": at + 9, "row": at % 8, "said": "United States to Ukraine"} for at in range(40)]
    x, y = {"field": "a", "type": "quantitative"}, {"field": "row", "type": "nominal"}
    words = {"mark": "text", "encoding": {"x": x, "y": y, "text": {"field": "said"}}}
    drawn_as = {"mark": "bar", "encoding": {"x": x, "x2": {"field": "b"}, "y": y}}
    spec = {"data": {"values": bars}, "layer": [drawn_as, words]}
    for _ in range(2):
        vegalite_to_svg(spec, vl_version="5.20", allowed_base_urls=[])


def timeline(name: str = "timeline") -> Drawing:
    """Four lanes of ten marks over two years."""
    lanes = []
    for lane in range(4):
        marks = []
        for at in range(10):
            low = date(2023, 1, 1) + timedelta(days=61 * at + 17 * lane)
            high = low + timedelta(days=at * 9)
            label = "United States to Ukraine, about 20"
            marks.append(Mark(DateBounds(low, high), label, "2023", _STANCES[at % 3]))
        lanes.append(Lane(f"step {lane}", tuple(marks)))
    return Timeline(name, "What was done when", "", tuple(lanes))


def ranges() -> Drawing:
    """Forty ranges over five orders of magnitude."""
    found = [Range(f"delivered {at}", 2.0**at, 3.0 * 2**at, f"{2**at:,} or more") for at in range(17)]
    return Ranges("ranges", "How many", "", "missile", tuple((found * 3)[:40]))


def origins() -> Drawing:
    """Thirty sources through six outlets to eight reports."""
    layers = ("Source", "Outlet", "Report")
    many = zip(range(3), layers, (30, 6, 8), strict=True)
    nodes = [Node(f"{layer} {at}", f"{name} {at}", layer) for layer, name, n in many for at in range(n)]
    edges = [Edge(f"0 {at}", f"1 {at % 6}" if at % 2 else f"2 {at % 8}") for at in range(30)]
    edges += [Edge(f"1 {at}", f"2 {at}") for at in range(6)]
    return Map("map", "Origins", "", layers, tuple(nodes), tuple(edges))
