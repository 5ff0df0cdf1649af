"""A person who reviews a ledger beside others: ``python -m evaluation.torture.reviewer``.

It decides on every claim of the ledger and takes every third decision back; it speaks as the writer does.
"""

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from drawdown.decision import Decision
from drawdown.ledger import Ledger
from drawdown.query import Query
from evaluation.torture.writer import begin, say

PEOPLE = (("Ann", "supplier"), ("Ben", "recipient"))
"""Who reviews, and which field that person corrects."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Reviews all claims as one of ``PEOPLE``."""
    parser = argparse.ArgumentParser(prog="python -m evaluation.torture.reviewer", description=__doc__)
    parser.add_argument("ledger", type=Path)
    parser.add_argument("--first", type=int, default=0, help="which person")
    asked = parser.parse_args(arguments)
    who, field = PEOPLE[asked.first]
    begin()
    with Ledger.open(asked.ledger, create=False) as ledger:
        for number, entry in enumerate(ledger.answer(Query()).known):
            one = Decision(entry.claim.id, "correct", who, entry.recorded, field, f"by {who}")
            (made,) = ledger.decide(one)
            say("decided", str(made.number), made.claim)
            if number % 3 == 0:
                ledger.take_back(made.number or 0, by=who)
                say("undone", str(made.number))
    say("done")
    return 0


if __name__ == "__main__":
    sys.exit(main())
