from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drawdown.bounds import DateBounds
from drawdown.reading.text.normal import normal
from drawdown.reading.time.dates import times

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
        ("by March 2025", "../2025-03-31"),
        ("between May and July 2023", "2023-05/2023-07"),
        ("from November 2022 to March 2023", "2022-11/2023-03"),
        ("from 3 to 8 May 2023", "2023-05-03/2023-05-08"),
        ("in the summer of 2023", "2023-06~/2023-08~"),
        ("in the first quarter of 2023", "2023-01/2023-03"),
        ("the second half of 2023", "2023-07/2023-12"),
        ("at the start of the war", "2022-02-24~/2022-03-27~"),
        ("when the full-scale invasion began", "2022-02-24~/2022-03-27~"),
        ("before Russia invaded", "../2022-02-24"),
        ("prior to the war", "../2022-02-24"),
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
        ("over the last two months", "2024-03-30/2024-05-30", "report-undated: over the last two months"),
        ("in just the past week", "2024-05-23/2024-05-30", "report-undated: in just the past week"),
        ("late last month", "2024-04-21/2024-04-30", "report-undated: late last month"),
        ("earlier in the week", "2024-05-27/2024-05-30", "report-undated: earlier in the week"),
        ("the end of last year", "2023", "report-undated: the end of last year"),
        ("last summer", "2023-06~/2023-08~", "report-undated: last summer"),
        ("over the weekend", "2024-05-25/2024-05-26", "report-undated: over the weekend"),
        ("two days ago", "2024-05-28", "report-undated: two days ago"),
        ("three weeks ago", "2024-05-06~/2024-05-12~", "report-undated: three weeks ago"),
        ("next Monday", "2024-06-03", "report-undated: next Monday"),
        ("within days", "2024-05-30~/2024-06-13~", "report-undated: within days"),
        ("over the next two weeks", "2024-05-30/2024-06-13", "report-undated: over the next two weeks"),
        ("by the end of the year", "2024-05-30/2024-12-31", "report-undated: by the end of the year"),
        ("from March to May", "2024-03?/2024-05?", "year-not-stated: from March to May"),
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
    ("text", "published", "expected"),
    [
        ("since President Biden took office", None, "2021-01-20/.."),
        ("since the start of the Biden Administration", "2022-05-30", "2021-01-20/2022-05-30"),
        ("the President, since taking office", "2018-05-30", "2017-01-20/2018-05-30"),
        ("since President Trump took office", "2025-05-30", "2025-01-20/2025-05-30"),
        ("since President Trump took office", None, "ambiguous: since President Trump took office"),
        (
            "since the prime minister took office",
            "2022-05-30",
            "ambiguous: since the prime minister took office",
        ),
    ],
)
def test_since_taking_office_runs_from_a_presidents_first_day(text, published, expected):
    assert read(text, DateBounds.parse(published) if published else None) == [expected]


@pytest.mark.parametrize(
    "text", ["since the invasion of Kuwait", "in the war", "the war's end", "the 2003 invasion"]
)
def test_another_war_or_none_is_no_date(text):
    assert read(text) == []


def test_the_war_of_a_text_about_another_one_is_not_told():
    assert read("Israel has received shells since the war began.") == ["ambiguous: since the war began"]


def test_a_date_worked_out_from_an_uncertain_one_is_uncertain():
    assert read("last month", DateBounds.parse("2024-05-30?")) == ["2024-04?"]
    assert read("in the past few days", DateBounds.parse("2024-05-30?")) == ["2024-05-27%/2024-05-30%"]
    assert read("on 2 March 2024", DateBounds.parse("2024-05-30?")) == ["2024-03-02"]


def test_a_bare_day_or_month_may_also_lie_ahead():
    (found,) = times("in September", 0, 12, PUBLISHED)
    assert [one and one.edtf() for one in (found.bounds, found.ahead)] == ["2023-09?", "2024-09?"]
    (found,) = times("on Monday", 0, 9, PUBLISHED)
    assert [one and one.edtf() for one in (found.bounds, found.ahead)] == ["2024-05-27", "2024-06-03?"]


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
