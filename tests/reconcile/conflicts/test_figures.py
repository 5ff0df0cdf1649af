import pytest

from drawdown.quantity import Money, Quantity
from drawdown.reconcile.conflicts import conflicts
from tests.reconcile.conflicts.told import one_origin, told, verdicts
from tests.reconcile.made import count, dossier, entry


def counted(report, least, most=None, published="2023-05-03", event="delivered", **fields):
    amount = fields.pop("quantity", None) or count(least, most, **fields.pop("how", {}))
    return entry(report, event, report=report, published=published, quantity=amount, **fields)


def held(report, least, published="2023-05-03", **fields):
    return counted(report, least, published=published, event="held", party="US", recipient=None, **fields)


def test_two_counts_at_one_time_are_a_conflict_that_shows_both():
    (row,) = conflicts(dossier(counted("a", 18), counted("b", 31)))
    assert row.verdict == "conflict"
    assert "18 / 31" in {ground.detail for ground in row.grounds}


def test_counts_for_one_month_conflict_however_late_they_are_told():
    assert verdicts(counted("a", 18, happened="2023-03"), counted("b", 31, happened="2023-03")) == {
        "conflict"
    }
    late = counted("b", 31, published="2024-05-03", happened="2023-03")
    assert verdicts(counted("a", 18, happened="2023-03"), late) == {"conflict"}


def test_counts_for_two_months_are_two_deliveries():
    assert told(counted("a", 18, happened="2023-03"), counted("b", 31, happened="2023-04")) == set()


def test_a_count_that_grows_is_a_change_and_a_smaller_later_one_counts_something_else():
    assert verdicts(counted("a", 18), counted("b", 31, published="2023-09-03")) == {"change-over-time"}
    assert told(counted("a", 31), counted("b", 18, published="2023-09-03")) == set()


def test_a_stock_may_fall_and_a_rate_may_rise():
    assert verdicts(held("a", 900), held("b", 400, published="2024-05-03")) == {"change-over-time"}
    rate = {"per": "month", "unit": "round"}
    one = counted("a", 14000, event="produced", how=rate)
    assert verdicts(one, counted("b", 24000, published="2023-12-03", event="produced", how=rate)) == {
        "change-over-time"
    }


def test_the_same_number_in_other_bounds_is_a_rewording():
    about = {"approximate": True}
    assert verdicts(counted("a", 18), counted("b", 20, how=about), counted("c", 12, 99)) == {"rewording"}
    assert told(counted("a", 18), counted("b", 18)) == set()


def test_a_bound_excludes_what_lies_beyond_it():
    assert verdicts(counted("a", 12), counted("b", None, quantity=Quantity(30, None, "missile"))) == {
        "conflict"
    }
    assert "conflict" not in verdicts(counted("a", 32), counted("b", None, quantity=Quantity(30, None)))
    assert verdicts(counted("a", 12), counted("b", None, quantity=Quantity(None, 10, "missile"))) == {
        "conflict"
    }


def test_about_a_number_leaves_room_around_it():
    about = {"approximate": True}
    assert verdicts(counted("a", 4000, how=about), counted("b", 4300)) == {"rewording"}
    assert verdicts(counted("a", 4000), counted("b", 4700)) == {"conflict"}


def test_large_round_numbers_leave_room_for_rounding_and_others_do_not():
    assert verdicts(counted("a", 4000), counted("b", 4150)) == {"rewording"}
    assert verdicts(counted("a", 4150), counted("b", 4170)) == {"conflict"}
    assert verdicts(counted("a", 14), counted("b", 15)) == {"conflict"}


@pytest.mark.parametrize(
    ("ours", "theirs"),
    [
        ("It sent 300 since June.", "It sent 2000 since the invasion."),
        ("A first batch of 300 came.", "In total 2000 came."),
        ("It sent 300.", "It sent 2000 this year."),
        ("It sent another 300.", "It sent another 500."),
    ],
)
def test_other_baselines_are_told_as_such(ours, theirs):
    assert verdicts(counted("a", 300, words=ours), counted("b", 500, words=theirs)) == {"different-baseline"}


