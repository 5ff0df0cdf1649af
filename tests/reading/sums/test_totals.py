"""Sums that a sentence adds to the one it announces, and totals that no verb announces."""

import pytest

from tests.reading.told import claims, of


def sums(text):
    return [(claim.event, claim.money.text) for claim in claims(text) if claim.money]


@pytest.mark.parametrize(
    "text",
    [
        "Norway announced $200 million in arms for Ukraine, bringing the total to $900 million since May.",
        "Norway announced $200 million in arms for Ukraine, and $900 million in military aid since May.",
    ],
)
def test_every_sum_of_aid_is_a_claim(text):
    assert sums(text) == [("announced", "$200 million"), ("announced", "$900 million")]


@pytest.mark.parametrize(
    "text",
    [
        "That brings the total of Norwegian military aid to Ukraine to $900 million.",
        "That is $900 million in military aid to Ukraine since the start of last year.",
        "Since May, that has come to $900 million in military aid to Ukraine.",
    ],
)
def test_a_total_that_no_verb_announces_is_a_commitment_restated(text):
    assert sums(text) == [("announced", "$900 million")]


@pytest.mark.parametrize(
    "text",
    [
        "Norway announced $200 million in military aid and $300 million in food aid to Ukraine.",
        "Norway announced $200 million in military aid to a country with a defence budget of $4 billion.",
        "Norway announced $200 million in military aid; its economy shrank by $4 billion.",
    ],
)
def test_a_sum_of_something_else_is_none(text):
    assert sums(text) == [("announced", "$200 million")]


def test_a_sum_without_aid_or_count_is_none():
    assert sums("The Norwegian army spent $900 million. It bought howitzers.") == []


def test_a_later_sum_has_its_own_time():
    found = of("delivered", "Norway has provided $200 million in arms this year and $900 million since 2021.")
    years = [claim.happened.lower.year for claim in found if claim.happened and claim.happened.lower]
    assert years == [2024, 2021]
