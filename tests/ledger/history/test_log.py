import shutil
from datetime import date

import pytest

from drawdown.ledger import Ledger
from tests.ledger.build import at, claim, decision, found, many, report
from tests.ledger.test_migrate import FORMATS


def told(ledger, **asked):
    return [event.told for event in ledger.log(**asked)]


def test_an_empty_ledger_has_no_log(ledger):
    assert told(ledger) == []


def test_the_newest_commit_comes_first(ledger):
    of = report()
    ledger.add(many(3), recorded=at("2024-01-01"))
    ledger.add([found(of, claim(of, supplier="BO"))], recorded=at("2024-01-02"))
    assert told(ledger) == ["1 report, 1 claim new", "3 reports, 9 claims new"]
    assert told(ledger, oldest_first=True) == told(ledger)[::-1]
    assert [(event.commit, event.recorded) for event in ledger.log()] == [
        (2, at("2024-01-02")),
        (1, at("2024-01-01")),
    ]


def test_a_better_reading_is_told_with_what_was_known_before(ledger):
    of = report()
    ledger.add([found(of, claim(of), reader="rules 4")], recorded=at("2024-01-01"))
    better = found(of, claim(of), claim(of, ordinal=1), reader="rules 5")
    ledger.add([better], recorded=at("2024-01-02"))
    assert told(ledger)[:2] == ["1 claim new (1 known before)", "reading 1 of rules 4 superseded by rules 5"]
    event = next(event for event in ledger.log() if event.kind == "superseded")
    assert (event.readings, event.reader) == (1, "rules 5")


def test_of_many_better_readings_only_the_number_is_told(ledger):
    ledger.add(many(5))
    ledger.add(found(of.report, *of.claims, reader="hand 2") for of in many(5))
    assert told(ledger)[:2] == ["0 claims new (15 known before)", "5 readings of hand 1 superseded by hand 2"]


def test_decisions_are_told_with_their_numbers_and_reasons(ledger):
    of = report()
    id = claim(of).id
    ledger.add([found(of)])
    ledger.decide(decision(id, "correct", "supplier", "US"), decision(id, "correct", "quantity", ""))
    ledger.decide(decision(id, "reject"))
    assert told(ledger)[:3] == [
        f"decision 3: Ann rejected claim {id[:8]} (“seen the original”)",
        f"decision 1: Ann corrected supplier of claim {id[:8]} to US (“seen the original”)",
        f"decision 2: Ann corrected quantity of claim {id[:8]} to not stated (“seen the original”)",
    ]


def test_a_decision_taken_back_is_told_as_such(ledger):
    of = report()
    id = claim(of).id
    ledger.add([found(of)])
    ledger.decide(decision(id, "correct", "supplier", "US"))
    ledger.take_back(1, by="Bea", why="a slip")
    first, second, _ = ledger.log()
    assert first.told == (
        f"Bea took back decision 1 of Ann, which corrected supplier of claim {id[:8]} to US (“a slip”)"
    )
    assert (first.kind, first.by, first.decision, first.claim) == ("taken back", "Bea", 1, id)
    assert second.kind == "decision"


def test_a_decision_carried_over_to_a_better_reading_is_told_once_and_as_such(ledger):
    of = report()
    old = claim(of)
    new = claim(of, sentence=of.text[of.text.index("Borduria said") + 9 :].split("\n")[0])
    assert old.id != new.id
    ledger.add([found(of, old, reader="rules 4")])
    ledger.decide(decision(old.id))
    ledger.add([found(of, new, reader="rules 5")])
    kinds = [event.kind for event in ledger.log()]
    assert kinds == ["read", "superseded", "carried over", "decision", "read"]
    carried = next(event for event in ledger.log() if event.kind == "carried over")
    told = f"decision 2: drawdown carried over decision 1 of Ann, so it accepted claim {new.id[:8]} (“"
    assert carried.told.startswith(told)
    assert (carried.by, carried.carried_by, carried.carried_from) == ("Ann", "drawdown", 1)


def test_only_what_one_person_did(ledger):
    of = report()
    id = claim(of).id
    ledger.add([found(of)])
    ledger.decide(decision(id))
    ledger.take_back(1, by="Bea")
    assert [event.kind for event in ledger.log(by="ann")] == ["decision"]
    assert [event.kind for event in ledger.log(by="Bea")] == ["taken back"]
    assert told(ledger, by="An") == []


@pytest.mark.parametrize(
    ("since", "until", "commits"),
    [
        (None, None, [3, 2, 1]),
        ("2024-01-02", None, [3, 2]),
        (None, "2024-01-02", [2, 1]),
        ("2024-01-02", "2024-01-02", [2]),
        ("2024-01-04", None, []),
        (None, "2023-12-31", []),
        ("0001-01-01", "9999-12-31", [3, 2, 1]),
    ],
)
def test_from_one_day_to_another_both_included(ledger, since, until, commits):
    for day in (1, 2, 3):
        ledger.add(many(1, first=day), recorded=at(f"2024-01-0{day}"))
    asked = {name: date.fromisoformat(day) for name, day in (("since", since), ("until", until)) if day}
    assert [event.commit for event in ledger.log(**asked)] == commits


def test_a_ledger_brought_to_a_newer_format_tells_so(tmp_path):
    shutil.copytree(FORMATS / "1", tmp_path / "old")
    with Ledger.open(tmp_path / "old", create=False) as ledger:
        before = told(ledger)
        ledger.add(many(1, first=70))
        assert told(ledger) == ["1 report, 3 claims new", "the ledger was brought to format 2", *before]


def test_what_was_added_while_the_log_is_told_disturbs_nothing(ledger):
    ledger.add(many(2))
    telling = ledger.log()
    first = next(telling)
    ledger.add(many(1, first=5))
    assert first.told == "2 reports, 6 claims new"
    assert list(telling) == []


def test_the_counts_of_the_log_are_those_of_the_ledger(ledger):
    for first in range(0, 20, 4):
        ledger.add(many(4, first=first))
    events = list(ledger.log())
    assert sum(event.reports or 0 for event in events) == 20
    assert sum(event.claims_new or 0 for event in events) == 60
    assert sum(event.claims_known or 0 for event in events) == 0
