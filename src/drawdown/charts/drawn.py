"""Any drawing as a chart."""

from drawdown.chart import Chart
from drawdown.charts.ranges import ranges
from drawdown.charts.timeline import timeline
from drawdown.charts.ways import ways
from drawdown.drawing import Drawing, Ranges, Timeline


def drawn(drawing: Drawing) -> Chart:
    """The chart of a drawing. Raises: ValueError if there is nothing on it."""
    if isinstance(drawing, Timeline):
        return timeline(drawing)
    if isinstance(drawing, Ranges):
        return ranges(drawing)
    return ways(drawing)