def test_other_baselines_months_apart_are_not_worth_a_row():
    late = counted("b", 500, words="It sent 500 since the invasion.", published="2023-12-03")
    assert told(counted("a", 300, words="It sent 300 since June."), late) == set()


def test_other_units_are_another_baseline():
    launchers = counted("b", 2, how={"unit": "launcher"})
    assert verdicts(counted("a", 40), launchers) == {"different-baseline"}


def test_pledged_and_delivered_are_two_baselines():
    assert verdicts(counted("a", 49, event="announced"), counted("b", 12)) == {"different-baseline"}


def test_what_was_made_for_a_customer_is_a_part_of_what_was_made():
    rate = {"per": "year"}
    ours = counted("a", 300, event="produced", how=rate, words="It makes 300 for the Army.")
    assert verdicts(ours, counted("b", 550, event="produced", how=rate)) == {"different-baseline"}


def test_a_rate_and_a_total_are_never_compared():
    rate = {"per": "year"}
    assert told(counted("a", 300, event="produced", how=rate), counted("b", 4000, event="produced")) == set()


def test_plans_are_compared_with_plans_only_on_one_day():
    assert verdicts(counted("a", 3, status="planned"), counted("b", 8, status="planned")) == {"conflict"}
    later = counted("b", 8, status="planned", published="2023-06-03")
    assert told(counted("a", 3, status="planned"), later) == set()
    assert told(counted("a", 3, status="possible"), counted("b", 8)) == set()


def test_a_figure_changed_by_a_copy_drifted():
    two = counted("a", 3), counted("b", 30, published="2023-05-20")
    assert verdicts(*two, origins=one_origin(*two)) == {"copy-drift"}


def test_figures_without_dates_are_unsure():
    assert verdicts(counted("a", 6, published=None), counted("b", 20, published=None)) == {"unsure"}


def test_figures_of_a_class_of_items_are_unsure():
    assert verdicts(counted("a", 18, item="tank"), counted("b", 31, item="tank")) == {"unsure"}


def test_figures_far_apart_may_count_other_things():
    assert verdicts(counted("a", 18), counted("b", 310)) == {"unsure"}


def test_a_report_that_gives_both_figures_contradicts_neither():
    both = counted("a", 18), entry("a2", report="a", published="2023-05-03", quantity=count(31))
    assert told(*both, counted("b", 31)) == set()


def test_variants_are_not_counted_together():
    assert told(counted("a", 18, item="atacms/cluster"), counted("b", 31)) == set()


def test_sums_of_one_day_conflict_and_sums_of_two_days_are_two_packages():
    def package(report, millions, published):
        money = Money(millions * 1e6, millions * 1e6, "USD")
        return entry(report, "announced", report=report, item=None, published=published, money=money)

    assert verdicts(package("a", 300, "2023-05-31"), package("b", 500, "2023-05-31")) == {"conflict"}
    assert told(package("a", 300, "2023-05-31"), package("b", 500, "2023-06-13")) == set()


def test_ranges_are_compared_in_one_unit():
    def reach(report, distance, unit):
        amount = Quantity(distance, distance, unit)
        return entry(report, "rated", report=report, supplier=None, recipient=None, quantity=amount)

    assert told(reach("a", 190, "mile"), reach("b", 300, "kilometre")) <= {("rewording", "a", "b")}
    assert verdicts(reach("a", 45, "mile"), reach("b", 300, "kilometre")) <= {"conflict", "unsure"}


def test_many_figures_of_one_matter_give_few_rows():
    many = [counted(f"r{number:03}", 10 + 3 * number) for number in range(200)]
    assert 1 <= len(told(*many)) <= 30
