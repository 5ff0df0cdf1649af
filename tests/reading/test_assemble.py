import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from drawdown.reading import to_report
from drawdown.report import Report
from tests.reading.told import claims, findings, reader

FRAGMENTS = (
    "Britain", "Ukraine", "the United States", "Kyiv's", "officials", "Anna Smith", "Reuters",
    "according to", "said", "told", "that", "has", "will", "may", "not", "refused to", "sent", "send",
    "is considering", "asked for", "approved", "announced", "a pause in", "the delivery of", "used",
    "was sold to", "to", "by", "from", "and", "for", "in", "of", "ATACMS", "Storm Shadow",
    "the missiles", "a $300 million package", "up to", "hundreds of", "some", "about 500", "a year",
    "31", "March 2024", "last month", "on 24 April", "stocks", "limited", "because of", "escalation",
    "they", ",", ";", ":", '"', "“", "”", "(", ")", ".", "?", "\n\n", "\n- ", "\nQ ", "\nMS. DOE: ",
    "hereby", "İ", "ﬁ", "\u2028",
)  # fmt: skip
glued = st.lists(st.sampled_from(FRAGMENTS), min_size=1, max_size=40).map(" ".join)
texts = st.one_of(st.text(max_size=300), glued, st.tuples(glued, st.text(max_size=60), glued).map(" ".join))
many = settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def taken_in(text):
    made = to_report(text.encode("utf-8", "replace"), "a.txt")
    return made if isinstance(made, Report) else None


@given(texts)
@many
def test_whatever_the_text_its_claims_quote_it_exactly_in_order_under_ids_of_their_own(text):
    source = taken_in(text)
    if source is None:
        return
    found = reader().read(source)
    assert all(claim.evidence.holds_in(source.text) for claim in found.claims)
    assert all(left.evidence.holds_in(source.text) for left in found.unread)
    ids = [claim.id for claim in found.claims]
    assert len(set(ids)) == len(ids)
    starts = [claim.evidence.start for claim in found.claims]
    assert starts == sorted(starts)


@given(texts)
@many
def test_reading_twice_gives_equal_findings(text):
    source = taken_in(text)
    if source is not None:
        assert reader().read(source) == reader().read(source)


@given(texts)
@many
def test_no_claim_takes_a_number_from_a_vague_word_or_a_date_from_the_publication(text):
    source = taken_in(f"---\npublished: 1999-08-07\n---\n{text}")
    if source is None:
        return
    for claim in reader().read(source).claims:
        if claim.quantity and claim.quantity.vague:
            assert (claim.quantity.min, claim.quantity.max) == (None, None)
        if claim.happened and claim.happened.edtf() == "1999-08-07":
            assert "hereby" in source.text.lower()


@given(st.lists(glued.map(lambda text: " ".join(text.split())), min_size=1, max_size=3))
@example(["ATACMS", "sent that"])
@example(["ATACMS refused to . -"])
@many
def test_a_navigation_line_changes_no_claim(paragraphs):
    plain = taken_in("\n\n".join(paragraphs))
    around = taken_in("\n\n".join(["No time to read?", *paragraphs, "No time to read?"]))
    if plain is None or around is None:
        return
    before = [(claim.event, claim.evidence.text) for claim in reader().read(plain).claims]
    assert [(claim.event, claim.evidence.text) for claim in reader().read(around).claims] == before


def test_a_text_without_arms_is_not_read_at_all():
    found = findings("The town hall sent flowers to the school. The mayor refused to comment.")
    assert (found.claims, found.unread) == ((), ())


@pytest.mark.parametrize("gap", ["\u200f", "\u2060", "\ufeff", "\u202a"])
def test_the_only_name_of_a_text_is_seen_through_marks_that_nobody_sees(gap):
    assert [claim.item.id for claim in claims(f"Oslo sent two How{gap}itzers to Riga.")] == ["howitzer"]


def test_a_name_that_a_mark_turns_round_is_none_that_a_reader_could_see():
    assert not claims("Oslo sent two How\u202eitzers to Riga.")


