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
