"""Says what share of the invented cases is read right, by phenomenon: ``python -m evaluation.cases``.

The cases stand in ``tests/cases``, one file a phenomenon; its README says how they are written.
"""

import argparse
import sys
from collections import Counter
from collections.abc import Sequence

from drawdown.reading import Reader
from evaluation.case import load, unmark
from evaluation.case_match import pairs, read, wrong


def main(arguments: Sequence[str] | None = None) -> int:
    """Prints the share by phenomenon; with ``--wrong`` also what is wrong with each case not read right."""
    asked = _parser().parse_args(arguments)
    reader, right, total, claims = Reader(), Counter[str](), Counter[str](), Counter[str]()
    for case in load():
        if (asked.only and asked.only not in case.file) or asked.batch not in (None, case.batch):
            continue
        found = read(case, reader)
        lines = wrong(case, found)
        total[case.file] += 1
        right[case.file] += not lines
        claims += Counter(pairs(case, found))
        if lines and asked.wrong:
            print(f"[{case.file}] {case.text}\n    " + "\n    ".join(lines))
        if not lines and case.known and asked.unmark:
            unmark(case)
    for name in total:
        print(f"{name:20}{right[name]:4} of {total[name]:3}")
    print(f"{'all':20}{right.total():4} of {total.total():3}  {right.total() / max(1, total.total()):.1%}")
    expected, read_, both = claims["expected"], claims["read"], claims["both"]
    precision, recall = both / max(1, read_), both / max(1, expected)
    f1 = 2 * both / max(1, expected + read_)
    print(f"claims, by event and item alone: P {precision:.3f} R {recall:.3f} F1 {f1:.3f}")
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(description="Share of invented cases read right, by phenomenon.")
    parser.add_argument("--wrong", action="store_true", help="print what is wrong with the others")
    parser.add_argument("--unmark", action="store_true", help="take `known` from the cases now read right")
    parser.add_argument("--only", help="only phenomena whose name holds this")
    parser.add_argument("--batch", type=int, help="only cases of this batch")
    return parser


if __name__ == "__main__":
    sys.exit(main())
