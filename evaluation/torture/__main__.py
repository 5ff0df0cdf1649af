"""The command: ``python -m evaluation.torture --help``."""

import argparse
import sys
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path

from evaluation.torture.full import full
from evaluation.torture.killed import killed
from evaluation.torture.powercut import powercut
from evaluation.torture.readonly import readonly
from evaluation.torture.recording import strace
from evaluation.torture.struck import struck
from evaluation.torture.synced import synced
from evaluation.torture.tally import Tally


def main(arguments: Sequence[str] | None = None) -> int:
    """Tortures ledgers; 1 if anything acknowledged was lost, doubled or torn."""
    asked = _parser().parse_args(arguments)
    totals: dict[str, Tally] = {}
    with tempfile.TemporaryDirectory(dir=asked.folder, prefix="drawdown-torture-") as made:
        for part in _parts(Path(made).resolve(), asked):
            kinds = []
            for tally in part:
                totals[tally.kind] = totals[tally.kind] + tally if tally.kind in totals else tally
                kinds.append(tally.kind)
                _progress(totals[tally.kind])
            _progress(None)
            for kind in dict.fromkeys(kinds):
                print(totals[kind], flush=True)
    bad = [tally for tally in totals.values() if tally.flaws]
    for tally in bad:
        for what, which in vars(tally.flaws).items():
            for line in which[:5]:
                print(f"{tally.kind}: {what}: {line}", file=sys.stderr)
    return 1 if bad else 0


def _parts(folder: Path, asked: argparse.Namespace) -> Iterator[Iterator[Tally]]:
    few = max(1, asked.rounds // 5)
    for writers in asked.writers:
        place = folder / str(writers)
        yield killed(place, asked.rounds, writers, asked.seed)
        yield full(place, few, writers, asked.seed)
        yield readonly(place, few, writers, asked.seed)
    try:
        strace()
    except RuntimeError as reason:
        print(f"left out what looks at the calls of a process: {reason}", file=sys.stderr)
    else:
        yield synced(folder)
        yield struck(folder, asked.rounds, asked.seed)
        yield powercut(folder, 5 * asked.rounds, asked.seed)


def _progress(so_far: Tally | None) -> None:
    if sys.stderr.isatty():
        words = f"{so_far.kind}: round {so_far.rounds}" if so_far else ""
        print(f"\r{words:60}\r", end="", file=sys.stderr, flush=True)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m evaluation.torture", description=main.__doc__)
    parser.add_argument("--rounds", type=int, default=100, help="rounds of kills; of other things, a share")
    parser.add_argument("--writers", type=int, nargs="+", default=[1, 8], metavar="N", help="writers at once")
    parser.add_argument("--seed", type=int, default=1, help="another seed, other moments")
    parser.add_argument("--folder", type=Path, help="where to do it, if not in the temporary folder")
    return parser


if __name__ == "__main__":
    sys.exit(main())
