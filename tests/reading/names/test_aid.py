"""Which aid is aid in arms."""

import pytest

from drawdown.catalogue import load_catalogue
from drawdown.reading.names.aid import AidWords
from drawdown.reading.names.screen import Screen
from drawdown.reading.text.normal import normal

CATALOGUE = load_catalogue()
SCREEN = Screen(CATALOGUE)


def of_arms(text):
    view = normal(text)
    names = SCREEN.names(view)
    words = AidWords(CATALOGUE.words, view, names)
    return [view[name.start : name.end] for name in names if name.kind == "aid" and words.of_arms(name)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Norway sent security assistance.", ["security assistance"]),
        ("Norway sent financial, military and diplomatic support.", ["support"]),
        ("Norway sent food, medical and military aid.", ["military aid"]),
        ("Norway sent howitzers. The aid came by rail.", ["aid"]),
    ],
)
def test_aid_of_arms_says_so_or_stands_in_a_text_of_arms(text, expected):
    assert of_arms(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Norway sent aid.",
        "Norway offered its support. The howitzers stayed.",
        "Norway sent food security assistance.",
        "Howitzers came. Norway sent medical and food aid.",
        "Howitzers came. Norway sent water, oxygen and other emergency assistance.",
    ],
)
def test_other_aid_is_none(text):
    assert of_arms(text) == []


def test_shipments_and_tranches_are_aid_in_a_text_of_arms():
    assert of_arms("Howitzers came. The first shipment and a new tranche followed.") == [
        "shipment",
        "tranche",
    ]
    assert of_arms("The first shipment of furniture followed.") == []
    assert of_arms("Howitzers came. The first shipment of furniture followed.") == []
