import json
from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drawdown.bounds import DateBounds
from drawdown.claim import EVENTS, REASONS, STATUSES, Claim, claim_id
from drawdown.clock import KnownOn
from drawdown.entry import Entry
from drawdown.errors import EvidenceMistake, MissingPath, NoReports, UserMistake
from drawdown.evidence import Evidence
from drawdown.item import ItemMention
from drawdown.problem import Problem
from drawdown.quantity import Money, Quantity
from drawdown.report import Metadata, report_id
from drawdown.speaker import KINDS, Speaker

words = st.text(max_size=12)
maybe = st.none() | words
figures = st.integers(0, 10**9).map(float)
spans = st.builds(lambda low, more, q: (low, low + more, q), figures, figures, st.booleans())
quantities = st.builds(
    lambda low, more, open_, per, text: Quantity(low, None if open_ else low + more, "shell", per, True, False, text),  # noqa: E501
    figures, figures, st.booleans(), st.sampled_from([None, "year", "month", "day"]), words,
)  # fmt: skip
moneys = st.builds(lambda low, more, text: Money(low, low + more, "EUR", text), figures, figures, words)
dates = st.dates().map(lambda on: DateBounds.day(on, "said so"))
claims = st.builds(
    Claim,
    id=words,
    report=words,
    path=words,
    event=st.sampled_from(EVENTS),
    item=st.builds(ItemMention, maybe, words),
    evidence=st.builds(lambda text: Evidence(0, len(text), text), words),
    supplier=maybe,
    recipient=maybe,
    party=maybe,
    quantity=st.none() | quantities,
    money=st.none() | moneys,
    happened=st.none() | dates,
    disclosed=st.none() | dates,
    status=st.sampled_from(STATUSES),
    leaning=st.sampled_from([None, "for", "against"]),
    secret=st.booleans(),
    reason=st.none() | st.sampled_from(REASONS),
    speaker=st.builds(Speaker, maybe, st.sampled_from(KINDS), maybe),
    via=st.lists(words, max_size=3).map(tuple),
    why_missing=st.dictionaries(words, words, max_size=2),
    reader=words,
    confidence=st.floats(0, 1),
)


def claim(**fields):
    given_: dict[str, Any] = {
        "id": "c1", "report": "r1", "path": "a.txt", "event": "delivered", "item": ItemMention("himars", "HIMARS"),  # noqa: E501
        "evidence": Evidence(0, 4, "Sent"),
    }  # fmt: skip
    return Claim(**given_ | fields)


@given(claims)
def test_a_claim_read_back_from_json_equals_the_claim_written(made):
    assert Claim.from_row(json.loads(json.dumps(made.to_row()))) == made


@pytest.mark.parametrize("field", ["event", "status", "reason"])
def test_a_word_outside_its_vocabulary_is_refused_and_the_vocabulary_named(field):
    with pytest.raises(ValueError, match=f"{field} 'lent': expected one of"):
        claim(**{field: "lent"})


def test_an_id_follows_from_what_the_claim_says_and_where():
    first = claim_id("r1", 0, 4, "delivered", "himars", "US", "UA", None, 0)
    assert first == claim_id("r1", 0, 4, "delivered", "himars", "US", "UA", None, 0)
    assert first != claim_id("r1", 0, 4, "delivered", "himars", "US", "UA", None, 1)
    assert first != claim_id("r1", 0, 4, "delivered", "himars", "UA", "US", None, 0)
    assert len(first) == 32


def test_evidence_holds_only_where_the_text_says_exactly_that():
    text = "Ten howitzers arrived."
    assert Evidence.of(text, 4, 13).holds_in(text)
    assert not Evidence(4, 13, "Howitzers").holds_in(text)
    assert not Evidence(4, 4, "").holds_in(text)
    assert not Evidence(15, 40, "arrived.").holds_in(text)
    assert not Evidence(-9, -1, text[-9:-1]).holds_in(text)


def test_an_item_has_a_base_id_without_its_variant():
    assert ItemMention("atacms/cluster", "them").base == "atacms"
    assert ItemMention("atacms", "it").base == "atacms"
    assert ItemMention(None, "aid").base is None


