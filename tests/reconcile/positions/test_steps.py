from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from drawdown.bounds import DateBounds
from drawdown.claim import EVENTS, STATUSES
from drawdown.dating import Dating
from drawdown.reconcile.positions import positions
from tests.reconcile.made import dossier, said
from tests.reconcile.positions.told import claim, line, short


def test_one_step_told_by_many_reports_is_one_step_with_what_their_dates_leave():
    found = line(
        claim("1", "authorised", happened="2024-02", published="2024-05-02"),
        claim("2", "authorised", happened="2024-02-11/2024-02-20", published="2024-06-01"),
        claim("3", "authorised", published="2024-07-01"),
    )
    assert short(found) == [("authorised", "2024-02-11", "2024-02-20", False)]
    assert found.steps[0].claims == ("1", "2", "3")


def test_deliveries_of_different_months_stay_two_steps():
    found = line(
        claim("1", "delivered", happened="2023-10", published="2023-11"),
        claim("2", "delivered", happened="2024-03", published="2024-05"),
    )
    assert [step for step in short(found) if not step[3]] == [
        ("delivered", "2023-10-01", "2023-10-31", False),
        ("delivered", "2024-03-01", "2024-03-31", False),
    ]


def test_publication_bounds_what_was_done_from_above_only():
    assert short(line(claim("1", "announced", published="2024-05-10"))) == [
        ("announced", None, "2024-05-10", False)
    ]


def test_what_is_told_of_this_year_had_happened_when_it_was_told():
    found = line(claim("1", "announced", happened="2024", published="2024-05-10"))
    assert short(found) == [("announced", "2024-01-01", "2024-05-10", False)]


def test_a_standing_refusal_is_known_to_hold_on_the_day_it_is_told():
    assert short(line(claim("1", "refused", published="2023-07-20"))) == [
        ("refused", "2023-07-20", "2023-07-20", False)
    ]


def test_a_refusal_told_again_and_again_is_one_phase_from_the_first_to_the_last_day():
    days = ("2023-05-03", "2023-07-20", "2023-06-11")
    found = line(*(claim(str(number), "refused", published=on) for number, on in enumerate(days)))
    assert short(found) == [("refused", "2023-05-03", "2023-07-20", False)]


def test_a_refusal_after_a_delivery_is_a_step_of_its_own():
    found = line(
        claim("1", "refused", published="2023-05-03"),
        claim("2", "delivered", happened="2023-09", published="2023-10"),
        claim("3", "refused", published="2024-01-07"),
    )
    assert [step[:3] for step in short(found) if step[0] == "refused"] == [
        ("refused", "2023-05-03", "2023-05-03"),
        ("refused", "2024-01-07", "2024-01-07"),
    ]


def test_the_occasion_of_a_statement_goes_before_the_date_of_its_report():
    found = line(
        claim("1", "refused", published="2024-05-02"), occasions={"1": said("2024-04-24", "press briefing")}
    )
    assert short(found) == [("refused", "2024-04-24", "2024-04-24", False)]


def test_an_undated_report_counts_by_its_estimate_and_says_so():
    one = claim("1", "refused", report="a")
    found = line(one, datings={"a": (Dating(DateBounds(date(2023, 7, 18), date(2023, 7, 31), "?"), ("x",)),)})
    (step,) = found.steps
    assert step.when is not None
    assert step.when.edtf() == "2023-07-18?/2023-07-31?"


def test_until_recently_means_refused_before_and_no_day_more():
    words = "Until recently we were unable to provide these missiles, she said."
    assert short(line(claim("1", "refused", published="2024-04-24", words=words))) == [
        ("refused", None, "2024-04-24", False)
    ]


def test_earlier_this_year_begins_with_the_year():
    words = "Earlier this year Ruritania refused to let others train the crews."
    assert short(line(claim("1", "refused", published="2023-07-20", words=words))) == [
        ("refused", "2023-01-01", "2023-07-20", False)
    ]


