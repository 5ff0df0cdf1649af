"""How well conflicts are told apart from what only looks like one: ``python -m evaluation.conflicts``."""

import argparse
import sys
import time
from collections.abc import Sequence

from drawdown.reconcile.conflicts import conflicts
from evaluation.conflicts.case import DEVELOPED, load
from evaluation.conflicts.many import many
from evaluation.conflicts.measure import Told, measure, tell

PRECISION = 0.90


def main(arguments: Sequence[str] | None = None) -> int:
    """Prints the figures for both halves; 1 if "conflict" is told less precisely than is to be reached."""
    asked = _parser().parse_args(arguments)
    low = False
    for name, cases in load().items():
        told = tell(cases)
        figures = measure(told)
        print(f"{figures.cases} cases {name}")
        print("\n".join(f"  {line}" for line in figures.lines()))
        low = low or figures.precision < PRECISION
        if asked.wrong and name == DEVELOPED:
            print("\n".join(line for one in told if not one.right for line in _lines(one)))
    if asked.claims:
        _timed(asked.claims)
    if low:
        print(f"conflicts: missed: precision of {PRECISION}", file=sys.stderr)
    return 1 if low else 0


def _timed(claims: int) -> None:
    made = many(claims)
    start = time.process_time()
    rows = len(conflicts(made))
    print(f"{claims} claims on one family, made at random: {time.process_time() - start:.1f} s, {rows} rows")


def _lines(one: Told) -> list[str]:
    rows = [f"      {row.verdict}: {' | '.join(row.words)}" for row in one.rows]
    return [f"    {one.case.name}: {'/'.join(one.case.truth)} expected", *(rows or ["      no row"])]


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(description="Verdicts on invented pairs of reports with known truth.")
    parser.add_argument("--wrong", action="store_true", help="print what is wrong with cases to develop on")
    parser.add_argument("--claims", type=int, help="also say how long that many claims take")
    return parser


if __name__ == "__main__":
    sys.exit(main())
