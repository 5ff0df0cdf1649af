"""Letters of the Admiralty code for sources."""

import pytest

from drawdown.grade import ORDER, RELIABILITY, UNGRADED, Grade, given, of_publisher


def test_a_publisher_without_a_letter_is_f_which_says_nothing_against_it() -> None:
    assert of_publisher(None, "The Daily Lynx") == Grade(
        "F", "The Daily Lynx: no grade in the user's catalogue"
    )
    assert UNGRADED.words == "F (cannot be judged)"


def test_a_letter_without_a_name_to_carry_it_is_none() -> None:
    assert of_publisher("A", None) == UNGRADED


@pytest.mark.parametrize(
    ("letter", "verdict", "becomes"),
    [
        ("A", "degraded", "E"), ("E", "degraded", "E"), ("F", "degraded", "E"),
        ("A", "unsure", "D"), ("D", "unsure", "D"), ("F", "unsure", "F"), ("E", "unsure", "E"),
        ("B", "sound", "B"), ("B", None, "B"),
    ],
)  # fmt: skip
def test_a_copy_that_lost_its_meaning_lowers_a_letter_and_never_raises_it(
    letter: str, verdict: str | None, becomes: str
) -> None:
    graded = given(letter, "Lynx")
    copy = graded.of_copy(verdict)
    assert copy.letter == becomes
    assert ORDER.index(copy.letter) >= ORDER.index(letter)
    assert graded.why in copy.why


def test_every_letter_has_its_place_in_the_order() -> None:
    assert set(ORDER) == set(RELIABILITY)
