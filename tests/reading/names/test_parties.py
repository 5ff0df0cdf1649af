import pytest

from drawdown.catalogue import load_catalogue
from drawdown.reading.names.parties import actors
from drawdown.reading.names.screen import Screen
from drawdown.reading.text.normal import normal
from tests.reading.told import claims, one

SCREEN = Screen(load_catalogue())


def read(text):
    view = normal(text)
    return [(actor.id, actor.link) for actor in actors(view, SCREEN.names(view))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Guns went to Ukraine.", [("UA", "to")]),
        ("Guns came from Poland.", [("PL", "from")]),
        ("Germany's guns", [("DE", "owner")]),
        ("Swedish guns", [("SE", "owner")]),
        ("German-made guns", [("DE", "owner")]),
        ("Fighting in Ukraine went on.", [("UA", "place")]),
        ("France waited.", [("FR", "bare")]),
        ("Like Spain, France waited.", [("ES", "aside"), ("FR", "bare")]),
        ("Israeli diplomats waited.", [("IL", "bare")]),
        ("Guns went to Taiwan and Japan.", [("TW", "to"), ("JP", "to")]),
        ("Guns went to Taiwan while Japan waited.", [("TW", "to"), ("JP", "bare")]),
    ],
)
def test_a_party_is_linked_by_the_words_around_it(text, expected):
    assert read(text) == expected


def test_a_body_of_a_state_acts_for_it_where_the_bare_name_would_not():
    assert read("The parliament of Greece waited.") == [("GR", "bare")]
    assert read("He wrote to the parliament of Greece.") == [("GR", "to")]
    assert read("The coast of Greece is long.") == [("GR", "from")]


@pytest.mark.parametrize("text", ["The Ukraine Recovery Conference met.", "The Iraq War ended."])
def test_a_title_that_bears_the_name_of_a_state_is_not_that_state(text):
    assert {link for _, link in read(text)} == {"place"}


def test_arms_of_a_country_are_its_own_and_its_attacks_are_fought():
    assert read("Turkish drones arrived.") == [("TR", "owner")]
    assert read("Russian attacks went on.") == [("RU", "target")]


def test_who_speaks_behind_a_comma_stands_in_no_list():
    assert read("Guns went to Egypt, Berlin said.") == [("EG", "to"), ("DE", "bare")]
    assert read("Guns went to Egypt, Iraq and Oman.") == [("EG", "to"), ("IQ", "to"), ("OM", "to")]


def test_a_people_acts_and_more_than_some_is_no_comparison():
    assert read("The Dutch have waited.") == [("NL", "bare")]
    assert read("More than 30 nations waited.") == [("nations", "bare")]
    assert read("Rather than Spain, France waited.")[0] == ("ES", "aside")


@pytest.mark.parametrize(
    ("text", "giver", "taker"),
    [
        ("Seoul has given the Poles 180 tanks.", "KR", "PL"),
        ("Sweden gave the Finns howitzers.", "SE", "FI"),
        ("Britain lent the Dutch two Challenger tanks.", "GB", "NL"),
        ("The French gave the Greeks some Crotales.", "FR", "GR"),
    ],
)
def test_a_people_gives_and_is_given(text, giver, taker):
    claim = one("delivered", text)
    assert (claim.supplier, claim.recipient) == (giver, taker)


@pytest.mark.parametrize(
    "text",
    [
        "The minister asked for Patriot missiles during a visit to Oslo.",
        "On a trip to Oslo the minister asked for Patriot missiles.",
        "In a speech to the Norwegian parliament the minister asked for Patriot missiles.",
    ],
)
def test_where_somebody_goes_or_speaks_nothing_is_given(text):
    assert one("requested", text).recipient is None


def test_who_is_defended_against_gives_nothing():
    text = (
        "Sweden announced arms for Chile. The arms and equipment include munitions against raids from Peru."
    )
    assert {claim.supplier for claim in claims(text)} == {"SE"}
