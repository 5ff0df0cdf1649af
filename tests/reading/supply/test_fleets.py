import pytest

from tests.reading.told import of

ARMS = "The army published its plans for missiles and guns.\n\n"


def held(text):
    found = of("held", ARMS + text)
    return [(c.item.id, c.quantity and c.quantity.min, c.party, c.status) for c in found]


@pytest.mark.parametrize(
    "text",
    [
        "Peru could lend one of its 52 Gripens.",
        "Peru lent two of its remaining 52 Gripens.",
        "Two of Peru's 52 Gripens crashed.",
        "Peru showed off its fleet of 52 Gripens.",
        "Two Gripens landed on Monday, bringing Peru's fleet to 52.",
        "Peru has bought more Gripens, raising the number of Gripens in Peruvian service to 52.",
        "Peru's fleet of Gripens has shrunk to 52.",
        "Peru's stock of Gripens stands at 52.",
        "Peru is down to its last 52 Gripens.",
        "Peru has built up a reserve of 52 Gripens.",
        "Peru had laid in 52 Gripens.",
        "Peru was left with just 52 Gripens.",
    ],
)
def test_how_many_there_are_told_in_passing(text):
    assert held(text) == [("gripen", 52, "PE", "actual")]


def test_a_fleet_that_a_deal_would_bring_is_planned():
    assert held("The deal would bring Peru's fleet of Gripens to 52.") == [("gripen", 52, "PE", "planned")]


@pytest.mark.parametrize(
    "text",
    [
        "Two of its six regiments fired Tomahawks.",
        "The vote brings the number of countries that fly Gripens to 19.",
        "That brought the number of Gripens delivered to 40.",
        "It received eight of its promised 14 Gripens.",
        "One of its four crews slept beside a Gripen.",
        "Lima laid in food for 400 people beside the Gripens.",
    ],
)
def test_other_counts_are_no_stock(text):
    assert held(text) == []
