"""What becomes of decisions when a better reader reads the same report."""

from dataclasses import replace

import pytest

from drawdown.clock import KnownOn
from drawdown.errors import LedgerMistake
from drawdown.evidence import Evidence
from drawdown.quantity import Quantity
from drawdown.query import Query
from tests.ledger.build import SENTENCES, at, claim, decision, found, report, unguarded

OF = report()
READ = claim(OF, recipient=None)
BETTER = claim(OF, recipient="RU")
ELSEWHERE = claim(OF, SENTENCES["asked"], event="requested")


def read(ledger, *claims, reader, of=OF, day="2024-01-01"):
    return ledger.add([found(of, *claims, reader=reader)], recorded=at(day))


def longer(of, made):
    """The same claim with a sentence drawn wider."""
    evidence = Evidence.of(of.text, 0, made.evidence.end)
    return replace(made, id="1" * 32, evidence=evidence)


def test_a_decision_goes_on_with_the_same_id_and_nothing_is_carried(ledger):
    read(ledger, READ, reader="hand 1")
    ledger.decide(decision(READ, "reject"), recorded=at("2024-01-02"))
    added = read(ledger, replace(READ, confidence=0.9), reader="hand 2", day="2024-01-03")
    assert (added.decisions_carried, added.decisions_stranded) == (0, 0)
    assert [entry.decision.verdict for entry in ledger.answer(Query()).known] == ["reject"]
    assert (ledger.stranded(), ledger.reread()) == ([], [])


def test_a_decision_is_carried_over_where_the_sentence_is_drawn_otherwise(ledger):
    read(ledger, READ, reader="hand 1")
    ledger.decide(decision(READ, "reject"), recorded=at("2024-01-02"))
    wider = longer(OF, READ)
    added = read(ledger, wider, reader="hand 2", day="2024-01-03")
    assert (added.decisions_carried, added.decisions_stranded) == (1, 0)
    (entry,) = ledger.answer(Query()).known
    assert entry.claim.id == wider.id
    assert (entry.decision.by, entry.decision.number, entry.decision.carried_from) == ("Ann", 2, 1)
    (then,) = ledger.answer(Query(known_on=(KnownOn("recorded", at("2024-01-02").date()),))).known
    assert (then.claim.id, then.decision.number) == (READ.id, 1)
    assert ledger.stranded() == []
    assert ledger.verify().ok


def test_a_decision_is_carried_over_to_a_reading_that_says_what_it_had_put_right(ledger):
    read(ledger, READ, reader="hand 1")
    ledger.decide(decision(READ, "correct", "recipient", "RU"), decision(READ), recorded=at("2024-01-02"))
    added = read(ledger, BETTER, reader="hand 2", day="2024-01-03")
    assert added.decisions_carried == 2
    (entry,) = ledger.answer(Query(recipient="RU")).known
    assert (entry.claim.id, entry.decision.verdict) == (BETTER.id, "accept")


def test_a_decision_is_carried_over_when_the_text_is_stripped_otherwise(ledger):
    read(ledger, READ, reader="hand 1")
    ledger.decide(decision(READ), recorded=at("2024-01-02"))
    stripped = replace(OF, text=SENTENCES["sent"])
    moved = replace(claim(stripped, recipient=None), report=OF.id)
    assert moved.id != READ.id
    assert read(ledger, moved, reader="hand 2", of=stripped, day="2024-01-03").decisions_carried == 1


def test_another_sentence_that_comes_to_stand_at_the_same_place_gets_no_decision(ledger):
    read(ledger, READ, reader="hand 1")
    ledger.decide(decision(READ), recorded=at("2024-01-02"))
    other = "Borduria said it delivered 90 Lynx launchers in June 2023."
    stripped = replace(OF, text=OF.text.replace(SENTENCES["sent"], other))
    there = replace(claim(stripped, other, recipient=None), report=OF.id)
    assert there.evidence.start == READ.evidence.start
    assert read(ledger, there, reader="hand 2", of=stripped, day="2024-01-03").decisions_carried == 0
    (told,) = ledger.stranded()
    assert told.candidates == ()


