from dataclasses import replace
from datetime import date
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from drawdown.bounds import DateBounds
from drawdown.brief.data import as_data
from drawdown.brief.html import page
from drawdown.brief.markdown import as_markdown
from drawdown.brief.summary.choose import MOST_OF_MANY
from drawdown.clock import KnownOn
from drawdown.dating import Dating
from drawdown.degraded import Degraded
from drawdown.fact import Side
from tests.brief.judged import fact, pair
from tests.brief.made import entry, number, report, vague
from tests.brief.summary.made import TRANSFER, lines, said, summed, texts

REFUSED = said("refused", "The United States has refused to send ATACMS to Ukraine.", "2023-07-24")
ALLOWED = said("authorised", "In February the United States approved ATACMS for Ukraine.", "2024-04-25",
               happened="2024-02")  # fmt: skip
SENT = said("delivered", "The United States has sent ATACMS to Ukraine.", "2024-04-30")
PROMISED = said("announced", "The United States announced 20 ATACMS for Ukraine.", "2023-09-22",
                quantity=number(20, 20, text="20"))  # fmt: skip
BUILT = said("produced", "Lockheed Martin has built about 4,000 ATACMS.", supplier=None, recipient=None,
             party="lockheed-martin",
             quantity=number(4000, 4000, approximate=True, text="about 4,000"))  # fmt: skip
FEWER = said("produced", "Lockheed Martin built 3,700 ATACMS, said another.", supplier=None, recipient=None,
             party="lockheed-martin", quantity=number(3700, 3700, text="3,700"))  # fmt: skip
WHY = said("argued", "The United States fears escalation from ATACMS in Ukraine.", party="US",
           leaning="against", reason="escalation")  # fmt: skip
HELD = said("held", "The United States has a limited stock of ATACMS.", supplier=None, recipient=None,
            party="US", quantity=vague("limited"))  # fmt: skip
ALL = (REFUSED, ALLOWED, SENT, PROMISED, BUILT, FEWER, WHY, HELD)


def test_a_turn_is_one_sentence_whose_steps_keep_their_claims():
    turn = lines(REFUSED, ALLOWED, SENT)[0]
    assert [part.text for part in turn.parts] == [
        "By 24 July 2023 the United States had refused to send ATACMS to Ukraine;",
        "in February 2024 it authorised sending ATACMS,",
        "and by 30 April 2024 it had sent ATACMS.",
    ]
    assert [part.claims for part in turn.parts] == [(one.claim.id,) for one in (REFUSED, ALLOWED, SENT)]
    assert turn.basis == "judgement"


def test_what_came_before_the_refusal_is_no_turn_from_it():
    earlier = said("delivered", "The United States has sent ATACMS to Ukraine.", "2023-01-02")
    assert not any("refused" in text and "sent ATACMS." in text for text in texts(REFUSED, earlier))


def test_what_may_have_been_before_the_refusal_is_no_turn_from_it():
    perhaps = replace(ALLOWED, claim=replace(ALLOWED.claim, happened=DateBounds.parse("2023")))
    assert not any("refused" in text and "authorised" in text for text in texts(REFUSED, perhaps))


def test_a_promise_stands_with_what_was_delivered_after_it():
    assert texts(PROMISED, SENT)[0] == (
        "By 22 September 2023 the United States had announced 20 ATACMS for Ukraine; "
        "by 30 April 2024 it had sent ATACMS."
    )


def test_a_number_is_told_with_its_range_and_by_when():
    assert "By 24 July 2023 Lockheed Martin had produced about 4,000 ATACMS." in texts(BUILT)


def test_a_plan_was_a_plan_on_the_day_it_was_told():
    plan = said("delivered", "The United States will send ATACMS to Ukraine.", "2023-09-22", status="planned")
    assert texts(plan)[0] == "As of 22 September 2023 the United States was to send ATACMS to Ukraine."


