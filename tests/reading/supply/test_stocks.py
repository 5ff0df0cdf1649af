import pytest

from tests.reading.told import of, one


@pytest.mark.parametrize(
    ("text", "party", "low"),
    [
        ("India is thought to hold about 300 Leopard 2 tanks.", "IN", 300),
        ("Greece has 20 Patriot missiles left.", "GR", 20),
        ("Hungary operates 14 Gripen fighters.", "HU", 14),
        ("Sweden's arsenals are said to hold about 60 Gripen fighters.", "SE", 60),
        ("There are 30 Leopard 2 tanks in storage in Spain.", "ES", 30),
    ],
)
def test_a_count_that_somebody_has_is_held(text, party, low):
    found = one("held", text)
    assert (found.party, found.quantity.min if found.quantity else None) == (party, low)


@pytest.mark.parametrize("words", ["lacks", "is short of", "has run low on", "does not have enough"])
def test_a_shortage_is_a_stock_in_words(words):
    found = one("held", f"Greece {words} Patriot missiles.")
    assert found.party == "GR"
    assert found.quantity
    assert found.quantity.vague


def test_none_at_all_is_denied():
    assert one("held", "Greece has no Patriot missiles.").status == "denied"


def test_a_share_that_is_gone_is_a_share_of_the_stock():
    found = one("held", "Greece has used up a third of its Patriot missile stocks.")
    assert found.quantity
    assert found.quantity.unit == "share of stock depleted"
    assert found.quantity.min == pytest.approx(1 / 3, abs=0.01)


def test_stocks_to_be_filled_up_are_ordered_for_their_owner():
    found = one("ordered", "The money for missiles will help Japan replenish its stocks.")
    assert (found.recipient, found.status) == ("JP", "planned")


@pytest.mark.parametrize(
    "text",
    [
        "Greece has 20 Patriot missiles on order.",
        "Greece has no plans to buy Patriot missiles.",
        "The package has 20 Patriot missiles.",
    ],
)
def test_what_is_not_yet_there_is_not_held(text):
    assert of("held", text) == []
