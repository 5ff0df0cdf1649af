"""What was judged, in words."""

from dataclasses import replace

import pytest

from drawdown.brief import told
from drawdown.brief.judged import conflicts as pairs
from drawdown.brief.judged import facts as settled
from drawdown.brief.judged import origin_map as map_
from drawdown.brief.judged import positions as lines
from drawdown.brief.judged.counting import counted
from drawdown.brief.judged.steps import deed, stance
from drawdown.brief.naming import Names
from drawdown.decision import Decision
from drawdown.degraded import Degraded
from drawdown.origin import Origins
from drawdown.position import Position
from tests.brief.judged import (
    AGAIN,
    BUILT,
    ENTRIES,
    FEWER,
    ORIGINS,
    REFUSED,
    USED,
    doubted,
    fact,
    full,
    line,
    pair,
    step,
)
from tests.brief.made import brief, catalogue
from tests.reconcile.made import RECORDED, apart, entry, resting

NAMES = Names(catalogue())


def judged(made):
    return made.items[0].judged


def only(made):
    (found,) = judged(made).positions
    return found


@pytest.mark.parametrize(
    ("reports", "least", "most", "said"),
    [
        (1, 1, 1, "1 report, 1 origin"),
        (3, 1, 1, "3 reports, 1 origin"),
        (3, 1, 2, "3 reports, 1 to 2 origins"),
        (1200, 1000, 1100, "1,200 reports, 1,000 to 1,100 origins"),
        (2, 0, 0, "2 reports"),
    ],
)
def test_reports_and_origins_are_counted_in_words(reports, least, most, said):
    assert counted(reports, least, most) == said


def test_every_statement_says_on_how_many_origins_it_rests():
    item = full().items[0]
    assert item.count == "3 reports, 2 to 3 origins"
    told = {s.text: s.count for section in item.sections for s in section.statements}
    assert told["The United States refused to send ATACMS to Ukraine."] == "2 reports, 1 origin"
    assert all("origin" in count for count in told.values())


def test_without_origins_only_reports_are_counted():
    made = brief(REFUSED, AGAIN)
    assert made.items[0].count == "2 reports"
    assert made.origin_map.origins == ()


def test_a_fact_is_worded_as_its_range_with_two_grades_kept_apart():
    facts = judged(full()).facts
    assert [one.text for one in facts] == [
        "The United States refused to send ATACMS to Ukraine.",
        "The United States produced 3,700 to 4,000 ATACMS for Ukraine.",
        "The United States had a stock of up to 3,100 ATACMS.",
    ]
    assert facts[0].count == "2 reports, 1 origin"
    assert facts[0].grades == "reliability F (cannot be judged), credibility 3 (possibly true)"
    assert facts[0].grounds == ("one origin",)


def test_facts_stand_along_the_ladder_and_doubtful_ones_last():
    given = [fact(USED), fact(REFUSED, credibility="4"), fact(AGAIN, credibility="6"), fact(BUILT)]
    found = judged(brief(*ENTRIES, facts=given)).facts
    assert [one.claims for one in found[:2]] == [("c3",), ("c4",)]


def test_a_disputed_fact_shows_who_says_what_and_another_shows_no_sides():
    plain, disputed, _ = judged(full()).facts
    assert [(side.text, side.said_by, side.claims) for side in disputed.sides] == [
        ("about 4,000", "1 report, 1 origin; source C: a report", ("c4",)),
        ("3,700", "1 report, 1 origin", ("c5",)),
    ]
    assert plain.sides == ()


def test_what_was_worked_out_shows_its_working():
    derived = judged(full()).facts[2]
    assert derived.grounds == ("Worked out, no report says so: 4,000 built less 900 sold",)


def test_ids_of_claims_in_a_working_are_left_to_the_citations():
    given = fact(BUILT, derived=True, working="4,000 built (5082613a) less 900 sold (b72b22e3)")
    (found,) = judged(brief(*ENTRIES, facts=[given])).facts
    assert found.grounds == ("Worked out, no report says so: 4,000 built less 900 sold",)


