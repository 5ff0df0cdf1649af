"""Charts on disk: the drawing as SVG and as pixels, its figures as CSV, and where they come from."""

import csv
import io
import os
import re
import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path

from drawdown.atomic import write_atomically
from drawdown.chart import Chart
from drawdown.charts import pixels
from drawdown.visible import inert

MANY = 4
"""Charts from which other processes, which take a moment to start, are done sooner."""
_PROCESSES = 2
_PATIENCE = 300.0
"""Seconds after which such a process is taken to hang."""
_GROUPED = re.compile(r"-?\d{1,3}(,\d{3})+")


def write_charts(charts: Sequence[Chart], folder: Path) -> list[Path]:
    """Write ``NAME.svg``, ``NAME.png`` and ``NAME.csv`` of each chart; the same charts give the same bytes.

    Raises: UserMistake if the folder or a file cannot be written.
    """
    with writing(charts, folder) as files:
        return files


@contextmanager
def writing(charts: Sequence[Chart], folder: Path) -> Iterator[list[Path]]:
    """The same while the block runs, all files written when it ends.

    Pixels take a tenth of a second a chart, in which this process could do nothing else.

    Raises: UserMistake if the folder or a file cannot be written.
    """
    drawings, files = [], []
    for chart in charts:
        svg, png, table = (folder / f"{chart.name}.{ending}" for ending in ("svg", "png", "csv"))
        write_atomically(svg, f"{chart.svg}\n".encode())
        # Pixels of an earlier run must not pass for those of this drawing.
        with suppress(OSError):
            png.unlink(missing_ok=True)
        write_atomically(table, as_csv(chart).encode())
        drawings.append(svg)
        files += [svg, png, table]
    begun = _begun(drawings) if len(drawings) >= MANY else []
    try:
        yield files
    finally:
        for process in begun:
            _ended(process)
    # What they left undone, whatever the reason, is done here.
    pixels.main([str(svg) for svg in drawings if not svg.with_suffix(".png").is_file()])


def _begun(drawings: Sequence[Path]) -> list[subprocess.Popen[bytes]]:
    """Processes that turn these files into pixels, started afresh; none where none can be started."""
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, sys.path))}
    shares = [[str(path.absolute()) for path in drawings[at::_PROCESSES]] for at in range(_PROCESSES)]
    begun = []
    for share in shares:
        try:
            begun.append(
                subprocess.Popen(
                    # -P: nothing is imported from the folder we stand in, which may hold anything.
                    [sys.executable, "-P", "-c", pixels.PROGRAM, *share],
                    env=environment,
                    stdin=subprocess.DEVNULL,
                    stdout=subprocess.DEVNULL,
                    stderr=subprocess.DEVNULL,
                )
            )
        except OSError:
            break
    return begun


def _ended(process: subprocess.Popen[bytes]) -> None:
    """Waits for a process; one that hangs is ended."""
    try:
        process.wait(_PATIENCE)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()


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
