"""Replays with undated reports."""

from datetime import date

from drawdown.bounds import DateBounds
from drawdown.dating import Dating
from drawdown.reconcile.dates import known_by, said_by, share_by

TWO = (
    Dating(DateBounds.parse("2023-07-01%/2023-07-31%"), ("a",), 0.7),
    Dating(DateBounds.parse("2024-02-01%/2024-02-29%"), ("b",), 0.3),
)


def test_it_was_out_when_all_hypotheses_have_passed():
    assert known_by(TWO, date(2024, 2, 29))
    assert not known_by(TWO, date(2023, 12, 1))


def test_it_may_have_been_out_once_one_has_begun():
    assert known_by(TWO, date(2023, 7, 1), possible=True)
    assert not known_by(TWO, date(2023, 6, 30), possible=True)


def test_where_nothing_tells_nothing_is_said():
    assert known_by((), date(2024, 1, 1)) is None
    assert share_by((), date(2024, 1, 1)) is None
    assert said_by((), date(2024, 1, 1)) == ""


def test_it_is_said_how_likely_it_was_out():
    assert said_by(TWO, date(2023, 12, 1)) == "may have been published by then: 0.7"
    assert said_by(TWO, date(2023, 1, 1)) == "not yet published then, by estimate"
    assert said_by(TWO, date(2024, 6, 1)) == "published by then, by estimate"


def test_an_open_end_is_never_certain():
    open_ = (Dating(DateBounds.parse("2023-07-01%/.."), ("a",), 1.0),)
    assert not known_by(open_, date(2030, 1, 1))
    assert said_by(open_, date(2030, 1, 1)) == "may have been published by then: 0.5"


def test_the_share_grows_with_the_day():
    shares = [share_by(TWO, date(2023, month, 15)) or 0.0 for month in range(1, 13)]
    assert shares == sorted(shares)
