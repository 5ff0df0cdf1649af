from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drawdown.bounds import DateBounds
from drawdown.reading.dates import times
from drawdown.reading.normal import normal

PUBLISHED = DateBounds.parse("2024-05-30")  # a Thursday


def read(text, published=PUBLISHED):
    view = normal(text)
    return [
        found.bounds.edtf() if found.bounds else found.why for found in times(view, 0, len(view), published)
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It was signed on 12 March 2024.", "2024-03-12"),
        ("Signed March 12, 2024, it took effect", "2024-03-12"),
        ("on Tuesday, March 12, 2024", "2024-03-12"),
        ("on Tuesday, 12 March 2024", "2024-03-12"),
        ("dated 2024-03-12", "2024-03-12"),
        ("in October 2023", "2023-10"),
        ("In October of 2023", "2023-10"),
        ("mid-March 2023", "2023-03-11/2023-03-20"),
        ("at the end of June 2023", "2023-06-21/2023-06-30"),
        ("In 2023, the ministry", "2023"),
        ("early 2024", "2024"),
        ("in the 1980s", "198X"),
        ("between 2022 and 2024", "2022/2024"),
        ("from 2022 to 2024", "2022/2024"),
        ("by the end of 2025", "../2025"),
        ("By 2026 the plant", "../2026"),
    ],
)
def test_a_full_date_needs_no_report_date(text, expected):
    assert read(text, None) == [expected]
    assert read(text) == [expected]


@pytest.mark.parametrize(
    ("text", "dated", "undated"),
    [
        ("last month", "2024-04", "report-undated: last month"),
        ("next month", "2024-06", "report-undated: next month"),
        ("last year", "2023", "report-undated: last year"),
        ("this week", "2024-05-27/2024-06-02", "report-undated: this week"),
        ("earlier this year", "2024-01-01/2024-05-30", "report-undated: earlier this year"),
        ("later this week", "2024-05-30/2024-06-02", "report-undated: later this week"),
        ("today", "2024-05-30", "report-undated: today"),
        ("yesterday", "2024-05-29", "report-undated: yesterday"),
        ("tomorrow", "2024-05-31", "report-undated: tomorrow"),
        ("on Monday", "2024-05-27", "report-undated: on Monday"),
        ("on Thursday", "2024-05-30", "report-undated: on Thursday"),
        ("last Thursday", "2024-05-23", "report-undated: last Thursday"),
        ("over the past three years", "2021-05-30/2024-05-30", "report-undated: over the past three years"),
        ("in the past few months", "2024-02-29~/2024-05-30~", "report-undated: in the past few months"),
        ("in February", "2024-02?", "year-not-stated: in February"),
        ("In February, it", "2024-02?", "year-not-stated: In February"),
        ("in August", "2023-08?", "year-not-stated: in August"),
        ("mid-March", "2024-03-11?/2024-03-20?", "year-not-stated: mid-March"),
        ("April 24", "2024-04-24?", "year-not-stated: April 24"),
        ("Apr. 24", "2024-04-24?", "year-not-stated: Apr. 24"),
        ("the 24th of April", "2024-04-24?", "year-not-stated: 24th of April"),
        ("September 12", "2023-09-12?", "year-not-stated: September 12"),
        ("since March", "2024-03-01?/2024-05-30?", "year-not-stated: since March"),
        ("since last week", "2024-05-20/2024-05-30", "report-undated: since last week"),
    ],
)
def test_a_relative_date_needs_the_report_date(text, dated, undated):
    assert read(text) == [dated]
    assert read(text, None) == [undated]


@pytest.mark.parametrize(
    ("text", "dated", "undated"),
    [
        ("since the invasion", "2022-02-24/2024-05-30", "2022-02-24/.."),
        ("Since Russia invaded", "2022-02-24/2024-05-30", "2022-02-24/.."),
        ("since 24 February 2022", "2022-02-24/2024-05-30", "2022-02-24/.."),
        ("since February 2022", "2022-02-01/2024-05-30", "2022-02-01/.."),
        ("since 2014", "2014-01-01/2024-05-30", "2014/.."),
        ("since the 1980s", "1980-01-01/2024-05-30", "1980/.."),
    ],
)
def test_since_runs_to_the_report_or_stays_open(text, dated, undated):
    assert read(text) == [dated]
    assert read(text, None) == [undated]


@pytest.mark.parametrize(
    "text",
    [
        "February 30",
        "February 30, 2023",
        "31 April 2024",
        "2024-13-45",
        "since February 30, 2023",
        "between 2024 and 2020",
    ],
)
def test_an_impossible_date_is_named_and_never_raises(text):
    (found,) = read(text)
    assert found == f"no-such-date: {text}"


@pytest.mark.parametrize(
    "text", ["it may send them", "May send", "Washington May decide", "march on", "155 mm", "in 20234"]
)
def test_a_word_that_only_looks_like_a_date_is_none(text):
    assert read(text) == []


def test_a_date_remembers_its_words_and_the_date_it_was_worked_out_from():
    (found,) = times("it came last month", 0, 18, PUBLISHED)
    assert found.bounds
    assert found.bounds.basis == '"last month" from 2024-05-30'
    assert (found.start, found.end, found.words) == (8, 18, "last month")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("today", "2024-03"),
        ("last month", "2024-02"),
        ("yesterday", "2024-02-29/2024-03-30"),
        ("on 2 March 2024", "2024-03-02"),
    ],
)
def test_of_a_report_dated_to_a_month_today_is_any_day_of_it(text, expected):
    assert read(text, DateBounds.parse("2024-03")) == [expected]


@pytest.mark.parametrize(
    "text", ["yesterday", "last year", "last month", "last week", "in December", "over the past year"]
)
def test_the_first_day_of_all_time_has_no_day_before(text):
    assert read(text, DateBounds.parse("0001-01-01")) == [f"no-such-date: {text}"]


pieces = st.sampled_from(
    ["since ", "in ", "May ", "30 ", "February ", "2023", "last ", "month ", "Monday, ", "the ", "1980s ", "between ", "and ",  # noqa: E501
     "by ", "mid-", "2024-02-30 ", "invasion ", "past ", "few ", "days "]
)  # fmt: skip


@given(
    st.lists(pieces, max_size=14).map("".join) | st.text(max_size=60),
    st.none() | st.dates().map(DateBounds.day),
)
def test_a_time_stands_where_it_says_has_bounds_or_a_reason_and_is_read_once(text, published):
    view = normal(text)
    found = times(view, 0, len(view), published)
    assert all((one.bounds is None) == (one.why is not None) for one in found)
    assert all(" ".join(view[one.start : one.end].split()) == one.words for one in found)
    assert all(first.end <= second.start for first, second in pairwise(found))
