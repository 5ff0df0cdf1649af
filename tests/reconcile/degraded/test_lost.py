from drawdown.reconcile.degraded import lost
from tests.reconcile.degraded.made import CATALOGUE, EMPTY, NEWS, report

OTHER = (
    "Colonel Rudolf Rassendyll told the Zenda Herald on 3 May that 70 guns had gone. "
    '"We have none left in the whole of the country," said Antoinette Mauban of the depot. '
)


def names(text, *others):
    return {one.name for one in lost(report(text), [], [report(other) for other in others], CATALOGUE)}


def test_what_a_copy_has_lost_is_told_by_kind():
    assert names(EMPTY, NEWS + OTHER) >= {"people lost", "outlets lost", "dates lost", "figures lost"}


def test_a_report_has_lost_nothing_of_itself():
    assert not names(NEWS, NEWS)


def test_a_cut_has_lost_nothing():
    assert not names(EMPTY[:80], (NEWS + OTHER) * 3)


def test_the_report_of_which_least_is_lost_counts():
    assert not names(NEWS, NEWS, OTHER)
    assert names(NEWS, OTHER)


def test_nothing_is_lost_where_nothing_is_linked():
    assert not names(NEWS)


def test_all_that_is_lost_decides_nothing_alone():
    assert sum(one.weight for one in lost(report(EMPTY), [], [report(NEWS + OTHER)], CATALOGUE)) < 0.3
