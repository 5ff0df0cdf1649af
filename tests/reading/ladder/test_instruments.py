import pytest

from tests.reading.told import of, one


def test_what_was_done_in_secret_says_so():
    assert one("delivered", "The United States secretly sent ATACMS to Ukraine in March 2024.").secret
    assert not one("delivered", "The United States sent ATACMS to Ukraine in March 2024.").secret


@pytest.mark.parametrize(
    ("text", "event", "instrument"),
    [
        ("The United States sold 40 ATACMS to Romania.", "sold", "sale"),
        ("Sweden donated Archer howitzers to Ukraine.", "delivered", "grant"),
        (
            "Spain lends Leopard tanks to Ukraine; Leopard tanks were sent to Ukraine as a loan.",
            "delivered",
            "loan",
        ),
        ("Washington sent Javelin missiles to Ukraine from US stocks.", "delivered", "drawdown"),
    ],
)
def test_the_instrument_is_named_by_the_words(text, event, instrument):
    assert {claim.instrument for claim in of(event, text)} == {instrument}


@pytest.mark.parametrize(
    "text",
    [
        "The NASAMS were secretly part of a package announced on 12 March.",
        "The NASAMS were quietly included in the package announced by Norway on 12 March.",
        "Norway announced a package for Moldova on 12 March that secretly included NASAMS.",
        "Norway announced a package for Moldova on 12 March. It quietly contained two NASAMS batteries.",
    ],
)
def test_what_a_package_holds_in_secret_is_secret_and_the_package_is_not(text):
    found = of("announced", text)
    assert {(claim.item.id, claim.secret) for claim in found} == {("nasams", True), (None, False)}
    (package,) = [claim for claim in found if claim.item.id is None]
    assert package.happened
    assert package.happened.edtf() == "2024-03-12?"


def test_a_package_may_be_secret_itself():
    assert one("authorised", "Norway secretly approved a package of military aid for Moldova.").secret
