"""What a step is about, and how many of it."""

import pytest

from tests.reading.told import claims, of


@pytest.mark.parametrize(
    ("words", "bounds"),
    [
        ("20 Caesar howitzers", (20, 20)),
        ("20 or 30 Caesar howitzers", (20, 30)),
        ("20, 30 or 40 Caesar howitzers", (20, 40)),
        ("about 1,000 or 2,000 Caesar howitzers", (1000, 2000)),
    ],
)
def test_a_choice_of_counts_is_a_range(words, bounds):
    (claim,) = of("delivered", f"France sent {words} to Ukraine.")
    assert claim.quantity is not None
    assert (claim.quantity.min, claim.quantity.max) == bounds


@pytest.mark.parametrize("share", ["half of its", "two-thirds of the", "40 percent of its", "most of its"])
def test_a_share_of_a_count_is_not_the_count(share):
    (claim,) = of("delivered", f"Denmark sent {share} 20 HIMARS to Ukraine.")
    assert claim.quantity is None


def test_a_bare_plural_is_counted_in_the_unit_of_its_item():
    (claim,) = of("delivered", "Denmark sent 20 F-16s to Ukraine.")
    assert claim.quantity is not None
    assert (claim.quantity.min, claim.quantity.unit) == (20, "aircraft")


def test_an_act_only_supposed_is_possible():
    (claim,) = of("delivered", "A transfer of Patriot missiles to Ukraine would reduce the stockpile.")
    assert claim.status == "possible"


def test_an_act_that_would_come_about_is_planned():
    (claim,) = of("delivered", "Deliveries of Patriot missiles to Ukraine would start in May, she said.")
    assert claim.status == "planned"


def test_a_package_is_no_claim_beside_its_contents():
    found = of("announced", "The package includes 20 Caesar howitzers for Ukraine.")
    assert [claim.item.id for claim in found] == ["caesar"]


def test_what_a_verb_gives_is_not_announced_again_by_including():
    found = claims("France sent $50 million in military aid to Ukraine, including Caesar howitzers.")
    assert {claim.event for claim in found} == {"delivered"}
    assert {claim.item.id for claim in found} == {None, "caesar"}


def test_a_clause_about_aid_is_about_the_aid():
    (claim,) = of("used", "Ukraine got French military aid, which it has used in battle.")
    assert claim.item.id is None


def test_a_clause_behind_a_list_is_about_all_of_it():
    found = of("used", "France sent Ukraine Caesar howitzers and AMX-10 vehicles that it has used in battle.")
    assert {claim.item.id for claim in found} == {"caesar", "amx-10"}


def test_each_aid_has_the_sum_that_stands_by_it():
    found = of("delivered", "France sent $50 million in military aid and then delivered weapons to Ukraine.")
    assert [claim.money and claim.money.min for claim in found] == [50e6, None]


def test_a_stance_said_of_a_list_is_taken_on_all_of_it():
    found = of("considered", "NASAMS launchers and Leopard 2 tanks are on the table.")
    assert [claim.item.id for claim in found] == ["nasams", "leopard-2"]


@pytest.mark.parametrize(
    "text",
    [
        "Norway sent NASAMS launchers. The discussions took months.",
        "Norway sent NASAMS launchers. It weighs risks before it acts.",
    ],
)
def test_talks_referred_to_and_other_things_weighed_consider_no_item(text):
    assert of("considered", text) == []


def test_a_package_given_is_a_claim_beside_examples_of_it():
    found = of("authorised", "Spain approved two aid packages for Egypt, such as Caesar howitzers.")
    assert {claim.item.id for claim in found} == {None, "caesar"}


def test_a_participle_belongs_to_the_noun_before_it():
    text = "Spain announced military aid to Egypt on Monday under authorities provided by its parliament."
    assert [claim.event for claim in claims(text)] == ["announced"]


@pytest.mark.parametrize(
    "text",
    [
        "Spain sent a message about military aid to Egypt.",
        "The minister will deliver remarks about military aid to Egypt.",
        "The ministry provided details of the weapons for Egypt.",
    ],
)
def test_words_are_no_arms(text):
    assert of("delivered", text) == []


def test_what_was_included_stands_before_and_a_decimal_point_ends_no_subject():
    (claim,) = of("announced", "More than 200 Bradleys were included in the January package for Oman.")
    assert claim.item.id == "bradley"
    text = "The Leopard tanks bought by Oman under a $1.4 billion deal arrived in Oman in June 2023."
    (claim,) = of("delivered", text)
    assert claim.happened
    assert claim.happened.edtf() == "2023-06"
