"""The evaluation of dates keeps its floors, and its figures mean what they say."""

from datetime import date

from drawdown.bounds import DateBounds
from drawdown.dating import Dating
from evaluation.dates import made
from evaluation.dates.__main__ import LEAST_ANY, LEAST_BEST
from evaluation.dates.measure import Case, days, held, lines


def test_invented_reports_are_dated_as_well_as_is_said():
    cases = [one for one in made.cases() if one.found]
    assert len(cases) >= 30
    assert sum(one.best() for one in cases) >= LEAST_BEST * len(cases)
    assert sum(one.any() for one in cases) >= LEAST_ANY * len(cases)


def test_a_hypothesis_holds_the_days_within_its_bounds_only():
    one = Dating(DateBounds.parse("2020-05-01/2020-05-10"), ("g",), 0.5)
    assert days(one) == 10
    assert held(one, date(2020, 5, 10))
    assert not held(one, date(2020, 5, 11))
    assert held(Dating(DateBounds.parse("../2020-05-10"), ("g",), 0.5), date(1990, 1, 1))


def test_a_text_without_a_hypothesis_counts_in_no_share():
    silent = Case("a", date(2020, 1, 1), ())
    assert list(lines([silent])) == ["1 texts, 0 of them with a hypothesis"]
