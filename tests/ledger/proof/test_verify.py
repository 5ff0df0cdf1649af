import gc
import os
import random

import pytest

from drawdown.errors import LedgerMistake
from drawdown.ledger import Ledger, verify
from drawdown.ledger.chain import row_hash
from drawdown.ledger.proof.verdict import Extent
from drawdown.ledger.schema import FILE, INSERT, TABLES
from tests.ledger.build import at, decision, many, raw, unguarded
from tests.ledger.proof.forge import COMMITS, copy_of, cut, forging, rehash


def test_an_untouched_ledger_is_as_recorded_to_its_last_row(folder):
    verdict = verify(folder)
    assert (verdict.ok, verdict.problem, verdict.table, verdict.row) == (True, None, None, None)
    with raw(folder) as db:
        link = db.execute("SELECT recorded, hash, * FROM chain ORDER BY sequence DESC").fetchone()
        held = {table: db.execute(f"SELECT count(*) FROM {table}").fetchone()[0] for table in TABLES}
    trusted = verdict.trusted
    assert (trusted.commits, trusted.recorded, trusted.head) == (COMMITS, link[0], link[1].hex())
    assert trusted.rows == held
    assert verdict.rows == sum(held.values())


def test_an_empty_ledger_is_as_recorded(ledger):
    verdict = ledger.verify()
    assert (verdict.ok, verdict.trusted, verdict.problem) == (True, Extent(), None)


def test_a_verdict_says_what_can_still_be_trusted(folder):
    with unguarded(folder) as db:
        db.execute("UPDATE decision SET why = 'never seen' WHERE n = 1")
    verdict = verify(folder)
    assert (verdict.table, verdict.row) == ("decision", 1)
    assert (verdict.trusted.commits, verdict.trusted.recorded) == (2, "2024-01-02T12:00:00.000000Z")
    assert verdict.trusted.rows == {
        "report": 4, "reading": 4, "claim": 8, "decision": 0, "link": 0, "import": 0
    }  # fmt: skip
    first, trusted, head, later, note = verdict.lines()
    assert first.startswith("not as recorded: decision 1: this row was changed")
    assert trusted == (
        "still to be trusted: 4 reports, 4 readings, 8 claims of commits 1-2, "
        "recorded up to 2024-01-02 12:00:00 UTC, and nothing else"
    )
    assert head == f"commit 2 is {verdict.trusted.head}"
    assert later.startswith(
        "note: the links go on unbroken to commit 8, and all rows but those of commit 3 fit"
    )
    assert "seal" in note


def test_where_the_first_row_is_bad_nothing_can_be_trusted(folder):
    with unguarded(folder) as db:
        db.execute("UPDATE report SET path = 'x' WHERE n = 1")
    assert verify(folder).trusted == Extent()
    assert "still to be trusted: nothing" in verify(folder).lines()


def test_of_several_bad_rows_the_first_recorded_is_named(folder):
    with unguarded(folder) as db:
        db.execute("UPDATE report SET path = 'x' WHERE n = 6")
        db.execute("UPDATE link SET why = 'x' WHERE n = 1")
        db.execute("UPDATE claim SET base = 'x' WHERE n = 10")
    assert (verify(folder).table, verify(folder).row) == ("link", 1)


@pytest.mark.parametrize("number", [-1, 0, None])
@pytest.mark.parametrize("table", [*TABLES])
def test_a_row_beyond_those_the_chain_counts_is_named(folder, table, number):
    with unguarded(folder) as db:
        types = [kind for _, _, kind, *_ in db.execute(f"PRAGMA table_info({table})")]
        last = db.execute(f"SELECT coalesce(max(n), 0) FROM {table}").fetchone()[0]
        number = last + 1 if number is None else number
        fill = {"INTEGER": 1, "TEXT": "same", "BLOB": b"x"}
        values = (number, *(fill[kind] for kind in types[1:-1]))
        db.execute(INSERT[table], (*values, row_hash(table, values)))
    verdict = verify(folder)
    assert (verdict.table, verdict.row, verdict.problem) == (table, number, "this row is in no commit")


@pytest.mark.parametrize("number", [0, COMMITS + 1])
def test_an_inserted_link_is_found(folder, number):
    with unguarded(folder) as db:
        values = (number, "2024-02-01T00:00:00.000000Z", b"", 4, 4, 8, 2, 0, 0, b"")
        db.execute(INSERT["chain"], (*values, row_hash("chain", values)))
    verdict = verify(folder)
    assert (verdict.ok, verdict.table, verdict.row) == (False, "chain", number)


def test_a_row_changed_together_with_its_hash_breaks_the_link_of_its_commit(folder):
    with unguarded(folder) as db:
        db.execute("UPDATE decision SET why = 'never seen' WHERE n = 2")
        rehash(db, "decision", 2)
    verdict = verify(folder)
    assert (verdict.table, verdict.row, verdict.commits) == ("chain", 4, 3)


