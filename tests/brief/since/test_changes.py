from dataclasses import replace
from datetime import date

import pytest

from drawdown.brief.since.before import Decided
from drawdown.dating import Dating
from drawdown.decision import Decision
from tests.brief.since.two import changed, topic
from tests.reconcile.made import OFFICIALS, RECORDED, count, day, entry

JULY, OCTOBER = "2023-07-10", "2023-10-20"
REFUSED = entry("c1", "refused", report="a", published=JULY, words="They will not send it.", outlet="Post")
SENT = entry("c2", "delivered", report="b", published=OCTOBER, happened="2023-10-17", quantity=count(20))
BUILT = entry("c3", "produced", report="a", published=JULY, party="US", quantity=count(3000, 4000))


def test_a_new_step_and_the_turn_it_makes_come_first_each_with_its_claims():
    found = changed([REFUSED, SENT], [REFUSED])
    assert [one.key for one in found.topics] == ["positions", "new", "reports"]
    turn, *steps = topic(found, "positions")
    assert (turn.label, turn.basis, set(turn.claims)) == ("turn", "judgement", {"c1", "c2"})
    assert "turned from “refused” to “delivered”" in turn.text
    assert ("17 October 2023", "The United States sent 20 ATACMS to Ukraine.", ("c2",)) in [
        (one.when, one.text, one.claims) for one in steps if one.basis == "fact"
    ]


def test_a_step_that_is_one_new_fact_is_told_once_with_its_figure():
    found = changed([REFUSED, SENT], [REFUSED])
    told = [one.text for topic in found.topics for one in topic.shown]
    assert told.count("The United States sent 20 ATACMS to Ukraine.") == 1
    assert found.counts["facts"].new == 1
    (facts,) = [one for one in found.topics if one.key == "new"]
    assert (facts.shown, len(facts.changes)) == ((), 1)


def test_who_is_to_supply_is_not_said_to_have_ordered():
    ordered = entry(
        "c6", "ordered", report="b", published=OCTOBER, supplier="lockheed-martin", recipient="US"
    )
    (one,) = topic(changed([ordered], []), "positions")
    assert one.text == "The United States ordered ATACMS from Lockheed Martin."


def test_what_is_inferred_is_a_judgement_and_a_report_that_says_so_later_makes_it_told():
    used = entry("c4", "used", report="b", published=JULY, happened="2023-06-17", party="UA")
    told = entry("c5", "delivered", report="c", published=OCTOBER, happened="2023-06-01")
    found = changed([used, told], [used])
    (one,) = [one for one in topic(found, "positions") if one.kinds == ("told",)]
    assert (one.label, one.details) == ("now reported", ("Was inferred; now a report says so.",))
    inferred = [one for one in topic(changed([used], []), "positions") if one.basis == "judgement"]
    assert inferred
    assert all("(inferred: " in one.text for one in inferred)


def test_a_second_origin_that_bears_a_fact_out_is_a_change_and_its_echo_is_none():
    sent = entry("c4", "delivered", report="a", published=JULY, happened="2023-07-05", quantity=count(20))
    again = entry("c6", "delivered", report="d", published=OCTOBER, happened="2023-07-05", quantity=count(20))
    (one,) = topic(changed([sent, again], [sent]), "changed")
    assert one.kinds[0] == "confirmed"
    assert "Now 2 reports, 2 origins, was 1 report, 1 origin." in one.details
    echo = replace(again, claim=replace(again.claim, report="a", path="a.md"))
    found = changed([sent, echo], [sent])
    assert topic(found, "changed") == ()
    assert (found.counts["facts"].same, found.counts["facts"].repeated) == (1, 1)


def test_a_figure_that_narrows_says_what_it_was():
    wide, exact = (
        entry(id, "delivered", report=id, published=out, happened="2023-07-05", quantity=number)
        for id, out, number in (("c6", JULY, count(10, 50)), ("c7", OCTOBER, count(20, 30)))
    )
    (one,) = topic(changed([wide, exact], [wide]), "changed")
    assert "narrower" in one.kinds
    assert "Now 20 to 30 missiles, was 10 to 50 missiles." in one.details


def test_what_is_said_again_of_a_later_day_is_not_new_but_another_figure_is():
    again, other = (
        entry(id, "produced", report="d", published=OCTOBER, party="US", quantity=number)
        for id, number in (("c6", count(3000, 4000)), ("c7", count(5000)))
    )
    found = changed([BUILT, again], [BUILT])
    assert (found.counts["facts"].new, found.counts["facts"].repeated) == (0, 1)
    assert [one.claims for one in topic(changed([BUILT, other], [BUILT]), "new")] == [("c7",)]


def test_claims_that_cannot_both_hold_make_a_new_conflict_with_both_wordings():
    sent = entry(
        "c8", "delivered", report="b", published=JULY, happened="2023-07-05", outlet="A", words="It was sent."
    )
    not_sent = entry(
        "c9", "delivered", report="f", published=OCTOBER, happened="2023-07-05", status="denied",
        outlet="B", words="It was never sent.", speaker=OFFICIALS,
    )  # fmt: skip
    found = changed([sent, not_sent], [sent])
    against = topic(found, "conflicts")
    assert against, found.counts
    assert {side.text for side in against[0].sides} == {"It was sent.", "It was never sent."}
    assert topic(changed([sent, not_sent], [sent, not_sent]), "conflicts") == ()


