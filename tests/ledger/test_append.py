from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from drawdown.claim import STATUSES, Claim
from drawdown.errors import LedgerMistake
from drawdown.evidence import Evidence
from drawdown.findings import Findings
from drawdown.ledger import Added, Ledger, append
from drawdown.ledger.chain import Commit
from drawdown.problem import Problem
from drawdown.quantity import Money, Quantity
from drawdown.query import Query
from drawdown.report import Furniture, Metadata, Report
from drawdown.speaker import KINDS, Speaker
from tests.ledger.build import TEXT, at, claim, decision, found, many, raw, report


def test_a_second_run_adds_nothing(ledger):
    first = ledger.add(many(5))
    head = ledger.verify().head
    second = ledger.add(many(5))
    assert first == Added(reports_new=5, claims_new=15)
    assert second == Added(reports_known=5, claims_known=15)
    assert ledger.verify().head == head


def test_a_report_without_claims_is_kept_and_known(ledger):
    nothing = Findings(report(), "hand 1", ())
    assert ledger.add([nothing]).reports_new == 1
    assert ledger.add([nothing]) == Added(reports_known=1)
    assert ledger.verify().commits == 1


def test_a_claim_that_does_not_quote_its_report_is_refused_and_the_others_go_in(ledger):
    of = report()
    good, other = claim(of), claim(of, ordinal=1)
    wrong = replace(other, evidence=replace(other.evidence, text=other.evidence.text.replace("12", "13")))
    added = ledger.add([found(of, good, wrong)])
    assert (added.claims_new, added.claims_refused) == (1, 1)
    assert wrong.id in added.problems[0].message
    assert "quote its report exactly" in added.problems[0].message
    assert added.problems[0].span == (wrong.evidence.start, wrong.evidence.end)
    assert [entry.claim for entry in ledger.answer(Query()).known] == [good]


@pytest.mark.parametrize(("start", "end"), [(0, 0), (-5, -1), (5, 2), (0, 10_000)])
def test_evidence_outside_the_text_is_refused(ledger, start, end):
    of = report()
    odd = replace(claim(of), evidence=Evidence(start, end, of.text[start:end]))
    assert ledger.add([found(of, odd)]).claims_refused == 1


def test_a_claim_of_another_report_is_refused(ledger):
    other = report("Another text.\n" + TEXT)
    added = ledger.add([found(report(), replace(claim(report()), report=other.id))])
    assert added.claims_refused == 1
    assert other.id in added.problems[0].message


def test_two_claims_of_one_reading_with_one_id_leave_the_second_out(ledger):
    of = report()
    added = ledger.add([found(of, claim(of), claim(of))])
    assert (added.claims_new, added.claims_refused) == (1, 1)


def test_a_number_that_is_none_is_refused(ledger):
    of = report()
    added = ledger.add([found(of, claim(of, confidence=float("nan")), claim(of, ordinal=1))])
    assert (added.claims_new, added.claims_refused) == (1, 1)


def test_half_a_character_in_a_claim_is_refused(ledger):
    of = report()
    assert ledger.add([found(of, replace(claim(of), supplier="\ud800"))]).claims_refused == 1


def test_a_report_whose_id_is_not_the_hash_of_its_bytes_is_refused_whole(ledger):
    added = ledger.add([found(replace(report(), original=b"other bytes")), *many(1)])
    assert (added.reports_refused, added.claims_refused, added.reports_new) == (1, 1, 1)
    assert "not the hash of its bytes" in added.problems[0].message


def test_a_report_with_half_a_character_is_refused_whole(ledger):
    added = ledger.add([Findings(replace(report(), text="\ud800"), "hand 1", ())])
    assert added.reports_refused == 1
    assert "UTF-8" in added.problems[0].message


def test_a_report_too_large_for_a_row_is_refused_whole(ledger, monkeypatch):
    monkeypatch.setattr(append, "LARGEST", 100)
    assert "100" in ledger.add(many(1)).problems[0].message
    assert ledger.verify().rows == 0


def test_a_file_name_that_is_no_text_is_shown_with_its_bytes(ledger):
    of = report(path="caf\udce9.txt")
    ledger.add([found(of)])
    assert ledger.add([found(of)]) == Added(reports_known=1, claims_known=1)
    assert next(ledger.reports()).path == "caf\\udce9.txt"
    assert ledger.answer(Query()).known[0].claim.path == "caf\\udce9.txt"


