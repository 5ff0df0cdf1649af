"""What is left of the money for arms."""

import pytest

from tests.reading.told import of

BEFORE = "Denmark sends military aid to Egypt. "


@pytest.mark.parametrize(
    "text",
    [
        "About $2 billion remains.",
        "There is about $2 billion of that left.",
        "Some $2 billion has not been spent, and $2 billion is still unspent.",
        "It has almost run out of funds.",
        "The funding has been exhausted.",
        "It has a limited amount of funding left.",
    ],
)
def test_what_is_left_of_money_is_held(text):
    (claim,) = of("held", BEFORE + text)
    assert claim.item.id is None


@pytest.mark.parametrize(
    "text",
    [
        "The minister left Cairo.",
        "The bill left little room.",
        "About $2 billion remains stalled.",
        "About $2 billion was announced on Monday.",
    ],
)
def test_other_words_hold_nothing(text):
    assert of("held", BEFORE + text) == []


def test_what_is_left_is_a_sum():
    (claim,) = of("held", BEFORE + "We have about $2 billion left.")
    assert claim.money is not None
    assert (claim.money.min, claim.money.currency) == (2e9, "USD")
