"""Charts written in other processes while this one writes the page."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from drawdown.chart import Chart
from drawdown.workflow.pool import no_interrupt, processes

MANY = 4
"""Charts from which other processes, which take a moment to start, are done sooner."""
_PROCESSES = 2


@contextmanager
def written(charts: Sequence[Chart], folder: Path) -> Iterator[list[Path]]:
    """Writes charts while the block runs; the files are in the list when it ends.

    Pixels take a tenth of a second a chart, and this process cannot do anything else in that time.

    Raises: UserMistake if the folder or a file cannot be written.
    """
    from concurrent.futures.process import BrokenProcessPool

    from drawdown.charts import write_charts

    files: list[Path] = []
    if len(charts) < MANY:
        files += write_charts(charts, folder)
        yield files
        return
    with processes(_PROCESSES) as pool:
        with no_interrupt():
            waiting = [pool.submit(write_charts, [chart], folder) for chart in charts]
        yield files
        for chart, future in zip(charts, waiting, strict=True):
            try:
                files += future.result()
            except BrokenProcessPool:  # one was killed: this one can do it too
                files += write_charts([chart], folder)
