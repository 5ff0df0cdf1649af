import pytest

from tests.reading.told import of, one


@pytest.mark.parametrize(
    "text",
    [
        "The M777 howitzers, which Indian troops have used in the hills, were new.",
        "India's M777 howitzers were used in the hills.",
        "M777 howitzers were used by India in the hills.",
        "India used the M777 howitzers to hit targets set by Pakistan.",
    ],
)
def test_who_used_it(text):
    assert one("used", text).party == "IN"


def test_an_item_that_struck_something_was_used():
    assert one("used", "The Harpoon missiles that sank the ship came from Egypt.").item.id == "harpoon"


@pytest.mark.parametrize(
    "text",
    [
        "Harpoon missiles can be used to hit ships.",
        "The factory used to make Harpoon missiles.",
        "He is using his presidential authority to send Harpoon missiles.",
    ],
)
def test_what_could_be_used_or_used_to_be_is_no_use(text):
    assert of("used", text) == []


def test_whose_use_of_an_item_is_told():
    assert one("used", "The use of cluster munitions by Yemen surprised Oman.").party == "YE"
    assert (
        one("used", "Yemen's use of Harpoon missiles against ships in the Gulf surprised Oman.").party == "YE"
    )
    assert not of("used", "Oslo set limits on the use of Harpoon missiles by Yemen.")


def test_what_they_fire_is_what_they_are_made_for():
    assert not of(
        "used", "Oman is being supplied with 10 launchers and 40 of the Harpoon missiles that they fire."
    )


@pytest.mark.parametrize(
    "text",
    [
        "Peru got through more than 400 Javelins in a month.",
        "Peru burned through 400 Javelins in a month.",
        "Peru has gone through some 400 Javelins.",
        "Peru shot off 400 Javelins in a week.",
        "Peru's Javelins saw action near Lima.",
        "Peru's Javelins went into action.",
        "Peru's Gripens flew their first sorties.",
    ],
)
def test_use_told_by_phrase(text):
    assert one("used", "The army spoke of its missiles.\n\n" + text).party == "PE"


@pytest.mark.parametrize(
    "text",
    [
        "The minister got through the winter with his Javelins.",
        "The bill for 400 Javelins went through committee.",
        "The firm burned through its budget for the Gripen.",
        "A column went through Lima beside ten Gripens.",
    ],
)
def test_getting_through_something_else_uses_nothing(text):
    assert of("used", "The army spoke of its missiles.\n\n" + text) == []


def test_what_somebody_used_to_do_is_a_habit():
    assert not of("used", "The army of Peru used to train with tanks made of plywood.")
    assert of("used", "Peru showed the Leopard tanks used to strike the town.")


def test_what_uses_another_thing_is_not_itself_used():
    assert not of("used", "Spain vetoed the re-export of ammunition used by Danish Leopard 2 tanks.")
