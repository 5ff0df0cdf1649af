from datetime import date

import pytest

from drawdown.bounds import DateBounds
from drawdown.reconcile.positions import positions
from drawdown.reconcile.positions.horizon import horizon
from tests.reconcile.made import dossier
from tests.reconcile.positions.told import claim

UNLIKELY = "The short supply makes it unlikely that Kyiv will receive these missiles anytime soon."


def forecast(
    words, *others, event="delivered", status="possible", published="2023-07-24", today="2026-01-01", **fields
):
    """The forecasts of one claim with these words: their outcomes with the claims that tell them."""
    first = claim("f", event, status=status, words=words, published=published, **fields)
    told = positions(dossier(first, *others, today=date.fromisoformat(today)))
    return [one for found in told for one in found.forecasts if one.claim == "f"]


def outcome(*arguments, **fields):
    (one,) = forecast(*arguments, **fields)
    return one.outcome, one.claims


def used(happened, item="atacms/cluster"):
    return claim("u", "used", item=item, party="UA", happened=happened, published="2024-05")


def test_unlikely_soon_fails_if_a_variant_is_used_within_the_time():
    assert outcome(UNLIKELY, used("2023-10")) == ("failed", ("u",))


def test_unlikely_soon_comes_true_if_the_first_came_later():
    assert outcome(UNLIKELY, claim("d", "delivered", happened="2024-02", published="2024-03")) == (
        "came true",
        ("d",),
    )


def test_unlikely_soon_comes_true_if_it_was_still_refused_when_the_time_was_over():
    assert outcome(UNLIKELY, claim("r", "refused", published="2023-12-01")) == ("came true", ("r",))


def test_what_may_have_come_before_or_after_leaves_it_unknown():
    assert outcome(UNLIKELY, claim("d", "delivered", published="2024-05")) == ("unknown", ("d",))


def test_where_nothing_tells_the_outcome_is_unknown():
    assert outcome(UNLIKELY) == ("unknown", ())


def test_before_its_time_a_forecast_is_open():
    assert outcome(UNLIKELY, today="2023-09-01") == ("open", ())


def test_it_may_fail_before_its_time():
    early = used("2023-08-02")
    assert outcome(UNLIKELY, early, today="2023-09-01") == ("failed", ("u",))


def test_a_forecast_on_one_variant_is_not_scored_by_another():
    assert outcome(UNLIKELY, used("2023-10"), item="atacms/long-range") == ("unknown", ())


def test_what_one_recipient_gets_tells_nothing_of_another():
    other = claim("d", "delivered", recipient="PL", happened="2023-09", published="2023-10")
    assert outcome(UNLIKELY, other) == ("unknown", ())


def test_will_arrive_within_weeks_comes_true():
    words = "The first missiles will arrive within weeks, a minister said."
    came = claim("d", "delivered", happened="2023-09", published="2023-10")
    assert outcome(words, came, status="planned") == ("came true", ("d",))


def test_will_arrive_within_weeks_fails_if_they_came_a_year_later():
    words = "The first missiles will arrive within weeks, a minister said."
    came = claim("d", "delivered", happened="2024-07", published="2024-08")
    assert outcome(words, came, status="planned") == ("failed", ("d",))


def test_what_had_come_before_does_not_make_a_forecast_come_true():
    words = "More missiles will arrive within weeks, a minister said."
    before = claim("d", "delivered", happened="2023-03", published="2023-04")
    assert outcome(words, before, status="planned") == ("unknown", ())


def test_a_no_that_is_likely_to_remain_fails_with_a_yes():
    words = "The policy of not sending the missiles is likely to remain in place."
    yes = claim("a", "authorised", happened="2023-09", published="2023-10")
    assert outcome(words, yes, event="refused") == ("failed", ("a",))


def test_a_date_stated_with_the_plan_is_held_to():
    words = "The missiles are to be delivered."
    came = claim("d", "delivered", happened="2024-03", published="2024-04")
    assert outcome(words, came, status="planned", happened="2024-02") == ("failed", ("d",))


def test_without_words_of_time_nothing_is_foretold():
    assert forecast("Kyiv may receive these missiles.") == []


def test_what_is_said_to_have_happened_is_no_forecast():
    assert forecast("Kyiv will receive them soon.", status="actual") == []


def test_an_undated_forecast_is_not_scored():
    (one,) = forecast(UNLIKELY, used("2023-10"), published=None, happened="2023-09")
    assert (one.outcome, one.made) == ("unknown", None)
    assert forecast(UNLIKELY, used("2023-10"), published=None) == []