def test_still_refusing_is_no_thing_of_the_past():
    words = "Ruritania, which had refused in spring, is still refusing to send them."
    assert short(line(claim("1", "refused", published="2023-07-20", words=words))) == [
        ("refused", "2023-07-20", "2023-07-20", False)
    ]


def test_a_past_refusal_told_later_belongs_to_the_phase_already_known():
    words = "Until recently we were unable to provide these missiles, she said."
    found = line(
        claim("1", "refused", published="2023-07-20"),
        claim("2", "delivered", happened="2023-10", published="2023-11-01"),
        claim("3", "refused", published="2024-04-24", words=words),
    )
    assert [(step.event, step.claims) for step in found.steps if step.event == "refused"] == [
        ("refused", ("1", "3"))
    ]


def test_undated_steps_stand_last():
    found = line(claim("1", "refused"), claim("2", "announced", published="2024"))
    assert short(found) == [
        ("announced", None, "2024-12-31", False),
        ("refused", None, None, False),
    ]


def test_a_plan_holds_when_it_is_told_not_when_it_is_for():
    found = line(claim("1", "delivered", status="planned", happened="2024-09", published="2024-05-10"))
    assert short(found) == [("delivered planned", "2024-05-10", "2024-05-10", False)]


def test_variants_and_the_variant_unsaid_are_lines_of_their_own():
    items = ("atacms", "atacms/cluster", "atacms/long-range")
    told = positions(dossier(*(claim(item, "refused", item=item, published="2023") for item in items)))
    assert [one.item for one in told] == list(items)
    assert all(len(one.steps) == 1 for one in told)


def test_who_asks_and_who_decides_have_lines_of_their_own():
    told = positions(
        dossier(
            claim("1", "requested", party="UA", published="2023"),
            claim("2", "refused", published="2023"),
            claim("3", "refused", supplier="west", published="2023"),
        )
    )
    assert [(one.actor, one.supplier, one.steps[0].event) for one in told] == [
        ("UA", "US", "requested"),
        ("US", "US", "refused"),
        ("west", "west", "refused"),
    ]


def test_who_gives_leave_for_what_another_sends_has_a_line_of_its_own():
    leave = claim("a", "refused", supplier="DE", party="PL", published="2023-01-10")
    (found,) = positions(dossier(leave))
    assert (found.actor, found.supplier, found.recipient) == ("PL", "DE", "UA")


def test_an_end_left_open_is_taken_from_the_report_where_it_names_only_one():
    told = positions(
        dossier(
            claim("1", "authorised", report="a", published="2024"),
            claim("2", "trained", report="a", supplier=None, published="2024"),
        )
    )
    assert {(one.actor, one.supplier) for one in told} == {("US", "US")}
    assert "from the United States, as the rest of its report has it" in told[0].steps[-1].why


def test_an_end_left_open_stays_open_where_the_report_names_two():
    told = positions(
        dossier(
            claim("1", "authorised", report="a", published="2024"),
            claim("2", "authorised", report="a", supplier="GB", published="2024"),
            claim("3", "trained", report="a", supplier=None, published="2024"),
        )
    )
    assert (None, None) in {(one.actor, one.supplier) for one in told}


def test_reasons_stand_with_the_step_of_their_phase():
    found = line(
        claim("1", "refused", report="a", published="2023-07-20"),
        claim(
            "2", "argued", report="a", party="US", reason="stock", leaning="against", published="2023-07-20"
        ),
        claim("3", "authorised", report="b", published="2024-02-20"),
        claim("4", "argued", report="b", party="US", reason="stock", leaning="for", published="2024-02-20"),
    )
    reasons = {
        step.event: [(one.reason, one.leaning, one.claims) for one in step.reasons] for step in found.steps
    }
    assert reasons == {
        "refused": [("stock", "against", ("2",))],
        "authorised": [("stock", "for", ("4",))],
    }


