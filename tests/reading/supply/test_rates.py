import pytest

from drawdown.claim import Claim
from drawdown.quantity import Quantity
from tests.reading.told import of, one

ARMS = "The army published its plans for missiles and guns.\n\n"


def figure(claim: Claim) -> Quantity:
    assert claim.quantity
    return claim.quantity


def told(text):
    found = of("produced", ARMS + text)
    return [(claim.item.id, (figure(claim).min, figure(claim).per), claim.status) for claim in found]


@pytest.mark.parametrize(
    "text",
    [
        "Six Caesars leave the works at Lyon each month.",
        "Six Caesars roll off the assembly line every month.",
        '"Six Caesars a month is what our lines can do," the director said.',
        '"Our plant can manage six Caesars a month," the director said.',
        "The factory is good for six Caesars a month.",
        "The line yields six Caesars a month.",
        "Monthly output of Caesars stands at six.",
        "Production of the Caesar has climbed to six a month.",
    ],
)
def test_what_lines_can_do_is_a_rate(text):
    assert told(text) == [("caesar", (6, "month"), "actual")]


@pytest.mark.parametrize(
    ("text", "second"),
    [
        ("The plant will lift its output of Stingers from 40 to 60 a month.", "planned"),
        ("The maker wants to raise Stinger production from 40 missiles to 60 a month by 2030.", "planned"),
        ("Stinger production rose from 40 a month to 60.", "actual"),
        ("Capacity has gone from 40 Stingers a month to 60.", "actual"),
        ("Monthly output of Stingers is to grow from 40 to 60 missiles.", "planned"),
    ],
)
def test_a_rate_that_changes_is_two(text, second):
    assert told(text) == [("stinger", (40, "month"), "actual"), ("stinger", (60, "month"), second)]


def test_a_rate_beside_an_earlier_one_has_its_own_date():
    text = "The maker turns out 60 Stingers a month, against 40 in 2021."
    dated = [(figure(c).min, str(c.happened and c.happened.upper)) for c in of("produced", ARMS + text)]
    assert dated == [(60, "None"), (40, "2021-12-31")]


@pytest.mark.parametrize(
    "text",
    [
        "Gripen pilots leave the works canteen at noon each day with 20 others.",
        "Spain raised the number of Gripens on loan from 5 to 10 a year.",
        "The plant has sold 20 Gripens a year to Peru.",
        "The line for visitors to the Gripen moved 40 metres a day.",
        "The Swiss-built guns and 40 Gripens were parked each year.",
    ],
)
def test_other_counts_at_a_works_are_no_rates(text):
    assert told(text) == []


def test_what_was_done_with_a_part_of_those_built_is_not_building():
    text = "By 2005 about 900 Gripens had been built and 300 of these had been sold."
    assert figure(one("produced", ARMS + text)).min == 900


@pytest.mark.parametrize("verb", ["assembled", "built", "put together"])
def test_part_of_an_order_may_be_built_elsewhere(verb):
    found = one("produced", ARMS + f"Ten of the Gripens would be {verb} in Recife.")
    assert (figure(found).min, found.status) == (10, "planned")


@pytest.mark.parametrize("did", ["has been started up again", "was mothballed in 2010", "has been revived"])
def test_the_line_of_an_item_that_starts_or_stops(did):
    assert one("produced", ARMS + f"The Gripen line in Recife {did}.").item.id == "gripen"


def test_a_line_without_an_item_is_none():
    assert told("The Gripen was shown, and the bus line to Recife has been started up again.") == []