def test_a_report_whose_date_leaves_it_open_may_have_been_known_before():
    loose = entry("c2", "delivered", report="b", published="2023-07", quantity=count(20))
    assert all(one.early for one in topic(changed([REFUSED, loose], [REFUSED]), "new"))
    assert not any(one.early for one in topic(changed([REFUSED, SENT], [REFUSED]), "new"))


@pytest.mark.parametrize(("guess", "early"), [("2023-07-01/2023-09-30", True), ("2023-08", False)])
def test_an_undated_report_may_have_been_known_before_by_the_first_day_of_its_estimate(guess, early):
    undated = entry("c2", "delivered", report="b", quantity=count(20))
    bounds = day(guess)
    assert bounds
    found = changed(
        [REFUSED, undated], [REFUSED], datings={"b": (Dating(bounds, ("“then” lies behind it",)),)}
    )
    assert {one.early for one in topic(found, "new")} == {early}


def test_claims_of_which_nothing_tells_when_they_became_known_are_not_told_as_new():
    undated = entry("c2", "delivered", report="b", quantity=count(20))
    found = changed([REFUSED, undated], [REFUSED, undated], untold=frozenset({"c2"}))
    assert found.topics == ()
    assert ("1 claim" in found.remarks[-1].text, found.remarks[-1].claims) == (True, ("c2",))


def test_a_decision_is_told_with_who_when_and_why_and_leads_to_its_claim():
    made = Decision("c2", "reject", "Ann", RECORDED, why="a slip")
    rejected = replace(SENT, decision=made)
    decided = Decided(date(2024, 6, 1), "Ann", "decision", "reject", why="a slip", claims=("c2",))
    found = changed(
        [REFUSED], [REFUSED, SENT], "recorded:2024-05-31", decided=(decided,), rejected=[rejected]
    )
    (one,) = topic(found, "decisions")
    assert one.text == "Ann rejected: The United States sent 20 ATACMS to Ukraine."
    assert (one.when, one.details, one.claims) == ("1 June 2024", ("Why: a slip",), ("c2",))
    (gone,) = topic(found, "changed")
    assert (gone.kinds, gone.claims) == (("gone",), ("c2",))


def test_a_claim_read_otherwise_says_what_was_read_before():
    more = replace(SENT, claim=replace(SENT.claim, quantity=count(30)))
    found = changed([more], [SENT], "recorded:2024-05-31")
    (one,) = topic(found, "decisions")
    assert one.label == "read otherwise"
    assert one.details == ("Was: The United States sent 20 ATACMS to Ukraine.",)


def test_a_claim_that_the_latest_reading_does_not_make_is_no_longer_read_so():
    found = changed([REFUSED], [REFUSED, SENT], "recorded:2024-05-31")
    (one,) = topic(found, "decisions")
    assert (one.kinds, one.label, one.claims) == (("gone",), "no longer read so", ("c2",))


def test_new_reports_stand_in_order_of_publication_and_those_without_claims_are_counted():
    late = entry("c4", "requested", report="z", published="2023-12-01", outlet="Times")
    found = changed([REFUSED, late, SENT], [REFUSED])
    assert [one.when for one in topic(found, "reports")] == ["20 October 2023", "1 December 2023"]
    assert topic(found, "reports")[1].text == "z.md · Times: 1 claim"


def test_a_link_of_reports_leads_to_a_claim_that_the_brief_shows():
    hidden = entry("c0", "held", report="a", published=JULY, confidence=0.1)
    linked = Decided(date(2024, 6, 1), "Ann", "link", "same", reports=("a", "b"))
    found = changed([REFUSED, SENT], [REFUSED, SENT], decided=(linked,), rejected=[hidden])
    (one,) = topic(found, "decisions")
    assert one.claims == ("c1", "c2")


def test_what_is_read_instead_stands_in_the_same_report_on_words_that_overlap():
    instead, elsewhere = (
        replace(SENT, claim=replace(SENT.claim, id=id, report=report, event="used", party="UA"))
        for id, report in (("c8", "b"), ("c9", "z"))
    )
    found = changed([REFUSED, instead, elsewhere], [REFUSED, SENT], "recorded:2024-05-31")
    (one,) = topic(found, "decisions")
    assert one.label == "read otherwise"
    assert one.details == ("Now: Ukraine used 20 ATACMS supplied by the United States.",)


def test_a_claim_without_a_day_on_the_clock_asked_may_have_been_known_before():
    found = changed([REFUSED, BUILT], [REFUSED], "happened:2023-07-18")
    assert BUILT.claim.happened is None
    assert [one.early for one in topic(found, "new")] == [True]


def test_a_report_all_of_whose_claims_may_have_been_known_may_have_been_so_too():
    loose = entry("c7", "requested", report="z", published="2023-07")
    late = entry("c4", "requested", report="y", published="2023-12-01")
    found = changed([REFUSED, loose, late], [REFUSED])
    assert [one.early for one in topic(found, "reports")] == [True, False]
