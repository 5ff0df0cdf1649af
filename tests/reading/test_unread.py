"""Sentences that were left, with the reason."""

import pytest

from tests.reading.told import findings


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("The Gepard is a gun on tracks.", "an item without an event"),
        ("Howitzers stood in the rain.", "an item without an event"),
        ("Military assistance is a matter of taste.", "aid without an event"),
    ],
)
def test_what_names_arms_and_gave_no_claim_is_listed(text, reason):
    (left,) = findings(text).unread
    assert (left.evidence.text, left.reason) == (text, reason)


def test_words_for_an_event_are_named():
    (left,) = findings("Patriot is a system that no one has sent.").unread
    assert left.reason == "an event (delivered) that no rule ties to what is named"
    (left,) = findings("Poland ordered CV90 vehicles. After the delivery everybody went home.").unread
    assert left.reason == "an event (delivered) without an item it could be about"


@pytest.mark.parametrize("text", ["It rained on Monday.", "Spain sent 10 Leopard 2 tanks to Ukraine."])
def test_what_names_nothing_or_was_read_is_not_listed(text):
    assert findings(text).unread == ()


def test_a_table_run_together_is_listed_by_its_beginning():
    found = findings("Spain sent Leopard 2 tanks " + "and more of them " * 400 + ".")
    assert [left.reason for left in found.unread if "longer than" in left.reason]
    assert max(len(left.evidence.text) for left in found.unread) <= 200
