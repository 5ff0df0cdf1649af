from dataclasses import replace

import pytest

from drawdown.bounds import DateBounds
from drawdown.clock import KnownOn
from drawdown.correction import corrected
from drawdown.errors import LedgerMistake
from drawdown.ledger import Ledger
from drawdown.quantity import Money, Quantity
from drawdown.query import Query
from tests.ledger.build import SENTENCES, at, claim, decision, found, report

CLAIM = claim(
    report(), quantity=Quantity(12, 12, "launcher", text="12"), why_missing={"supplier": "not said"}
)


def correct(field, value, on=CLAIM):
    return getattr(corrected(on, decision(on, "correct", field, value)), field)


@pytest.mark.parametrize(
    ("field", "value", "expected"),
    [
        ("event", "used", "used"),
        ("status", "denied", "denied"),
        ("supplier", "SY", "SY"),
        ("supplier", "", None),
        ("party", "RU", "RU"),
        ("instrument", "sale", "sale"),
        ("secret", "true", True),
        ("secret", "false", False),
        ("happened", "2023-03", DateBounds.parse("2023-03", "corrected by Ann")),
        ("disclosed", "", None),
        ("quantity", "300", Quantity(300, 300, "launcher", text="12")),
        ("quantity", "300/500", Quantity(300, 500, "launcher", text="12")),
        ("quantity", "../500", Quantity(None, 500, "launcher", text="12")),
        ("quantity", "2.5/.. round", Quantity(2.5, None, "round", text="12")),
        ("quantity", "", None),
        ("money", "300000000 USD", Money(3e8, 3e8, "USD")),
        ("money", "", None),
    ],
)
def test_a_correction_puts_one_field_right(field, value, expected):
    assert correct(field, value) == expected


def test_a_vague_count_that_is_corrected_is_vague_no_longer():
    vague = replace(CLAIM, quantity=Quantity(None, None, vague=True, text="many"))
    assert correct("quantity", "5", vague) == Quantity(5, 5, text="many")


def test_a_corrected_field_is_missing_no_longer():
    assert corrected(CLAIM, decision(CLAIM, "correct", "supplier", "SY")).why_missing == {}
    assert corrected(CLAIM, decision(CLAIM, "correct", "recipient", "SY")).why_missing == CLAIM.why_missing


def test_accept_and_reject_leave_the_claim_as_read():
    for verdict in ("accept", "reject"):
        assert corrected(CLAIM, decision(CLAIM, verdict)) == CLAIM


def test_a_decision_is_stamped_by_the_ledger_whatever_time_it_brings(ledger):
    ledger.add([found()], recorded=at("2024-01-01"))
    (made,) = ledger.decide(decision(CLAIM), recorded=at("2024-01-02"))
    assert made == replace(decision(CLAIM), recorded=at("2024-01-02"), number=1)


@pytest.mark.parametrize(
    ("wrong", "words"),
    [
        (decision("0" * 32), "no claim of this ledger has that id"),
        (decision("\udcff"), "named so"),
        (decision(CLAIM, "maybe"), "expected one of accept, reject, correct"),
        (decision(CLAIM, "accept", "item", "x"), "the verdict is correct"),
        (decision(CLAIM, "correct"), "expected one of authority"),
        (decision(CLAIM, "correct", "id", "x"), "cannot correct the field 'id'"),
        (decision(CLAIM, "correct", "event", "eaten"), "eaten"),
        (decision(CLAIM, "correct", "status", ""), "expected one of actual"),
        (decision(CLAIM, "correct", "happened", "last week"), "last week"),
        (decision(CLAIM, "correct", "secret", "perhaps"), "true or false"),
        (decision(CLAIM, "correct", "quantity", "many"), "is no count"),
        (decision(CLAIM, "correct", "quantity", ".."), "is no count"),
        (decision(CLAIM, "correct", "quantity", "5/3"), "above"),
        (decision(CLAIM, "correct", "money", "5"), "currency"),
        (decision(CLAIM, "correct", "supplier", "\ud800"), "cannot be recorded"),
        (replace(decision(CLAIM), by=" "), "say who decides"),
    ],
)
def test_a_decision_that_makes_no_sense_is_refused_and_nothing_is_recorded(ledger, wrong, words):
    ledger.add([found(report(), CLAIM)])
    with pytest.raises(LedgerMistake, match=words):
        ledger.decide(wrong)
    assert ledger.verify().commits == 1


def test_several_decisions_are_one_commit_and_all_of_them_or_none(ledger):
    ledger.add([found(report(), CLAIM)])
    right = [decision(CLAIM, "correct", "supplier", "SY"), decision(CLAIM, "correct", "status", "planned")]
    assert [one.number for one in ledger.decide(*right)] == [1, 2]
    with pytest.raises(LedgerMistake, match="eaten"):
        ledger.decide(decision(CLAIM), decision(CLAIM, "correct", "event", "eaten"))
    assert ledger.verify().commits == 2
    (entry,) = ledger.answer(Query()).known
    assert (entry.claim.supplier, entry.claim.status) == ("SY", "planned")
    assert [one.number for one in ledger.decisions(CLAIM.id)] == [1, 2]


