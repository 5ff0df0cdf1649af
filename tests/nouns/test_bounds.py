from datetime import date

import pytest
from edtf import parse_edtf
from hypothesis import given
from hypothesis import strategies as st

from drawdown.bounds import DateBounds, month, year
from drawdown.errors import DateMistake, UserMistake

days = st.dates(min_value=date(1000, 1, 1), max_value=date(9999, 12, 31))
marks = st.sampled_from(["", "~", "?", "%"])


@st.composite
def bounds(draw):
    """Days, months, years, decades, stretches and open ends, so that every way of printing is met."""
    shape = draw(st.sampled_from(["day", "stretch", "month", "months", "year", "decade", "open", "closed"]))
    on = draw(days)
    low, high = on, on
    if shape in ("stretch", "open", "closed"):
        low, high = sorted((on, draw(days)))
    elif shape in ("month", "months"):
        whole = month(on.year, on.month)
        low, high = whole.lower, whole.upper
        if shape == "months" and on.year < 9999:
            high = month(on.year + 1, on.month).upper
    elif shape == "year":
        low, high = date(on.year, 1, 1), date(on.year, 12, 31)
    elif shape == "decade":
        low, high = date(on.year // 10 * 10, 1, 1), date(on.year // 10 * 10 + 9, 12, 31)
    if shape == "open":
        high = None
    if shape == "closed":
        low = None
    return DateBounds(low, high, draw(marks))


@given(bounds())
def test_what_is_printed_reads_back_as_the_same_bounds(made):
    assert DateBounds.parse(made.edtf()) == made


@given(bounds())
def test_what_is_printed_is_edtf_to_another_reader(made):
    parse_edtf(made.edtf())


@given(bounds())
def test_another_reader_finds_the_same_first_and_last_day(made):
    if made.lower is None or made.upper is None or made.qualifier:
        return
    read = parse_edtf(made.edtf())
    assert date(*read.lower_strict()[:3]) == made.lower
    assert date(*read.upper_strict()[:3]) == made.upper


@given(st.text(alphabet="0123456789-/.~?%X ", max_size=24))
def test_any_text_is_a_date_or_a_plain_mistake(text):
    try:
        read = DateBounds.parse(text)
    except DateMistake:
        return
    assert DateBounds.parse(read.edtf()) == read


@pytest.mark.parametrize(
    ("said", "lower", "upper"),
    [
        ("2024", date(2024, 1, 1), date(2024, 12, 31)),
        ("2024-02", date(2024, 2, 1), date(2024, 2, 29)),
        ("2023-02-28~", date(2023, 2, 28), date(2023, 2, 28)),
        ("198X", date(1980, 1, 1), date(1989, 12, 31)),
        ("2022-03/2022-05", date(2022, 3, 1), date(2022, 5, 31)),
        ("2022-02-24/..", date(2022, 2, 24), None),
        ("/2022", None, date(2022, 12, 31)),
    ],
)
def test_each_form_has_its_first_and_last_day(said, lower, upper):
    read = DateBounds.parse(said)
    assert (read.lower, read.upper) == (lower, upper)


@pytest.mark.parametrize(
    "said", ["", "/", "../..", "2024-13", "2023-02-29", "24-01-02", "2024/2023", "a/b/c", "May 2024", "000X"]
)
def test_what_is_no_date_is_the_users_mistake_and_is_named(said):
    with pytest.raises(UserMistake, match="cannot read the date"):
        DateBounds.parse(said)


def test_two_marks_make_it_both_approximate_and_uncertain():
    assert DateBounds.parse("2022~/2023?").qualifier == "%"


def test_bounds_that_say_nothing_or_run_backwards_are_refused():
    with pytest.raises(ValueError, match="use None"):
        DateBounds(None, None)
    with pytest.raises(ValueError, match="after the last day"):
        DateBounds(date(2024, 1, 2), date(2024, 1, 1))
    with pytest.raises(ValueError, match="qualifier"):
        DateBounds.day(date(2024, 1, 1)).unsure().__class__(date(2024, 1, 1), None, "!")


@given(bounds(), days)
def test_what_was_certainly_known_was_possibly_known(made, on):
    if made.certainly_by(on):
        assert made.possibly_by(on)


def test_a_month_is_known_for_certain_only_at_its_end():
    march = month(2024, 3)
    assert march.possibly_by(date(2024, 3, 1))
    assert not march.certainly_by(date(2024, 3, 30))
    assert march.certainly_by(date(2024, 3, 31))


def test_an_open_end_is_never_certain_and_an_open_start_always_possible():
    assert not DateBounds.parse("2024/..").certainly_by(date(9999, 12, 31))
    assert DateBounds.parse("../2024").possibly_by(date(1, 1, 1))


def test_a_year_and_its_basis():
    whole = year(1999, "in 1999")
    assert whole.edtf() == "1999"
    assert whole.basis == "in 1999"
    assert whole.unsure().edtf() == "1999?"
    assert (whole.lower, whole.upper) == (date(1999, 1, 1), date(1999, 12, 31))


@given(bounds(), bounds())
def test_what_certainly_lies_within_a_period_possibly_does(one, period):
    if one.certainly_within(period):
        assert one.possibly_within(period)


@given(bounds(), bounds())
def test_bounds_that_may_lie_within_each_other_share_a_day(one, other):
    lows = [end.lower for end in (one, other) if end.lower]
    highs = [end.upper for end in (one, other) if end.upper]
    apart = bool(lows and highs) and max(lows) > min(highs)
    assert one.possibly_within(other) is other.possibly_within(one) is not apart


@given(bounds())
def test_bounds_lie_within_themselves(one):
    assert one.certainly_within(one)


@pytest.mark.parametrize(
    ("edtf", "certainly", "possibly"),
    [
        ("2023-07-01", True, True),
        ("2023-12-31", True, True),
        ("2023-10", True, True),
        ("2023-06-30", False, False),
        ("2024", False, False),
        ("2023", False, True),
        ("../2023-08", False, True),
        ("2023-08/..", False, True),
        ("../2023-06", False, False),
    ],
)
def test_a_period_takes_in_its_first_and_its_last_day(edtf, certainly, possibly):
    period, one = DateBounds.parse("2023-07/2023-12"), DateBounds.parse(edtf)
    assert (one.certainly_within(period), one.possibly_within(period)) == (certainly, possibly)
