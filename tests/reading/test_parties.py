import pytest

from drawdown.catalogue import load_catalogue
from drawdown.reading.normal import normal
from drawdown.reading.parties import Pair, actors, pair
from drawdown.reading.screen import Screen

SCREEN = Screen(load_catalogue())


def read(text):
    view = normal(text)
    return actors(view, SCREEN.names(view))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Guns went to Ukraine.", [("UA", "to")]),
        ("Guns came from Poland.", [("PL", "from")]),
        ("Germany's guns", [("DE", "owner")]),
        ("Swedish guns", [("SE", "owner")]),
        ("Fighting in Ukraine went on.", [("UA", "place")]),
        ("France waited.", [("FR", "bare")]),
    ],
)
def test_a_party_is_linked_by_the_words_around_it(text, expected):
    assert [(actor.id, actor.link) for actor in read(text)] == expected


@pytest.mark.parametrize(
    ("text", "cue", "passive", "receives", "expected"),
    [
        ("Germany sent tanks to Ukraine.", "sent", False, False, Pair("DE", "UA")),
        ("Tanks were sent to Ukraine by Germany.", "sent", True, False, Pair("DE", "UA")),
        ("Ukraine received tanks from Poland.", "received", False, True, Pair("PL", "UA")),
        ("Norway gave Ukraine guns.", "gave", False, False, Pair("NO", "UA")),
    ],
)
def test_who_sends_and_who_receives(text, cue, passive, receives, expected):
    at = text.index(cue)
    assert pair(text, read(text), 0, len(text), (at, at + len(cue)), passive, receives) == expected
