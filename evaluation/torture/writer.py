"""A process that writes to a ledger until it is stopped: ``python -m evaluation.torture.writer``.

Every line it writes to standard output goes out in one piece. A word alone says what begins now; a word with
values says what the ledger has acknowledged: ``added ID...``, ``decided NUMBER CLAIM``, ``undone NUMBER``.
``mistake WORDS`` is what the ledger refused with; the process then exits with 2.
"""

import argparse
import os
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from drawdown.errors import LedgerMistake
from drawdown.ledger import Ledger
from tests.ledger.build import decision, many

CLAIMS = 3
"""Claims of each report; a report with fewer is torn."""

LOT = 3
"""Reports of one commit; a lot that is there in part is torn."""

ROOM = 100_000
"""Reports are numbered, and each process has so many numbers of its own."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Adds lots of reports, decides on claims of each, and takes some decisions back."""
    asked = _parser().parse_args(arguments)
    begin()
    try:
        for numbers in _sittings(asked.first, asked.lots, asked.reopen):
            say("opening")
            with Ledger.open(asked.ledger, create=True) as ledger:
                for number in numbers:
                    _write(ledger, number)
                say("closing")
    except LedgerMistake as error:
        say("mistake", str(error))
        return 2
    say("done")
    return 0


def _sittings(first: int, lots: int, reopen: bool) -> Iterator[Sequence[int]]:
    """The first numbers of lots, in lists for each of which the ledger is opened once."""
    numbers = range(first, first + lots * LOT, LOT)
    if not reopen:
        yield numbers
        return
    for number in numbers:
        yield [number]


def _write(ledger: Ledger, number: int) -> None:
    lot = list(many(LOT, CLAIMS, first=number))
    say("adding")
    ledger.add(lot)
    say("added", *(found.report.id for found in lot))
    first, second = lot[0].claims[0], lot[1].claims[1]
    say("deciding")
    for made in ledger.decide(decision(first), decision(second, "correct", "item", "ocelot")):
        say("decided", str(made.number), made.claim)
    say("undoing")
    ledger.take_back(made.number or 0, by="Ben")
    say("undone", str(made.number))


def begin() -> None:
    """Wait for the others, so that all begin at the same moment."""
    say("ready")
    sys.stdin.readline()


def say(word: str, *values: str) -> None:
    """Write one line about what begins, or what was acknowledged."""
    line = " ".join((word, *values)).replace("\n", " ")
    os.write(sys.stdout.fileno(), f"{line}\n".encode())  # what print gathers would die with the process


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m evaluation.torture.writer", description=__doc__)
    parser.add_argument("ledger", type=Path)
    parser.add_argument("--first", type=int, default=0, help="number of the first report")
    parser.add_argument("--lots", type=int, default=ROOM // LOT, help="how many lots to add")
    parser.add_argument("--reopen", action="store_true", help="open and close the ledger for every lot")
    return parser


if __name__ == "__main__":
    sys.exit(main())
