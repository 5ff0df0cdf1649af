"""Which claims are one fact, and which stand apart."""

from dataclasses import replace
from datetime import timedelta

from drawdown.bounds import DateBounds
from drawdown.conflict import Conflict
from drawdown.dating import Dating
from drawdown.decision import Decision
from drawdown.origin import Origins
from drawdown.reconcile.facts import facts
from drawdown.speaker import Speaker
from tests.reconcile.facts.seen import figure, grouped, only, when
from tests.reconcile.made import OFFICIALS, RECORDED, apart, count, dossier, entry, resting, said


def refused(id, published=None, report=None, **fields):
    return entry(id, "refused", report=report or id, published=published, **fields)


def test_claims_on_one_matter_at_one_time_are_one_fact():
    first = entry("c1", report="a", happened="2023-10-17")
    again = entry("c2", report="b", happened="2023-10")
    fact = only(first, again)
    assert sorted(fact.claims) == ["c1", "c2"]
    assert (fact.reports, fact.origins, when(fact)) == (2, 2, "2023-10-17")


def test_deliveries_of_clearly_different_times_are_two_facts():
    assert grouped(entry("c1", happened="2023-03"), entry("c2", report="b", happened="2023-05")) == [
        ["c1"],
        ["c2"],
    ]


def test_a_refusal_said_within_a_month_is_one_and_another_year_is_another():
    found = grouped(refused("c1", "2023-07-21"), refused("c2", "2023-07-24"), refused("c3", "2022-05-01"))
    assert found == [["c1", "c2"], ["c3"]]


def test_a_refusal_told_of_a_past_year_belongs_there_whenever_it_is_published():
    told_later = refused("c2", "2023-07-20", happened="2022")
    assert grouped(refused("c1", "2023-07-21"), told_later, refused("c3", "2022-05-01")) == [
        ["c1"],
        ["c2", "c3"],
    ]


def test_weekly_refusals_do_not_chain_two_ends_of_a_year_together():
    weekly = [refused(f"c{week:02}", f"{RECORDED.date() + timedelta(weeks=week)}") for week in range(52)]
    together = next(claims for claims in grouped(*weekly) if "c00" in claims)
    assert "c03" in together
    assert "c10" not in together


def test_an_undated_claim_joins_the_one_fact_it_may_be():
    assert grouped(entry("c1", happened="2023-10-17"), entry("c2", report="b")) == [["c1", "c2"]]


def test_an_undated_claim_that_may_be_two_facts_stands_apart():
    dated = entry("c1", happened="2023-03"), entry("c2", report="b", happened="2023-10")
    assert grouped(*dated, entry("c3", report="c")) == [["c1"], ["c2"], ["c3"]]


def test_an_undated_claim_stands_with_the_fact_that_shares_its_origin():
    one, two = entry("c1", happened="2023-03"), entry("c2", report="b", happened="2023-10")
    copy = entry("c3", report="c")
    assert grouped(one, two, copy, origins=resting([one, copy], [two])) == [["c1", "c3"], ["c2"]]


def test_what_was_done_before_a_report_came_out_is_not_what_happened_later():
    early = entry("c1", published="2022-05-10")
    assert grouped(early, entry("c2", report="b", happened="2023-10-17")) == [["c1"], ["c2"]]


def test_what_was_told_as_done_in_a_year_was_done_before_it_was_told():
    told_in_march = entry("c1", happened="2023", published="2023-03-10")
    assert grouped(told_in_march, entry("c2", report="b", happened="2023-06")) == [["c1"], ["c2"]]
    assert grouped(told_in_march, entry("c2", report="b", happened="2023-02")) == [["c1", "c2"]]


def test_a_refusal_between_two_stretches_belongs_to_the_first():
    ends = refused("c1", "2023-01-01"), refused("c2", "2023-02-05")
    assert grouped(*ends) == [["c1"], ["c2"]]
    assert grouped(*ends, refused("c3", "2023-01-18/2023-01-20")) == [["c1", "c3"], ["c2"]]


def test_a_wide_date_does_not_tie_two_narrow_ones_together():
    narrow = entry("c1", happened="2023-02"), entry("c2", report="b", happened="2023-11")
    assert grouped(*narrow, entry("c3", report="c", happened="2023")) == [["c1"], ["c2"], ["c3"]]


def test_the_occasion_counts_for_when_a_refusal_was_said():
    old, told_later = refused("c1", "2023-07-21"), refused("c2", "2024-05-02")
    assert grouped(old, told_later, occasions={"c2": said("2023-07-19")}) == [["c1", "c2"]]


