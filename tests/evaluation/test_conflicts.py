from drawdown.conflict import Conflict
from evaluation.conflicts.__main__ import PRECISION
from evaluation.conflicts.case import DEVELOPED, Case, load
from evaluation.conflicts.measure import Told, measure, tell


def test_conflicts_are_told_from_what_only_looks_like_one():
    for name, cases in load().items():
        figures = measure(tell(cases))
        assert figures.precision >= PRECISION, name
        assert figures.recall >= 0.7, name


def test_at_least_half_of_the_cases_are_false_friends():
    for cases in load().values():
        alarms = [case for case in cases if case.truth[0] in ("conflict", "copy-drift")]
        assert len(alarms) <= len(cases) / 2
    assert sum(len(cases) for cases in load().values()) >= 120
    assert DEVELOPED in load()


def case(*truth, between=()):
    return Case("made", "independent", truth, (), between)


def row(verdict, *words):
    return Conflict(("a", "b"), verdict, (), words=words or ("it came", "it did not"))


def test_a_conflict_called_where_there_is_none_costs_precision():
    told = [Told(case("conflict"), (row("conflict"),)), Told(case("none"), (row("conflict"),))]
    figures = measure(told)
    assert (figures.precision, figures.recall) == (0.5, 1.0)
    assert figures.right == {"conflict": (1, 1), "none": (0, 1)}


def test_a_conflict_not_called_costs_recall():
    assert measure([Told(case("conflict"), ())]).recall == 0.0
    assert measure([Told(case("conflict", "unsure"), (row("unsure"),))]).right == {"conflict": (1, 1)}


def test_a_row_on_other_sentences_is_not_the_one_meant():
    wanted = case("copy-drift", between=("never", "pause"))
    assert Told(wanted, (row("copy-drift", "never sent", "a pause"),)).right
    assert Told(wanted, (row("copy-drift", "the pause", "never sent"),)).right
    assert not Told(wanted, (row("copy-drift", "never sent", "a delay"),)).right
