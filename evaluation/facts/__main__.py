"""How well facts are told: ``python -m evaluation.facts``."""

import sys
from collections.abc import Sequence

from evaluation.facts.measure import load, tell
from evaluation.told import show


def main(arguments: Sequence[str] | None = None) -> int:
    """Prints the figures for both halves."""
    show(tell(load()), "Facts", arguments)
    return 0


if __name__ == "__main__":
    sys.exit(main())
