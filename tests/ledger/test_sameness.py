"""When two claims of two readings say the same in the same place; the near-misses of both."""

from dataclasses import replace

import pytest

from drawdown.evidence import Evidence
from drawdown.item import ItemMention
from drawdown.ledger.sameness import at_same_place, differ, says_same
from drawdown.quantity import Quantity
from tests.ledger.build import SENTENCES, claim, decision, report

TEXT = "Borduria sent 12. Borduria sent 12. Borduria sent 12."
OF = report(TEXT)


def on(start, end, text=TEXT):
    return replace(claim(OF, "Borduria"), evidence=Evidence.of(text, start, end))


@pytest.mark.parametrize(
    ("start", "end", "there"),
    [
        (18, 35, True),
        (0, 19, True),
        (34, 53, True),
        (20, 22, True),
        (0, 53, True),
        (0, 18, False),  # ends where the other starts
        (35, 53, False),
        (36, 53, False),
    ],
)
def test_in_the_same_text_sentences_that_overlap_are_at_the_same_place(start, end, there):
    old, new = on(18, 35), on(start, end)
    assert at_same_place(old, TEXT, [new], TEXT) == ([new] if there else [])
    assert at_same_place(new, TEXT, [old], TEXT) == ([old] if there else [])


def test_in_a_text_stripped_otherwise_the_same_sentence_is_told_by_how_often_it_stood_before():
    stripped = TEXT.replace("Borduria sent 12.", "Headline. Borduria sent 12.", 1)
    first, second = on(10, 27, stripped), on(28, 45, stripped)
    assert first.evidence.text == second.evidence.text == "Borduria sent 12."
    assert at_same_place(on(18, 35), TEXT, [first, second], stripped) == [second]
    assert at_same_place(on(0, 17), TEXT, [first, second], stripped) == [first]


def test_in_a_text_stripped_otherwise_another_sentence_is_never_at_the_same_place():
    assert at_same_place(on(0, 17), TEXT, [on(0, 17, "Borduria sent 99.")], "Borduria sent 99.") == []


OLD = claim(report(), SENTENCES["sent"])


@pytest.mark.parametrize(
    "other",
    [
        replace(OLD, event="used"),
        replace(OLD, item=ItemMention("lynx", "Lynx launchers")),
        replace(OLD, supplier=None),
        replace(OLD, recipient=None),
        replace(OLD, party="BO"),
    ],
)
def test_claims_that_differ_in_event_item_or_a_party_do_not_say_the_same(other):
    assert not says_same(other, OLD, [])
    assert not says_same(OLD, other, [])
    assert says_same(replace(OLD, id="1" * 32, status="planned"), OLD, [])


def test_a_corrected_claim_says_the_same_as_what_was_read_and_as_what_it_was_put_to():
    made = [decision(OLD, "correct", "supplier", "SY")]
    assert says_same(OLD, OLD, made)
    assert says_same(replace(OLD, supplier="SY"), OLD, made)
    assert not says_same(replace(OLD, supplier="RU"), OLD, made)


def test_what_is_about_the_reading_alone_is_no_difference():
    assert differ(OLD, replace(OLD, id="1" * 32, reader="better", confidence=0.9, path="x.txt")) == ()
    assert differ(OLD, replace(OLD, status="planned", quantity=Quantity(1, 1))) == ("quantity", "status")