def test_two_reports_that_changed_places_with_all_that_is_theirs_break_the_link_of_their_commit(folder):
    with unguarded(folder) as db:
        for one, other in ((1, 2), (2, 1)):
            db.execute(f"CREATE TEMP TABLE was_{one} AS SELECT * FROM report WHERE n = {other}")
        db.execute("DELETE FROM report WHERE n IN (1, 2)")
        for one in (1, 2):
            db.execute(f"UPDATE was_{one} SET n = {one}")
            db.execute(f"INSERT INTO report SELECT * FROM was_{one}")
            rehash(db, "report", one)
    verdict = verify(folder)
    assert (verdict.ok, verdict.commits) == (False, 0)


def test_a_link_changed_together_with_its_hash_breaks_the_next_link(folder):
    with unguarded(folder) as db:
        db.execute("UPDATE chain SET recorded = '2024-01-01T13:00:00.000000Z' WHERE sequence = 2")
        rehash(db, "chain", 2)
    verdict = verify(folder)
    assert (verdict.table, verdict.row) == ("chain", 3)


def test_a_chain_that_runs_into_the_future_is_noted_and_no_flaw(folder):
    assert not any("still to come" in note for note in verify(folder).notes)
    with forging(folder) as db:
        db.execute(f"UPDATE chain SET recorded = '2999-01-01T00:00:00.000000Z' WHERE sequence = {COMMITS}")
    verdict = verify(folder)
    assert verdict.ok
    assert any("2999-01-01 00:00:00 UTC, which is still to come" in note for note in verdict.notes)


def test_without_a_seal_a_verdict_says_what_it_cannot_tell(folder):
    with forging(folder) as db:
        cut(db, 3)
    verdict = verify(folder)
    assert (verdict.ok, verdict.commits) == (True, 3)
    assert "cut off at its end" in str(verdict)


def test_a_ledger_of_an_older_format_is_verified_as_it_is(root, tmp_path):
    kept = sorted((root / "tests" / "ledger" / "formats").iterdir())
    assert kept
    for older in kept:
        verdict = verify(copy_of(older, tmp_path / "copy"))
        assert (verdict.ok, verdict.format) == (True, int(older.name)), verdict


@pytest.mark.parametrize("seed", range(40))
def test_random_bytes_over_the_file_never_give_a_traceback_and_never_hide_a_change(folder, sound, seed):
    rng = random.Random(seed)
    path = folder / FILE
    data = bytearray(path.read_bytes())
    start = rng.randrange(100, len(data) - 64)
    data[start : start + 64] = rng.randbytes(64)
    path.write_bytes(data)
    verdict = verify(folder)
    if verdict.ok:  # the bytes fell on unused room: all the rows must be what they were
        with raw(folder) as db, raw(sound) as was:
            for table in (*TABLES, "chain"):
                ask = f"SELECT * FROM {table}"
                assert list(db.execute(ask)) == list(was.execute(ask))


def test_a_file_cut_short_gives_a_verdict(folder):
    path = folder / FILE
    path.write_bytes(path.read_bytes()[: 4096 * 3 + 100])
    assert not verify(folder).ok


def test_a_file_without_its_head_gives_a_verdict(folder):
    path = folder / FILE
    path.write_bytes(b"x" * 100 + path.read_bytes()[100:])
    verdict = verify(folder)
    assert (verdict.ok, verdict.rows, verdict.format) == (False, 0, None)


def test_where_there_is_no_ledger_it_is_a_mistake_and_none_is_made(tmp_path):
    with pytest.raises(LedgerMistake, match="no ledger here"):
        verify(tmp_path / "nowhere")
    assert not (tmp_path / "nowhere").exists()


def test_verifying_does_not_disturb_someone_who_adds(folder):
    with Ledger.open(folder, create=False) as ledger:
        ledger.add(many(1, first=10), recorded=at("2024-03-01"))
        assert verify(folder).commits == COMMITS + 1
        of = next(iter(ledger.reports()))
        with pytest.raises(Exception, match="no claim"):
            ledger.decide(decision(of.id))
    assert verify(folder).ok


def test_progress_goes_up_to_the_number_of_rows(folder):
    told = []
    rows = verify(folder, progress=lambda done, of, _=0, /: told.append((done, of))).rows
    assert [of for _, of in told] == [rows] * COMMITS
    assert [done for done, _ in told] == sorted(done for done, _ in told)
    assert told[-1] == (rows, rows)


@pytest.mark.parametrize("flaw", ["row", "table", None])
def test_the_file_is_let_go_of_as_soon_as_the_verdict_is_there(folder, flaw):
    with unguarded(folder) as db:
        if flaw == "row":
            db.execute("UPDATE link SET why = 'x' WHERE n = 1")
        if flaw == "table":
            db.execute("DROP TABLE import")
    gc.disable()  # it would close what was left open, sooner or later
    try:
        verdict = verify(folder)
        assert "guard" in str(verdict.problem) if flaw is None else verdict.table in ("link", "import")
        assert os.listdir(folder) == [FILE]
    finally:
        gc.enable()
