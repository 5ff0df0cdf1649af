"""Charts on disk: the drawing as SVG and as pixels, its figures as CSV, and where they come from."""

import csv
import io
import re
from collections.abc import Iterator, Sequence
from pathlib import Path

from drawdown.atomic import write_atomically
from drawdown.chart import Chart
from drawdown.charts.pixels import pixels
from drawdown.visible import inert

_GROUPED = re.compile(r"-?\d{1,3}(,\d{3})+")


def write_charts(charts: Sequence[Chart], folder: Path) -> list[Path]:
    """Write ``NAME.svg``, ``NAME.png`` and ``NAME.csv`` of each chart; the same charts give the same bytes.

    Raises: UserMistake if the folder or a file cannot be written.
    """
    written = []
    for chart in charts:
        for name, content in _files(chart):
            write_atomically(folder / name, content)
            written.append(folder / name)
    return written


def as_csv(chart: Chart) -> str:
    """The figures of a chart, with the claims each row rests on; numbers without separators for readers."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n", quoting=csv.QUOTE_ALL)
    columns, rows = list(chart.columns), [list(row) for row in chart.rows]
    if chart.claims:
        columns += ["claims"]
        rows = [[*row, " ".join(claims)] for row, claims in zip(rows, chart.claims, strict=True)]
    writer.writerow(inert(cell) for cell in columns)
    for row in rows:
        writer.writerow(inert(cell.replace(",", "") if _GROUPED.fullmatch(cell) else cell) for cell in row)
    return text.getvalue()


def _files(chart: Chart) -> Iterator[tuple[str, bytes]]:
    yield f"{chart.name}.svg", f"{chart.svg}\n".encode()
    yield f"{chart.name}.png", pixels(chart.svg)
    yield f"{chart.name}.csv", as_csv(chart).encode()
