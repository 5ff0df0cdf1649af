import pytest

from drawdown.claim import Claim
from drawdown.quantity import Quantity
from tests.reading.told import of, one


def figure(claim: Claim) -> Quantity:
    assert claim.quantity
    return claim.quantity


def test_what_is_made_and_what_is_aimed_at_are_two():
    text = "Rheinmetall makes about 300 rounds of 155mm ammunition a day and wants to reach 500 by 2030."
    found = [(figure(claim).min, figure(claim).per, claim.status) for claim in of("produced", text)]
    assert found == [(300, "day", "actual"), (500, "day", "planned")]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Saab will open a new production line for the Gripen fighter in 2030.", "planned"),
        ("Production of the Gripen fighter has been restarted.", "actual"),
        ("Output of Gripen fighters is being stepped up.", "actual"),
        ("Sweden is not producing Gripen fighters now.", "denied"),
    ],
)
def test_a_line_that_opens_grows_or_stands_still(text, status):
    found = one("produced", text)
    assert (found.item.id, found.status, found.quantity) == ("gripen", status, None)


@pytest.mark.parametrize(
    "text",
    [
        "Built by Saab, Gripen fighters have a range of 500 miles.",
        "They are making the Gripen fighter ready for 20 pilots.",
        "Making it the best of the Gripen fighters took time.",
        "A chip plant opened, and Gripen fighters flew past.",
    ],
)
def test_a_bare_maker_and_what_else_is_made_is_no_production(text):
    assert of("produced", text) == []


def test_two_counts_of_two_things_built():
    text = "In 2021 they produced 1,300 missiles, and they can produce up to 2,000 Javelin missiles a year."
    found = [(claim.item.id, figure(claim).max, figure(claim).per) for claim in of("produced", text)]
    assert found == [("missile", 1300, None), ("javelin", 2000, "year")]


def test_the_firm_is_the_one_named_last_where_only_the_plant_is_said():
    text = "The visit to Saab was short. The plant has produced 200 Gripen fighters."
    assert one("produced", text).party == "saab"
