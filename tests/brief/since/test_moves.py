"""What became of one fact: each move is named for what it is, never for less or more."""

import pytest

from drawdown.bounds import DateBounds
from drawdown.brief.since.moves import moved, moves
from drawdown.quantity import Money
from tests.brief.judged import BUILT, fact
from tests.reconcile.made import count


@pytest.mark.parametrize(
    ("then", "now", "kind"),
    [
        ((1, 9), (1, 9), None),
        ((1, 9), (2, 9), "narrower"),
        ((2, 9), (1, 9), "wider"),
        ((1, 5), (3, 9), "otherwise"),
        ((1, 2), (3, 4), "otherwise"),
        (None, (3, 4), "narrower"),
        ((3, 4), None, "wider"),
        (None, None, None),
    ],
)
def test_a_range_is_narrower_only_within_the_one_it_was(then, now, kind):
    assert moved(then, now) == kind


@pytest.mark.parametrize("field", ["unit", "per"])
def test_figures_of_two_units_are_neither_narrower_nor_wider(field):
    then = fact(BUILT, quantity=count(1, 9))
    now = fact(BUILT, quantity=count(2, 3, **{field: "month"}))
    assert [kind for kind, _ in moves(then, now)] == ["otherwise"]


def test_sums_of_two_currencies_are_neither_narrower_nor_wider():
    then, now = (
        fact(BUILT, quantity=None, money=Money(*ends, currency))
        for ends, currency in (((1, 9), "USD"), ((2, 3), "EUR"))
    )
    assert [kind for kind, _ in moves(then, now)] == ["otherwise"]


@pytest.mark.parametrize(("then", "now", "kind"), [(1, 2, "confirmed"), (2, 1, "fewer")])
def test_a_fact_is_borne_out_by_more_origins_and_not_by_fewer(then, now, kind):
    one, other = (fact(BUILT, origins=many, origins_most=many, reports=2) for many in (then, now))
    assert [name for name, _ in moves(one, other)] == [kind]


def test_a_time_that_no_report_states_is_no_date():
    stated, worked_out = (DateBounds.parse("2023-07", basis) for basis in ("", "told by then"))
    dated = fact(BUILT, happened=stated)
    assert [kind for kind, _ in moves(fact(BUILT), dated)] == ["dated"]
    assert not list(moves(fact(BUILT), fact(BUILT, happened=worked_out)))
    assert not list(moves(dated, fact(BUILT)))
