"""Wordings of official statements: headlines, contents of packages, troops with their own arms."""

import pytest

from tests.reading.told import claims, of


def _told(text: str) -> list[tuple[str, str | None, str]]:
    return [(claim.event, claim.item.id, claim.status) for claim in claims(text)]


def test_a_headline_tells_of_the_future_with_an_infinitive():
    assert _told("Finland to donate Leopard 2 tanks to Chile") == [("delivered", "leopard-2", "planned")]
    assert _told("It is hard to donate Leopard 2 tanks to Chile") == []


def test_an_announcement_without_that_is_of_what_it_announces():
    text = "The Prime Minister has announced the UK will send tanks to Kenya."
    assert [item for _, item, _ in _told(text)] == ["tank"]


@pytest.mark.parametrize(
    "text",
    [
        "The package for Chile, worth SEK 4.3 billion, comprises 50 CV90 vehicles.",
        "Sweden announced arms for Chile. The arms and equipment include 50 CV90 vehicles.",
        "Sweden sent military aid to Chile. Earlier packages have contained, among other things, 50 CV90s.",
    ],
)
def test_what_a_package_comprises_is_announced(text: str) -> None:
    (told,) = of("announced", text)[-1:]
    assert told.item.id == "cv90"
    assert told.quantity
    assert told.quantity.min == 50


def test_troops_bring_their_own():
    assert claims("An advance team of soldiers and the parts of a NASAMS battery arrived in Kuwait.") == ()
    assert _told("NASAMS launchers arrived in Kuwait.") == [("delivered", "nasams", "actual")]


def test_crews_taught_to_use_something_do_not_use_it_yet():
    assert of("used", "Norway will begin training Chilean crews to use the Leopard 2 tanks.") == []


@pytest.mark.parametrize(
    ("words", "item"),
    [
        ("an S-400 air and missile defense system", "air-defence/s-400"),
        ("100 Leopard 1 A5 tanks", "leopard-1"),
    ],
)
def test_a_name_and_what_it_is_are_one_item(words: str, item: str) -> None:
    assert [claim.item.id for claim in claims(f"Norway sent {words} to Chile.")] == [item]


def test_who_begins_training_others_trains_them():
    (told,) = of("trained", "Norway will begin training Chilean crews on Leopard 2 tanks.")
    assert (told.party, told.recipient, told.status) == ("NO", "CL", "planned")


def test_who_accepts_a_delivery_receives():
    (told,) = claims("Turkey accepted the first delivery of Gripen jets from Sweden.")
    assert (told.event, told.supplier, told.recipient) == ("delivered", "SE", "TR")