def test_the_same_bytes_under_another_path_add_nothing_and_are_named(ledger):
    ledger.add([found(report(path="one.txt"))])
    added = ledger.add([found(report(path="copy/two.txt"))])
    assert (added.reports_known, added.claims_known, added.claims_new) == (1, 1, 0)
    assert added.problems == (
        Problem("copy/two.txt", "same bytes as one.txt, which the ledger has; counted once"),
    )


def test_the_same_bytes_twice_in_one_batch_are_one_report(ledger):
    added = ledger.add([found(report(path="one.txt")), found(report(path="two.txt"))])
    assert (added.reports_new, added.reports_known, added.claims_new) == (1, 1, 1)


def test_a_new_version_of_the_reader_takes_the_place_of_its_earlier_reading(ledger):
    of = report()
    ledger.add([found(of, claim(of), claim(of, ordinal=1), reader="hand 1")])
    better = claim(of, confidence=0.9)
    added = ledger.add([found(of, better, claim(of, ordinal=2), reader="hand 2")])
    assert (added.reports_known, added.claims_known, added.claims_new) == (1, 1, 1)
    entries = ledger.answer(Query()).known
    assert [entry.claim for entry in entries] == [better, claim(of, ordinal=2)]


def test_going_back_to_an_earlier_reader_adds_nothing(ledger):
    of = report()
    for reader in ("hand 1", "hand 2"):
        ledger.add([found(of, claim(of, reader=reader), reader=reader)])
    assert ledger.add([found(of, claim(of, reader="hand 1"), reader="hand 1")]).claims_known == 1
    assert ledger.answer(Query()).known[0].claim.reader == "hand 2"


def test_a_reader_that_changed_without_a_new_version_is_named(ledger):
    of = report()
    ledger.add([found(of, claim(of))])
    added = ledger.add([found(of, claim(of), claim(of, ordinal=7))])
    assert added.claims_new == 0
    assert "a changed reader needs a new version" in added.problems[0].message


def test_a_refused_claim_is_refused_again_in_a_second_run(ledger):
    of = report()
    wrong = replace(claim(of, ordinal=1), evidence=Evidence(0, 3, "xyz"))
    runs = [ledger.add([found(of, claim(of), wrong)]) for _ in range(2)]
    assert [run.claims_refused for run in runs] == [1, 1]
    assert runs[1].claims_known == 1


def test_a_later_reading_may_date_a_report_and_set_its_furniture_apart(ledger):
    undated, dated = report(), report(published="2023-04-02")
    dated = replace(dated, furniture=(Furniture(0, 9, "navigation"),))
    ledger.add([found(undated, reader="hand 1")], recorded=at("2024-01-01"))
    ledger.add([found(dated, reader="hand 2")], recorded=at("2024-01-05"))
    assert list(ledger.reports()) == [dated]
    assert ledger.answer(Query()).known[0].source == dated.metadata


def test_a_later_reading_with_another_text_is_checked_against_its_own_text(ledger):
    first = report()
    second = replace(first, text=first.text.split("\n", 1)[1])
    ledger.add([found(first, reader="hand 1")])
    assert ledger.add([found(second, claim(second), reader="hand 2")]).claims_refused == 0
    assert next(ledger.reports()).text == second.text
    assert ledger.verify().ok


def test_time_never_runs_backwards(ledger):
    ledger.add(many(1), recorded=at("2999-01-01"))
    with pytest.raises(LedgerMistake, match="2999-01-01"):
        ledger.add(many(1, first=1), recorded=at("2998-01-01"))
    ledger.add(many(1, first=1))  # the computer's clock is behind the chain
    assert {entry.recorded for entry in ledger.answer(Query()).known} == {at("2999-01-01")}
    assert ledger.verify().ok


def test_a_time_without_a_zone_is_refused(ledger):
    with pytest.raises(LedgerMistake, match="time zone"):
        ledger.add(many(1), recorded=at("2024-01-01").replace(tzinfo=None))


def test_batches_end_by_number_and_by_size(monkeypatch):
    monkeypatch.setattr(append, "BATCH_REPORTS", 4)
    assert [len(batch) for batch in append.batches(many(9))] == [4, 4, 1]
    monkeypatch.setattr(append, "BATCH_BYTES", 1)
    assert [len(batch) for batch in append.batches(many(3))] == [1, 1, 1]


def test_what_was_committed_before_a_failure_stays_and_the_next_run_goes_on(ledger, monkeypatch):
    monkeypatch.setattr(append, "BATCH_REPORTS", 2)

    def failing():
        yield from many(5)
        raise RuntimeError("the reader broke")

    with pytest.raises(RuntimeError, match="the reader broke"):
        ledger.add(failing())
    assert len(list(ledger.reports())) == 4
    added = ledger.add(many(6))
    assert (added.reports_known, added.reports_new) == (4, 2)
    assert ledger.verify().commits == 3