def test_what_will_not_be_sent_this_year_is_a_forecast_too():
    words = "They will not be sent this year, a spokesman said."
    came = claim("d", "delivered", happened="2023-11", published="2023-12")
    assert outcome(words, came, event="refused", status="actual") == ("failed", ("d",))
    assert outcome(words, came, status="denied") == ("failed", ("d",))


def test_a_refusal_without_a_time_to_come_is_none():
    assert forecast("They refused to send them this year.", event="refused", status="actual") == []


def test_a_time_that_was_over_when_it_was_said_is_that_of_saying_and_foretells_nothing():
    ruled_out = "On 20 July he ruled out that they would be sent."
    assert forecast(ruled_out, happened="2023-07-20") == []
    assert len(forecast(ruled_out, happened="2023-07-24")) == 1


def test_a_hope_is_no_forecast():
    assert forecast("Kyiv hopes to get the missiles before winter.", status="planned") == []


def test_the_time_of_another_clause_is_not_that_of_the_forecast():
    words = "Kyiv may receive these missiles, but the war will not be over soon."
    assert forecast(words) == []


def test_a_forecast_says_which_convention_it_rests_on():
    (one,) = forecast(UNLIKELY)
    assert one.foretold == "ATACMS not delivered to Ukraine by 31 October 2023"
    assert one.why.endswith('"anytime soon": "soon" is taken for 90 days and the rest of that month')


@pytest.mark.parametrize(
    ("words", "due"),
    [
        ("will arrive soon", "2023-10-31"),
        ("as soon as crews are trained", None),
        ("sooner or later", None),
        ("in a matter of weeks, not months", "2023-09-30"),
        ("in the coming months", "2024-01-31"),
        ("two weeks earlier they had been asked for", None),
        ("in the next few weeks", "2023-09-30"),
        ("within two weeks", "2023-08-07"),
        ("in the next 10 days", "2023-08-03"),
        ("in a couple of months", "2023-09-24"),
        ("by the end of the year", "2023-12-31"),
        ("later this year", "2023-12-31"),
        ("next year", "2024-12-31"),
        ("this month", "2023-07-31"),
        ("next month", "2023-08-31"),
        ("by the end of September", "2023-09-30"),
        ("by March", "2024-03-31"),
        ("in March 2025", "2025-03-31"),
        ("before 2025", "2024-12-31"),
        ("before the end of 2025", "2025-12-31"),
        ("not until March", "2024-02-29"),
        ("before winter", "2023-11-30"),
        ("by winter", "2024-02-29"),
        ("this autumn", "2023-11-30"),
        ("since it was invaded in 2022", None),
        ("since it was invaded in 2022 it hopes for them soon", "2023-10-31"),
    ],
)
def test_words_of_time_are_held_to_stated_conventions(words, due):
    found = horizon(words, DateBounds.parse("2023-07-24"))
    last = found.due.upper if found else None
    assert (last.isoformat() if last else None) == due


def test_an_uncertain_day_makes_an_uncertain_due():
    found = horizon("within two weeks", DateBounds.parse("2023-07-18?/2023-07-31?"))
    assert found is not None
    assert found.due.edtf() == "2023-08-01?/2023-08-14?"


def test_a_forecast_of_which_nobody_knows_when_it_was_said_came_true_only_if_it_did_for_every_such_day():
    soon = "The missiles are expected to be delivered soon."
    unsure = "2023-06-18?/2024-01-08?"
    late, early = (
        claim("d", "delivered", happened=day, published="2024-06-01") for day in ("2024-02-20", "2024-01-20")
    )
    assert outcome(soon, late, published=unsure) == ("unknown", ("d",))
    assert outcome(soon, late, published="2024-01-08") == ("came true", ("d",))
    assert outcome(soon, early, published="2023-12-20?/2024-01-08?") == ("came true", ("d",))


def test_what_was_announced_before_does_not_fail_because_more_was_announced_later():
    before = claim("b", "announced", happened="2023-06-01", published="2023-06-02")
    later = claim("z", "announced", happened="2023-12-21", published="2023-12-22")
    words = "More of them will be announced by the end of July."
    assert outcome(words, before, later, event="announced") == ("unknown", ("z",))
    assert outcome(words, later, event="announced") == ("failed", ("z",))


def test_the_last_days_of_the_calendar_break_nothing():
    for words in ("in coming months", "next year", "next month", "by winter", "in 12 years"):
        found = horizon(words, DateBounds.parse("9999-12-30"))
        last = found.due.upper if found else None
        assert last in (None, date.max)
