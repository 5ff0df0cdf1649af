import pytest

from tests.reading.told import of, one


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
