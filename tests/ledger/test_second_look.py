"""Which decisions need a second look once a better reader came."""

from dataclasses import replace

import pytest

from drawdown.quantity import Quantity
from tests.ledger.build import at, decision
from tests.ledger.test_carry import BETTER, OF, READ, longer, read

TWELVE, TWENTY = (replace(READ, quantity=Quantity(n, n, "launcher", text=str(n))) for n in (12, 21))


def test_a_claim_read_otherwise_than_it_was_accepted_is_told(ledger):
    twelve, twenty = (replace(READ, quantity=Quantity(n, n, "launcher", text=str(n))) for n in (12, 21))
    read(ledger, twelve, reader="hand 1")
    ledger.decide(decision(READ), recorded=at("2024-01-02"))
    assert ledger.reread() == []
    read(ledger, twenty, reader="hand 2", day="2024-01-03")
    (told,) = ledger.reread()
    assert (told.fields, told.before, told.now) == (("quantity",), twelve, twenty)
    ledger.decide(decision(READ), recorded=at("2024-01-04"))  # seen and accepted as it is now
    assert ledger.reread() == []


def test_a_reading_that_comes_to_what_was_corrected_needs_no_second_look(ledger):
    read(ledger, READ, reader="hand 1")
    ledger.decide(decision(READ, "correct", "status", "planned"), recorded=at("2024-01-02"))
    read(ledger, replace(READ, status="planned", confidence=0.9), reader="hand 2", day="2024-01-03")
    assert ledger.reread() == []


@pytest.mark.parametrize("between", [[], [longer(OF, TWELVE)], [longer(OF, TWENTY)]])
def test_a_decision_carried_over_to_a_claim_that_says_another_number_is_told(ledger, between):
    """A person's acceptance of 12 must not come to stand behind 21 without a word."""
    read(ledger, TWELVE, reader="hand 1")
    ledger.decide(decision(READ), recorded=at("2024-01-02"))
    for claim in between:
        read(ledger, claim, reader="hand 2", day="2024-01-03")
    last = replace(longer(OF, TWENTY), id="2" * 32)
    assert read(ledger, last, reader="hand 3", day="2024-01-04").decisions_carried == 1
    (told,) = ledger.reread()
    assert (told.fields, told.before, told.now) == (("quantity",), TWELVE, last)
    ledger.decide(decision(last), recorded=at("2024-01-05"))
    assert ledger.reread() == []


def test_a_decision_carried_over_to_a_claim_that_says_the_same_needs_no_second_look(ledger):
    read(ledger, TWELVE, reader="hand 1")
    ledger.decide(decision(READ), recorded=at("2024-01-02"))
    read(ledger, longer(OF, TWELVE), reader="hand 2", day="2024-01-03")
    assert ledger.reread() == []


def test_who_settles_a_decision_has_seen_the_claim_as_it_was_then(ledger):
    read(ledger, TWELVE, reader="hand 1")
    ledger.decide(decision(READ), recorded=at("2024-01-02"))
    now = replace(BETTER, quantity=TWENTY.quantity)
    read(ledger, now, reader="hand 2", day="2024-01-03")
    ledger.settle(ledger.stranded()[0].decisions, BETTER.id, by="Bob", recorded=at("2024-01-04"))
    assert ledger.reread() == []
    read(ledger, replace(BETTER, quantity=TWELVE.quantity), reader="hand 3", day="2024-01-05")
    (told,) = ledger.reread()
    assert (told.before, told.fields) == (now, ("quantity",))
