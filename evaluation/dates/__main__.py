"""The command: ``python -m evaluation.dates --help``."""

import argparse
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
sys.path.insert(0, str(ROOT))

from evaluation.dates import beside, made, recency
from evaluation.dates.measure import Case, days, lines
from evaluation.labelled import SHARED

LEAST_BEST, LEAST_ANY = 0.7, 0.9  # of the invented reports kept apart


def main(arguments: Sequence[str] | None = None) -> int:
    """Prints the figures; 1 if those of the invented reports kept apart fall short."""
    asked = _parser().parse_args(arguments)
    cases = list(made.cases())
    halves = {"for building": cases[::2], "kept apart": cases[1::2]}
    for name, half in halves.items():
        print(f"Invented reports {name}: {'; '.join(lines(half))}")
        # Those kept apart are not looked at one by one.
        print("\n".join(_each(half)) if asked.each and name == "for building" else "")
    folders = beside.present(SHARED)
    if folders:
        found = list(beside.cases(folders))
        print(f"Texts beside the checkout, their dates taken out: {'; '.join(lines(found))}")
        print("\n".join(_each(found)) if asked.each else "")
        print("\n".join(recency.lines(folders)))
    apart = [case for case in halves["kept apart"] if case.found]
    best = sum(case.best() for case in apart) / len(apart)
    any_ = sum(case.any() for case in apart) / len(apart)
    return 1 if best < LEAST_BEST or any_ < LEAST_ANY else 0


def _each(cases: Sequence[Case]) -> Iterator[str]:
    for case in cases:
        mark = (
            "held"
            if case.best()
            else "held by another"
            if case.any()
            else "missed"
            if case.found
            else "silent"
        )
        yield f"  {case.name}, {case.truth}: {mark}"
        for one in case.found:
            yield f"    {one.probability} {one.bounds.edtf()} ({days(one)} days): {'; '.join(one.grounds)}"


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(description="Dates of undated texts whose true date is known.")
    parser.add_argument("--each", action="store_true", help="print the hypotheses on each text too")
    return parser


if __name__ == "__main__":
    sys.exit(main())
