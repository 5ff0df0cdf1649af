from datetime import date

import pytest

from drawdown.clock import KnownOn
from drawdown.errors import LedgerMistake
from drawdown.ledger import Ledger
from drawdown.query import Query
from tests.ledger.build import SENTENCES, TEXT, at, claim, decision, found, many, raw, report, unguarded


def items(answer):
    return [entry.claim.item.id for entry in answer]


def known(ledger, *clocks, possible=False, **fields):
    return ledger.answer(Query(known_on=tuple(map(KnownOn.parse, clocks)), possible=possible, **fields))


@pytest.mark.parametrize(
    ("fields", "clock", "certainly", "possibly", "undated"),
    [
        ({"happened": "2023-03"}, "happened:2023-02-28", False, False, False),
        ({"happened": "2023-03"}, "happened:2023-03-01", False, True, False),
        ({"happened": "2023-03"}, "happened:2023-03-30", False, True, False),
        ({"happened": "2023-03"}, "happened:2023-03-31", True, True, False),
        ({"happened": "2023-03"}, "happened:2023", True, True, False),
        ({"happened": "2023-03/.."}, "happened:2030", False, True, False),
        ({"happened": "../2023-03-05"}, "happened:2023-03-05", True, True, False),
        ({"happened": "../2023-03-05"}, "happened:2023-03-04", False, True, False),
        ({}, "happened:2023-03-31", False, False, True),
        ({}, "published:2023-03-31", False, False, False),
        ({}, "published:2023-04-01", True, True, False),
        ({"disclosed": "2023-02"}, "disclosed:2023-02-27", False, True, False),
        ({"disclosed": "2023-02"}, "disclosed:2023-02-28", True, True, False),
        ({}, "disclosed:2023-03-31", False, True, False),  # public by its publication, since when is open
        ({}, "disclosed:2023-04-01", True, True, False),
        ({"event": "announced", "happened": "2023-01-09"}, "disclosed:2023-01-09", True, True, False),
        ({"event": "announced", "happened": "2023-01-09"}, "disclosed:2023-01-08", False, False, False),
        (
            {"event": "announced", "happened": "2023-01-09", "status": "planned"},
            "disclosed:2023-01-09",
            0,
            1,
            0,
        ),
        ({}, "recorded:2024-01-31", False, False, False),
        ({}, "recorded:2024-02-01", True, True, False),
        ({}, "2024-02-01", True, True, False),
    ],
)
def test_a_claim_is_known_when_its_bound_on_the_clock_has_passed(
    ledger, fields, clock, certainly, possibly, undated
):
    of = report(published="2023-04-01")
    ledger.add([found(of, claim(of, **fields))], recorded=at("2024-02-01"))
    for possible, expected in ((False, certainly), (True, possibly)):
        answer = known(ledger, clock, possible=possible)
        assert (len(answer.known), len(answer.undated)) == (int(expected), int(undated))


def test_a_report_without_a_date_is_undated_by_publication_and_disclosure(ledger):
    ledger.add([found()], recorded=at("2024-02-01"))
    for clock in ("published", "disclosed"):
        answer = known(ledger, f"{clock}:2030")
        assert (len(answer.known), len(answer.undated)) == (0, 1)


def test_several_clocks_must_all_hold(ledger):
    of = report(published="2023-04-01")
    ledger.add([found(of, claim(of, happened="2023-03-05"))], recorded=at("2024-02-01"))
    assert known(ledger, "happened:2023-03-05", "published:2023-04-01", "recorded:2024-02-01").known
    assert not known(ledger, "happened:2023-03-04", "published:2023-04-01").known
    assert not known(ledger, "happened:2023-03-05", "published:2023-03-31").known
    assert not known(ledger, "happened:2023-03-05", "recorded:2024-01-31").known
    assert not known(ledger, "recorded:2024-02-01", "recorded:2024-01-31").known


def test_what_is_not_known_by_one_clock_is_not_listed_as_undated_by_another(ledger):
    of = report(published="2023-04-01")
    ledger.add([found(of, claim(of))])
    assert known(ledger, "happened:2023", "published:2023-04-01").undated
    assert not known(ledger, "happened:2023", "published:2023-03-31").undated


def test_the_last_day_of_the_calendar_knows_everything(ledger):
    ledger.add(many(1))
    answer = ledger.answer(Query(known_on=(KnownOn("recorded", date.max),)))
    assert len(answer.known) == 3


def test_an_empty_ledger_knows_nothing(ledger):
    assert known(ledger) == known(ledger, "2024-01-01")
    assert not known(ledger).known


