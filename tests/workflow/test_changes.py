"""How changes are told; claims and names are invented."""

from collections import Counter
from dataclasses import replace
from datetime import UTC, datetime

import pytest

from drawdown.bounds import DateBounds
from drawdown.decision import Decision
from drawdown.entry import Entry
from drawdown.ledger.history.change import Change, State
from drawdown.quantity import Money, Quantity
from drawdown.speaker import Speaker
from drawdown.workflow.changes import counted, summary, told
from tests.ledger.build import SENTENCES, claim, report

OF = report(published="2023-04-01")
CLAIM = claim(OF, supplier="US", recipient="UA", item="atacms", happened="2023-03")
AT = datetime(2024, 3, 1, 12, 30, tzinfo=UTC)


def state(one=CLAIM, decision=None):
    return State(Entry(one, OF.metadata, AT, decision))


def decided(number=1, field="supplier", value="GB", **more):
    return Decision(CLAIM.id, "correct", "Ann", AT, field, value, "a slip", number=number, **more)


def test_a_new_claim_stands_with_its_date_its_source_and_its_sentence():
    lines = told(Change(CLAIM.id, None, state())).lines
    assert lines == (
        f"new: The United States sent ATACMS to Ukraine. (happened: 2023-03) [{CLAIM.id[:8]}]",
        f"the report itself → one.txt: “{SENTENCES['sent']}”",
    )


def test_of_a_claim_that_is_gone_the_decision_is_not_forgotten():
    lines = told(Change(CLAIM.id, state(decision=decided()), None)).lines
    assert lines[0].startswith("gone: ")
    assert lines[2] == "was decided: Ann corrected supplier to GB on 2024-03-01 12:30 (UTC): a slip"
    assert len(told(Change(CLAIM.id, state(decision=decided()), None, elsewhere=True)).lines) == 2


@pytest.mark.parametrize(
    ("fields", "line"),
    [
        ({"status": "planned"}, "status: actual, now planned"),
        ({"supplier": None}, "supplier: US, now not stated"),
        ({"secret": True}, "secret: no, now yes"),
        ({"via": ("The Daily Lynx",)}, "via: none, now The Daily Lynx"),
        ({"happened": DateBounds.parse("2023-04")}, "happened: 2023-03, now 2023-04"),
        (
            {"quantity": Quantity(12, 12, "missile", text="a dozen")},
            "quantity: not stated, now 12 missile (“a dozen”)",
        ),
        (
            {"quantity": Quantity(1000, None, "missile", "year", approximate=True)},
            "quantity: not stated, now about 1,000 to ? missile a year",
        ),
        (
            {"quantity": Quantity(None, None, vague=True, text="some")},
            "quantity: not stated, now a number (“some”)",
        ),
        ({"money": Money(3e8, 3e8, "USD")}, "money: not stated, now 300,000,000 USD"),
        (
            {"item": replace(CLAIM.item, id="atacms/cluster")},
            "item: atacms Lynx launchers, now atacms/cluster Lynx launchers",
        ),
        ({"speaker": Speaker("Sullivan", "named")}, "speaker: author, now Sullivan named"),
    ],
)
def test_what_is_read_otherwise_is_told_field_by_field(fields, line):
    change = told(Change(CLAIM.id, state(), state(replace(CLAIM, **fields))))
    assert change.kinds == ("read otherwise",)
    assert change.lines[2:] == (line,)
    assert [row["field"] for row in change.rows] == list(fields)


def test_a_correction_and_a_better_reading_at_once_are_told_apart():
    after = state(replace(CLAIM, supplier="GB", status="planned"), decided())
    change = told(Change(CLAIM.id, state(), after, decided=(decided(),)))
    assert change.kinds == ("read otherwise", "decided")
    assert [(row["kind"], row["field"], row["from"], row["to"]) for row in change.rows] == [
        ("read otherwise", "status", "actual", "planned"),
        ("decided", "supplier", "US", "GB"),
    ]


def test_decisions_are_counted_one_by_one_and_claims_read_again_are_not_listed():
    changes = [
        Change(CLAIM.id, state(), state(), decided=(decided(1), decided(2)), undone=(decided(3),)),
        Change(CLAIM.id, None, state(), decided=(decided(4, carried_from=3),)),
        Change(CLAIM.id, state(), state(replace(CLAIM, reader="by hand 2"))),
    ]
    counts: Counter[str] = Counter()
    listed = list(counted(map(told, changes), counts))
    assert [change.kinds for change in listed] == [("decided", "taken back"), ("new", "carried over")]
    assert summary(counts) == (
        "1 claim new, 1 read again to the same effect, 2 decisions new, 1 taken back, 1 carried over"
    )


@pytest.mark.parametrize(
    ("counts", "says"),
    [
        ({}, "nothing changed"),
        ({"new": 31_000, "gone": 2, "decided": 3}, "31,000 claims new, 2 gone, 3 decisions new"),
        (
            {"moved in": 1, "moved out": 2, "dated": 3, "undated": 1},
            "1 claim moved in, 2 moved out, 3 now dated, 1 now undated",
        ),
        ({"taken back": 1}, "1 decision taken back"),
    ],
)
def test_one_line_says_how_much_changed(counts, says):
    assert summary(counts) == says
