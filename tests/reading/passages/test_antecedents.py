"""What relative clauses hang on, and what pronouns stand for."""

import pytest

from tests.reading.told import events, of


@pytest.mark.parametrize(
    "text",
    [
        "The M777 howitzers that Canada has delivered to Ukraine work well.",
        "The M777 howitzers, which Canada delivered to Ukraine in May, work well.",
        "The M777 howitzers Canada has delivered to Ukraine work well.",
        "The M777 howitzers Canada and its allies delivered to Ukraine work well.",
    ],
)
def test_a_relative_clause_is_about_the_item_before_it(text):
    assert {claim.item.id for claim in of("delivered", text)} == {"m777"}


def test_all_items_of_the_list_before_a_relative_clause_were_sent():
    found = of("delivered", "The Leopard 2 tanks, Gepard guns and howitzers Norway has sent are in use.")
    assert [claim.item.id for claim in found] == ["leopard-2", "gepard", "howitzer"]


def test_examples_behind_the_verb_stand_beside_what_they_exemplify():
    found = of(
        "delivered", "The guns and vehicles we have sent - such as 20 Marders and 12 Caesar howitzers - help."
    )
    assert [claim.item.id for claim in found if claim.quantity] == ["marder", "caesar"]


def test_what_provides_is_not_what_is_provided():
    found = of("delivered", "Norway backs a fund that will provide NASAMS batteries to Ukraine.")
    assert [claim.item.id for claim in found] == ["nasams"]


def test_a_pronoun_stands_for_the_item_only_where_the_object_or_the_subject_should_be():
    assert "delivered" in events("Canada has Leopard 2 tanks. It sent them to Ukraine.")
    assert "delivered" in events("Canada has Leopard 2 tanks. They were sent to Ukraine.")
    assert "delivered" not in events("Canada has Leopard 2 tanks. It sent a minister to Kyiv this week.")
    assert "announced" not in events("Canada has Leopard 2 tanks. It is committed to standing with them.")


def test_a_pronoun_that_ends_its_clause_stands_for_the_item_whatever_follows_in_the_text():
    assert "delivered" in events("Canada has Leopard 2 tanks.\n\nIt sent those\n\nMore on this page below.")


@pytest.mark.parametrize(
    ("text", "items"),
    [
        ("The NASAMS were promised in March and have already arrived in Moldova.", ["nasams"]),
        ("The NASAMS and howitzers were in storage and are being delivered.", ["nasams", "howitzer"]),
        ("The NASAMS batteries were part of a package and have been sent to Moldova.", ["nasams"]),
        ("Officials were shown NASAMS and have arrived in Moldova.", []),
        ("Talks in Oslo on NASAMS that nobody wants were held and have arrived nowhere.", []),
    ],
)
def test_a_verb_behind_and_shares_the_subject_before_it(text, items):
    assert [claim.item.id for claim in of("delivered", text)] == items
