"""What review says a decision changes is what the ledger answers once it is made."""

import re
import tempfile
from dataclasses import replace
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from drawdown.ledger import Ledger
from drawdown.quantity import Quantity, in_range
from drawdown.query import Query
from drawdown.workflow import case
from tests.ledger.build import claim, decision, found, report


def counting(ledger):
    """Reports and the range of figures of the claims that count."""
    claims = [
        entry.claim
        for entry in ledger.answer(Query()).known
        if entry.decision is None or entry.decision.verdict != "reject"
    ]
    figures = [one.quantity.min for one in claims if one.quantity]
    return len({one.report for one in claims}), in_range(min(figures), max(figures)) if figures else ""


@settings(max_examples=12)
@given(st.lists(st.integers(1, 5), min_size=2, max_size=5), st.data())
def test_a_rejection_leaves_the_reports_and_the_range_it_was_said_to_leave(figures, data):
    with tempfile.TemporaryDirectory() as folder, Ledger.open(Path(folder), create=True) as ledger:
        for at, figure in enumerate(figures):
            of = report(f"Report {at}. Borduria sent Lynx.")
            made = claim(of, "Borduria sent Lynx.")
            ledger.add([found(of, replace(made, quantity=Quantity(figure, figure)))])
        entry = data.draw(st.sampled_from(list(ledger.answer(Query()).known)))
        before = counting(ledger)
        told = case.changes(entry, "reject", None, lambda on: case.near(ledger, on))
        ledger.decide(decision(entry.claim, "reject"))
        after = counting(ledger)
        assert re.match(rf"leaves {after[0]} of {before[0]} reports that say so", told)
        assert told.endswith(f"; {before[1]} becomes {after[1]}") == (before[1] != after[1])
