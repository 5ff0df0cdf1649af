"""Relative words beside a known day."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drawdown.reconcile.dates.windows import is_lapse, window

DAY = date(2022, 6, 15)  # a Wednesday


@pytest.mark.parametrize(
    ("words", "low", "high"),
    [
        ("last week", "2022-06-16", "2022-06-26"),
        ("earlier this month", "2022-06-15", "2022-06-30"),
        ("last month", "2022-07-01", "2022-07-31"),
        ("next month", "2022-05-01", "2022-05-31"),
        ("last year", "2023-01-01", "2023-12-31"),
        ("on thursday", "2022-06-15", "2022-06-22"),
        ("yesterday", "2022-06-15", "2022-06-16"),
        ("first anniversary of", "2023-05-25", "2023-07-06"),
    ],
)
def test_relative_words_set_a_window(words, low, high):
    assert window(words, DAY, DAY) == (date.fromisoformat(low), date.fromisoformat(high))


@pytest.mark.parametrize("words", ["two years after", "24 months ago"])
def test_a_length_of_time_sets_one_around_it(words):
    told = window(words, DAY, DAY)
    assert told
    low, high = told
    assert low < date(2024, 6, 15) < high
    assert (high - low).days < 365


@pytest.mark.parametrize("words", ["", "recently", "in the past", "weeks", "last decade"])
def test_words_that_tell_no_time_set_none(words):
    assert window(words, DAY, DAY) is None


def test_only_what_is_told_after_something_is_a_lapse():
    assert is_lapse("two years after")
    assert not is_lapse("two years ago")


@given(st.text(), st.dates(date(1980, 1, 1), date(2100, 1, 1)))
def test_any_words_will_do(words, day):
    told = window(words, day, day)
    assert told is None or told[0] <= told[1]
