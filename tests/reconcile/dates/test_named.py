"""Dates that a text names."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drawdown.reconcile.dates.named import named


def told(text):
    return [
        (one.words, one.bounds.edtf() if one.bounds else None, "ahead" if one.ahead else "behind")
        for one in named(text)
    ]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("It arrived on 3 May 2021.", ("3 May 2021", "2021-05-03", "behind")),
        ("It arrived on May 3rd, 2021.", ("May 3rd, 2021", "2021-05-03", "behind")),
        ("It arrived in May 2021.", ("May 2021", "2021-05", "behind")),
        ("It arrived on Feb. 24, 2022.", ("Feb. 24, 2022", "2022-02-24", "behind")),
        ("It arrived on Sept. 9.", ("Sept. 9", None, "behind")),
        ("It arrived in late March.", ("March", None, "behind")),
        ("It will arrive in June.", ("June", None, "ahead")),
        ("Since 2014 none arrived.", ("2014", "2014", "behind")),
        ("It arrived on Tuesday, March 5.", ("Tuesday, March 5", None, "behind")),
    ],
)
def test_a_date_is_told(text, found):
    assert told(text) == [found]


@pytest.mark.parametrize(
    "text",
    [
        "Theresa May said no.",
        "Officials may say so; troops march on.",
        "It has 2014 rounds.",
        "It arrived on February 30, 2021.",
        "Janssen and Decker spoke of Sepp and Juno.",
    ],
)
def test_what_only_looks_like_one_is_none(text):
    assert told(text) == []


def test_a_weekday_leaves_the_years_that_have_it():
    (one,) = named("It arrived on Tuesday, March 5.")
    assert one.in_year(2024) == (date(2024, 3, 5), date(2024, 3, 5))
    assert one.in_year(2023) is None


@given(st.text())
def test_any_text_can_be_looked_through(text):
    assert isinstance(named(text), tuple)