@pytest.mark.parametrize(
    ("better", "candidates"),
    [
        ([BETTER], [BETTER.id]),  # accepted without a recipient is not accepted with one
        ([ELSEWHERE], []),
        ([longer(OF, READ), replace(READ, id="2" * 32)], ["1" * 32, "2" * 32]),  # which of the two?
        ([longer(OF, replace(READ, event="used"))], ["1" * 32]),
    ],
)
def test_a_decision_that_cannot_be_carried_over_is_stranded_with_what_may_be_meant(
    ledger, better, candidates
):
    read(ledger, READ, reader="hand 1")
    ledger.decide(decision(READ), recorded=at("2024-01-02"))
    added = read(ledger, *better, reader="hand 2", day="2024-01-03")
    assert (added.decisions_carried, added.decisions_stranded) == (0, 1)
    (stranded,) = ledger.stranded()
    assert (stranded.claim, [one.number for one in stranded.decisions]) == (READ, [1])
    assert [one.id for one in stranded.candidates] == candidates
    assert all(entry.decision is None for entry in ledger.answer(Query()).known)


def test_a_report_that_a_better_reader_finds_empty_strands_its_decisions(ledger):
    read(ledger, READ, reader="hand 1")
    ledger.decide(decision(READ), recorded=at("2024-01-02"))
    ledger.add([replace(found(OF, READ, reader="hand 2"), claims=())])
    (stranded,) = ledger.stranded()
    assert stranded.candidates == ()


def test_a_person_settles_a_stranded_decision_by_naming_the_claim(ledger):
    read(ledger, READ, reader="hand 1")
    ledger.decide(decision(READ, "reject"), recorded=at("2024-01-02"))
    read(ledger, BETTER, ELSEWHERE, reader="hand 2", day="2024-01-03")
    (stranded,) = ledger.stranded()
    (made,) = ledger.settle(
        stranded.decisions, BETTER.id, by="Bob", why="the same", recorded=at("2024-01-04")
    )
    assert (made.by, made.number, made.carried_from) == ("Ann", 2, 1)
    decided = {entry.claim.id: entry.decision for entry in ledger.answer(Query()).known}
    assert decided[BETTER.id].verdict == "reject"
    assert decided[ELSEWHERE.id] is None
    assert ledger.stranded() == []
    with pytest.raises(LedgerMistake, match="carried over before"):
        ledger.settle(stranded.decisions, ELSEWHERE.id, by="Bob")


def test_a_person_settles_a_stranded_decision_by_taking_it_back(ledger):
    read(ledger, READ, reader="hand 1")
    ledger.decide(decision(READ, "reject"))
    ledger.add([found(OF, BETTER, reader="hand 2")])
    ledger.take_back(1, by="Bob")
    assert ledger.stranded() == []
    with pytest.raises(LedgerMistake, match="not in force"):
        ledger.settle([decision(READ)], BETTER.id, by="Bob")


def test_a_decision_is_not_settled_on_a_claim_of_another_report(ledger):
    other = report("Other. " + OF.text, "two.txt")
    read(ledger, READ, reader="hand 1")
    ledger.add([found(other)], recorded=at("2024-01-01"))
    ledger.decide(decision(READ), recorded=at("2024-01-02"))
    read(ledger, BETTER, reader="hand 2", day="2024-01-03")
    (stranded,) = ledger.stranded()
    for id in (claim(other).id, "0" * 32):
        with pytest.raises(LedgerMistake, match="no claim of the report"):
            ledger.settle(stranded.decisions, id, by="Bob")


def test_a_third_reader_that_makes_the_first_claim_again_doubles_no_decision(ledger):
    read(ledger, READ, reader="hand 1")
    ledger.decide(decision(READ), recorded=at("2024-01-02"))
    wider = longer(OF, READ)
    read(ledger, wider, reader="hand 2", day="2024-01-03")
    added = read(ledger, READ, reader="hand 3", day="2024-01-04")
    assert added.decisions_carried == 0
    assert [one.number for one in ledger.decisions(READ.id)] == [1]
    assert ledger.stranded() == []
    assert read(ledger, wider, reader="hand 4", day="2024-01-05").decisions_carried == 0
    assert [one.number for one in ledger.decisions(wider.id)] == [2]


def test_a_carried_decision_is_carried_on(ledger):
    read(ledger, READ, reader="hand 1")
    ledger.decide(decision(READ), recorded=at("2024-01-02"))
    for number, reader in ((2, "hand 2"), (3, "hand 3")):
        read(
            ledger,
            replace(longer(OF, READ), id=f"{number}" * 32),
            reader=reader,
            day=f"2024-01-0{number + 1}",
        )
    (made,) = ledger.decisions("3" * 32)
    assert (made.number, made.carried_from) == (3, 2)
    assert ledger.stranded() == []


