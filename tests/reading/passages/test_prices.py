import pytest

from tests.reading.told import claims, one


@pytest.mark.parametrize(
    ("event", "text", "count", "sum_"),
    [
        ("ordered", "Chile ordered 500 Stinger missiles worth $90 million.", 500, 90e6),
        ("sold", "Sweden sold Brazil 36 Gripens in 2014 for $5.4 billion.", 36, 5.4e9),
        ("ordered", "Saab won a $70 million contract to build 12 Gripens for Peru.", 12, 70e6),
        ("ordered", "Peru's deal for 24 howitzers is worth about $60 million.", 24, 60e6),
        ("delivered", "Spain gave Jordan 20 howitzers, valued at €30 million.", 20, 30e6),
    ],
)
def test_counted_items_keep_their_count_and_their_price(event, text, count, sum_):
    claim = one(event, text)
    assert claim.quantity
    assert claim.quantity.min == count
    assert claim.money
    assert claim.money.max == sum_


@pytest.mark.parametrize(
    "text",
    [
        "Spain gave Jordan 20 howitzers and $30 million for schools.",
        "Chile ordered 500 Stinger missiles, which cost $90,000 each.",
        "Spain sent Jordan 20 howitzers and asked parliament for €30 million.",
        "Chile bought 20 tanks and 30 howitzers for $90 million.",
    ],
)
def test_another_sum_is_no_price(text):
    assert claims(text)
    assert not any(claim.money for claim in claims(text) if claim.item.id)


@pytest.mark.parametrize(
    ("text", "money"),
    [
        ("Spain sent €40m worth of Leopard 2 tanks to Egypt.", "€40m"),
        ("Spain sent 40 million euros of Leopard 2 tanks to Egypt.", "40 million euros"),
        ("Spain sent $40 million in new artillery shells to Egypt.", "$40 million"),
    ],
)
def test_a_sum_of_an_item_is_its_price(text: str, money: str) -> None:
    found = one("delivered", text)
    assert (found.money and found.money.text, found.quantity) == (money, None)


def test_a_sum_may_be_approved_of_an_item():
    assert (
        one("authorised", "Spain approved $250 million of Javelin missiles for Egypt.").item.id == "javelin"
    )
