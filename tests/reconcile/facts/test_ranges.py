"""Ranges that respect independence: what agrees narrows, what does not stands as sides; no averages."""

import pytest

from drawdown.quantity import Money, Quantity
from drawdown.reconcile.facts import facts
from tests.reconcile.facts.seen import figure, only
from tests.reconcile.made import OFFICIALS, dossier, entry, resting


def held(id, low, high, report=None, text="", **fields):
    stated = {name: fields.pop(name, False) for name in ("approximate", "vague")}
    quantity = Quantity(low, high, "missile", text=text, **stated)
    return entry(id, "held", report=report or id, party="US", quantity=quantity, **fields)


def test_agreeing_ranges_of_independent_origins_leave_what_they_have_in_common():
    fact = only(held("c1", 4000, 4000, approximate=True), held("c2", 3900, 4200))
    assert (figure(fact), fact.disputed) == ((4000, 4000), False)
    assert fact.to_row()["quantity"]["approximate"]


def test_wide_ranges_narrow_each_other():
    assert figure(only(held("c1", 100, 300), held("c2", 250, 900))) == (250, 300)


def test_at_least_and_up_to_tighten_bounds():
    assert figure(only(held("c1", 300, None), held("c2", None, 500))) == (300, 500)
    assert figure(only(held("c1", 100, 999, approximate=True), held("c2", 400, None))) == (400, 999)


def test_a_round_about_stands_for_all_that_rounds_to_it():
    agreed = only(held("c1", 4000, 4000, approximate=True), held("c2", 4100, 4100, approximate=True))
    assert (figure(agreed), agreed.disputed) == ((4000, 4100), False)
    apart = only(held("c1", 4100, 4100, approximate=True), held("c2", 4300, 4300, approximate=True))
    assert (figure(apart), apart.disputed) == ((4100, 4300), True)


def test_figures_that_do_not_agree_are_sides_and_never_an_average():
    fact = only(held("c1", 20, 20, published="2023-05-01"), held("c2", 30, 30, published="2023-05-02"))
    assert (figure(fact), fact.disputed) == ((20, 30), True)
    assert [(side.value, side.claims, side.reports, side.origins) for side in fact.sides] == [
        ("20", ("c1",), 1, 1), ("30", ("c2",), 1, 1),
    ]  # fmt: skip


def test_the_best_founded_side_comes_first():
    fact = only(held("c1", 20, 20), held("c2", 30, 30), held("c3", 30, 30))
    assert [(side.value, side.origins) for side in fact.sides] == [("30", 2), ("20", 1)]


def test_what_fits_both_sides_decides_nothing():
    fact = only(held("c1", 20, 20), held("c2", 30, 30), held("c3", 5, None, text="at least 5"))
    assert (figure(fact), len(fact.sides)) == ((20, 30), 2)
    assert any("at least 5" in ground for ground in fact.grounds)


def test_many_copies_of_one_origin_are_one_voice():
    copies = [held(f"c{number}", 20, 20, speaker=OFFICIALS) for number in range(5)]
    other = held("c9", 30, 30)
    fact = only(*copies, other, origins=resting(copies, [other]))
    assert [(side.value, side.reports, side.origins) for side in fact.sides] == [("20", 5, 1), ("30", 1, 1)]


def test_within_one_origin_the_most_direct_wording_wins():
    direct = held("c2", 20, 20, speaker=OFFICIALS, quoted="direct")
    relayed = held("c1", 10, 40, speaker=OFFICIALS, via=("Gazette", "Herald"))
    assert figure(only(direct, relayed, origins=resting([direct, relayed]))) == (20, 20)


def test_a_vague_word_never_becomes_a_number():
    fact = only(held("c1", None, None, vague=True, text="a lot"))
    assert fact.quantity == Quantity(None, None, "missile", vague=True, text="a lot")
    with_number = only(held("c1", None, None, vague=True, text="a lot"), held("c2", 30, 30))
    assert figure(with_number) == (30, 30)


def test_sums_of_money_are_ranges_too_and_other_currencies_are_no_side():
    def announced(id, low, high, currency="USD"):
        return entry(id, "announced", report=id, item=None, money=Money(low, high, currency))

    assert figure(only(announced("c1", 300e6, 300e6), announced("c2", 300e6, None))) == (300e6, 300e6)
    assert len(facts(dossier(announced("c1", 300e6, 300e6), announced("c2", 400e6, 400e6)))) == 2
    fact = only(announced("c1", 3e8, 3e8), announced("c2", 3e8, 3e8), announced("c3", 28e7, 28e7, "EUR"))
    assert (figure(fact), fact.disputed) == ((3e8, 3e8), False)


def test_a_total_that_runs_grows_and_one_that_shrinks_is_disputed():
    def total(id, day, amount):
        return entry(
            id, "announced", report=id, item=None, published=day, happened=f"2022-02-24/{day}",
            money=Money(amount, amount, "USD"),
        )  # fmt: skip

    grown = facts(dossier(total("c1", "2022-03-16", 1e9), total("c2", "2022-04-08", 2e9)))
    assert [(figure(fact), fact.disputed) for fact in grown] == [((1e9, 1e9), False), ((2e9, 2e9), False)]
    shrunk = only(total("c1", "2022-03-16", 2e9), total("c2", "2022-04-08", 1e9))
    assert (figure(shrunk), shrunk.disputed) == ((1e9, 2e9), True)
    assert [side.value for side in shrunk.sides] == ["$1 billion", "$2 billion"]
    same_day = only(total("c1", "2022-03-16", 1e9), total("c2", "2022-03-16", 2e9))
    assert same_day.disputed


def test_a_disputed_figure_is_at_best_possibly_true():
    fact = only(held("c1", 20, 20), held("c2", 30, 30))
    assert fact.credibility == "3"


@pytest.mark.parametrize("low", [0, 0.5, 1, 7, 1e15, 1e300])
def test_any_number_may_be_about(low):
    (fact,) = facts(dossier(held("c1", low, low, approximate=True)))
    assert figure(fact) == (low, low)