def test_what_was_taken_back_is_not_carried_over(ledger):
    read(ledger, READ, reader="hand 1")
    ledger.decide(decision(READ, "reject"), decision(READ), recorded=at("2024-01-02"))
    ledger.take_back(1, by="Ann", recorded=at("2024-01-02"))
    assert read(ledger, longer(OF, READ), reader="hand 2", day="2024-01-03").decisions_carried == 1
    assert [one.verdict for one in ledger.decisions("1" * 32)] == ["accept"]


def test_a_decision_taken_back_does_not_come_back_with_the_claim_it_was_first_made_on(ledger):
    read(ledger, READ, reader="hand 1")
    ledger.decide(decision(READ), recorded=at("2024-01-02"))
    read(ledger, longer(OF, READ), reader="hand 2", day="2024-01-03")
    ledger.take_back(2, by="Ann", recorded=at("2024-01-04"))
    read(ledger, READ, reader="hand 3", day="2024-01-05")
    (entry,) = ledger.answer(Query()).known
    assert (entry.claim.id, entry.decision) == (READ.id, None)
    (then,) = ledger.answer(Query(known_on=(KnownOn("recorded", at("2024-01-02").date()),))).known
    assert then.decision.number == 1


def test_a_decision_taken_back_by_the_number_it_first_had_holds_nowhere(ledger):
    read(ledger, READ, reader="hand 1")
    ledger.decide(decision(READ), decision(READ, "correct", "status", "planned"), recorded=at("2024-01-02"))
    for number in (2, 3):
        wider = replace(longer(OF, READ), id=f"{number}" * 32)
        read(ledger, wider, reader=f"hand {number}", day=f"2024-01-0{number + 1}")
    assert [one.number for one in ledger.take_back(1, by="Ann", recorded=at("2024-01-05"))] == [1]
    assert [one.field for one in ledger.decisions("3" * 32)] == ["status"]
    for number in (1, 3, 5):
        with pytest.raises(LedgerMistake, match="taken back before"):
            ledger.take_back(number, by="Ann")


@pytest.mark.parametrize(
    "better",
    [
        [claim(OF)],  # the other of the two under its own id: it has its own decision
        [longer(OF, claim(OF))],  # either of the two
    ],
)
@pytest.mark.parametrize("decided", [[0, 1], [1]])
def test_of_two_claims_that_say_the_same_neither_gets_the_decision_of_the_other(ledger, better, decided):
    twins = [claim(OF, ordinal=n, quantity=Quantity(n, n, "launcher", text=str(n))) for n in (0, 1)]
    read(ledger, *twins, reader="hand 1")
    verdicts = ["accept", "reject"]
    ledger.decide(*(decision(twins[n], verdicts[n]) for n in decided), recorded=at("2024-01-02"))
    assert read(ledger, *better, reader="hand 2", day="2024-01-03").decisions_carried == 0
    waiting = {told.claim.id: [one.id for one in told.candidates] for told in ledger.stranded()}
    assert waiting[twins[1].id] == [better[0].id]
    (entry,) = ledger.answer(Query()).known
    assert entry.decision is None or entry.decision.verdict == "accept"


def test_a_claim_that_was_put_right_may_be_the_one_meant_too(ledger):
    read(ledger, READ, BETTER, reader="hand 1")
    ledger.decide(decision(READ), decision(BETTER, "correct", "recipient", ""), recorded=at("2024-01-02"))
    added = read(ledger, longer(OF, READ), reader="hand 2", day="2024-01-03")
    assert (added.decisions_carried, added.decisions_stranded) == (0, 2)


def test_the_other_of_two_claims_is_carried_over_where_the_first_goes_on_under_its_id(ledger):
    twins = [claim(OF, ordinal=n) for n in (0, 1)]
    read(ledger, *twins, reader="hand 1")
    ledger.decide(decision(twins[1], "reject"), recorded=at("2024-01-02"))
    added = read(ledger, twins[0], longer(OF, twins[1]), reader="hand 2", day="2024-01-03")
    assert added.decisions_carried == 1
    assert [one.verdict for one in ledger.decisions("1" * 32)] == ["reject"]


