from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drawdown.catalogue import load_catalogue
from drawdown.reading.numbers.counts import counts
from drawdown.reading.numbers.money import sums
from drawdown.reading.numbers.words import number
from drawdown.reading.text.normal import normal

WORDS = load_catalogue().words


def counted(text):
    view = normal(text)
    return [found.quantity for found in counts(view, 0, len(view), WORDS.bands, WORDS.vague)]


def money(text):
    view = normal(text)
    return [found.money for found in sums(view, 0, len(view))]


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("It has 31 tanks", 31, 31),
        ("more than 5,500 rounds", 5500, None),
        ("at least three launchers", 3, None),
        ("over a million shells", 1e6, None),
        ("up to 40 tanks", None, 40),
        ("no more than 10 jets", None, 10),
        ("fewer than twelve jets", None, 12),
        ("between 40 and 60 guns", 40, 60),
        ("between about 40 and 60 guns", 40, 60),
        ("12,000 to 16,000 shells", 12000, 16000),
        ("20-30 guns", 20, 30),
        ("20–30 guns", 20, 30),
        ("40 to 60 thousand shells", 40000, 60000),
        ("1.5 million shells", 1.5e6, 1.5e6),
        ("thirty-one Abrams", 31, 31),
        ("two hundred guns", 200, 200),
        ("one hundred and twenty guns", 120, 120),
        ("a dozen guns", 12, 12),
        ("three dozen guns", 36, 36),
        ("another dozen guns", 12, 12),
        ("a million and a half shells", 1.5e6, 1.5e6),
        ("a further hundred guns", 100, 100),
        ("a hundred guns", 100, 100),
        ("half a million shells", 5e5, 5e5),
        ("hundreds of missiles", 100, 999),
        ("several hundred missiles", 100, 999),
        ("a few dozen missiles", 12, 99),
        ("dozens of guns", 12, 99),
        ("thousands of shells", 1000, 9999),
        ("tens of thousands of shells", 10000, 99999),
        ("in 2022 and 40 howitzers", 40, 40),
        ("no fewer than 40 tanks", 40, None),
        ("upwards of 40 tanks", 40, None),
        ("a minimum of 12 launchers", 12, None),
        ("40 or more tanks", 40, None),
        ("1,000-plus drones", 1000, None),
        ("a maximum of 60 jets", None, 60),
        ("just under 500 drones", None, 500),
        ("as many as 60 jets", None, 60),
        ("two or three batteries", 2, 3),
        ("from 200 to 300 drones", 200, 300),
        ("1.2m shells", 1.2e6, 1.2e6),
        ("an initial 8 systems", 8, 8),
        ("one and a half million shells", 1.5e6, 1.5e6),
        ("a pair of launchers", 2, 2),
        ("500-odd missiles", 500, 500),
        ("a couple of hundred drones", 100, 999),
    ],
)
def test_a_count_is_read_as_its_bounds(text, low, high):
    (found,) = counted(text)
    assert (found.min, found.max, found.vague) == (low, high, False)


@pytest.mark.parametrize(
    ("text", "approximate"),
    [("about 500 guns", True), ("500 or so guns", True), ("close to 500 guns", True),
     ("some 40 guns", True), ("hundreds of guns", True), ("500 guns", False),
     ("more than 500 guns", False), ("several hundred guns", True), ("between about 4 and 6 guns", True)],
)  # fmt: skip
def test_about_and_bands_are_marked_approximate(text, approximate):
    (found,) = counted(text)
    assert found.approximate is approximate


@pytest.mark.parametrize(
    ("text", "low", "per"),
    [
        ("about 500 a year", 500, "year"),
        ("14,000 per month", 14000, "month"),
        ("14,000 rounds per month", 14000, "month"),
        ("20 shells each day", 20, "day"),
        ("2,000 annually", 2000, "year"),
        ("300 per annum", 300, "year"),
        ("300 missiles", 300, None),
        ("an annual 100,000 shells", 100_000, "year"),
        ("a monthly output of 30,000 shells", 30_000, "month"),
    ],
)
def test_a_rate_says_per_what(text, low, per):
    (found,) = counted(text)
    assert (found.min, found.per) == (low, per)


@pytest.mark.parametrize(
    "text",
    [
        "a 155mm shell", "155-mm shells", "a 155 mm gun", "a 155-millimeter gun", "in 2023 the army", "2022-2024",  # noqa: E501
        "from 2022 to 2024", "20 percent", "20%", "the 50th package", "Section 614", "an F-16", "the M777",
        "round the clock, 24/7", "after 9/11", "at 10:30", "two-thirds of them", "for 3-4 weeks", "in 12 months",  # noqa: E501
        "after three years", "1.000 rounds", "3,5 tons", "10,00,000 shells", "$40 million", "20 million euros",  # noqa: E501
        "billions of dollars", "hundreds of millions of dollars", "USD 20 million", "1" * 400,
        "one in five tanks", "3 out of 10 tanks", "1.3bn kroner", "a 500lb bomb",
        "4 billion kronor", "NOK 3bn",
    ],
)  # fmt: skip
def test_a_calibre_date_share_or_sum_is_no_count(text):
    assert counted(text) == []


@pytest.mark.parametrize("word", sorted(WORDS.vague))
def test_a_vague_word_never_becomes_a_number(word):
    found = counted(f"They have {word} of them.")
    assert found
    assert all(one.vague and one.min is None and one.max is None for one in found)