def test_a_line_says_its_steps_and_turns_in_order_with_what_is_inferred():
    found = only(full())
    assert found.title == "The United States: ATACMS for Ukraine"
    assert found.summary == (
        "The United States refused to send ATACMS to Ukraine between 22 and 24 July 2023, "
        "had sent it by 17 October 2023 (inferred: used on 17 October 2023), and used it in October 2023."
    )
    told = [(moment.kind, moment.text, moment.when, moment.inferred) for moment in found.moments]
    assert told == [
        ("step", "Refused", "22 to 24 July 2023", False),
        ("turn", "Turned from “refused” to “delivered”", "24 July to 17 October 2023", False),
        ("step", "Delivered", "by 17 October 2023", True),
        ("step", "Used", "October 2023", False),
    ]
    assert found.moments[0].notes == ("reasons against: the risk of escalation",)
    assert [(one.text, one.claims) for one in found.undated] == [("weighed", ("c3",))]


def test_a_forecast_is_quoted_with_what_came_of_it():
    (foretold,) = only(full()).forecasts
    assert foretold.text == "Foretold (said in July 2023): “They will not send it.”"
    assert (foretold.outcome, foretold.why, foretold.claims) == ("failed", "used", ("c1", "c3"))


def test_a_lag_is_told_by_its_bounds_and_not_where_it_has_none():
    (lag,) = only(full()).lags
    assert lag.text == "From “asked for” to “delivered”: at most 500 days"


def test_a_step_told_again_is_summed_up_once_until_the_line_turns():
    steps = [
        step("refused", "2023-01", REFUSED),
        step("refused", "2023-02", AGAIN),
        step("delivered", "2023-03", USED),
        step("refused", "2023-04", AGAIN),
    ]
    found = only(brief(*ENTRIES, positions=[line(*steps)]))
    assert found.summary == (
        "The United States refused to send ATACMS to Ukraine in January 2023, sent it in March 2023, "
        "and refused to send it in April 2023."
    )


def test_what_was_done_after_a_stock_was_told_of_was_done_with_the_item_not_with_the_stock():
    steps = (
        step("held", "2023-01", REFUSED),
        step("used", "2023-03", USED),
        step("replaced", "2023-04", AGAIN),
    )
    stock = replace(line(*steps), supplier=None, recipient=None)
    summary = only(brief(*ENTRIES, positions=[stock])).summary
    assert "had a stock of ATACMS in January 2023, used ATACMS in March 2023, and " in summary
    assert "it in April 2023." in summary


def test_that_what_was_sent_had_been_authorised_goes_without_saying():
    sent, told = step("delivered", "2023-03", USED), step("authorised", "../2023-04", AGAIN)
    implied = step("authorised", "../2023-03", USED, why="delivered in March 2023")
    for steps in ((implied, sent), (sent, told)):
        found = only(brief(*ENTRIES, positions=[line(*steps)]))
        assert found.summary == "The United States sent ATACMS to Ukraine in March 2023."
    found = only(brief(*ENTRIES, positions=[line(told, sent)]))
    assert "had authorised sending ATACMS to Ukraine by 30 April 2023" in found.summary


def test_leave_for_what_another_sends_is_summed_up_as_leave():
    one = replace(line(step("refused", "2023-01", USED)), supplier="GB")
    found = only(brief(*ENTRIES, positions=[one]))
    assert found.summary == (
        "The United States refused to allow the sending of ATACMS from the United Kingdom to Ukraine "
        "in January 2023."
    )


def test_what_degraded_copies_alone_tell_is_marked_and_not_summed_up():
    steps = step("refused", "2023-01", REFUSED), step("paused", "2023-02", AGAIN)
    copy = Degraded("b", "b.md", 0.9, "degraded")
    for verdict, notes in (("degraded", ("told by degraded copies only",)), ("unsure", ())):
        given = {"b": replace(copy, verdict=verdict)}
        found = only(brief(*ENTRIES, positions=[line(*steps)], degraded=given))
        assert found.moments[1].notes == notes
        assert ("paused" in found.summary) == (not notes)
    both = step("paused", "2023-02", AGAIN, REFUSED)
    found = only(brief(*ENTRIES, positions=[line(both)], degraded={"b": copy}))
    assert found.moments[0].notes == ()


