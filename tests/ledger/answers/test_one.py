import pytest

from drawdown.errors import LedgerMistake
from drawdown.query import Query
from tests.ledger.build import claim, decision, found, many, report


def test_ids_are_found_by_their_beginning_in_order(ledger):
    ledger.add(many(9))
    ids = sorted(entry.claim.id for entry in ledger.answer(Query()).known)
    assert ledger.ids_like(ids[0][:10]) == [ids[0]]
    assert ledger.ids_like("", 100) == ids
    assert ledger.ids_like("", 3) == ids[:3]
    assert ledger.ids_like("x") == ledger.ids_like("%") == []


def test_a_claim_comes_as_it_stands_with_what_was_decided_last(ledger):
    ledger.add([found()])
    ledger.decide(decision(claim(report()), "correct", "supplier", "SY"), decision(claim(report())))
    entry = ledger.entry(claim(report()).id)
    assert entry.claim.supplier == "SY"
    assert entry.decision.verdict == "accept"
    assert [entry] == list(ledger.answer(Query()).known)


def test_a_claim_that_a_better_reader_no_longer_makes_comes_as_last_read(ledger):
    ledger.add([found()])
    ledger.add([found(None, claim(report(), event="sold"), reader="hand 2")])
    old = claim(report())
    assert ledger.entry(old.id).claim == old
    assert ledger.ids_like(old.id) == [old.id]


def test_a_claim_that_is_not_there_is_refused(ledger):
    with pytest.raises(LedgerMistake, match="no claim of this ledger has that id"):
        ledger.entry("0" * 32)
