"""How well facts are told: ``python -m evaluation.facts``."""

import argparse
import sys
from collections.abc import Sequence

from evaluation.facts.measure import Told, measure, tell
from evaluation.facts.scenario import PARTS, load


def main(arguments: Sequence[str] | None = None) -> int:
    """Prints the figures for both halves."""
    asked = _parser().parse_args(arguments)
    told = tell(load())
    for name, held_out in (("scenarios to develop on", False), ("scenarios held out", True)):
        half = [one for one in told if one.scenario.held_out is held_out]
        print(f"{len(half)} {name}")
        print("\n".join(f"  {figures.line()}" for figures in measure(half)))
        if asked.wrong and not held_out:
            print("\n".join(line for one in half for line in _lines(one)))
    return 0


def _lines(one: Told) -> list[str]:
    return [
        f"    {one.scenario.name}, {part}: {what}: {words}"
        for part in PARTS
        for what, found in (("missed", one.missed(part)), ("not true", one.wrong(part)))
        for words in sorted(found)
    ]


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(description="Facts told of invented reports with known truth.")
    parser.add_argument("--wrong", action="store_true", help="print what is wrong with those to develop on")
    return parser


if __name__ == "__main__":
    sys.exit(main())
