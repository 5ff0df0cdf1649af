import pytest

from drawdown.degraded import Degraded
from drawdown.quantity import Quantity
from drawdown.reconcile.conflicts import conflicts
from drawdown.speaker import Speaker
from tests.reconcile.conflicts.told import at, maybe_one, one_origin, told, verdicts
from tests.reconcile.made import OFFICIALS, apart, dossier, entry, said


def sent(report="a", published="2023-05-03", **fields):
    return entry(f"sent-{report}", report=report, published=published, **fields)


def unsent(report="b", published="2023-05-03", **fields):
    return entry(f"unsent-{report}", report=report, published=published, status="denied", **fields)


def refused(report="a", published="2023-05-03", **fields):
    return entry(f"refused-{report}", "refused", report=report, published=published, **fields)


def paused(report="b", published="2023-05-03", **fields):
    return entry(f"paused-{report}", "paused", report=report, published=published, **fields)


def test_sent_and_not_sent_on_one_day_by_two_origins_is_a_conflict():
    assert told(sent(), unsent()) == {("conflict", "sent-a", "unsent-b")}


def test_a_conflict_shows_what_both_say_and_about_what():
    (row,) = conflicts(dossier(sent(words="It arrived."), unsent(words="It did not arrive.")))
    assert row.words == ("It did not arrive.", "It arrived.")
    assert row.matter == "ATACMS, United States to Ukraine: delivered"
    assert {ground.name for ground in row.grounds} == {"answers", "origins", "time"}
    assert sum(ground.weight for ground in row.grounds) > 0.9


def test_not_sent_at_first_and_sent_months_later_is_a_change():
    assert verdicts(unsent(published="2023-02-01"), sent(published="2023-05-03")) == {"change-over-time"}
    assert verdicts(unsent(), sent(published=None, happened="2023-06")) == {"change-over-time"}


@pytest.mark.parametrize(
    ("earlier", "later", "answers"),
    [
        (
            refused(published="2023-02-01"),
            entry("a", "authorised", report="b", published="2023-08-01"),
            "refused / authorised",
        ),
        (
            entry("z", "authorised", published="2023-02-01"),
            refused("b", "2023-08-01"),
            "authorised / refused",
        ),
        (unsent(published="2023-02-01"), sent(published="2023-08-01"), "delivered: no / yes"),
    ],
)
def test_a_change_is_told_from_the_earlier_to_the_later(earlier, later, answers):
    (row,) = conflicts(dossier(earlier, later))
    assert row.claims == (earlier.claim.id, later.claim.id)
    assert [ground.detail for ground in row.grounds] == [answers, "one later than the other"]


def test_what_is_looked_back_on_comes_before_nothing_of_unknown_day():
    back = refused(published="2023-08-01", words="They had long refused it.")
    assert verdicts(back, entry("a", "authorised", report="b", published="2023-09-01")) == {
        "change-over-time"
    }
    assert verdicts(back, entry("a", "authorised", report="b", published="2022/2024")) == {"unsure"}


def test_sent_in_a_month_before_the_denial_is_a_conflict_however_late_it_is_told():
    assert verdicts(unsent(), sent(published="2024-01-01", happened="2023-04")) == {"conflict"}


def test_a_delivery_told_days_after_the_denial_may_have_come_in_between():
    assert verdicts(unsent(), sent(published="2023-05-07")) == {"unsure"}
    assert verdicts(unsent(published="2023-05-20"), sent(happened="2023-05")) == {"unsure"}


def test_without_dates_nothing_is_certain():
    assert verdicts(sent(published=None), unsent(published=None)) == {"unsure"}
    assert verdicts(sent(), unsent(published=None)) == {"unsure"}


def test_the_day_of_speaking_counts_more_than_the_day_of_printing():
    late = unsent(published="2023-09-01")
    assert verdicts(late, sent(happened="2023-06")) == {"conflict"}
    then = {"unsent-b": said("2023-05-03")}
    assert verdicts(late, sent(happened="2023-06"), occasions=then) == {"change-over-time"}


def test_a_denial_for_one_month_leaves_room_for_another():
    assert verdicts(unsent(happened="2023-05"), sent(happened="2023-03")) == {"different-baseline"}


def test_a_copy_that_lost_the_denial_drifted():
    two = sent(published="2023-05-04"), unsent()
    assert verdicts(*two, origins=one_origin(*two)) == {"copy-drift"}


def test_what_may_be_one_origin_is_unsure_but_drift_in_a_degraded_copy():
    two = sent(), unsent()
    origins = maybe_one(*two)
    assert verdicts(*two, origins=origins) == {"unsure"}
    degraded = {"a": Degraded("a", "a.md", 0.8, "degraded")}
    assert verdicts(*two, origins=origins, degraded=degraded) == {"copy-drift"}
    assert verdicts(*two, degraded=degraded) == {"unsure"}


