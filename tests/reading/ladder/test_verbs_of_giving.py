"""Verbs that move an item, and their look-alikes that do not."""

import pytest

from tests.reading.told import events, of


@pytest.mark.parametrize(
    "text",
    [
        "Portugal handed 20 M113s to Ukraine.",
        "Portugal handed over 20 M113s to Ukraine.",
        "Portugal has passed on 20 M113s to Ukraine.",
        "Portugal turned over 20 M113s to Ukraine.",
        "Portugal parted with 20 M113s.",
        "Portugal contributed 20 M113s.",
        "Portugal lent Ukraine 20 M113s.",
        "Portugal airlifted 20 M113s to Poland.",
        "Portugal equipped the brigade with 20 M113s.",
        "Portugal armed Ukrainian troops with 20 M113s.",
        "Ukraine took delivery of 20 M113s.",
        "Ukraine got 20 M113s.",
        "20 M113s have arrived in Ukraine.",
        "20 M113s went to Ukraine.",
        "20 M113s are on their way to Ukraine.",
        "The handover of 20 M113s took place in May.",
    ],
)
def test_every_verb_of_giving_is_a_delivery(text):
    (claim,) = of("delivered", text)
    assert claim.item.id == "m113"
    assert claim.quantity is not None
    assert claim.quantity.min == 20


@pytest.mark.parametrize(
    "text",
    [
        "The M113s contributed to the victory.",
        "The general handed out medals beside the M113s.",
        "The crews got to the M113s too late.",
        "Stocks of M113s are getting dangerously low.",
        "The minister went to Kyiv to speak about M113s.",
        "The soldiers, armed with Javelins, advanced.",
        "The road passed behind the M113s.",
    ],
)
def test_the_same_words_about_something_else_are_none(text):
    assert "delivered" not in events(text)


@pytest.mark.parametrize(
    "text",
    [
        "Portugal signed a deal for 20 M113s.",
        "Portugal bought 20 M113s.",
        "Portugal placed an order for 20 M113s.",
        "The purchase of 20 M113s by Portugal was approved last year.",
    ],
)
def test_a_deal_or_a_purchase_is_an_order(text):
    assert events(text) & {"ordered", "authorised"}


def test_what_somebody_is_thanked_for_was_given():
    found = of("delivered", "The minister thanked Oslo for sending NASAMS batteries.")
    assert [claim.item.id for claim in found] == ["nasams"]


def test_what_somebody_helped_send_was_sent_and_what_would_help_send_it_was_not():
    assert "delivered" in events("Oslo helped send NASAMS batteries to Ukraine.")
    assert "delivered" not in events("The money is meant to help send NASAMS batteries to Ukraine.")


def test_a_list_of_givers_may_end_in_others():
    found = of("delivered", "Spain, Norway, and others have all sent howitzers to Ukraine.")
    assert {claim.supplier for claim in found} == {"ES", "NO"}


def test_parts_for_an_item_are_not_the_item():
    found = of("delivered", "Norway sent spare parts for the F-16s and ten radars to Ukraine.")
    assert [claim.item.id for claim in found] == ["f-16/spare-parts", "radar"]
