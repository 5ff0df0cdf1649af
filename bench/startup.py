"""How soon the command line answers: ``python bench/run.py startup``."""

import subprocess
import sys
from collections.abc import Sequence
from statistics import median

from bench.row import Row, seconds

DRAWDOWN = [sys.executable, "-c", "from drawdown.cli import main; main()"]
HELP = 0.3  # seconds allowed
ROUNDS = 11


def rows() -> list[Row]:
    """Measure everything; a few seconds."""
    bare = [sys.executable, "-c", "pass"]
    helping = [*DRAWDOWN, "--help"]
    run(bare)
    run(helping)  # the first start writes the compiled files
    # In turns, because what else the computer does changes by the second.
    pairs = [(seconds(lambda: run(helping)), seconds(lambda: run(bare))) for _ in range(ROUNDS)]
    help_time = median(ours for ours, _ in pairs)
    return [
        Row("drawdown --help", median(ours / theirs for ours, theirs in pairs), "python -c pass"),
        Row("drawdown --help", help_time / HELP, f"the {HELP:g} s allowed", 1),
    ]


def run(command: Sequence[str]) -> None:
    """Runs a command as a whole process."""
    subprocess.run(command, check=True, capture_output=True)