def test_variants_and_parties_are_never_mixed():
    claims = (
        entry("c1"), entry("c2", item="atacms/cluster"), entry("c3", recipient="PL"),
        entry("c4", supplier="GB"), entry("c5", item=None),
    )  # fmt: skip
    assert len(grouped(*claims)) == 5


def test_denied_possible_and_planned_are_facts_of_their_own_and_questions_none():
    statuses = ("actual", "planned", "possible", "denied", "asked")
    made = [entry(f"c{number}", status=status) for number, status in enumerate(statuses)]
    found = facts(dossier(*made))
    assert sorted(fact.status for fact in found) == ["actual", "denied", "planned", "possible"]


def test_arguments_are_told_apart_by_reason_and_leaning():
    claims = (
        entry("c1", "argued", party="US", reason="stock", leaning="against"),
        entry("c2", "argued", party="US", reason="stock", leaning="for"),
        entry("c3", "argued", party="US", reason="escalation", leaning="against"),
        entry("c4", "argued", report="b", party="US", reason="stock", leaning="against"),
    )
    assert grouped(*claims) == [["c1", "c4"], ["c2"], ["c3"]]
    assert {(fact.reason, fact.leaning) for fact in facts(dossier(*claims))} == {
        ("stock", "against"), ("stock", "for"), ("escalation", "against"),
    }  # fmt: skip


def test_an_instrument_unsaid_joins_where_one_is_told_and_not_where_two_are():
    loan, unsaid = entry("c1", instrument="loan"), entry("c2", report="b")
    assert grouped(loan, unsaid) == [["c1", "c2"]]
    assert grouped(loan, unsaid, entry("c3", report="c", instrument="grant")) == [["c1"], ["c2"], ["c3"]]


def test_a_rate_and_a_total_are_two_facts_and_so_are_launchers_and_missiles():
    rate = entry("c1", "produced", quantity=count(500, per="year"))
    assert len(grouped(rate, entry("c2", "produced", quantity=count(4000)))) == 2
    assert len(grouped(entry("c1", quantity=count(4, unit="launcher")), entry("c2", quantity=count(4)))) == 2


def test_pieces_and_units_are_the_item_itself():
    claims = [
        entry(f"c{number}", report=unit, quantity=count(20, unit=unit))
        for number, unit in enumerate(("missile", "piece", "unit"))
    ]
    assert len(grouped(*claims)) == 1


def test_two_figures_of_one_report_are_two_deliveries():
    assert grouped(entry("c1", quantity=count(20)), entry("c2", quantity=count(30))) == [["c1"], ["c2"]]


def test_figures_told_half_a_year_apart_are_two_deliveries():
    first = entry("c1", published="2023-03-01", quantity=count(20))
    later = entry("c2", report="b", published="2023-09-01", quantity=count(30))
    assert grouped(first, later) == [["c1"], ["c2"]]


def test_figures_judged_to_have_different_baselines_are_two_facts():
    claims = (
        entry("c1", "held", party="US", quantity=count(20)),
        entry("c2", "held", report="b", party="US", quantity=count(30)),
    )
    judged = Conflict(("c1", "c2"), "different-baseline", ())
    assert len(facts(dossier(*claims), [judged])) == 2
    assert len(facts(dossier(*claims))) == 1


def test_copies_are_reports_and_no_origins():
    claims = [refused(f"c{number}", "2023-07-2" + str(number), speaker=OFFICIALS) for number in range(3)]
    fact = only(*claims, origins=resting(claims))
    assert (fact.reports, fact.origins, fact.origins_most) == (3, 1, 1)


def test_where_no_origins_were_worked_out_one_is_sure_and_each_report_may_be_one():
    fact = only(entry("c1"), entry("c2", report="b"), origins=Origins())
    assert (fact.origins, fact.origins_most) == (1, 2)


def test_what_unnamed_reports_tell_may_rest_on_any_other_origin():
    unnamed = refused("c2", "2023-07-22", speaker=Speaker("It was reported", "report"))
    fact = only(refused("c1", "2023-07-21"), unnamed)
    assert (fact.reports, fact.origins, fact.origins_most) == (2, 1, 2)


def test_a_government_that_says_it_again_is_no_second_origin():
    told = [
        refused(f"c{n}", f"2023-07-{20 + n}", speaker=Speaker("Pentagon", "organisation")) for n in (1, 2)
    ]
    assert (only(*told).reports, only(*told).origins, only(*told).origins_most) == (2, 1, 2)
    other = refused("c33", "2023-07-22", speaker=Speaker("Kyiv", "organisation"))
    assert only(*told, other).origins == 2


