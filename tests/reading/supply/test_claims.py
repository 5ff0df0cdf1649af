import pytest

from tests.reading.told import claims, of, one


@pytest.mark.parametrize(
    ("text", "low", "per"),
    [
        ("Lockheed Martin builds about 500 ATACMS a year.", 500, "year"),
        ("Production of ATACMS runs at about 500 a year.", 500, "year"),
        ("Some 4,000 ATACMS have been produced.", 4000, None),
        ("About 4,000 ATACMS were built since 1986.", 4000, None),
    ],
)
def test_a_total_and_a_rate_of_production_are_told_apart(text, low, per):
    quantity = one("produced", text).quantity
    assert quantity
    assert (quantity.min, quantity.max, quantity.per) == (low, low, per)
    assert quantity.approximate


def test_the_firm_named_is_the_producer():
    assert one("produced", "Lockheed Martin builds about 500 ATACMS a year.").party == "lockheed-martin"


def test_a_total_since_a_decade_runs_on_from_it():
    happened = one(
        "produced", "About 4,000 ATACMS have been built since production began in the 1980s."
    ).happened
    assert happened
    assert happened.lower
    assert happened.lower.year == 1980
    assert happened.upper is None or happened.upper.year > 1989


@pytest.mark.parametrize(
    "text",
    [
        "US stockpiles of ATACMS are severely limited.",
        "Stocks of Storm Shadow held by Britain are dwindling.",
        "Reserves of Patriot missiles and their stocks are dangerously low.",
    ],
)
def test_a_stock_in_words_is_held_without_bounds(text):
    quantity = one("held", text).quantity
    assert quantity
    assert quantity.vague
    assert (quantity.min, quantity.max) == (None, None)


def test_the_holder_is_the_one_beside_the_stock():
    assert one("held", "US stockpiles of ATACMS are severely limited.").party == "US"


def test_an_item_that_will_be_replaced_names_its_successor():
    found = one("replaced", "ATACMS will be replaced by PrSM.")
    assert (found.item.id, found.successor, found.status) == ("atacms", "prsm", "planned")


@pytest.mark.parametrize(
    ("text", "low", "high", "unit"),
    [
        ("ATACMS has a range of up to 300 kilometres.", None, 300, "kilometre"),
        ("The Storm Shadow has a range of 155 miles.", 155, 155, "mile"),
        ("ATACMS can hit targets up to 300 km away.", None, 300, "kilometre"),
    ],
)
def test_a_stated_range_is_rated_and_is_no_count_of_pieces(text, low, high, unit):
    quantity = one("rated", text).quantity
    assert quantity
    assert (quantity.min, quantity.max, quantity.unit) == (low, high, unit)
    assert {claim.event for claim in claims(text)} == {"rated"}


def test_production_asked_about_is_asked():
    assert one("produced", "Does Lockheed Martin build 500 ATACMS a year?").status == "asked"


def test_supply_claims_have_no_supplier_and_no_recipient():
    text = "Lockheed Martin builds about 500 ATACMS a year. US stockpiles of ATACMS are severely limited."
    found = of("produced", text) + of("held", text)
    assert {(claim.supplier, claim.recipient) for claim in found} == {(None, None)}