def test_the_recorded_clock_replays_an_earlier_reading(ledger):
    of = report()
    first, second = claim(of, supplier="BO"), claim(of, supplier="SY")
    ledger.add([found(of, first, reader="hand 1")], recorded=at("2024-01-01"))
    ledger.add([found(of, second, reader="hand 2")], recorded=at("2024-01-10"))
    assert not known(ledger, "2023-12-31").known
    assert [entry.claim for entry in known(ledger, "2024-01-09").known] == [first]
    assert [entry.claim for entry in known(ledger, "2024-01-10").known] == [second]
    assert [entry.claim for entry in known(ledger).known] == [second]
    assert [entry.recorded for entry in known(ledger).known] == [at("2024-01-10")]


def test_a_claim_that_a_better_reading_no_longer_makes_does_not_come_back_by_a_filter(ledger):
    of = report()
    ledger.add([found(of, claim(of, supplier="BO"), reader="hand 1")])
    ledger.add([found(of, claim(of, supplier="SY"), reader="hand 2")])
    assert not known(ledger, supplier="BO").known
    assert known(ledger, supplier="SY").known


def test_a_better_reading_without_claims_leaves_none(ledger):
    of = report()
    ledger.add([found(of, claim(of), reader="hand 1")])
    ledger.add([found(of, reader="hand 2").__class__(of, "hand 2", ())])
    assert not known(ledger).known


@pytest.mark.parametrize(
    ("fields", "count"),
    [
        ({}, 4),
        ({"item": "lynx"}, 3),
        ({"item": "lynx/long"}, 1),
        ({"item": "lynx/short"}, 1),
        ({"item": "lyn"}, 0),
        ({"item": ""}, 0),
        ({"supplier": "BO"}, 3),
        ({"recipient": "RU"}, 4),
        ({"event": "used"}, 1),
        ({"item": "lynx", "supplier": "BO", "recipient": "RU", "event": "delivered"}, 2),
        ({"item": "lynx", "supplier": "SY"}, 0),
        ({"item": "' OR 1=1 --"}, 0),
    ],
)
def test_each_filter_narrows_and_all_of_them_together(ledger, fields, count):
    of = report()
    ledger.add(
        [
            found(
                of,
                claim(of, item="lynx/long"),
                claim(of, item="lynx/short"),
                claim(of, SENTENCES["used"], item="lynx", event="used"),
                claim(of, item=None, supplier="SY"),
            )
        ]
    )
    assert len(known(ledger, **fields).known) == count


def test_a_corrected_item_is_found_under_its_new_name_only(ledger):
    of = report()
    ledger.add([found(of)], recorded=at("2024-01-01"))
    ledger.decide(decision(claim(of), "correct", "item", "ocelot/a"), recorded=at("2024-01-05"))
    assert not known(ledger, item="lynx").known
    for name in ("ocelot", "ocelot/a"):
        assert items(known(ledger, item=name).known) == ["ocelot/a"]
    assert not known(ledger, item="ocelot/b").known
    assert known(ledger, item="ocelot").known[0].claim.item.text == "Lynx launchers"
    assert items(known(ledger, "2024-01-04", item="lynx").known) == ["lynx/long"]
    assert not known(ledger, "2024-01-04", item="ocelot").known


@pytest.mark.parametrize(
    ("field", "was", "now"),
    [("supplier", "BO", "SY"), ("recipient", "RU", "SY"), ("event", "delivered", "ordered")],
)
def test_filters_look_at_corrected_values(ledger, field, was, now):
    of = report()
    ledger.add([found(of)])
    ledger.decide(decision(claim(of), "correct", field, f" {now} "))
    assert not known(ledger, **{field: was}).known
    assert len(known(ledger, **{field: now}).known) == 1
    assert len(known(ledger, **{field: now}, item="lynx").known) == 1


def test_corrections_of_two_fields_hold_together(ledger):
    of = report()
    ledger.add([found(of)])
    ledger.decide(decision(claim(of), "correct", "item", "ocelot"))
    ledger.decide(decision(claim(of), "correct", "supplier", "SY"))
    (entry,) = known(ledger, item="ocelot", supplier="SY").known
    assert (entry.decision.field, entry.decision.value) == ("supplier", "SY")


def test_a_correction_of_a_correction_counts_last(ledger):
    of = report()
    ledger.add([found(of)])
    for item in ("ocelot", "lynx/long"):
        ledger.decide(decision(claim(of), "correct", "item", item))
    assert not known(ledger, item="ocelot").known
    assert known(ledger, item="lynx").known[0].claim == claim(of)


