"""Sentences that were left, with the reason."""

from unittest.mock import Mock

import pytest

from drawdown.reading.finish.unread import reason_for
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


@pytest.mark.parametrize(
    ("kinds", "events", "reason"),
    [
        (["specific"], ["delivered", "delivered"], "an event (delivered) that no rule ties to what is named"),
        (["aid"], ["sold", "held"], "an event (sold, held) that no rule ties to what is named"),
        ([], ["delivered"], "an event (delivered) without an item it could be about"),
        (["class"], [], "an item without an event"),
        (["aid"], [], "aid without an event"),
        ([], [], None),
    ],
)
def test_the_reason_says_what_is_there_and_what_is_not(kinds, events, reason):
    passage = Mock(
        mentions=[Mock(kind=kind, anaphor=False) for kind in kinds],
        cues=[Mock(event=event) for event in events],
    )
    assert reason_for(passage) == reason


def test_what_only_stands_for_an_item_names_none():
    assert reason_for(Mock(mentions=[Mock(kind="specific", anaphor=True)], cues=[])) is None


@pytest.mark.parametrize("text", ["It rained on Monday.", "Spain sent 10 Leopard 2 tanks to Ukraine."])
def test_what_names_nothing_or_was_read_is_not_listed(text):
    assert findings(text).unread == ()


def test_a_table_run_together_is_listed_by_its_beginning():
    found = findings("Spain sent Leopard 2 tanks " + "and more of them " * 400 + ".")
    assert [left.reason for left in found.unread if "longer than" in left.reason]
    assert max(len(left.evidence.text) for left in found.unread) <= 200
