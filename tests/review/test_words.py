"""What a person types comes out as what the ledger records, joined with the steps it goes through."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drawdown.bounds import DateBounds
from drawdown.catalogue import load_catalogue
from drawdown.correction import corrected
from drawdown.decision import Decision
from drawdown.errors import UserMistake
from drawdown.ledger import Ledger
from drawdown.quantity import Money, Quantity
from drawdown.query import Query
from drawdown.review import FIELDS, typed
from drawdown.workflow import case
from drawdown.workflow.corrections import as_recorded
from tests.ledger.build import many

from .made import RECORDED, entry

BOUNDS = st.one_of(st.none(), st.integers(0, 10**12), st.floats(0, 1e6).map(lambda number: round(number, 3)))


@given(BOUNDS, BOUNDS)
def test_what_is_shown_of_a_figure_can_be_typed_back(one, other):
    low, high = sorted((one, other)) if one is not None and other is not None else (one, other)
    claim = replace(
        entry("a").claim,
        quantity=Quantity(low, high, "missile"),
        money=Money(low, high, "USD"),
        happened=None,
    )
    for field in ("quantity", "money"):
        shown = typed(claim, field)
        if not shown:
            assert (low, high) == (None, None)
            continue
        value = as_recorded(field, shown, load_catalogue())
        again = corrected(claim, Decision(claim.id, "correct", "Ann", RECORDED, field, value))
        held = getattr(again, field)
        assert (held.min, held.max) == (low, high)


def test_every_field_that_is_shown_can_be_corrected_to_what_it_shows():
    claim = replace(
        entry("a", 12, happened="2023-10").claim,
        supplier="US",
        recipient="UA",
        party="lockheed-martin",
        disclosed=DateBounds.parse("2024-03/.."),
        leaning="for",
        reason="need",
        instrument="re-export",
        authority="the Act",
        destination="export",
        successor="prsm",
        item=replace(entry("a").claim.item, id="atacms/long-range"),
    )
    for field in FIELDS:
        shown = typed(claim, field)
        value = as_recorded(field, shown, load_catalogue())
        after = corrected(claim, Decision(claim.id, "correct", "Ann", RECORDED, field, value))
        assert typed(after, field) == shown != "" or field == "money", field


def test_an_ambiguous_beginning_lists_the_claims(tmp_path, monkeypatch):
    monkeypatch.setattr(case, "SHORT", 1)
    with Ledger.open(tmp_path, create=True) as ledger:
        ledger.add(many(12))
        ids = [found.claim.id for found in ledger.answer(Query()).known]
        digit = max("0123456789abcdef", key=lambda first: sum(id.startswith(first) for id in ids))
        some = sorted(id for id in ids if id.startswith(digit))
        with pytest.raises(UserMistake, match=f"beginning of several; give more digits: {some[0]}"):
            case.full_id(ledger, digit)
        assert case.full_id(ledger, ids[0]) == ids[0]
        assert case.full_id(ledger, f" {ids[0].upper()} ") == ids[0]
