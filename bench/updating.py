"""What one more report costs a ledger of 100,000 claims: ``python bench/run.py updating``."""

import tempfile
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

from bench.press import SAID, Press
from bench.row import Row, seconds
from drawdown.catalogue import load_catalogue
from drawdown.findings import Findings
from drawdown.ledger import Ledger
from drawdown.workflow.reconcile import up_to_date

CLAIMS = 100_000
ALLOWED = 2.0
"""Seconds for one report, from its findings to everything that rests on them."""
ROUNDS = 9


def rows(claims: int = CLAIMS) -> list[Row]:
    """Measure everything; making the ledger and working it out the first time takes most of the time."""
    press = Press(load_catalogue())
    reports = claims // SAID
    with tempfile.TemporaryDirectory() as made, Ledger.open(Path(made), create=True) as ledger:
        ledger.add(press.findings(reports))
        whole = seconds(lambda: _update(ledger))
        fresh = press.findings(ROUNDS, first=reports)
        each = sorted(seconds(lambda: _add(ledger, fresh)) for _ in range(ROUNDS))
    about = f"one more report in {claims:,} claims, everything up to date"
    return [
        Row(about, each[len(each) // 2] / ALLOWED, f"the {ALLOWED:g} s allowed, median of {ROUNDS}", 1.0),
        Row(about, each[-1] / ALLOWED, f"the {ALLOWED:g} s allowed, slowest of {ROUNDS}", 1.0),
        Row(about, each[len(each) // 2] / whole, "working it all out anew"),
    ]


def _update(ledger: Ledger) -> None:
    with up_to_date(ledger):
        pass


def _add(ledger: Ledger, fresh: Iterator[Findings]) -> None:
    ledger.add(islice(fresh, 1))
    _update(ledger)
