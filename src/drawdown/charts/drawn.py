"""Any drawing as a chart."""

from drawdown.chart import Chart
from drawdown.charts.timeline import timeline
from drawdown.drawing import Drawing, Timeline


def drawn(drawing: Drawing) -> Chart:
    """The chart of a drawing. Raises: ValueError if there is nothing on it."""
    if isinstance(drawing, Timeline):
        return timeline(drawing)
    raise NotImplementedError