def test_a_time_told_only_about_stands_in_the_words_of_the_report_with_what_it_may_mean():
    about = DateBounds.parse("2022-02-24~/2022-03-27~", '"At the start of the war"')
    assert texts(replace(SENT, claim=replace(SENT.claim, happened=about)))[0] == (
        "“At the start of the war” (about 24 February to 27 March 2022) the United States sent ATACMS "
        "to Ukraine."
    )


def test_an_undated_report_has_no_day_unless_one_is_estimated():
    assert texts(replace(SENT, source=replace(SENT.source, published=None)))[0] == (
        "The United States sent ATACMS to Ukraine."
    )


def test_an_estimate_without_an_end_gives_no_day():
    bare = replace(SENT, source=replace(SENT.source, published=None))
    guesses = tuple(Dating(DateBounds.parse(on), ("a guess",), 0.5) for on in ("2024-05", "2024-06-01/.."))
    known, open_ = (texts(bare, datings={bare.claim.report: some})[0] for some in (guesses[:1], guesses))
    assert known.startswith("By 31 May 2024 (estimated) ")
    assert open_ == "The United States sent ATACMS to Ukraine."


def test_a_doubtful_fact_carries_no_sentence():
    told = {grade: lines(SENT, facts=[fact(SENT, credibility=grade)]) for grade in "345"}
    assert [grade for grade, found in told.items() if found and "sent ATACMS" in found[0].text] == ["3"]


def test_a_number_is_most_worth_finding_out_where_many_claims_are_on_the_item():
    def asked(count):
        others = [said("requested", f"Ukraine asked for ATACMS, {at}.") for at in range(count - 1)]
        (text,) = (text for text in texts(SENT, *others) if text.startswith("Not known"))
        return "most worth finding out" in text

    assert [asked(4), asked(5)] == [False, True]


def test_a_word_for_a_number_leaves_it_unknown():
    some = said("delivered", "The United States has sent some ATACMS to Ukraine.", quantity=vague("some"))
    counted = said(
        "delivered", "The United States has sent 20 ATACMS to Ukraine.", quantity=number(20, 20, text="20")
    )
    asked = "how many ATACMS the United States sent to Ukraine"
    assert any(asked in text and "only words: “some”" in text for text in texts(some))
    assert not any(asked in text for text in texts(some, counted))


def test_what_was_secret_is_told_so_only_where_its_sentence_says_so():
    told = said("delivered", "The United States has secretly sent ATACMS to Ukraine.", secret=True)
    assert "in secret" in texts(told)[0]
    assert "in secret" not in texts(replace(SENT, claim=replace(SENT.claim, secret=True)))[0]


def test_a_disputed_number_has_both_sides_with_their_claims():
    sides = (Side("about 4,000", (BUILT.claim.id,), 1, 1, 1), Side("3,700", (FEWER.claim.id,), 1, 1, 1))
    both = fact(BUILT, FEWER, quantity=number(3700, 4000), disputed=True, sides=sides)
    line = next(line for line in lines(BUILT, FEWER, facts=[both]) if "differ" in line.text)
    assert [part.claims for part in line.parts] == [(BUILT.claim.id,), (FEWER.claim.id,)]
    assert "about 4,000" in line.text
    assert line.text.endswith("or 3,700.")


def test_of_three_and_more_answers_each_is_set_off_and_those_left_out_are_counted():
    by: dict[str, Any] = {"supplier": None, "recipient": None, "party": "lockheed-martin"}
    more = [
        said("produced", f"Lockheed Martin built {n} ATACMS.", quantity=number(n, n, text=str(n)), **by)
        for n in (100, 200)
    ]
    told = (BUILT, FEWER, *more)
    sides = [Side(str(at), (one.claim.id,), 1, 1, 1) for at, one in enumerate(told)]
    texts = []
    for some in (sides[:3], sides):
        one = fact(*told, quantity=number(100, 4000), disputed=True, sides=tuple(some))
        texts += [line.text for line in lines(*told, facts=[one]) if "differ" in line.text]
    three, four = texts
    assert three.endswith(": 0, 1, or 2.")
    assert "answers" not in three
    assert four.endswith(" (4 answers, such as these): 0, 1, or 2.")