@pytest.mark.parametrize("gap", ["  ", "\u00a0 ", "\t\t", " \n"])
def test_the_only_name_of_a_text_is_seen_over_any_blanks(gap):
    assert [claim.item.id for claim in claims(f"Oslo sent two Leopard{gap}2s to Riga.")] == ["leopard-2"]


def test_one_bullet_with_two_names_of_one_item_claims_it_once():
    text = "The package Norway announced includes:\n\n- Tents, body armor, helmets and howitzers;\n- Drones"
    items = [claim.item.id for claim in claims(text) if claim.item.id]
    assert sorted(items) == ["body-armour", "drone", "howitzer"]


def test_a_name_that_only_holds_a_states_name_is_no_party_of_a_claim():
    (claim,) = claims("Washington state sent howitzers to Chile.")
    assert (claim.supplier, claim.recipient) == (None, "CL")


def test_a_question_in_the_next_paragraph_makes_no_passive():
    text = "Howitzers and NASAMS are what Norway refused to"
    assert [claim.item.id for claim in claims(text)] == [
        claim.item.id for claim in claims(f"{text}\n\nNo time to read?")
    ]


def test_what_is_said_twice_gives_two_claims_each_with_its_own_evidence():
    text = "Britain sent Storm Shadow to Ukraine."
    first, second = claims(f"{text} {text}")
    assert first.evidence.end < second.evidence.start
    assert first.id != second.id
    assert first.evidence.text == second.evidence.text == text


def test_claims_of_one_sentence_that_differ_only_in_their_count_have_ids_of_their_own():
    found = claims("Poland sent 3 Abrams tanks and 14 Abrams tanks to Ukraine.")
    assert [claim.quantity and claim.quantity.min for claim in found] == [3, 14]
    assert len({claim.id for claim in found}) == 2


def test_the_publication_date_never_becomes_the_date_of_what_happened():
    found = claims("Britain sent Storm Shadow to Ukraine. France refused to send SCALP to Ukraine.")
    assert [claim.happened for claim in found] == [None, None]
    assert {claim.why_missing["happened"] for claim in found} == {"not-stated"}


def test_a_relative_date_in_an_undated_report_stays_open_and_says_why():
    text = "The United States sent ATACMS to Ukraine last month."
    (undated,) = claims(text, published=None)
    assert undated.happened is None
    assert "undated" in undated.why_missing["happened"]
    (dated,) = claims(text, published="2024-05-30")
    assert dated.happened
    assert dated.happened.edtf() == "2024-04"


def test_a_sentence_that_names_an_item_without_an_event_is_left_with_its_reason():
    text = "The ATACMS stood on the lawn."
    found = findings(f"Britain sent Storm Shadow to Ukraine. {text}")
    assert [(left.evidence.text, left.reason) for left in found.unread] == [
        (text, "an item without an event")
    ]


def test_a_sentence_of_a_whole_table_is_left_with_its_reason():
    found = findings("Britain sent Storm Shadow to Ukraine.\n\n" + "ATACMS sent to Ukraine and " * 400)
    assert [claim.item.id for claim in found.claims] == ["storm-shadow"]
    assert [left.reason for left in found.unread if "longer than" in left.reason]


def test_the_same_bytes_under_another_name_give_the_same_ids():
    text = b"Britain sent Storm Shadow to Ukraine."
    one, other = to_report(text, "a.txt"), to_report(text, "b.txt")
    assert isinstance(one, Report)
    assert isinstance(other, Report)
    ids = [[claim.id for claim in reader().read(source).claims] for source in (one, other)]
    assert ids[0] == ids[1] != []


def test_every_claim_names_the_rule_that_made_it():
    found = claims(
        "Britain sent Storm Shadow to Ukraine for fear of escalation. ATACMS has a range of 190 miles."
    )
    assert all(claim.reader.startswith("surface-1/") for claim in found)
    assert len({claim.reader for claim in found}) > 1