def test_what_is_planned_or_only_possible_is_no_deed_in_the_summary():
    steps = [step("delivered", "2023", USED, status=status) for status in ("planned", "possible", "denied")]
    found = only(brief(*ENTRIES, positions=[line(*steps)]))
    assert found.summary == ""
    assert [moment.text for moment in found.moments] == [
        "Delivered (planned)",
        "Delivered (possible)",
        "Delivered (said not to be so)",
    ]


@pytest.mark.parametrize(
    ("event", "status", "leaning", "points"),
    [
        ("delivered", "actual", None, "toward"),
        ("delivered", "planned", None, "toward"),
        ("delivered", "possible", None, "open"),
        ("delivered", "denied", None, "against"),
        ("refused", "actual", None, "against"),
        ("refused", "denied", None, "open"),
        ("considered", "actual", None, "open"),
        ("considered", "actual", "against", "against"),
        ("considered", "actual", "for", "toward"),
        ("held", "actual", None, "open"),
    ],
)
def test_a_step_points_towards_the_transfer_against_it_or_nowhere(event, status, leaning, points):
    assert stance(event, status, leaning) == points


def test_a_pair_of_claims_stands_side_by_side_with_a_verdict_in_plain_words():
    (found,) = judged(full()).conflicts
    assert (found.verdict, found.matter) == ("they contradict each other", "ATACMS: refused / used")
    assert [(side.text, side.said_by) for side in found.sides] == [
        ("They will not send it.", "officials (anonymous) → Post → a.md"),
        ("It was fired in October.", "the report itself → c.md"),
    ]
    assert found.grounds == ("one says that it was fired", "against: months apart")


def test_the_earlier_wording_stands_first_where_both_have_a_day():
    late, early = entry("a1", published="2024-02"), entry("b1", "refused", published="2023-07")
    undated = entry("c1", "refused")
    known = {one.claim.id: one for one in (late, early, undated)}
    found, _ = pairs.conflicts([pair(late, early), pair(late, undated)], known)
    assert [[side.claims[0] for side in one.sides] for one in found] == [["b1", "a1"], ["a1", "c1"]]


def test_pairs_on_one_matter_that_come_to_the_same_are_counted_after_the_second():
    found = [pair(REFUSED, other) for other in (AGAIN, USED, BUILT, FEWER)]
    shown, left = pairs.conflicts(found, {one.claim.id: one for one in ENTRIES})
    assert [one.more for one in shown] == [0, 2]
    assert left == 0


def test_contradictions_come_before_what_is_only_worded_otherwise():
    found = [pair(REFUSED, AGAIN, "rewording"), pair(REFUSED, USED, "unsure"), pair(REFUSED, BUILT)]
    shown, _ = pairs.conflicts(found, {one.claim.id: one for one in ENTRIES})
    assert [one.conflict.verdict for one in shown] == ["conflict", "unsure", "rewording"]


def test_nothing_is_told_that_rests_on_claims_the_brief_does_not_show():
    hidden = entry("c9", "refused", report="d", confidence=0.1)
    made = brief(
        *ENTRIES,
        hidden,
        min_confidence=0.5,
        origins=apart(*ENTRIES, hidden),
        facts=[fact(REFUSED, hidden), fact(REFUSED)],
        positions=[line(step("refused", "2023", hidden), step("refused", "2024", REFUSED))],
        conflicts=[pair(REFUSED, hidden)],
    )
    found = judged(made)
    assert [one.claims for one in found.facts] == [("c1",)]
    assert found.rest("facts") == "1 more not shown here: drawdown facts lists them all."
    assert [moment.claims for moment in only(made).moments] == [("c1",)]
    assert found.conflicts == ()
    assert "c9" not in made.citations
    assert "d.md" not in {path for one in made.origin_map.origins for path in one.reports}