def test_a_vague_quantity_never_has_a_bound():
    with pytest.raises(ValueError, match="vague"):
        Quantity(100, None, vague=True, text="a lot")


@pytest.mark.parametrize("make", [lambda: Quantity(2, 1), lambda: Money(2.0, 1.0, "USD")])
def test_bounds_in_the_wrong_order_are_refused(make):
    with pytest.raises(ValueError, match="above the upper bound"):
        make()


def test_a_speaker_is_of_a_known_kind():
    with pytest.raises(ValueError, match="kind of speaker 'rumour'"):
        Speaker("someone", "rumour")


@pytest.mark.parametrize(
    ("said", "clock", "on"),
    [
        ("2024-03-05", "recorded", date(2024, 3, 5)),
        ("published:2024-02", "published", date(2024, 2, 29)),
        ("happened:2023", "happened", date(2023, 12, 31)),
        ("disclosed:../2023-05-01", "disclosed", date(2023, 5, 1)),
    ],
)
def test_a_question_names_its_clock_and_means_the_last_day(said, clock, on):
    assert KnownOn.parse(said) == KnownOn(clock, on)


def test_a_question_without_a_clock_takes_the_one_given():
    assert KnownOn.parse("2024", default="happened").clock == "happened"


@pytest.mark.parametrize(
    ("said", "message"),
    [
        ("printed:2024", "unknown clock 'printed'"),
        (":2024", "unknown clock ''"),
        ("published:soon", "cannot read the date 'soon'"),
        ("published:", "cannot read the date"),
        ("2024/..", "has no end"),
    ],
)
def test_a_question_that_cannot_be_answered_is_the_users_mistake(said, message):
    with pytest.raises(UserMistake, match=message):
        KnownOn.parse(said)


MADE = datetime(2024, 6, 1, 12, tzinfo=UTC)
MAY = DateBounds.parse("2024-05-02")
APRIL = DateBounds.parse("2024-04-24")


@pytest.mark.parametrize(
    ("fields", "published", "expected"),
    [
        ({"disclosed": APRIL, "happened": MAY}, MAY, "2024-04-24"),
        ({"event": "announced", "happened": APRIL}, MAY, "2024-04-24"),
        ({"event": "announced", "happened": APRIL, "status": "planned"}, MAY, "../2024-05-02"),
        ({"event": "announced", "happened": APRIL, "secret": True}, MAY, "../2024-05-02"),
        ({"event": "delivered", "happened": APRIL}, MAY, "../2024-05-02"),
        ({"disclosed": DateBounds.parse("2024-05")}, MAY, "2024-05-01/2024-05-02"),
        ({"disclosed": DateBounds.parse("2024-04/..")}, MAY, "2024-04-01/2024-05-02"),
        ({"disclosed": DateBounds.parse("2024-06")}, MAY, "2024-06"),
        ({"event": "delivered", "happened": APRIL}, None, None),
        ({}, DateBounds.parse("2024/.."), None),
    ],
)
def test_the_disclosed_clock_falls_back_on_announcement_and_publication(fields, published, expected):
    shown = Entry(claim(**fields), Metadata(published=published), MADE).clock("disclosed")
    assert (shown.edtf() if shown else None) == expected


def test_the_other_clocks_show_their_own_field():
    entry = Entry(claim(happened=APRIL), Metadata(published=MAY), MADE)
    assert entry.clock("recorded") == DateBounds.day(MADE.date(), "time of recording")
    assert entry.clock("published") == MAY
    assert entry.clock("happened") == APRIL
    assert replace(entry, claim=claim()).clock("happened") is None


def test_every_complaint_says_what_it_is_about():
    assert "no/such" in str(MissingPath("no/such"))
    assert ".txt" in str(NoReports("here", ".txt, .md"))
    assert "0..4" in str(EvidenceMistake("c1", 0, 4))
    assert str(Problem("a.txt", "it is empty")) == "a.txt: it is empty"
    assert report_id(b"") != report_id(b" ")