def test_a_contradiction_is_told_in_the_words_of_both():
    found = lines(REFUSED, SENT, facts=(), conflicts=[pair(REFUSED, SENT)])
    assert [line.claims for line in found] == [(REFUSED.claim.id, SENT.claim.id)]


def test_a_bound_that_was_worked_out_is_a_judgement_that_shows_its_sum():
    left = fact(
        BUILT, id="d" * 16, event="held", quantity=number(None, 3100), derived=True,
        happened=DateBounds.parse("2023-07-24?"),
        working="at most about 3,100 left: about 4,000 built less about 900 sold",
    )  # fmt: skip
    line = next(line for line in lines(BUILT, facts=[fact(BUILT), left]) if "arithmetic" in line.text)
    assert line.text == (
        "By arithmetic at most about 3,100 ATACMS were left by 24 July 2023: "
        "about 4,000 built less about 900 sold."
    )
    assert line.basis == "judgement"


def test_a_bound_on_what_is_not_said_outright_is_not_told():
    unclear = replace(BUILT, claim=replace(BUILT.claim, confidence=0.5))
    told = {
        one.claim.confidence: texts(
            one, facts=[fact(one, event="held", quantity=number(None, 3100), derived=True,
                             working="at most 3,100 left: 4,000 built less 900 sold")],
        )
        for one in (BUILT, unclear)
    }  # fmt: skip
    assert [any("By arithmetic" in text for text in found) for found in told.values()] == [True, False]


def test_reasons_against_are_told_with_who_gave_them():
    assert (
        "As a reason against sending ATACMS to Ukraine the United States gave the risk of escalation."
        in texts(WHY)
    )


def test_what_no_report_counts_is_not_known_and_cites_what_it_would_count():
    line = lines(SENT)[-1]
    assert line.text.startswith("Not known: how many ATACMS the United States sent to Ukraine")
    assert line.claims == (SENT.claim.id,)
    counted = said(
        "delivered", "The United States has sent 20 ATACMS to Ukraine.", quantity=number(20, 20, text="20")
    )
    assert not any("sent to Ukraine; no report" in text for text in texts(SENT, counted))


def test_what_several_sent_by_one_report_is_one_sentence_with_the_claims_of_each():
    words = "The United States is sending ATACMS to Ukraine. The United Kingdom is sending PrSM to Ukraine."
    source = report(words, published="2023-01-25")
    first, second = (f"{part.strip()}." for part in words.split(".")[:2])
    one = entry("delivered", source, first, status="planned", **TRANSFER)
    other = entry(
        "delivered", source, second, item="prsm", status="planned", **{**TRANSFER, "supplier": "GB"}
    )
    assert (
        "As of 25 January 2023 these were to be sent to Ukraine: ATACMS by the United States "
        "and Precision Strike Missile by the United Kingdom."
    ) in texts(one, other)


def test_what_a_sentence_says_of_one_supplier_is_not_told_of_a_group_as_well():
    by_group = said(
        "delivered", "Allies and partners sent ATACMS to Ukraine, the United States has sent them."
    )
    by_one = replace(by_group, claim=replace(by_group.claim, id="0" * 32))
    by_group = replace(by_group, claim=replace(by_group.claim, supplier="allies"))
    assert not any("llies" in text for text in texts(by_group, by_one))
    assert any("llies" in text for text in texts(by_group))


def test_a_degraded_copy_carries_no_sentence():
    degraded = {SENT.claim.report: Degraded(SENT.claim.report, "b.md", 0.8, "degraded", (), ())}
    assert not lines(SENT, degraded=degraded)


