import pytest

from tests.reading.told import one


@pytest.mark.parametrize(
    ("text", "seller", "buyer"),
    [
        ("Chile ordered 24 Leopards from Germany.", "DE", "CL"),
        ("The Slovaks bought 14 F-16s from Washington.", "US", "SK"),
        ("The Leopards were bought by Chile.", None, "CL"),
        ("Oman's purchase of 40 Leopards from Germany was kept quiet.", "DE", "OM"),
        ("The Peruvian order for 24 howitzers was placed in Seoul.", None, "PE"),
        ("Latvia signed a contract with Sweden for 40 CV90s.", "SE", "LV"),
        ("Kongsberg won a contract to build two NASAMS batteries for Oman.", "kongsberg", "OM"),
        ("Saab has booked an order for 12 Gripens from Hungary.", "saab", "HU"),
        ("Kenya, which has few tanks, bought 30 howitzers.", None, "KE"),
    ],
)
def test_who_orders_buys_and_whom_it_has_it_from_sells(text, seller, buyer):
    claim = one("ordered", text)
    assert (claim.supplier, claim.recipient) == (seller, buyer)


def test_what_is_bought_for_another_is_for_that_one():
    claim = one("ordered", "Denmark bought 30 Leopard 1s for Ukraine from Rheinmetall.")
    assert (claim.supplier, claim.recipient) == ("rheinmetall", "UA")


@pytest.mark.parametrize(
    ("text", "seller", "buyer"),
    [
        ("Spain struck a deal with Peru to supply 30 howitzers.", "ES", "PE"),
        ("Saab struck a deal six years ago to supply Peru with 12 Gripens.", "saab", "PE"),
        ("Seoul sealed the contract with Oman for supplying three Patriot batteries.", "KR", "OM"),
        ("Oman signed a contract with Lockheed Martin for the supply of 12 F-16s.", "lockheed-martin", "OM"),
        ("Chile inked an accord with Sweden last year to acquire 12 Gripens.", "SE", "CL"),
    ],
)
def test_who_deals_to_supply_sells_and_who_deals_to_acquire_buys(text, seller, buyer):
    claim = one("ordered", text)
    assert (claim.supplier, claim.recipient) == (seller, buyer)


def test_a_deal_between_two_does_not_tell_which_buys():
    claim = one("ordered", "A contract was signed between Chile and Spain for the purchase of 40 howitzers.")
    assert (claim.supplier, claim.recipient) == (None, None)


def test_a_price_between_two_sums_is_no_deal_between_two():
    claim = one(
        "ordered", "The deal, valued at between $50 million and $60 million, covers 90 AMRAAMs for Chile."
    )
    assert claim.recipient == "CL"
