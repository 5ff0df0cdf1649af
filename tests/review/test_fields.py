from dataclasses import replace

from drawdown.bounds import DateBounds
from drawdown.quantity import Money, Quantity
from drawdown.review import FIELDS, typed

from .made import entry


def test_a_value_is_shown_as_one_would_type_it():
    claim = replace(
        entry("a", (100, None)).claim,
        money=Money(None, 1.5e9, "USD"),
        happened=DateBounds.parse("2023-10"),
        secret=True,
    )
    told = {field: typed(claim, field) for field in FIELDS if typed(claim, field)}
    assert told == {
        "event": "delivered",
        "status": "actual",
        "item": "lynx",
        "supplier": "BO",
        "recipient": "RU",
        "quantity": "100/.. launcher",
        "money": "../1500000000 USD",
        "happened": "2023-10",
        "secret": "true",
    }


def test_a_vague_quantity_has_no_number_to_type():
    claim = replace(entry("a").claim, quantity=Quantity(None, None, vague=True, text="many"))
    assert typed(claim, "quantity") == ""
