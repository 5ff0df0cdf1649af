"""Bills, funding and sums that stand for aid in a text that just spoke of it."""

import pytest

from tests.reading.told import claims, of, one

BEFORE = "Egypt needs more M777 howitzers. "


def funded(text):
    return [
        (claim.event, claim.status, claim.item.id, claim.money and claim.money.text)
        for claim in claims(BEFORE + text)
        if claim.evidence.start >= len(BEFORE)
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The funding was approved on Monday.", ("authorised", "actual", None, None)),
        (
            "The Senate is expected to pass the bill.",
            ("authorised", "planned", None, None),
        ),
        ("Parliament has provided $2 billion for Egypt.", ("authorised", "actual", None, "$2 billion")),
        ("The resources that Congress has provided are gone.", ("authorised", "actual", None, None)),
        ("It took a deal to get the bill through.", ("authorised", "actual", None, None)),
        ("The request for $3 billion has been made.", ("requested", "actual", None, "$3 billion")),
        ("Congress should swiftly pass the bill.", ("requested", "actual", None, None)),
        (
            "Norway announced another $4 million for Egypt.",
            ("announced", "actual", None, "another $4 million"),
        ),
    ],
)
def test_money_stands_for_aid_just_spoken_of(text, expected):
    assert expected in funded(text)


@pytest.mark.parametrize(
    "text",
    [
        "The budget bill was approved on Monday.",
        "Norway announced another $4 million for refugees.",
        "Its economy received $4 million.",
        "Human resources were approved.",
    ],
)
def test_money_for_another_purpose_does_not(text):
    assert funded(text) == []


def test_money_in_a_text_without_arms_does_not():
    assert claims("The funding was approved. Norway announced another $4 million for Egypt.") == ()


@pytest.mark.parametrize(
    "parliament", ["Congress", "The Knesset", "The Riksdag", "The House of Representatives"]
)
def test_a_parliament_that_provides_delivers_nothing(parliament):
    found = claims(f"{parliament} has provided $2 billion in military aid to Egypt.")
    assert [claim.event for claim in found] == ["authorised"]


def test_a_sum_inside_a_bill_is_its_worth():
    found = one("authorised", "The Senate passed an aid bill that includes $2 billion in weapons for Egypt.")
    assert found.money is not None
    assert found.money.min == 2e9


def test_passing_one_thing_and_keeping_up_another_are_two_acts():
    text = "They hope to get the bill through parliament this week and keep the weapons flowing to Egypt."
    assert len(of("delivered", BEFORE + text)) == 1


def test_it_is_a_bill_only_where_aid_was_just_spoken_of():
    assert of("authorised", "Egypt got military aid. The bill is ready. They passed it.")
    assert not of("authorised", "Egypt got howitzers. The ministers sang and danced. They passed it.")


def test_the_price_of_a_thing_is_no_aid():
    assert funded("Police seized a $90 million yacht at the request of Egypt.") == []
    assert funded("Egypt requested a $90 million package.") != []


@pytest.mark.parametrize(
    ("text", "event", "status"),
    [
        ("Egypt's parliament unanimously backed a $4 million arms package.", "authorised", "actual"),
        ("Lawmakers voted 70-29 to approve the arms package.", "authorised", "actual"),
        ("Denmark is blocking $4 million in military aid to Egypt.", "paused", "actual"),
        ("The package does not include howitzers.", "announced", "denied"),
    ],
)
def test_what_becomes_of_a_package(text, event, status):
    assert status in {claim.status for claim in of(event, BEFORE + text)}
