import pytest

from tests.reading.told import claims, of, one


@pytest.mark.parametrize(
    ("text", "old", "new"),
    [
        ("The F-16 was retired in Norway in 2022.", "f-16", None),
        ("Norway's last F-16s were phased out in 2022 after the F-35 had taken over.", "f-16", "f-35"),
        ("The F-35 will replace the F-16.", "f-16", "f-35"),
        ("Norway is replacing its ageing F-16s with the F-35.", "f-16", "f-35"),
        ("The F-35 is the successor to the F-16.", "f-16", "f-35"),
        ("The F-16's successor, the F-35, flies.", "f-16", "f-35"),
        ("The F-35 entered service in 2015.", "f-35", None),
    ],
)
def test_what_takes_the_place_of_what(text, old, new):
    found = one("replaced", text)
    assert (found.item.id, found.successor) == (old, new)


@pytest.mark.parametrize(
    "text",
    [
        "The retired general drove an F-16.",
        "Norway will replace the F-16s it gave to Ukraine.",
        "Weapons such as the F-16 are tested, and crews are replaced.",
    ],
)
def test_other_things_that_are_replaced(text):
    assert of("replaced", text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Peru's F-16s gave way to the Gripen.",
        "Peru's F-16s have made way for the Gripen.",
        "Peru swapped its F-16s for Gripens.",
        "Peru traded in its old F-16s for Gripens.",
        "The Gripen supplanted the F-16 in Peru.",
        "The Gripen fills the shoes of the F-16 in Peru.",
        "Peru's last F-16 left Lima for good in May; the Gripen has flown in its place since then.",
    ],
)
def test_what_goes_makes_room_for_what_comes(text):
    found = one("replaced", "The army spoke of its missiles.\n\n" + text)
    assert (found.item.id, found.successor) == ("f-16", "gripen")


@pytest.mark.parametrize(
    "text",
    [
        "The last F-16s left Peruvian service in 2004.",
        "The F-16 bowed out in Peru.",
        "Peru's F-16 flew its last sortie in May.",
        "Peru has pensioned off its F-16s.",
        "Peru is standing down its last F-16s.",
        "The F-16 is on its way out in Peru.",
        "The F-16's days are numbered in Peru.",
    ],
)
def test_what_goes_of_itself_is_replaced_and_not_delivered(text):
    found = claims("The army spoke of its missiles.\n\n" + text)
    assert [(claim.event, claim.item.id, claim.successor) for claim in found] == [("replaced", "f-16", None)]


def test_what_will_give_way_is_planned():
    assert one("replaced", "From 2031 Peru's F-16s will give way to another jet.").status == "planned"


@pytest.mark.parametrize(
    "text",
    [
        "The F-16 crew gave way to a column of refugees.",
        "Critics of the F-16 gave way.",
        "He retired after years with the F-16.",
        "Peru swapped notes on the F-16 with Chile.",
        "The F-16 left Lima for the coast.",
    ],
)
def test_people_who_give_way_or_retire_replace_nothing(text):
    assert of("replaced", "The army spoke of its missiles.\n\n" + text) == []


def test_what_was_expected_to_enter_service_is_planned():
    text = (
        "The Precision Strike Missile was expected to enter service by the end of 2023, in place of ATACMS."
    )
    assert {claim.status for claim in of("replaced", text)} == {"planned"}


@pytest.mark.parametrize(
    ("text", "status"),
    [
        (
            "Hawk is kept until a successor arrives, they say; NASAMS was expected to enter service soon.",
            "planned",
        ),
        ("NASAMS was slated to enter service in 2025.", "planned"),
        ("NASAMS were to enter service in 2025 in place of older systems.", "planned"),
        ("A successor was sought for long; NASAMS entered service in 2021.", "actual"),
    ],
)
def test_the_verb_and_not_the_word_successor_says_whether_it_is_in_service(text, status):
    assert {claim.status for claim in of("replaced", text)} == {status}
