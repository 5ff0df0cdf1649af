import pytest

from tests.reading.told import claims, of, one


@pytest.mark.parametrize(
    ("text", "giver", "taker"),
    [
        ("The first F-16s from Denmark were received in Argentina.", "DK", "AR"),
        ("The F-16s were received by Argentina in June.", None, "AR"),
        ("New Delhi has leased two Reapers from Washington.", "US", "IN"),
        ("Washington has leased two Reapers to New Delhi.", "US", "IN"),
        ("Jordan was given 20 howitzers by Spain.", "ES", "JO"),
        ("German-donated Leopards were sent to Jordan.", "DE", "JO"),
        ("The first deliveries of Leopards from Canada arrived in Jordan in May 2023.", "CA", "JO"),
    ],
)
def test_who_gives_and_who_receives(text, giver, taker):
    claim = one("delivered", text)
    assert (claim.supplier, claim.recipient) == (giver, taker)


def test_a_participle_is_about_the_item_beside_it():
    found = of(
        "delivered", "Peru and Chile will share 14 Leopards given by Germany as a swap for old howitzers."
    )
    assert {claim.item.id for claim in found} == {"leopard-2"}
    found = of("announced", "Among the arms promised by Lisbon are three Leopards and 14 M113s.")
    assert [claim.item.id for claim in found] == ["leopard-2", "m113"]


def test_who_will_send_no_more_is_not_said_to_send_again():
    found = of("delivered", "Spain, which gave Jordan 31 Leopards in 2023, will send no more.")
    assert [claim.status for claim in found] == ["actual", "denied"]


def test_an_expected_arrival_is_no_duty():
    assert one("delivered", "The F-16s should reach Bulgaria by June 2025.").status == "planned"
    assert not of("delivered", "Spain should send Jordan 31 Leopards.")


@pytest.mark.parametrize(
    "text",
    [
        "Two firing units of the Norwegian army stood idle beside a howitzer.",
        "The howitzers were loaded onto trains in Oman.",
    ],
)
def test_units_that_fire_and_trains_are_no_events(text):
    assert not {claim.event for claim in claims(text)} & {"used", "trained"}


@pytest.mark.parametrize(
    ("event", "text", "giver", "taker"),
    [
        (
            "delivered",
            "Egypt has fired most of the 20 Harpoon missiles that it was given in 2013.",
            None,
            "EG",
        ),
        (
            "announced",
            "Half of the 40 Javelins that Washington promised Oman have yet to be delivered.",
            "US",
            "OM",
        ),
        ("delivered", "Spain is making available to Oman ten M113 armoured vehicles.", "ES", "OM"),
        ("ordered", "Saab has booked an order from Brazil's air force for four more Gripens.", "saab", "BR"),
    ],
)
def test_givers_and_takers_in_clauses_on_an_item(event, text, giver, taker):
    claim = one(event, text)
    assert (claim.supplier, claim.recipient) == (giver, taker)