@pytest.mark.parametrize("status", ["planned", "possible", "asked"])
def test_plans_possibilities_and_questions_contradict_nothing(status):
    other = entry("other", report="a", published="2023-05-03", status=status)
    assert told(other, unsent()) == set()


@pytest.mark.parametrize(
    "other",
    [{"recipient": "PL"}, {"supplier": "DE"}, {"item": "himars"}],
)
def test_other_parties_and_other_items_are_other_matters(other):
    assert told(sent(**other), unsent()) == set()


def test_two_variants_are_two_matters_and_a_variant_unsaid_is_at_most_unsure():
    assert told(sent(item="atacms/cluster"), unsent(item="atacms/long-range")) == set()
    assert verdicts(sent(item="atacms/cluster"), unsent()) == {"unsure"}
    assert verdicts(sent(item="atacms/cluster"), unsent(published="2023-01-01")) == {"change-over-time"}


def test_a_party_left_open_makes_a_conflict_unsure():
    assert verdicts(sent(supplier=None), unsent()) == {"unsure"}


def test_aid_as_a_whole_may_be_sent_in_part():
    assert told(sent(item=None), unsent(item=None)) == set()


def test_a_halt_of_what_the_origin_refused_is_drift_even_where_one_origin_is_unsure():
    two = refused(words="They will not send it."), paused(published=None, words="They keep the pause.")
    (row,) = conflicts(dossier(*two, origins=maybe_one(*two)))
    assert row.verdict == "copy-drift"
    assert set(row.words) == {"They will not send it.", "They keep the pause."}
    assert row.grounds[0].name == "a halt presupposes a delivery"


def test_a_halt_and_a_refusal_of_two_origins_are_unsure_at_one_time_and_a_change_at_two():
    assert verdicts(refused(), paused()) == {"unsure"}
    assert verdicts(refused(), paused(published="2023-11-03")) == {"change-over-time"}


def test_a_halt_of_what_was_delivered_is_none():
    assert told(sent(published="2023-01-05"), paused()) == set()


def test_a_drift_is_shown_once_for_two_reports():
    head = paused(published=None, words="A pause")
    body = entry("paused-again", "paused", report="b", words="They keep the pause.", speaker=OFFICIALS)
    three = refused(), head, body
    assert len(told(*three, origins=one_origin(*three))) == 1
    general = entry("general", "refused", report="a", item="long-range-missile", published="2023-05-03")
    four = *three, general
    assert len(told(*four, origins=one_origin(*four))) == 1


def test_a_drift_in_the_item_is_shown_beside_the_same_in_another():
    pairs = [
        entry(f"{event}-{item}", event, report=event, item=item, words=f"{event} {item}")
        for event in ("refused", "paused")
        for item in ("atacms", "taurus")
    ]
    assert len(told(*pairs, origins=one_origin(*pairs))) == 2


def test_refused_then_authorised_is_a_change_and_on_one_day_a_conflict():
    def authorised(published):
        return entry("authorised", "authorised", report="b", published=published)

    assert verdicts(refused(), authorised("2023-05-03")) == {"conflict"}
    assert verdicts(refused(), authorised("2023-06-03")) == {"change-over-time"}
    assert verdicts(refused(), authorised("2023-04-03")) == {"change-over-time"}


@pytest.mark.parametrize("words", ["It has not sent all of them.", "It has not sent any more of them."])
def test_that_not_all_or_no_more_was_sent_denies_nothing_of_some(words):
    assert told(sent(), unsent(words=words)) == set()


def test_a_refusal_of_more_contradicts_a_halt_and_no_delivery():
    more = refused(words="It will send no more of them.")
    assert told(more, sent("b")) == set()
    assert verdicts(more, paused()) == {"unsure"}


def test_what_is_used_has_come_from_somebody():
    used = entry(
        "used", "used", report="a", published="2023-05-03", supplier=None, recipient=None, party="UA"
    )
    assert verdicts(used, unsent()) == {"unsure"}
    assert told(used, unsent(recipient="PL")) == set()


def test_leave_to_strike_with_it_is_not_leave_to_send_it():
    strike = entry(
        "leave",
        "authorised",
        report="b",
        published="2023-05-03",
        words="It allowed strikes on Russia with it.",
    )
    assert told(refused(words="It refuses to send it."), strike) == set()


def weighed(report, words, event="refused", published="2023-05-03", **fields):
    return entry(f"{event}-{report}", event, report=report, published=published, words=words, **fields)


def test_deliberation_that_the_origin_denies_is_drift():
    two = (
        weighed("a", "There has been no substantive discussion for months."),
        weighed("b", "After months of deliberation nothing changed.", published=None),
    )
    assert verdicts(*two, origins=maybe_one(*two)) == {"copy-drift"}
    assert verdicts(*two) == {"unsure"}


