"""The command: ``python -m evaluation.origins --help``."""

import argparse
import sys
from collections.abc import Iterator, Sequence

from drawdown.reading import Reader
from evaluation.origins.measure import is_right, measure
from evaluation.origins.scenario import Seen, load, see

PRECISION, RECALL = 0.95, 0.80


def main(arguments: Sequence[str] | None = None) -> int:
    """Prints the figures of both halves; 1 if one of them is lower than is to be reached."""
    asked = _parser().parse_args(arguments)
    reader = Reader()
    seen = [see(one, reader) for one in load()]
    low = []
    for name, held_out in (("scenarios to develop on", False), ("scenarios held out", True)):
        half = [one for one in seen if one.scenario.held_out is held_out]
        figures = measure(half)
        print(f"{len(half)} {name}, {figures.pairs} pairs")
        print("\n".join(f"  {line}" for line in figures.lines()))
        low += ["precision"] * (figures.precision < PRECISION) + ["recall"] * (figures.recall < RECALL)
        if asked.wrong and not held_out:
            print("\n".join(line for one in half for line in _wrong(one)))
    for one in dict.fromkeys(low):
        print(f"origins: missed: {one}", file=sys.stderr)
    return 1 if low else 0


def _wrong(seen: Seen) -> Iterator[str]:
    for pair in seen.scenario.pairs:
        said = seen.said(pair)
        if said == "unsure" or not is_right(pair, said):
            sentences = f"{pair.words} | {pair.other_words}"
            yield f"    {seen.scenario.name}: {pair.truth} is called {said}: {sentences}"


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(description="Origins told on invented reports whose truth is known.")
    parser.add_argument(
        "--wrong", action="store_true", help="print what is wrong or unsure of the first half"
    )
    return parser


if __name__ == "__main__":
    sys.exit(main())