def test_a_corrected_date_moves_the_claim_on_its_clock(ledger):
    of = report()
    ledger.add([found(of, claim(of, happened="2023-03"))])
    ledger.decide(decision(claim(of), "correct", "happened", "2023-01-02"))
    assert known(ledger, "happened:2023-01-02").known
    ledger.decide(decision(claim(of), "correct", "happened", ""))
    assert known(ledger, "happened:2023-01-02").undated


def test_a_rejected_claim_is_returned_with_its_decision(ledger):
    of = report()
    ledger.add([found(of)])
    (made,) = ledger.decide(decision(claim(of), "reject"))
    (entry,) = known(ledger).known
    assert entry.decision == made
    assert entry.claim == claim(of)


def test_the_latest_decision_as_recorded_counts(ledger):
    of = report()
    ledger.add([found(of)], recorded=at("2024-01-01"))
    for day, verdict in (("2024-01-02", "reject"), ("2024-01-04", "accept")):
        ledger.decide(decision(claim(of), verdict), recorded=at(day))
    seen = [
        known(ledger, day).known[0].decision
        for day in ("2024-01-01", "2024-01-02", "2024-01-03", "2024-01-04")
    ]
    assert [made and made.verdict for made in seen] == [None, "reject", "reject", "accept"]


def test_a_decision_holds_for_the_same_claim_of_a_better_reader(ledger):
    of = report()
    ledger.add([found(of, reader="hand 1")])
    ledger.decide(decision(claim(of), "correct", "supplier", "SY"))
    ledger.add([found(of, claim(of, confidence=0.99), reader="hand 2")])
    (entry,) = known(ledger, supplier="SY").known
    assert (entry.claim.supplier, entry.claim.confidence) == ("SY", 0.99)


def test_entries_come_in_order_of_recording(ledger):
    ledger.add(many(3, claims=2))
    ledger.add(many(2, claims=1, first=3))
    assert [entry.claim.path for entry in known(ledger, item="lynx").known] == [
        "0.txt", "0.txt", "1.txt", "1.txt", "2.txt", "2.txt", "3.txt", "4.txt",
    ]  # fmt: skip


def test_reports_come_in_order_of_recording_or_as_asked_for(ledger):
    ledger.add(many(3))
    ids = [of.id for of in ledger.reports()]
    assert [of.path for of in ledger.reports()] == ["0.txt", "1.txt", "2.txt"]
    assert [of.id for of in ledger.reports(reversed(ids))] == ids[::-1]
    with pytest.raises(LedgerMistake, match="no report with the id nothing"):
        list(ledger.reports(["nothing"]))


def test_adding_while_reading_reports_disturbs_neither(ledger):
    ledger.add(many(2))
    seen = []
    for of in ledger.reports():
        seen.append(of.path)
        if len(seen) < 3:
            ledger.add(many(1, first=1 + len(seen)))
    assert seen == ["0.txt", "1.txt", "2.txt", "3.txt"]


@pytest.mark.parametrize("clock", ["published:2024-01-01", "disclosed:2024-01-01", "recorded:2024-01-01"])
def test_a_narrow_question_reads_by_index_not_the_whole_ledger(ledger, clock):
    ledger.add(many(1))
    asked: list[str] = []
    ledger._db.set_trace_callback(asked.append)
    known(ledger, clock, item="lynx", supplier="BO")
    ledger._db.set_trace_callback(None)
    (question,) = (text for text in asked if "CROSS JOIN reading" in text)
    plan = [row[3] for row in ledger._db.execute("EXPLAIN QUERY PLAN " + question)]
    assert not [step for step in plan if step.startswith("SCAN")]
    assert {"claim_of_item", "report_described"} <= {word for step in plan for word in step.split()}


@pytest.mark.parametrize("record", ["{}", "not json", '{"id": 1}', "[]"])
def test_a_row_that_cannot_be_read_is_told_in_plain_words(tmp_path, record):
    with Ledger.open(tmp_path, create=True) as ledger:
        ledger.add(many(1))
        with unguarded(tmp_path) as db:
            db.execute("UPDATE claim SET record = ?", (record,))
        for query in (Query(), Query(known_on=(KnownOn("disclosed", date.max),))):
            with pytest.raises(LedgerMistake, match="drawdown verify"):
                list(ledger.answer(query).known)


def test_text_stays_text_for_anyone_who_reads_the_file(ledger):
    ledger.add([found(report("Größe: 12 Lynx\x00 launchers.\n" + TEXT))])
    with raw(ledger.folder) as db:
        assert db.execute("SELECT text FROM report").fetchone()[0].startswith("Größe: 12 Lynx\x00 ")
