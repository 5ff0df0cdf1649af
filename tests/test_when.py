"""Bounds in words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drawdown.bounds import DateBounds
from drawdown.when import basis_in_words, in_phrase, in_words, months_in_words


@pytest.mark.parametrize(
    ("edtf", "words"),
    [
        ("2024-04-24", "24 April 2024"),
        ("2023-10", "October 2023"),
        ("2024", "2024"),
        ("198X", "1980s"),
        ("1991/2003", "1991 to 2003"),
        ("2024-02/2024-04", "February to April 2024"),
        ("2023-12/2024-01", "December 2023 to January 2024"),
        ("2024-04-11?/2024-04-20?", "11 to 20 April 2024 (uncertain)"),
        ("2022-02-24/2022-08-09", "24 February to 9 August 2022"),
        ("2022-08~", "about August 2022"),
        ("198X/..", "since 1980 or later"),
        ("2022-02-24/..", "since 24 February 2022 or later"),
        ("../2023-05-02", "by 2 May 2023"),
        ("../2023", "by 2023"),
    ],
)
def test_bounds_read_as_a_date(edtf, words):
    assert in_words(DateBounds.parse(edtf)) == words


@pytest.mark.parametrize(
    ("edtf", "said"),
    [
        ("2023-10-18", "on 18 October 2023"),
        ("2023-07", "in July 2023"),
        ("2023", "in 2023"),
        ("2023-07-22/2023-07-24", "between 22 and 24 July 2023"),
        ("../2023-10-17", "by 17 October 2023"),
        ("2023-07-24/..", "since 24 July 2023 or later"),
        ("2023-07-24~", "about 24 July 2023"),
    ],
)
def test_dates_stand_behind_a_verb_as_one_says_them(edtf, said):
    assert in_phrase(DateBounds.parse(edtf)) == said


@pytest.mark.parametrize(
    ("basis", "said"),
    [
        ('"last month" from 2024-05-30', '"last month" from 30 May 2024'),
        ('"in mid-March" from 2024-05?', '"in mid-March" from May 2024 (uncertain)'),
        ('"winter", the next after 2022-05-31', '"winter", the next after 31 May 2022'),
        ('"two weeks from now"', '"two weeks from now"'),
        ('"12 March 2024"', '"12 March 2024"'),
        ("", ""),
    ],
)
def test_what_a_date_rests_on_is_said_with_its_date_in_words(basis, said):
    assert basis_in_words(basis) == said


@pytest.mark.parametrize(
    ("edtf", "said"),
    [
        ("2023-07-18/2023-07-24", "July 2023"),
        ("2021-05-04/2023-10-02", "May 2021 to October 2023"),
        ("2023-05-04/2023-10-02", "May to October 2023"),
    ],
)
def test_months_are_those_in_which_the_days_lie(edtf, said):
    bounds = DateBounds.parse(edtf)
    assert bounds.lower
    assert bounds.upper
    assert months_in_words(bounds.lower, bounds.upper) == said


@given(st.dates(), st.dates())
def test_both_years_of_bounds_are_told(one, other):
    low, high = sorted((one, other))
    words = in_words(DateBounds(low, high))
    assert str(high.year) in words or words == f"{low.year}s"
    assert str(low.year) in words