def test_decisions_that_come_together_keep_their_order(ledger):
    """A person decided on the earlier claim after somebody else had decided on the later one."""
    read(ledger, READ, reader="hand 1")
    read(ledger, BETTER, reader="hand 2")
    ledger.decide(decision(BETTER, "correct", "recipient", ""), recorded=at("2024-01-02"))
    ledger.decide(decision(READ, "reject"), recorded=at("2024-01-02"))
    ledger.decide(decision(BETTER, "accept"), recorded=at("2024-01-02"))
    added = read(ledger, longer(OF, READ), reader="hand 3", day="2024-01-03")
    assert (added.decisions_carried, added.decisions_stranded) == (3, 0)
    assert [one.carried_from for one in ledger.decisions("1" * 32)] == [1, 2, 3]


@pytest.mark.parametrize(
    ("claim_named", "by", "words"),
    [
        (BETTER.id, " ", "say who"),
        (BETTER.id, "\ud800", "cannot be recorded"),
        (READ.id, "Bob", "does not make this claim"),
        ("\udcff", "Bob", "named so"),
    ],
)
def test_settling_on_a_claim_of_no_use_or_by_nobody_is_refused(ledger, claim_named, by, words):
    read(ledger, READ, reader="hand 1")
    ledger.decide(decision(READ), recorded=at("2024-01-02"))
    read(ledger, BETTER, reader="hand 2", day="2024-01-03")
    (stranded,) = ledger.stranded()
    with pytest.raises(LedgerMistake, match=words):
        ledger.settle(stranded.decisions, claim_named, by=by)
    assert ledger.verify().commits == 3


def test_what_is_settled_is_what_the_ledger_holds_whatever_the_caller_says_of_it(ledger):
    read(ledger, READ, reader="hand 1")
    ledger.decide(decision(READ), recorded=at("2024-01-02"))
    read(ledger, BETTER, reader="hand 2", day="2024-01-03")
    altered = replace(ledger.stranded()[0].decisions[0], verdict="reject", by="Eve")
    (made,) = ledger.settle([altered], BETTER.id, by="Bob")
    assert (made.verdict, made.by) == ("accept", "Ann")


def test_a_decision_that_is_not_stranded_any_more_is_not_settled(ledger):
    read(ledger, READ, reader="hand 1")
    ledger.decide(decision(READ), recorded=at("2024-01-02"))
    read(ledger, BETTER, reader="hand 2", day="2024-01-03")
    (stranded,) = ledger.stranded()
    read(ledger, READ, BETTER, reader="hand 3", day="2024-01-04")  # by another process, in between
    with pytest.raises(LedgerMistake, match="waits for nobody"):
        ledger.settle(stranded.decisions, BETTER.id, by="Bob")
    assert ledger.decisions(BETTER.id) == []


def test_a_copy_is_not_settled_where_its_original_holds_again(ledger):
    read(ledger, READ, reader="hand 1")
    ledger.decide(decision(READ), recorded=at("2024-01-02"))
    read(ledger, longer(OF, READ), reader="hand 2", day="2024-01-03")
    copy = ledger.decisions("1" * 32)
    read(ledger, READ, ELSEWHERE, reader="hand 3", day="2024-01-04")
    with pytest.raises(LedgerMistake, match="waits for nobody"):
        ledger.settle(copy, ELSEWHERE.id, by="Bob")


def test_a_claim_that_is_refused_gets_no_decision(ledger):
    read(ledger, READ, reader="hand 1")
    ledger.decide(decision(READ), recorded=at("2024-01-02"))
    wider = longer(OF, READ)
    invented = replace(wider, evidence=replace(wider.evidence, text=wider.evidence.text.replace("12", "90")))
    added = read(ledger, invented, reader="hand 2", day="2024-01-03")
    assert (added.claims_refused, added.decisions_carried, added.decisions_stranded) == (1, 0, 1)


def test_a_decided_claim_that_cannot_be_read_is_told_in_plain_words(ledger):
    read(ledger, READ, reader="hand 1")
    ledger.decide(decision(READ), recorded=at("2024-01-02"))
    with unguarded(ledger.folder) as db:
        db.execute("UPDATE claim SET record = '{}'")
    with pytest.raises(LedgerMistake, match="cannot be read"):
        read(ledger, BETTER, reader="hand 2", day="2024-01-03")