def test_the_estimate_of_an_undated_report_tells_when_a_refusal_may_have_been_said():
    estimates = {"c2": (Dating(DateBounds.parse("2023-06?/2023-12?"), ("clues",)),)}
    undated = refused("c2")
    assert grouped(refused("c1", "2023-07-21"), undated, datings=estimates) == [["c1", "c2"]]
    assert grouped(refused("c1", "2022-07-21"), undated, datings=estimates) == [["c1"], ["c2"]]


def test_the_id_stays_when_a_further_report_repeats_the_fact():
    first = refused("c5", "2023-07-21")
    again = replace(refused("c1", "2023-07-19"), recorded=RECORDED + timedelta(days=3))
    (alone,), (both,) = facts(dossier(first)), facts(dossier(again, first))
    assert alone.id == both.id
    assert both.reports == 2


def test_nothing_tells_when_an_undated_claim_of_an_undated_report_was():
    fact = only(entry("c1"))
    assert fact.happened is None


def test_what_was_done_was_done_by_the_day_of_the_report():
    fact = only(entry("c1", published="2022-05-10"))
    assert when(fact) == "../2022-05-10"


def test_what_was_said_on_two_days_held_from_one_to_the_other():
    fact = only(refused("c1", "2023-07-21"), refused("c2", "2023-07-24"))
    assert when(fact) == "2023-07-21/2023-07-24"


def test_a_running_total_takes_the_place_of_the_earlier_one_and_is_not_added():
    claims = [
        entry(f"c{number}", "announced", report=f"r{number}", item=None, published=f"2023-0{number}-15",
              happened=f"2022-02-24/2023-0{number}-15", quantity=count(1000 * number))
        for number in (2, 5, 8)
    ]  # fmt: skip
    found = sorted(facts(dossier(*claims)), key=lambda fact: when(fact) or "")
    assert [figure(fact)[0] for fact in found] == [2000, 5000, 8000]
    assert not any(fact.derived for fact in found)
    assert [any(found[n + 1].id in note for note in found[n].grounds) for n in (0, 1)] == [True, True]
    assert not any("takes its place" in note for note in found[2].grounds)


def test_totals_that_run_from_different_days_are_different_facts():
    since_june = entry("c1", published="2023-08-01", happened="2023-06/..", quantity=count(100))
    since_war = entry("c2", report="b", published="2023-08-01", happened="2022-02-24/..", quantity=count(900))
    assert grouped(since_june, since_war) == [["c1"], ["c2"]]


def test_a_decision_of_a_person_is_a_ground_and_no_origin():
    accepted = Decision("c1", "accept", "Ann", RECORDED)
    fact = only(replace(entry("c1"), decision=accepted))
    assert any("Ann accepted it" in ground for ground in fact.grounds)
    assert fact.origins == 1


def test_a_copy_that_drifted_is_no_side():
    direct = entry("c1", "held", party="US", quantity=count(20), speaker=OFFICIALS, quoted="direct")
    copy = entry(
        "c2", "held", report="b", party="US", quantity=count(200), speaker=OFFICIALS, via=("Gazette",)
    )
    fact = only(direct, copy, origins=resting([direct, copy]))
    assert (figure(fact), fact.disputed) == ((20, 20), False)
    assert any("a copy says otherwise" in ground for ground in fact.grounds)


def test_facts_come_with_no_claims_at_all():
    assert facts(dossier(origins=apart())) == ()


def test_a_deed_told_long_after_another_is_not_that_other_and_gives_it_no_figure():
    early = entry("c1", published="2023-10-18")
    soon = entry("c2", report="b", published="2023-11-01")
    late = entry("c3", report="c", published="2024-04-25", quantity=count(100))
    assert grouped(early, soon, late) == [["c1", "c2"], ["c3"]]
    told = {
        fact.claims: (when(fact), fact.quantity and fact.quantity.min) for fact in facts(dossier(early, late))
    }
    assert told == {("c1",): ("../2023-10-18", None), ("c3",): ("../2024-04-25", 100)}


def test_what_is_looked_back_on_did_not_hold_on_the_day_it_was_told():
    one = entry("c1", "refused", published="2024-04-24", words="Until recently we were unable to send them.")
    assert when(only(one)) == "../2024-04-24"
    assert (
        when(only(entry("c1", "refused", published="2024-04-24", words="We will not send them.")))
        == "2024-04-24"
    )
