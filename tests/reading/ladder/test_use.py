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