@pytest.mark.parametrize(
    ("text", "low", "high", "currency"),
    [
        ("$300 million", 3e8, 3e8, "USD"),
        ("a $1.2-billion package", 1.2e9, 1.2e9, "USD"),
        ("$2.175 billion", 2.175e9, 2.175e9, "USD"),
        ("£500m", 5e8, 5e8, "GBP"),
        ("$61bn", 6.1e10, 6.1e10, "USD"),
        ("€1.5 billion", 1.5e9, 1.5e9, "EUR"),
        ("US$ 20 million", 2e7, 2e7, "USD"),
        ("USD 20 million", 2e7, 2e7, "USD"),
        ("C$500 million", 5e8, 5e8, "CAD"),
        ("A$100m", 1e8, 1e8, "AUD"),
        ("20 million euros", 2e7, 2e7, "EUR"),
        ("up to an aggregate value of $350 million", None, 3.5e8, "USD"),
        ("up to $350,000,000", None, 3.5e8, "USD"),
        ("more than $44.2 billion", 4.42e10, None, "USD"),
        ("$40-60 million", 4e7, 6e7, "USD"),
        ("$40–$60 million", 4e7, 6e7, "USD"),
        ("$2 billion to $3 billion", 2e9, 3e9, "USD"),
        ("between $2 and $3 billion", 2e9, 3e9, "USD"),
        ("hundreds of millions of dollars", 1e8, 1e9 - 1, "USD"),
        ("billions of dollars", 1e9, 1e12 - 1, "USD"),
        ("one billion dollars", 1e9, 1e9, "USD"),
        ("half a billion euros", 5e8, 5e8, "EUR"),
        ("2 to 3 billion euros", 2e9, 3e9, "EUR"),
        ("500 million Canadian dollars", 5e8, 5e8, "CAD"),
        ("SEK 4.7 billion", 4.7e9, 4.7e9, "SEK"),
        ("4.7 billion Swedish kronor", 4.7e9, 4.7e9, "SEK"),
        ("NOK 3bn", 3e9, 3e9, "NOK"),
        ("\u00a55 billion", 5e9, 5e9, "JPY"),
        ("at least $2 million", 2e6, None, "USD"),
    ],
)
def test_a_sum_is_read_as_its_bounds_and_currency(text, low, high, currency):
    (found,) = money(text)
    assert (found.min, found.max, found.currency) == (low, high, currency)


@pytest.mark.parametrize(
    "text",
    [
        "an unprecedented amount",
        "significant and growing quantities",
        "quite a substantial number",
        "a steady flow",
    ],
)
def test_an_amount_by_its_size_alone_is_vague(text):
    (found,) = counted(f"They sent {text} of arms.")
    assert (found.vague, found.min, found.max, found.text) == (True, None, None, text)


def test_a_sum_said_again_in_another_currency_is_one():
    assert [found.currency for found in money("a package of £500m ($617m)")] == ["GBP"]
    assert [found.currency for found in money("about $60bn (around £49bn) in all")] == ["USD"]
    assert [found.min for found in money("$60bn ($49bn)")] == [6e10, 4.9e10]


def test_two_sums_joined_by_and_are_two():
    assert [found.min for found in money("$2 billion and $3 billion")] == [2e9, 3e9]
    assert [found.min for found in money("$40 to $30")] == [40]


@pytest.mark.parametrize(
    "text",
    [
        "$m",
        "$ million",
        "3 billion kroner",
        "$2 million apiece",
        "$80,000 per missile",
        "$1,5 billion",
        "$" + "9" * 400 + " billion",
    ],
)
def test_what_is_no_clear_sum_is_none(text):
    assert money(text) == []


def test_a_figure_or_word_has_one_value():
    assert [number(text) for text in ("4,000", "Twelve", "sixty-five", "half a", "1.5")] == [
        4000,
        12,
        65,
        0.5,
        1.5,
    ]


pieces = st.sampled_from(
    ["between ", "and ", "up to ", "more than ", "$", "£", "1,000", "40", "3.5", " million", "bn", " to ", "-", "dozens",  # noqa: E501
     "hundred ", "a ", "several ", "mm", " per month", "twenty-one ", "2023 ", "hundreds of ", "billions of dollars", ". "]  # noqa: E501
)  # fmt: skip


@given(st.lists(pieces, max_size=14).map("".join) | st.text(max_size=60))
def test_what_is_counted_stands_where_it_says_and_never_twice(text):
    view = normal(text)
    found = counts(view, 0, len(view), WORDS.bands, WORDS.vague)
    spans = [(one.start, one.end) for one in found] + [
        (one.start, one.end) for one in sums(view, 0, len(view))
    ]
    assert all(0 <= low < high <= len(view) for low, high in spans)
    ordered = sorted(spans)
    assert all(first[1] <= second[0] for first, second in pairwise(ordered))
    assert all(one.quantity.min != float("inf") for one in found)


def test_handing_over_is_no_more_than():
    assert [(one.min, one.max) for one in counted("will hand over 24 guns")] == [(24, 24)]
    assert [(one.min, one.max) for one in counted("over 24 guns")] == [(24, None)]


@pytest.mark.parametrize("text", ["Class 3 missiles", "Mark 4 torpedoes", "Lot 12 missiles", "Type 5 rounds"])
def test_a_number_that_names_a_kind_is_no_count(text):
    assert counted(text) == []


@pytest.mark.parametrize("text", ["1 000 tanks", "2 500 tanks", "12\u202f500 tanks", "1'500 tanks"])
def test_a_figure_parted_by_a_blank_is_not_read_by_halves(text):
    assert counted(text) == []


def test_a_count_before_a_calibre_is_one():
    assert [one.min for one in counted("20 155mm guns and 12 105 mm guns")] == [20, 12]


def test_a_year_ago_is_no_rate():
    assert [one.per for one in counted("sent 31 tanks to Oman a year ago")] == [None]
    assert [one.per for one in counted("builds 31 tanks a year")] == ["year"]
