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
