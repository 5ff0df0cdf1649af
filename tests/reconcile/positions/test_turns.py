import pytest

from drawdown.degraded import Degraded
from tests.reconcile.made import said
from tests.reconcile.positions.told import claim, line, turns


def test_a_refusal_turns_into_a_yes_between_the_last_day_of_one_and_the_first_of_the_other():
    found = line(
        claim("1", "refused", published="2023-05-03"),
        claim("2", "refused", published="2023-07-20"),
        claim("3", "authorised", happened="2024-02", published="2024-05"),
        claim("4", "delivered", happened="2024-04", published="2024-05"),
    )
    assert turns(found) == [("refused", "authorised", "2023-07-20", "2024-02-29")]


def test_a_plan_to_send_is_a_turn_too():
    found = line(
        claim("1", "refused", published="2023-07-20"),
        claim("2", "delivered", status="planned", published="2023-09-22"),
    )
    assert turns(found) == [("refused", "delivered planned", "2023-07-20", "2023-09-22")]


@pytest.mark.parametrize("status", ["possible", "asked", "denied"])
def test_what_may_be_is_no_turn(status):
    found = line(
        claim("1", "refused", published="2023-07-20"),
        claim("2", "delivered", status=status, published="2023-09-22"),
    )
    assert turns(found) == []


def test_a_refusal_and_a_delivery_told_of_one_day_are_no_turn():
    found = line(
        claim("1", "refused", published="2024-03-01"),
        claim("2", "delivered", happened="2024-03-01", published="2024-03-01"),
    )
    assert turns(found) == []


def test_a_refusal_and_a_delivery_told_by_one_report_are_no_turn():
    found = line(
        claim("1", "refused", report="a", published="2024-03-01"),
        claim("2", "delivered", report="a", published="2024-03-01"),
    )
    assert turns(found) == []


def test_accounts_of_one_week_that_contradict_each_other_may_be_no_turn_and_it_is_said():
    found = line(
        claim("1", "refused", published="2024-03-01"),
        claim("2", "delivered", status="planned", published="2024-03-02"),
    )
    assert "may be two accounts that contradict each other" in found.reversals[0].reasons


def test_a_past_refusal_told_after_the_delivery_is_no_turn_back():
    words = "Until recently we were unable to provide these missiles, she said."
    found = line(
        claim("1", "refused", published="2023-07-20"),
        claim("2", "delivered", happened="2023-10", published="2023-11-01"),
        claim("3", "refused", published="2024-04-24", words=words),
    )
    assert turns(found) == [("refused", "delivered", "2023-07-20", "2023-10-31")]


def test_until_recently_refused_and_now_delivered_is_a_turn_told_by_one_report():
    words = "Until recently we were unable to provide these missiles, she said."
    found = line(
        claim("1", "refused", report="a", published="2024-04-24", words=words),
        claim("2", "delivered", report="a", published="2024-04-24"),
    )
    assert turns(found) == [("refused", "delivered", None, "2024-04-24")]


def test_training_refused_and_then_planned_is_a_turn():
    refused = "Earlier this year Ruritania refused to let others train the crews."
    found = line(
        claim("1", "trained", report="a", status="denied", party="US", words=refused, published="2023-07-24"),
        claim("2", "trained", report="a", status="planned", party="US", published="2023-07-24"),
    )
    assert turns(found) == [("trained denied", "trained planned", "2023-01-01", "2023-07-24")]


def test_a_yes_turns_into_a_no():
    found = line(
        claim("1", "announced", happened="2023-01-10", published="2023-01-11"),
        claim("2", "refused", published="2023-06-01"),
    )
    assert turns(found) == [("announced", "refused", "2023-01-10", "2023-06-01")]


def test_what_was_halted_and_goes_on_is_a_turn_and_back():
    found = line(
        claim("1", "delivered", happened="2025-01", published="2025-02"),
        claim("2", "paused", published="2025-03-03"),
        claim("3", "delivered", happened="2025-03-12", published="2025-03-13"),
    )
    assert turns(found) == [
        ("delivered", "paused", "2025-01-01", "2025-03-03"),
        ("paused", "delivered", "2025-03-03", "2025-03-12"),
    ]


def test_leaning_against_and_then_for_is_a_turn():
    found = line(
        claim("1", "considered", leaning="against", published="2023-05-03"),
        claim("2", "considered", leaning="for", published="2023-08-03"),
    )
    assert turns(found) == [("considered against", "considered for", "2023-05-03", "2023-08-03")]


def test_asking_again_is_no_turn():
    found = line(
        claim("1", "requested", party="UA", published="2023-05-03"),
        claim("2", "requested", party="UA", published="2023-08-03"),
        actor="UA",
    )
    assert turns(found) == []


def test_steps_of_two_variants_make_no_turn():
    found = line(
        claim("1", "refused", item="atacms/long-range", published="2023-05-03"),
        claim("2", "delivered", item="atacms/cluster", happened="2023-10", published="2023-11"),
        item="atacms/cluster",
    )
    assert turns(found) == []


def test_dates_that_overlap_a_little_make_a_turn_of_uncertain_order():
    found = line(
        claim("1", "refused", published="2023-07"),
        claim("2", "delivered", status="planned", published="2023-07-29/2023-09-30"),
    )
    assert len(found.reversals) == 1
    assert found.reversals[0].reasons.startswith("order uncertain")