def test_a_decision_taken_back_counts_no_longer_but_did_until_then(ledger):
    ledger.add([found(report(), CLAIM)], recorded=at("2024-01-01"))
    ledger.decide(decision(CLAIM, "correct", "supplier", "SY"), recorded=at("2024-01-02"))
    ledger.decide(decision(CLAIM, "reject"), recorded=at("2024-01-03"))
    (back,) = ledger.take_back(1, by="Bob", why="misread", recorded=at("2024-01-05"))
    assert (back.number, back.field, back.by) == (1, "supplier", "Ann")
    (now,) = ledger.answer(Query()).known
    assert (now.claim.supplier, now.decision.number) == ("BO", 2)
    then = ledger.answer(Query(supplier="SY", known_on=(KnownOn("recorded", at("2024-01-04").date()),)))
    assert [entry.claim.id for entry in then.known] == [CLAIM.id]
    assert ledger.verify().ok


def test_taking_back_the_only_decision_leaves_the_claim_undecided(ledger):
    ledger.add([found(report(), CLAIM)])
    ledger.decide(decision(CLAIM, "reject"))
    ledger.take_back(1, by="Ann")
    (entry,) = ledger.answer(Query()).known
    assert (entry.decision, ledger.decisions(CLAIM.id)) == (None, [])


@pytest.mark.parametrize(
    ("number", "by", "words"),
    [
        (7, "Ann", "none of that number"),
        (10**30, "Ann", "named so"),
        (1, " ", "say who"),
        (1, "\ud800", "cannot be recorded"),
    ],
)
def test_taking_back_what_is_not_there_or_by_nobody_is_refused(ledger, number, by, words):
    ledger.add([found(report(), CLAIM)])
    ledger.decide(decision(CLAIM))
    with pytest.raises(LedgerMistake, match=words):
        ledger.take_back(number, by=by)
    assert ledger.verify().commits == 2


def test_a_decision_is_taken_back_once(ledger):
    ledger.add([found(report(), CLAIM)])
    ledger.decide(decision(CLAIM))
    ledger.take_back(1, by="Ann")
    with pytest.raises(LedgerMistake, match="taken back before"):
        ledger.take_back(1, by="Bob")


@pytest.mark.parametrize("what", ["corrected", "taken back", "read otherwise", "no longer made"])
def test_a_decision_on_what_changed_since_the_person_saw_it_is_refused(ledger, what):
    """Ann's acceptance must not come to stand behind Bob's correction, nor behind a number she never saw."""
    ledger.add([found(report(), CLAIM)])
    (before,) = ledger.decide(decision(CLAIM, "correct", "status", "planned"))
    seen = ledger.entry(CLAIM.id)
    with Ledger.open(ledger.folder, create=False) as other:
        if what == "corrected":
            other.decide(decision(CLAIM, "correct", "supplier", "SY"))
        elif what == "taken back":
            other.take_back(before.number or 0, by="Bob")
        else:
            otherwise = replace(CLAIM, quantity=Quantity(21, 21, "launcher", text="21"))
            elsewhere = claim(report(), SENTENCES["asked"], event="requested")
            other.add(
                [found(report(), otherwise if what == "read otherwise" else elsewhere, reader="hand 2")]
            )
    commits = ledger.verify().commits
    with pytest.raises(LedgerMistake, match="look at it again"):
        ledger.decide(decision(CLAIM), seen=seen)
    assert ledger.verify().commits == commits


def test_a_decision_on_what_is_as_the_person_saw_it_is_recorded(ledger):
    ledger.add([found(report(), CLAIM)])
    for _ in range(2):
        ledger.decide(decision(CLAIM), seen=ledger.entry(CLAIM.id))
    (entry,) = ledger.answer(Query()).known
    ledger.decide(decision(CLAIM, "reject"), seen=entry)
    assert [one.verdict for one in ledger.decisions(CLAIM.id)] == ["accept", "accept", "reject"]


def test_several_decisions_are_taken_back_in_one_commit_and_all_of_them_or_none(ledger):
    ledger.add([found(report(), CLAIM)])
    ledger.decide(
        decision(CLAIM, "correct", "supplier", "SY"), decision(CLAIM, "correct", "status", "planned")
    )
    with pytest.raises(LedgerMistake, match="none of that number"):
        ledger.take_back(1, 3, by="Ann")
    assert len(ledger.decisions(CLAIM.id)) == 2
    assert [one.number for one in ledger.take_back(1, 2, by="Ann")] == [1, 2]
    assert ledger.decisions(CLAIM.id) == []
    assert ledger.verify().commits == 3
