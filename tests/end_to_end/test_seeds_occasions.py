"""When and where what the five web texts pass on was said."""

import pytest

from drawdown.bounds import DateBounds
from drawdown.dating import Dating
from drawdown.reading import Reader, take_in


@pytest.fixture(scope="module")
def reader():
    return Reader()


def occasions(reader, shared, name, dating=None):
    """The occasions in one text, as (speaker, day, name); ``dating`` in place of what the text tells."""
    (report,) = take_in([(shared / "reports" / "seeds" / f"{name}.txt", name)])
    claims = reader.read(report).claims
    own = (Dating(DateBounds.parse(dating), ("by hand",)),) if dating else reader.dated(report)
    found = reader.occasions(report, claims, own)
    return {
        (claim.speaker.text, (row := found[claim.id].to_row())["on"], row["name"])
        for claim in claims
        if claim.id in found
    }


def test_two_officials_spoke_in_april_2024_and_one_of_them_on_the_24th(reader, shared):
    found = occasions(reader, shared, "seed-3")
    assert ("Jake Sullivan", "2024-04?", None) in found
    assert ("Jake Sullivan", "2024-04-24?", None) in found
    assert ("Vedant Patel", "2024-04?", "press briefing") in found


def test_a_weekday_of_a_report_dated_to_a_month_has_bounds(reader, shared):
    found = occasions(reader, shared, "seed-3")
    assert ("Doug Bush", "2024-04-25?/2024-05-30?", "remarks") in found
    assert ("a U.S. official", "2024-04-27?/2024-05-25?", None) in found


def test_days_of_a_report_of_a_few_days_are_told_as_they_follow(reader, shared):
    found = occasions(reader, shared, "seed-4", "2023-07-22?/2023-07-24?")
    assert ("Andriy Yermak", "2023-07-20?", None) in found
    assert ("Antony Blinken", "2023-07-16?/2023-07-23?", "CNN") in found


def test_a_forum_is_an_occasion_without_a_day(reader, shared):
    assert occasions(reader, shared, "seed-2") == {
        ("Zelensky's presidential staff", None, "Aspen Security Forum")
    }


@pytest.mark.parametrize("name", ["seed-0", "seed-1"])
def test_texts_that_tell_no_occasion_have_none(reader, shared, name):
    assert occasions(reader, shared, name) == set()
