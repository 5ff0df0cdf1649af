import pytest

from drawdown.catalogue import load_catalogue
from drawdown.reading.names.abbreviations import abbreviations
from drawdown.reading.names.screen import Screen
from drawdown.reading.text.normal import normal
from tests.reading.told import of

SCREEN = Screen(load_catalogue())


def added(text):
    view = normal(text)
    known = SCREEN.names(view)
    return [
        (view[name.start : name.end], name.id) for name in abbreviations(view, known) if name not in known
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Self-propelled howitzers (SPHs) came. An SPH was lost.", [("SPH", "howitzer")]),
        ('A rocket launcher ("RL") came; two RLs left.', [("RL", "rocket-artillery")]),
        ("Fighter jets (FJ) came. Two FJs left.", [("FJ", "fighter-aircraft")] * 2),
        ("Patrol boats (NATO) came. NATO left.", []),
        ("Patrol boats (XYZ) came. XYZ left.", []),
        ("Patrol boats came (PB). PB left.", []),
    ],
)
def test_an_abbreviation_stands_for_the_item_it_was_introduced_beside(text, expected):
    found = added(text)
    assert set(found) <= {*expected, *((short + "s", id_) for short, id_ in expected)}
    assert bool(found) == bool(expected)


def test_a_delivery_by_abbreviation_is_read():
    text = "Norway bought fighter jets (FJs) in 2020. It sent 12 FJs to Ukraine."
    assert "fighter-aircraft" in {claim.item.id for claim in of("delivered", text)}