def test_long_lists_are_cut_and_say_where_the_rest_is():
    many = [entry(f"e{at:03}", "refused", report=f"r{at}") for at in range(100)]
    made = brief(
        *many,
        origins=apart(*many),
        facts=[fact(one, id=one.claim.id) for one in many],
        positions=[line(step("refused", "2023", one), item=f"atacms/v{at}") for at, one in enumerate(many)],
        conflicts=[pair(many[0], one, matter=f"matter {at}") for at, one in enumerate(many[1:])],
    )
    found = judged(made)
    assert (len(found.facts), len(found.positions)) == (settled.MOST, lines.MOST)
    assert (len(found.conflicts), len(made.origin_map.origins)) == (pairs.MOST, map_.MOST)
    assert found.rest("facts") == "60 more not shown here: drawdown facts lists them all."
    assert found.rest("positions") == "88 more not shown here: drawdown positions lists them all."
    assert found.rest("conflicts") == "69 more not shown here: drawdown conflicts lists them all."
    assert made.origin_map.more == "40 more: drawdown origins lists them all."


def test_the_map_shows_chains_institutions_and_dashed_doubts():
    first, other, _ = full().origin_map.origins
    assert first.about == "2 reports · 2 claims · voice of the United States"
    assert first.chains == (("officials", "Post", "a.md"),)
    assert [(doubt.label, doubt.grounds) for doubt in first.doubts] == [("origin1", ("perhaps on one day",))]
    assert [doubt.label for doubt in other.doubts] == ["origin0"]


def test_an_origin_of_one_report_without_doubts_is_alone():
    origins = doubted(resting([REFUSED], [USED], [BUILT], [FEWER]), 0, 1)
    found = map_.origin_map(origins, {one.claim.id for one in ENTRIES}, NAMES)
    assert [(one.label, one.alone) for one in found.origins] == [
        ("origin0", False), ("origin1", False), ("origin2", True), ("origin3", True),
    ]  # fmt: skip


def test_one_institution_in_two_origins_is_said_on_both():
    origins = resting([REFUSED], [USED])
    a, b = origins.all
    voiced = Origins((replace(a, same_voice=(b.id,)), replace(b, same_voice=(a.id,))), origins.of)
    first, other = map_.origin_map(voiced, {"c1", "c3"}, NAMES).origins
    assert (first.voices, other.voices) == (("origin1",), ("origin0",))


def test_what_a_brief_tells_is_sure_enough_or_looked_at_and_not_rejected():
    sure, doubtful = entry("c1", confidence=0.8), entry("c2", confidence=0.5)
    looked_at, rejected = (
        replace(entry(id, confidence=0.1), decision=Decision(id, verdict, "Ann", RECORDED))
        for id, verdict in (("c3", "accept"), ("c4", "reject"))
    )
    entries = [sure, doubtful, looked_at, rejected]
    assert told(entries, 0.75) == [sure, looked_at]
    assert {*brief(*entries, min_confidence=0.75).citations} >= {"c1", "c3"}


def test_facts_may_rest_on_undated_claims_placed_by_estimate_and_statements_do_not():
    made = brief(
        undated=ENTRIES,
        placed=frozenset({"c1", "c2"}),
        origins=ORIGINS,
        facts=[fact(REFUSED, AGAIN), fact(USED)],
    )
    (item,) = made.items
    assert (item.claims, item.sections) == (0, ())
    assert [one.claims for one in item.judged.facts] == [("c1", "c2")]
    assert item.judged.note == (
        "What was judged rests on 2 claims more, of undated reports, by the estimated dates of those."
    )
    assert [origin.claims for origin in made.origin_map.origins] == [("c1", "c2")]


def test_an_item_of_which_nothing_is_known_for_sure_nor_judged_is_left_out():
    assert brief(undated=ENTRIES, placed=frozenset({"c1"})).items == ()
    assert brief(undated=ENTRIES).items == ()


def test_who_is_to_supply_received_an_order_and_did_not_order():
    line = Position("lockheed-martin", "atacms", "lockheed-martin", "US", ())
    told = deed(step("ordered", "2024-07-03", USED), line, Names(catalogue()), named=True)
    assert told == "received an order of ATACMS for the United States on 3 July 2024"
