"""Plain data in YAML or JSON, from a file or from standard input."""

import sys
from pathlib import Path
from typing import Any

STANDARD_INPUT = "-"


def read_source(source: str) -> dict[str, Any]:
    """The data of a file, or of standard input. Raises: MissingPath, ScenarioMistake."""
    from drawdown.stock.scenario import LARGEST, read_data, read_file

    if source == STANDARD_INPUT:
        return read_data(sys.stdin.buffer.read(LARGEST + 1), "standard input")
    return read_file(Path(source))
