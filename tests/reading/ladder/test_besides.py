"""Items before and behind a verb that belong to it, and those that only stand near."""

import pytest

from tests.reading.told import events, of


@pytest.mark.parametrize("opening", ["Besides", "In addition to", "Along with", "Alongside"])
def test_what_a_sentence_opens_with_goes_with_what_is_sent(opening):
    found = of("delivered", f"{opening} Javelins and Stingers, Finland sent howitzers to Ukraine.")
    assert [claim.item.id for claim in found] == ["javelin", "stinger", "howitzer"]


def test_what_was_set_beside_in_a_clause_of_its_own_does_not():
    found = of("delivered", "Besides, the Javelins are old, so Finland sent howitzers to Ukraine.")
    assert [claim.item.id for claim in found] == ["howitzer"]


def test_the_delivery_of_something_else_is_none_of_the_item_behind_it():
    assert "delivered" not in events("The delivery of the verdict was put off, and the tanks stayed away.")


def test_promised_before_an_item_is_no_promise():
    assert events("Finland delivered its promised howitzers in May.") == {"delivered"}


def test_an_agreement_signed_signs_no_tanks():
    assert "authorised" not in events("Under the agreement signed on Monday, Oslo will part with 40 tanks.")


@pytest.mark.parametrize("words", ["thirty of them", "all of them", "a few of them", "them", "some"])
def test_a_part_of_what_was_named_is_sent(words):
    assert "delivered" in events(f"Finland keeps Gepards in store. It sent {words} to Ukraine.")