def test_a_batch_that_fails_leaves_nothing_behind(ledger, monkeypatch):
    monkeypatch.setattr(Commit, "close", lambda self: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        ledger.add(many(3))
    monkeypatch.undo()
    assert list(ledger.reports()) == []
    assert ledger.add(many(3)).reports_new == 3


def test_the_ledger_is_not_locked_while_the_reader_reads(tmp_path):
    with Ledger.open(tmp_path, create=True) as one, Ledger.open(tmp_path, create=False) as two:

        def slow():
            yield from many(1)
            assert two.add(many(1, first=1)).reports_new == 1

        assert one.add(slow()).reports_new == 1
        assert one.verify().commits == 2


def test_commit_waits_for_the_disk_in_wal_mode(ledger):
    assert ledger._db.execute("PRAGMA synchronous").fetchone() == (2,)
    assert ledger._db.execute("PRAGMA journal_mode").fetchone() == ("wal",)


words = st.none() | st.text(max_size=8)
numbers = st.none() | st.integers(0, 10**12) | st.floats(0, 1e12)
dates = st.none() | st.sampled_from(
    ["2023", "198X", "2023-04~", "2023-04-01?", "../2023-05-02", "2023-01/.."]
)


@st.composite
def any_claim(draw: st.DrawFn, of: Report) -> Claim:
    start = draw(st.integers(0, len(of.text) - 1))
    end = draw(st.integers(start + 1, len(of.text)))
    low, high = sorted([draw(st.integers(0, 99)), draw(st.integers(0, 99))])
    return claim(
        of,
        of.text[start:end],
        item=draw(words),
        supplier=draw(words),
        recipient=draw(words),
        event=draw(st.sampled_from(["delivered", "used", "argued"])),
        party=draw(words),
        quantity=draw(
            st.none() | st.just(Quantity(low, high, draw(words), draw(words), draw(st.booleans())))
        ),
        money=draw(st.none() | st.builds(Money, numbers, st.none(), st.just("USD"), st.text(max_size=5))),
        happened=draw(dates),
        disclosed=draw(dates),
        status=draw(st.sampled_from(STATUSES)),
        secret=draw(st.booleans()),
        speaker=draw(st.builds(Speaker, words, st.sampled_from(KINDS), words)),
        via=tuple(draw(st.lists(st.text(max_size=5), max_size=3))),
        why_missing=draw(st.dictionaries(st.text(max_size=5), st.text(max_size=5), max_size=2)),
        confidence=draw(st.floats(0, 1)),
    )


@st.composite
def any_findings(draw: st.DrawFn) -> Findings:
    text = draw(st.text(min_size=1, max_size=30))
    of = replace(
        report(
            text,
            path=draw(st.text(min_size=1, max_size=5)),
            published=draw(st.sampled_from([None, "2023-04?"])),
        ),
        furniture=tuple(
            draw(st.lists(st.builds(Furniture, st.integers(0), st.integers(0), st.text()), max_size=2))
        ),
        problems=tuple(
            draw(st.lists(st.builds(Problem, st.text(), st.text(), st.none() | st.just((1, 2))), max_size=2))
        ),
    )
    claims = draw(st.lists(any_claim(of), max_size=4, unique_by=lambda claim: claim.id))
    return Findings(of, draw(st.text(max_size=5)), tuple(claims))


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(lots=st.lists(any_findings(), min_size=1, max_size=3, unique_by=lambda found: found.report.id))
def test_reports_and_claims_read_back_equal_those_written(tmp_path_factory, lots):
    with Ledger.open(tmp_path_factory.mktemp("any"), create=True) as ledger:
        added = ledger.add(lots)
        assert added.claims_refused == added.reports_refused == 0
        assert [entry.claim for entry in ledger.answer(Query()).known] == [
            claim for found in lots for claim in found.claims
        ]
        assert list(ledger.reports()) == [found.report for found in lots]
        assert ledger.verify().ok


def test_metadata_reads_back_whole(ledger):
    said = Metadata(None, "The Daily Lynx", "https://lynx.example/1", "A <b>title</b>", "A. Writer")
    ledger.add([found(replace(report(), metadata=said))])
    assert next(ledger.reports()).metadata == said


def test_the_original_bytes_come_out_with_plain_sqlite(ledger):
    ledger.add(many(1))
    ledger.decide(decision(next(iter(many(1))).claims[0]))
    with raw(ledger.folder) as db:
        assert db.execute("SELECT original FROM report").fetchone()[0] == f"Report 0.\n{TEXT}".encode()
