"""Ways between boxes in columns; on a phone the same as a tree, from the last column back."""

from collections.abc import Sequence

from drawdown.chart import Chart
from drawdown.charts.columns import columns
from drawdown.charts.draw import finished
from drawdown.charts.tree import tree
from drawdown.drawing import Map

COLUMNS = ("from", "to", "certain")
_MOST_TOLD = 12


def ways(drawing: Map) -> Chart:
    """The chart of a map. Raises: ValueError if it has no boxes."""
    if not drawing.nodes:
        raise ValueError("the map has no boxes to draw")
    label = {node.id: node.label for node in drawing.nodes}
    rows = [
        [label[edge.start], label[edge.end], "yes" if edge.sure else "no"]
        for edge in drawing.edges
        if edge.start in label and edge.end in label
    ]
    return finished(
        drawing.name,
        drawing.title,
        _alt(drawing, rows),
        drawing.note,
        (columns(drawing), tree(drawing)),
        (COLUMNS, rows),
        drawing.sources,
    )


def _alt(drawing: Map, rows: Sequence[Sequence[str]]) -> str:
    counts = [sum(node.layer == at for node in drawing.nodes) for at in range(len(drawing.layers))]
    told = [f"Map: {drawing.title}."]
    told += [f"{name}: {count}." for name, count in zip(drawing.layers, counts, strict=True)]
    told += [f"{a} to {b}{'' if sure == 'yes' else ', not certain'}." for a, b, sure in rows[:_MOST_TOLD]]
    if len(rows) > _MOST_TOLD:
        told.append(f"{len(rows) - _MOST_TOLD} more ways; the table has them all.")
    return " ".join(told)
