"""What adding known reports, and reading in several processes, save: ``python bench/run.py adding``."""

import os
import tempfile
from pathlib import Path

from bench.row import Row
from evaluation.bulk import run, write

REPORTS = 1_500
JOBS = 2


def rows() -> list[Row]:
    """Measure everything; about half a minute. Start-up of the processes counts in all of them."""
    with tempfile.TemporaryDirectory() as made:
        folder = Path(made)
        reports = write(folder / "reports", REPORTS)
        alone, again = (run(reports, folder / "one", 1) for _ in range(2))
        together = run(reports, folder / "two", JOBS)
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count()
    return [
        Row(f"adding {REPORTS:,} reports once more", again.seconds / alone.seconds, "the first time"),
        Row(
            f"adding {REPORTS:,} reports in {JOBS} processes, processor time of all",
            together.work / alone.work,
            "one process",
        ),
        Row(
            f"adding {REPORTS:,} reports in {JOBS} processes on {cores} cores",
            together.seconds / alone.seconds,
            "one process",
        ),
    ]
