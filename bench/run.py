"""Runs the benches, one line a figure: ``python bench/run.py [NAME...]``; exit 1 if one is over its limit.

Every figure is a ratio against a peer measured in the same run or against a limit; seconds alone would tell
more of the machine than of drawdown.
"""

import importlib
import sys
from collections.abc import Sequence
from pathlib import Path

FOLDER = Path(__file__).resolve().parent
NO_BENCH = {"__init__", "archive", "press", "row", "run"}


def main(names: Sequence[str]) -> int:
    """Runs the benches named, or all of them."""
    sys.path.insert(0, str(FOLDER.parent))
    known = sorted(file.stem for file in FOLDER.glob("*.py") if file.stem not in NO_BENCH)
    if unknown := set(names) - set(known):
        print(f"bench: no {', '.join(sorted(unknown))}; there are {', '.join(known)}", file=sys.stderr)
        return 2
    over = 0
    for name in names or known:
        for row in importlib.import_module(f"bench.{name}").rows():
            print(f"{name}: {row}", flush=True)
            over += row.over
    if over:
        print(f"bench: {over} over the limit", file=sys.stderr)
    return 1 if over else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
