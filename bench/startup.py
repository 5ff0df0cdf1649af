"""How soon the command line answers: ``python bench/run.py startup``."""

import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path
from statistics import median

from bench.row import Row, seconds

EXAMPLES = Path(__file__).resolve().parent.parent / "examples" / "atacms"
DRAWDOWN = [sys.executable, "-c", "from drawdown.cli import main; main()"]
HELP, BRIEF = 0.3, 5.0  # seconds allowed
ROUNDS = 11


def rows() -> list[Row]:
    """Measure everything; about ten seconds."""
    bare = [sys.executable, "-c", "pass"]
    helping = [*DRAWDOWN, "--help"]
    _run(bare)
    _run(helping)  # the first start writes the compiled files
    # In turns, because what else the computer does changes by the second.
    pairs = [(seconds(lambda: _run(helping)), seconds(lambda: _run(bare))) for _ in range(ROUNDS)]
    help_time = median(ours for ours, _ in pairs)
    return [
        Row("drawdown --help", median(ours / theirs for ours, theirs in pairs), "python -c pass"),
        Row("drawdown --help", help_time / HELP, f"the {HELP:g} s allowed", 1),
        Row("drawdown brief examples/atacms", _brief() / BRIEF, f"the {BRIEF:g} s allowed", 1),
    ]


def _brief() -> float:
    """The main job, each time into a new folder with a new ledger."""
    with tempfile.TemporaryDirectory() as made:

        def once(number: int) -> float:
            out = str(Path(made) / f"out-{number}")
            return seconds(lambda: _run([*DRAWDOWN, "brief", str(EXAMPLES), "--out", out]))

        return median(map(once, range(5)))


def _run(command: Sequence[str]) -> None:
    subprocess.run(command, check=True, capture_output=True)
