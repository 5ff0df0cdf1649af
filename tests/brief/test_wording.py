import pytest

from drawdown.bounds import DateBounds
from drawdown.brief import dates, figures
from drawdown.dating import Dating
from drawdown.quantity import Money, Quantity
from tests.brief.made import entry, report


@pytest.mark.parametrize(
    ("why", "words"),
    [
        ("year-not-stated: in February", "in February (year not stated in the sentence)"),
        ("report-undated: last month", "last month (the report is undated)"),
        ("two-readings: on Friday", "on Friday (two readings)"),
        ("not-stated", ""),
        ("not-stated: ", ""),
        ("", ""),
    ],
)
def test_a_date_that_is_missing_is_given_in_the_words_there_are(why, words):
    claim = entry("delivered", report("Words."), why_missing={"happened": why, "disclosed": why}).claim
    assert dates.when(claim) == words
    assert dates.when(claim, "disclosed") == words


@pytest.mark.parametrize(
    ("quantity", "words"),
    [
        (Quantity(30, None, "mile"), "at least 30 miles"),
        (Quantity(None, 4000, "metre"), "up to 4,000 metres"),
        (Quantity(1, 1, "tank"), "1 tank"),
        (Quantity(2.5, 2.5), "2.5"),
        (Quantity(12, 99, "missile", approximate=True), "dozens (12 to 99) missiles"),
        (Quantity(200, 300, approximate=True), "200 to 300"),
        (Quantity(500, 500, "unit", "year", approximate=True), "about 500 units a year"),
        (Quantity(None, None, vague=True, text="a lot"), "“a lot”"),
        (Quantity(None, None, vague=True), "in words not kept"),
    ],
)
def test_a_quantity_reads_as_the_range_that_was_said(quantity, words):
    assert figures.figure(quantity) == words


@pytest.mark.parametrize(
    ("money", "words"),
    [
        (Money(3e8, 3e8, "USD"), "$300 million"),
        (Money(12.785e9, 12.785e9, "USD"), "$12.785 billion"),
        (Money(1_234_567, 1_234_567, "EUR"), "€1,234,567"),
        (Money(None, 1e9, "GBP"), "up to £1 billion"),
        (Money(2e12, None, "JPY"), "at least JPY 2 trillion"),
        (Money(1e9, 999e9, "USD"), "$1 billion to $999 billion"),
        (Money(None, None, "USD", "a fortune"), "“a fortune”"),
    ],
)
def test_a_sum_is_shortened_only_where_no_digit_is_lost(money, words):
    assert figures.sum_of(money) == words


def test_hypotheses_on_a_date_are_told_with_their_shares_the_first_three():
    found = tuple(
        Dating(DateBounds.parse(f"{year}-07"), ("g",), share)
        for year, share in ((2021, 0.4), (2022, 0.3), (2023, 0.2), (2024, 0.06), (2025, 0.04))
    )
    assert dates.of_report(None, found) == (
        "undated (estimate: July 2021, unlikely (20–45%; here 40%) or July 2022, unlikely (20–45%; here 30%) "
        "or July 2023, unlikely (20–45%; here 20%) or 2 less likely times)"
    )


def test_an_only_hypothesis_is_told_without_its_share():
    only = (Dating(DateBounds.parse("2021-07%"), ("g",), 1.0),)
    assert dates.of_report(None, only) == "undated (estimate: July 2021)"
