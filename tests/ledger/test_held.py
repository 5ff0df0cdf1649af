from dataclasses import replace

import pytest

from drawdown.errors import LedgerMistake
from drawdown.ledger import Added, append
from drawdown.ledger.held import Held
from drawdown.problem import Problem
from tests.ledger.build import at, claim, decision, found, many, report


def test_what_a_reader_has_read_is_held_with_its_claims(ledger):
    ledger.add(many(3))
    ids = [one.report.id for one in many(5)]
    assert ledger.held(ids, "hand 1") == {
        id: Held(f"{number}.txt", 3, (), "hand 1") for number, id in enumerate(ids[:3])
    }


def test_what_another_reader_has_read_is_not(ledger):
    ledger.add(many(1))
    assert ledger.held([one.report.id for one in many(1)], "hand 2") == {}


def test_a_report_without_claims_is_held(ledger):
    ledger.add([replace(found(), claims=())])
    assert ledger.held([report().id], "hand 1")[report().id].claims == 0


def test_the_reader_that_counts_is_named_where_a_later_one_has_read_it_too(ledger):
    of = report()
    for reader in ("hand 1", "hand 2"):
        ledger.add([found(of, claim(of), reader=reader)])
    assert ledger.held([of.id], "hand 1")[of.id].latest == "hand 2"
    assert ledger.held([of.id], "hand 2")[of.id].latest == "hand 2"


def test_its_problems_are_told_again_under_the_path_it_is_met_under(ledger):
    of = replace(report(path="one.txt"), problems=(Problem("one.txt", "a stain", (2, 3)),))
    ledger.add([found(of)])
    held = ledger.held([of.id], "hand 1")[of.id]
    assert held.told_as("one.txt") == of.problems
    assert held.told_as("copy/two.txt") == (
        Problem("copy/two.txt", "same bytes as one.txt, which the ledger has; counted once"),
        Problem("copy/two.txt", "a stain", (2, 3)),
    )


def test_a_hundred_thousand_ids_may_be_asked_at_once(ledger):
    ledger.add(many(1))
    ids = [f"{number:064x}" for number in range(100_000)]
    assert len(ledger.held([*ids, *(one.report.id for one in many(1))], "hand 1")) == 1


def test_what_each_batch_has_brought_is_told_when_it_is_on_the_disk(ledger, monkeypatch):
    monkeypatch.setattr(append, "BATCH_REPORTS", 2)
    there = []
    for part in ledger.add_each(many(5)):
        there.append((part, len(list(ledger.reports()))))
    assert there == [
        (Added(reports_new=2, claims_new=6), 2),
        (Added(reports_new=2, claims_new=6), 4),
        (Added(reports_new=1, claims_new=3), 5),
    ]


def test_a_batch_ends_when_reading_it_has_taken_some_seconds(monkeypatch):
    passed = iter(range(100))
    monkeypatch.setattr(append, "monotonic", lambda: next(passed))
    assert [len(batch) for batch in append.batches(many(8))] == [3, 3, 2]


def test_the_reading_that_counts_is_told_with_its_time_in_the_order_of_recording(ledger):
    first, last = (one.report for one in many(2))
    ledger.add(many(2), recorded=at("2024-01-01"))
    ledger.add([found(first, claim(first), reader="hand 2")], recorded=at("2024-01-02"))
    told = ledger.readings([first.id, last.id, "0" * 64])
    assert list(told.items()) == [
        (last.id, ("hand 1", at("2024-01-01"))),
        (first.id, ("hand 2", at("2024-01-02"))),
    ]


def test_a_claim_as_read_is_that_of_its_last_reading_whatever_was_decided(ledger):
    of = report()
    ledger.add([found(of, claim(of, confidence=0.5)), found(of, claim(of, confidence=0.7), reader="hand 2")])
    ledger.decide(decision(claim(of), "correct", "recipient", "PL"))
    read = ledger.as_read(claim(of).id)
    assert (read.recipient, read.confidence) == ("RU", 0.7)
    with pytest.raises(LedgerMistake, match="no claim of this ledger"):
        ledger.as_read("0" * 32)


def test_the_last_commit_is_told(ledger):
    assert ledger.last().sequence == 0
    ledger.add(many(1))
    assert (ledger.last().sequence, ledger.last().hash) == (1, ledger.verify().trusted.head)