def test_a_reason_without_a_step_is_a_step_itself():
    found = line(claim("1", "argued", party="US", reason="cost", leaning="against", published="2023"))
    assert [step.event for step in found.steps] == ["argued"]


def test_a_range_of_performance_is_no_step():
    assert positions(dossier(claim("1", "rated"))) == ()


entries = st.lists(
    st.fixed_dictionaries(
        {
            "event": st.sampled_from(EVENTS),
            "status": st.sampled_from(STATUSES),
            "item": st.sampled_from([None, "atacms", "atacms/cluster", "f-16", "artillery", "no/such"]),
            "party": st.sampled_from([None, "US", "UA"]),
            "supplier": st.sampled_from([None, "US", "west"]),
            "happened": st.sampled_from([None, "2023", "2023-05", "../2024-02", "2022-05/.."]),
            "published": st.sampled_from([None, "2023-06-02", "2023-07", "2024-05", "0001", "9999"]),
            "words": st.sampled_from(["", "unlikely to be sent anytime soon", "until recently refused"]),
            "leaning": st.sampled_from([None, "for", "against"]),
        }
    ),
    max_size=12,
)


def _made(told):
    return [claim(f"{number:02}", report=f"r{number % 3}", **fields) for number, fields in enumerate(told)]


@given(entries)
def test_positions_of_all_are_those_of_each_item_one_after_the_other(told):
    made = _made(told)
    parts = sorted({one.claim.item.base or "" for one in made})
    apart = [
        found
        for base in parts
        for found in positions(dossier(*(one for one in made if (one.claim.item.base or "") == base)))
    ]
    assert positions(dossier(*made)) == tuple(apart)


@given(entries, st.randoms(use_true_random=False))
def test_the_order_of_claims_does_not_matter(told, random):
    made = _made(told)
    shuffled = list(made)
    random.shuffle(shuffled)
    assert positions(dossier(*made)) == positions(dossier(*shuffled))


@given(entries)
def test_every_claim_that_tells_a_step_stands_in_one_and_no_line_mixes_what_was_said_of_variants(told):
    made = _made(told)
    found = positions(dossier(*made))
    by_id = {one.claim.id: one.claim for one in made}
    stated = [(one.item, step) for one in found for step in one.steps if not step.inferred]
    assert all(by_id[claim].item.id == item for item, step in stated for claim in step.claims)
    placed = {claim for _, step in stated for claim in step.claims}
    placed |= {
        claim for one in found for step in one.steps for reason in step.reasons for claim in reason.claims
    }
    assert placed == {id for id, one in by_id.items() if one.event not in ("rated", "replaced")}


def test_who_sent_and_who_used_name_the_two_ends_of_one_transfer():
    told = positions(
        dossier(
            claim("1", "delivered", report="a", recipient=None, published="2024"),
            claim("2", "used", report="a", supplier=None, recipient=None, party="UA", published="2024"),
        )
    )
    assert {(one.supplier, one.recipient) for one in told} == {("US", "UA")}


def test_the_occasion_and_the_day_it_became_public_are_taken_together():
    def told(disclosed):
        one = claim("1", "delivered", disclosed=disclosed, published="2024-05-10")
        return short(line(one, occasions={"1": said("2024-04")}))[0]

    assert told("2024-04-24") == ("delivered", None, "2024-04-24", False)
    assert told("2024-03-24") == ("delivered", None, "2024-04-30", False)


def test_what_is_refused_for_this_year_is_refused_on_the_day_it_is_told():
    words = "They will not be sent this year, a spokesman said."
    assert short(line(claim("1", "refused", happened="2023", published="2023-06-15", words=words))) == [
        ("refused", "2023-06-15", "2023-06-15", False)
    ]


def test_what_has_been_refused_since_spring_has_held_from_then_on():
    assert short(line(claim("1", "refused", happened="2023-03/..", published="2023-06-15"))) == [
        ("refused", "2023-03-01", "2023-06-15", False)
    ]
