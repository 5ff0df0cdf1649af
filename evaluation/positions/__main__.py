"""How well positions are told: ``python -m evaluation.positions``."""

import sys
from collections.abc import Sequence

from evaluation.positions.measure import load, tell
from evaluation.told import show


def main(arguments: Sequence[str] | None = None) -> int:
    """Prints the figures for both halves."""
    show(tell(load()), "Positions", arguments)
    return 0


if __name__ == "__main__":
    sys.exit(main())
