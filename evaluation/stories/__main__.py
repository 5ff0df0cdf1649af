"""The command: ``python -m evaluation.stories --help``."""

import argparse
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
sys.path.insert(0, str(ROOT))

from drawdown.reconcile.stories import Told, sketches, tell
from evaluation.stories.archive import Archive
from evaluation.stories.measure import Found, measure
from evaluation.stories.peers import datasketch_alone, rensa_alone

FLOORS = {"verbatim": 0.99, "shuffled": 0.99, "cut": 0.99, "changed 5%": 0.99, "changed 15%": 0.99}
HARD = {"changed 30%": 0.85}
PRECISION = 0.99
MOST_RENSA, LEAST_DATASKETCH = 1.5, 4.0


def main(arguments: Sequence[str] | None = None) -> int:
    """Prints the figures; 1 if one of them misses what is to be reached."""
    asked = _parser().parse_args(arguments)
    items = list(Archive(asked.reports, asked.seed).items())
    reports, texts = [item.report for item in items], [item.report.text for item in items]
    words = sum(text.count(" ") for text in texts) // max(1, len(texts))
    print(f"{len(items)} invented reports of {words} words on average, seed {asked.seed}")
    told: list[Told] = []
    ours = _cpu(lambda: told.append(tell(sketches(reports))))
    found = measure(items, told[0].stories)
    print("\n".join(found.lines()))
    some = texts[: asked.datasketch]
    rensa = ours / _cpu(lambda: rensa_alone(texts))
    datasketch = _cpu(lambda: datasketch_alone(some)) / _cpu(lambda: tell(sketches(reports[: len(some)])))
    print(f"processor time of all of it: {rensa:.2f} times that of rensa alone (at most {MOST_RENSA})")
    print(
        f"the first {len(some)} take datasketch {datasketch:.2f} times as long (at least {LEAST_DATASKETCH})"
    )
    misses = missed(found)
    misses += ["time beside rensa"] * (rensa > MOST_RENSA)
    misses += ["time beside datasketch"] * (datasketch < LEAST_DATASKETCH)
    for one in misses:
        print(f"stories: missed: {one}", file=sys.stderr)
    return 1 if misses else 0


def missed(found: Found) -> list[str]:
    """Which figures fall short of what is to be reached."""
    floors = FLOORS | HARD
    low = [f"recall, {kind}" for kind, floor in floors.items() if found.recall.get(kind, 1.0) < floor]
    return low + ["precision"] * (found.precision < PRECISION)


def _cpu(work: Callable[[], object]) -> float:
    """Processor time of all threads of this process; on a busy machine it says more than the clock."""
    start = time.process_time()
    work()
    return time.process_time() - start


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(description="Stories found in an invented archive whose truth is known.")
    parser.add_argument("--reports", type=int, default=100_000, help="how many reports")
    parser.add_argument("--datasketch", type=int, default=5_000, help="how many of them datasketch gets")
    parser.add_argument("--seed", type=int, default=1, help="seed of the archive")
    return parser


if __name__ == "__main__":
    sys.exit(main())
