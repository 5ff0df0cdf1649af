"""Which occasion a text names, which of its times, and how the text looks at it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drawdown.catalogue import load_occasions
from drawdown.reconcile.dates import mentions

OCCASIONS = load_occasions()


def found(text):
    return [(one.occasion.id, one.tense, one.relation, len(one.held)) for one in mentions(text, OCCASIONS)]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("They met at the NATO summit in Vilnius.", ("nato-summit", "past", "", 1)),
        ("They met on the sidelines of the\nVilnius summit.", ("nato-summit", "past", "", 1)),
        ("Ahead of the upcoming G20 summit in Osaka he was cautious.", ("g20-summit", "ahead", "", 1)),
        ("It will be decided at the NATO summit in Madrid.", ("nato-summit", "ahead", "", 1)),
        ("At last week's G7 summit in Hiroshima they agreed.", ("g7-summit", "past", "last week", 1)),
        ("At the G7 summit in Apulia last month they agreed.", ("g7-summit", "past", "last month", 1)),
        ("He said so at the 2019 Munich Security Conference.", ("munich-security-conference", "past", "", 1)),
        ("At the eighth meeting of the Ukraine Defense Contact Group he", ("contact-group", "past", "", 1)),
        ("NATO's Vilnius summit ended without one.", ("nato-summit", "past", "", 1)),
        ("The Munich Security Conference on Sunday", ("munich-security-conference", "past", "on sunday", 11)),
        ("At the DSEI arms fair in London this week they", ("dsei", "past", "this week", 4)),
        ("Since the fall of Kabul no jets were sent.", ("fall-of-kabul", "past", "", 1)),
        ("Kyiv's counteroffensive has gained little.", ("ukrainian-counteroffensive", "current", "", 1)),
    ],
)  # fmt: skip
def test_an_occasion_is_told(text, told):
    assert found(text) == [told]


def test_a_forum_without_its_year_may_be_of_any():
    ((_, _, _, times),) = found("He spoke at the Aspen Security Forum.")
    assert times > 5


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("NATO Secretary General Jens Stoltenberg said no.", ("jens-stoltenberg", "current", "", 1)),
        ("Former Chancellor Angela Merkel had refused.", ("angela-merkel", "past", "", 1)),
        ("Israeli Prime Minister Netanyahu asked for jets.", ("benjamin-netanyahu", "current", "", 3)),
    ],
)
def test_who_holds_an_office_is_told_by_the_title(text, told):
    assert found(text) == [told]


@pytest.mark.parametrize(
    "text",
    [
        "Jens Stoltenberg said no.",
        "Then-Chancellor Angela Merkel refused.",
        "Incoming Chancellor Friedrich Merz said no.",
    ],
)
def test_a_name_without_its_title_or_of_another_time_tells_no_office(text):
    assert found(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "A resolution adopted 1998 by members, UN General Assembly document number four.",
        "The company launched a counteroffensive against its rivals.",
        "The midterms of the school went well.",
        "The Vilnius newspaper wrote of a summit.",
        "A mid-level meeting was held.",
    ],
)
def test_what_only_looks_like_one_is_none(text):
    assert found(text) == []


@given(st.text())
def test_any_text_can_be_looked_through(text):
    assert isinstance(mentions(text, OCCASIONS), tuple)


def test_a_place_with_a_summit_needs_whose_it_was():
    assert found("At the Rome summit they spoke of jets.") == []
    assert found("At the Rome summit leaders of the G20 spoke of jets.") == [("g20-summit", "past", "", 1)]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Two years after Russia's invasion of Ukraine", ("russian-invasion", "past", "two years after", 1)),
        ("Second anniversary of Russia's invasion", ("russian-invasion", "past", "second anniversary of", 1)),
        ("Nearly three months after the fall of Kabul", ("fall-of-kabul", "past", "three months after", 1)),
    ],
)  # fmt: skip
def test_how_long_ago_it_was_is_told(text, told):
    assert found(text) == [told]