def test_a_brief_without_plain_claims_says_that_it_has_no_summary():
    found = summed(said("delivered", "They were sent."))
    assert found.summary == ()
    assert "There is none: no claim on one system" in as_markdown(found)
    assert "There is none: no claim on one system" in page(found)


def test_all_formats_say_the_same_with_the_kind_of_each_sentence():
    found = summed(*ALL)
    shown, marked, data = page(found), as_markdown(found), as_data(found)
    assert [one["text"] for one in data["summary"]] == [line.text for line in found.summary]
    for line in found.summary:
        for part in line.parts:
            assert part.text in shown
            assert part.text in marked
    assert '<span class="stands">judgement</span>' in shown
    assert "(Judgement: " in marked


@given(st.lists(st.sampled_from(range(len(ALL))), unique=True))
def test_every_sentence_cites_claims_of_the_brief_and_there_are_few(chosen):
    entries = [ALL[at] for at in chosen]
    found = summed(*entries)
    ids = {one.claim.id for one in entries}
    assert len(found.summary) <= MOST_OF_MANY
    for line in found.summary:
        assert all(part.text and part.claims for part in line.parts)
        assert ids.issuperset(line.claims)
        assert set(line.claims) <= found.citations.keys()


def test_the_summary_does_not_hang_on_the_order_of_the_claims():
    assert set(texts(*ALL)) == set(texts(*reversed(ALL)))


def test_until_when_the_information_reaches_is_told_clock_by_clock():
    assert dict(summed(REFUSED, ALLOWED).as_of) == {
        "Recorded": "until 1 June 2024",
        "Published": "until 25 April 2024",
        "Happened": "until 1 February 2024",
    }
    asked = summed(REFUSED, known_on=(KnownOn.parse("published:2023-07-31"),))
    assert dict(asked.as_of)["Published"] == "by 31 July 2023 (asked for)"


def test_what_is_dated_after_its_report_is_foreseen_and_takes_the_information_no_further():
    ends = said("authorised", "The permission ends in December.", "2024-11-19", happened="2024-12-31",
                disclosed="2024-12-31")  # fmt: skip
    assert dict(summed(ends, REFUSED).as_of) == {
        "Recorded": "until 1 June 2024",
        "Published": "until 19 November 2024",
    }
    on_the_day = said("used", "They were fired today.", "2024-11-19", happened="2024-11-19")
    assert dict(summed(ends, on_the_day).as_of)["Happened"] == "until 19 November 2024"


def test_a_plan_takes_the_information_no_further():
    due = said("delivered", "They are due by May.", "2024-04-25", happened="2024-04-01", status="planned")
    assert "Happened" not in dict(summed(due).as_of)


def test_an_undated_report_tells_nothing_of_days_after_it_was_recorded():
    ends = said("authorised", "The permission ends in 2030.", None, happened="2030")
    assert "Happened" not in dict(summed(ends).as_of)


def test_what_was_told_before_its_report_was_so_by_then():
    words = "The United States has refused to send ATACMS to Ukraine, it said then."
    found = texts(said("refused", words, "2023-12-22", disclosed="2023-09-21?"))
    assert found[0].startswith("By 21 September 2023 (uncertain) the United States had refused")
    found = texts(said("refused", words, "2023-12-22", disclosed="2023-09-01~/2023-09-21~"))
    assert found[0].startswith("By about 21 September 2023 the United States had refused")
    found = texts(said("refused", words, "2023-09-21", disclosed="2023-09-21"))
    assert found[0].startswith("By 21 September 2023 the United States had refused")


def test_the_first_day_that_since_a_decade_may_mean_is_not_told():
    since = DateBounds(date(1980, 1, 1), date(2023, 7, 24), "", '"since the 1980s" from 2023-07-24')
    built = replace(BUILT, claim=replace(BUILT.claim, happened=since))
    found = texts(built)[0]
    assert found.startswith(
        "Since the 1980s (up to 24 July 2023) Lockheed Martin produced about 4,000 ATACMS"
    )
    assert "1980" not in found.replace("1980s", "")