def test_dates_that_overlap_much_make_none():
    found = line(
        claim("1", "refused", published="2023-07"),
        claim("2", "delivered", status="planned", published="2023-07-05/2023-08-02"),
    )
    assert turns(found) == []


def test_undated_claims_turn_nothing():
    assert turns(line(claim("1", "refused"), claim("2", "delivered", published="2024"))) == []


def test_a_turn_tells_how_the_reasons_changed():
    def argued(id, report, reason, leaning, published):
        return claim(
            id, "argued", report=report, party="US", reason=reason, leaning=leaning, published=published
        )

    found = line(
        claim("1", "refused", report="a", published="2023-07-20"),
        argued("2", "a", "stock", "against", "2023-07-20"),
        argued("3", "a", "escalation", "against", "2023-07-20"),
        claim("4", "authorised", report="b", happened="2024-02", published="2024-02-20"),
        argued("5", "b", "stock", "for", "2024-02-20"),
        argued("6", "b", "need", "for", "2024-02-20"),
    )
    assert found.reversals[0].reasons == (
        "escalation: against before, not given after; need: not given before, for after; "
        "stock: against before, for after"
    )


def test_a_turn_that_rests_on_a_degraded_copy_says_so():
    found = line(
        claim("1", "paused", report="a", published="2023-07-20"),
        claim("2", "delivered", happened="2023-10", published="2023-11"),
        degraded={"a": Degraded("a", "a.md", 0.9, "degraded")},
    )
    assert "told by degraded copies only" in found.steps[0].why
    assert "degraded copies" in found.reversals[0].reasons


def test_until_recently_ends_with_the_yes_that_its_report_dates():
    words = "Until recently we were unable to provide these missiles, she said."
    found = line(
        claim("1", "refused", report="a", published="2024-04-24", words=words),
        claim("2", "authorised", report="a", happened="2024-04-17", published="2024-04-24"),
    )
    assert turns(found) == [("refused", "authorised", None, "2024-04-17")]
    assert "over by 2024-04-17" in found.steps[0].why


def test_a_yes_that_lies_long_back_is_not_what_ended_it():
    words = "Until recently we were unable to provide these missiles, she said."
    found = line(
        claim("1", "refused", report="a", published="2024-04-24", words=words),
        claim("2", "authorised", report="a", happened="2023-02", published="2024-04-24"),
    )
    assert turns(found) == []


def test_a_yes_inferred_from_a_variant_is_not_taken_back_by_a_no_to_another():
    found = line(
        claim("1", "delivered", item="atacms/cluster", happened="2023-10", published="2023-11"),
        claim("2", "refused", published="2023-12-01"),
    )
    assert turns(found) == []


def test_earlier_this_year_refused_and_last_week_promised_is_a_turn():
    refused = "Earlier this year Ruritania refused to let others train the crews."
    found = line(
        claim("1", "trained", report="a", status="denied", party="US", words=refused, published="2023-07-24"),
        claim("2", "trained", report="a", status="planned", party="US", published="2023-07-24"),
        occasions={"2": said("2023-07-10/2023-07-16")},
    )
    assert turns(found) == [("trained denied", "trained planned", "2023-01-01", "2023-07-16")]


def test_a_turn_on_a_class_of_items_says_that_it_may_be_two_things():
    found = line(
        claim("1", "refused", item="tank", published="2022-11-03"),
        claim("2", "delivered", item="tank", happened="2023-03", published="2023-04"),
        item="tank",
    )
    assert found.reversals[0].reasons.startswith("a class of items")


def test_a_yes_told_while_a_no_stood_is_a_contradiction_which_a_later_no_does_not_turn():
    found = line(
        claim("1", "delivered", report="a", published="2023-09-14"),
        claim("2", "refused", report="a", published="2023-09-14"),
        claim("3", "refused", published="2024-03-04"),
    )
    assert turns(found) == []


def test_a_no_of_some_day_within_long_bounds_does_not_cut_a_yes_in_two():
    found = line(
        claim("1", "refused", published="2023-07-20"),
        claim("2", "authorised", happened="2023-10", published="2023-11"),
        claim("3", "paused", published="2022-03/2024-02"),
        claim("4", "delivered", happened="2024-04", published="2024-05"),
    )
    assert turns(found) == [("refused", "authorised", "2023-07-20", "2023-10-31")]


def test_what_has_been_refused_since_spring_was_refused_to_the_day_it_is_told():
    found = line(
        claim("1", "refused", happened="2023-03/..", published="2023-06-15"),
        claim("2", "authorised", happened="2023-09", published="2023-10"),
    )
    assert turns(found) == [("refused", "authorised", "2023-06-15", "2023-09-30")]


def test_aid_as_a_whole_does_not_turn_since_its_packages_are_many():
    found = line(
        claim("1", "refused", item=None, published="2022-07-22"),
        claim("2", "authorised", item=None, happened="2023-07-14", published="2023-07-14"),
        claim("3", "delivered", item=None, published="2023-09-01"),
        item=None,
    )
    assert turns(found) == []
    assert not any(step.inferred for step in found.steps)
    assert found.lags == ()