def test_deliberation_and_none_at_one_time_by_two_origins_is_a_conflict():
    two = (
        weighed("a", "It has not been discussed, officials said.", "considered", status="denied"),
        weighed("b", "They are considering it.", "considered"),
    )
    assert verdicts(*two) == {"conflict"}


@pytest.mark.parametrize(
    "words",
    ["The minister discussed it with the president.", "It is not ruled out.", "It is still on the table."],
)
def test_a_conversation_or_an_open_door_is_no_deliberation(words):
    none = weighed("a", "There has been no discussion of it.", "considered", status="denied")
    assert told(none, weighed("b", words, "considered")) == set()


def test_two_conversations_may_both_have_happened():
    first = weighed("a", "The adviser discussed it with the president.", "considered")
    second = weighed("b", "The two leaders discussed it at a summit.", "considered")
    assert told(first, second) == set()


def stock(report, words, published):
    vague = Quantity(None, None, vague=True, text=words)
    return entry(
        report, "held", report=report, published=published, quantity=vague, party="US", recipient=None
    )


def test_words_for_a_stock_years_apart_are_a_change_and_at_one_time_unsure():
    assert verdicts(stock("a", "severely limited", "2023-07-23"), stock("b", "a lot", "2024-05-10")) == {
        "change-over-time"
    }
    assert verdicts(stock("a", "limited", "2023-07-23"), stock("b", "plenty", "2023-07-25")) == {"unsure"}
    assert told(stock("a", "limited", "2023-07-23"), stock("b", "restricted", "2023-07-25")) == set()


def argued(report, leaning, speaker, published="2023-05-03"):
    return entry(
        f"{report}-{leaning}",
        "argued",
        report=report,
        published=published,
        reason="stock",
        leaning=leaning,
        speaker=speaker,
        words=f"{leaning} {report}",
    )


def test_one_speaker_who_argues_both_ways_on_one_day_conflicts_and_two_speakers_do_not():
    austin, milley = Speaker("Lloyd Austin", "named"), Speaker("Mark Milley", "named")
    assert verdicts(argued("a", "for", austin), argued("b", "against", austin)) == {"conflict"}
    assert told(argued("a", "for", austin), argued("b", "against", milley)) == set()
    assert verdicts(argued("a", "for", austin), argued("b", "against", austin, "2023-06-03")) == {
        "change-over-time"
    }


def test_within_one_report_only_two_speakers_in_two_sentences_can_disagree():
    kyiv, moscow = (Speaker(name, "organisation") for name in ("Kyiv", "Moscow"))
    yes = sent("a", speaker=kyiv, words="Kyiv has it.")
    no = unsent("a", speaker=moscow, words="It has not come.")
    assert verdicts(yes, at(100, no)) == {"unsure"}
    assert told(yes, no) == set()
    assert told(yes, at(100, unsent("a", words="It has not come."))) == set()


def test_a_report_that_gives_both_answers_knows_what_sets_them_apart():
    both = (
        refused("a", words="It refused at the start."),
        entry("allowed-a", "authorised", report="a", published="2023-05-03", words="Then it agreed."),
    )
    other = entry("allowed-b", "authorised", report="b", published="2023-05-03")
    assert told(*both, other) == set()
    assert verdicts(both[0], other) == {"conflict"}


def test_what_looks_back_on_a_refusal_tells_of_a_change():
    agreed = entry("agreed", "authorised", report="b", published="2023-05-03")
    assert verdicts(refused(words="Until recently it would not send them."), agreed) == {"change-over-time"}
    assert verdicts(refused(words="It had long refused to send them."), agreed) == {"change-over-time"}
    two = refused(words="Until recently it would not send them."), agreed
    assert verdicts(*two, origins=one_origin(*two)) == {"change-over-time"}
    earlier = unsent("a", words="They had not been delivered until May.")
    assert verdicts(earlier, sent("b")) == {"change-over-time"}
    assert verdicts(earlier, sent("b", published="2023-03-03")) == {"unsure"}


def test_of_a_matter_that_changed_an_undated_claim_is_of_before_or_after():
    changed = refused("a"), sent("b", published="2023-11-03")
    assert verdicts(*changed, refused("c", published=None)) == {"change-over-time"}
    assert "conflict" in verdicts(*changed, refused("c", published="2023-11-03"))


def test_many_reports_that_say_the_same_give_one_row():
    many = [sent(f"s{number}") for number in range(40)] + [unsent(f"u{number}") for number in range(40)]
    assert len(told(*many)) == 1


def test_many_copies_of_one_origin_give_few_rows():
    many = [refused(f"r{number}") for number in range(40)] + [paused(f"p{number}") for number in range(40)]
    assert 1 <= len(told(*many, origins=one_origin(*many))) <= 12


def test_a_claim_without_an_origin_stands_for_itself():
    assert verdicts(sent(), unsent(), origins=apart()) == {"conflict"}
