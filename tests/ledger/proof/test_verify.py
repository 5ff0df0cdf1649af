import hashlib
import json
import random
import sqlite3

import pytest

from drawdown.ledger import Ledger, verify
from drawdown.ledger.chain import row_hash
from drawdown.ledger.proof.verdict import Extent
from drawdown.ledger.schema import FILE, INSERT, TABLES
from tests.ledger.build import at, decision, ledger_of, many, raw, unguarded

KEY = dict.fromkeys(TABLES, "n") | {"chain": "sequence"}
HELD = {"report": 4, "reading": 4, "claim": 8, "decision": 2, "chain": 4}


@pytest.fixture
def folder(tmp_path):
    return ledger_of(tmp_path)


def columns(db, table):
    return [(row[1], row[2]) for row in db.execute(f"PRAGMA table_info({table})")]


def changed(value, rng):
    """The value with one byte of it altered, of the same type."""
    if isinstance(value, int):
        return value ^ (1 << rng.randint(6, 30))
    data = bytearray(value.encode() if isinstance(value, str) else value)
    data[rng.randrange(len(data))] ^= 1 << rng.randrange(5)
    return data.decode("utf-8", "replace") if isinstance(value, str) else bytes(data)


def test_an_untouched_ledger_is_as_recorded(folder):
    verdict = verify(folder)
    assert (verdict.ok, verdict.rows, verdict.commits, verdict.problem) == (True, 18, 4, None)
    with raw(folder) as db:
        assert db.execute("SELECT hash FROM chain ORDER BY sequence DESC").fetchone()[0].hex() == verdict.head


def test_an_empty_ledger_is_as_recorded(ledger):
    verdict = ledger.verify()
    assert (verdict.ok, verdict.trusted, verdict.problem) == (True, Extent(), None)


def test_a_verdict_says_that_a_cut_at_the_end_cannot_be_told_without_a_seal(folder):
    assert "cut off at its end" in str(verify(folder))
    before = verify(folder).head
    with unguarded(folder) as db:
        db.execute("DELETE FROM decision WHERE n = 2")
        db.execute("DELETE FROM chain WHERE sequence = 4")
    with Ledger.open(folder, create=False):
        pass
    after = verify(folder)
    assert "guard" in str(after.problem)  # only the forger's way in is seen, not what was done
    assert (after.commits, after.head != before) == (3, True)


@pytest.mark.parametrize("table", HELD)
@pytest.mark.parametrize("seed", range(12))
def test_a_changed_byte_anywhere_in_a_row_is_found_and_named(folder, table, seed):
    rng = random.Random(f"{table} {seed}")
    row = rng.randint(1, HELD[table])
    with unguarded(folder) as db:
        names = [name for name, _ in columns(db, table) if name != KEY[table]]
        values = db.execute(
            f"SELECT {', '.join(names)} FROM {table} WHERE {KEY[table]} = ?", (row,)
        ).fetchone()
        name, value = rng.choice([(n, v) for n, v in zip(names, values, strict=True) if v not in (None, "")])
        altered = changed(value, rng)
        assert altered != value
        db.execute(f"UPDATE {table} SET {name} = ? WHERE {KEY[table]} = ?", (altered, row))
    verdict = verify(folder)
    assert (verdict.ok, verdict.table, verdict.row) == (False, table, row), verdict
    assert f"{table} {row}: " in str(verdict)


@pytest.mark.parametrize(("table", "optional"), [("reading", "text"), ("claim", "base"), ("decision", "why")])
def test_a_value_taken_away_or_put_where_none_was_is_found(folder, table, optional):
    with unguarded(folder) as db:
        db.execute(f"UPDATE {table} SET {optional} = iif({optional} IS NULL, '', NULL) WHERE n = 2")
    verdict = verify(folder)
    assert (verdict.table, verdict.row) == (table, 2)


@pytest.mark.parametrize("table", HELD)
@pytest.mark.parametrize("which", ["first", "middle", "last"])
def test_a_removed_row_is_found_and_named(folder, table, which):
    row = {"first": 1, "middle": HELD[table] // 2, "last": HELD[table]}[which]
    with unguarded(folder) as db:
        db.execute(f"DELETE FROM {table} WHERE {KEY[table]} = ?", (row,))
    verdict = verify(folder)
    assert not verdict.ok
    if (table, which) == ("chain", "last"):  # what it covered is left over
        assert (verdict.table, verdict.row, verdict.problem) == ("decision", 2, "this row is in no commit")
    else:
        assert (verdict.table, verdict.row) == (table, row)
        assert "missing" in str(verdict.problem)


@pytest.mark.parametrize("table", ["report", "reading", "claim", "decision"])
def test_two_rows_that_changed_places_are_found(folder, table):
    with unguarded(folder) as db:
        for old, new in ((1, 99), (2, 1), (99, 2)):
            db.execute(f"UPDATE {table} SET n = ? WHERE n = ?", (new, old))
    verdict = verify(folder)
    assert (verdict.ok, verdict.table, verdict.row) == (False, table, 1)


@pytest.mark.parametrize("number", [-1, 0, None])
@pytest.mark.parametrize("table", [*TABLES])
def test_an_inserted_row_is_found_and_named(folder, table, number):
    with unguarded(folder) as db:
        types = [kind for _, kind in columns(db, table)]
        last = db.execute(f"SELECT coalesce(max(n), 0) FROM {table}").fetchone()[0]
        number = last + 1 if number is None else number
        fill = {"INTEGER": 1, "TEXT": "same" if table == "link" else "accept", "BLOB": b"x"}
        values = (number, *(fill[kind] for kind in types[1:-1]))
        db.execute(INSERT[table], (*values, row_hash(table, values)))
    verdict = verify(folder)
    assert (verdict.ok, verdict.table, verdict.row, verdict.problem) == (
        False,
        table,
        number,
        "this row is in no commit",
    )


def test_an_inserted_link_is_found(folder):
    for number in (0, 5):
        with unguarded(folder) as db:
            values = (number, "2024-02-01T00:00:00.000000Z", b"", 4, 4, 8, 2, 0, 0, b"")
            db.execute(INSERT["chain"], (*values, row_hash("chain", values)))
        verdict = verify(folder)
        assert (verdict.ok, verdict.table, verdict.row) == (False, "chain", number)
        with unguarded(folder) as db:
            db.execute("DELETE FROM chain WHERE sequence = ?", (number,))


def rehash(db, table, row):
    values = db.execute(f"SELECT * FROM {table} WHERE {KEY[table]} = ?", (row,)).fetchone()[:-1]
    db.execute(f"UPDATE {table} SET hash = ? WHERE {KEY[table]} = ?", (row_hash(table, values), row))


def test_a_row_changed_together_with_its_hash_breaks_the_link_of_its_commit(folder):
    with unguarded(folder) as db:
        db.execute("UPDATE decision SET why = 'never seen' WHERE n = 2")
        rehash(db, "decision", 2)
    verdict = verify(folder)
    assert (verdict.table, verdict.row, verdict.commits) == ("chain", 4, 3)


def test_a_link_changed_together_with_its_hash_breaks_the_next_link(folder):
    with unguarded(folder) as db:
        db.execute("UPDATE chain SET recorded = '2024-01-01T13:00:00.000000Z' WHERE sequence = 2")
        rehash(db, "chain", 2)
    verdict = verify(folder)
    assert (verdict.table, verdict.row) == ("chain", 3)


def rewrite(db):
    """Make rows and chain hold together again, as a forger with patience would."""
    previous, had = bytes(32), dict.fromkeys(TABLES, 0)
    for (sequence,) in db.execute("SELECT sequence FROM chain ORDER BY sequence").fetchall():
        link = db.execute("SELECT * FROM chain WHERE sequence = ?", (sequence,)).fetchone()
        hashes = b""
        for table, total in zip(TABLES, link[3:9], strict=True):
            for row in range(had[table] + 1, total + 1):
                rehash(db, table, row)
                hashes += db.execute(f"SELECT hash FROM {table} WHERE n = ?", (row,)).fetchone()[0]
            had[table] = total
        digest = hashlib.sha256(hashes).digest()
        db.execute(
            "UPDATE chain SET previous = ?, digest = ? WHERE sequence = ?", (previous, digest, sequence)
        )
        rehash(db, "chain", sequence)
        previous = db.execute("SELECT hash FROM chain WHERE sequence = ?", (sequence,)).fetchone()[0]


@pytest.mark.parametrize(
    ("change", "table", "row", "words"),
    [
        ("UPDATE report SET original = x'00' WHERE n = 2", "report", 2, "not the hash of its bytes"),
        ("UPDATE report SET text = 'x' WHERE n = 1", "claim", 1, "does not quote its report"),
        ("UPDATE claim SET supplier = 'SY' WHERE n = 3", "claim", 3, "columns"),
        ("UPDATE claim SET record = '{}' WHERE n = 3", "claim", 3, "cannot be read"),
        ("UPDATE claim SET reading = 9 WHERE n = 3", "claim", 3, "missing"),
        ("UPDATE claim SET sequence = 2 WHERE n = 3", "claim", 3, "stands in commit 1"),
        (
            "UPDATE chain SET recorded = '2023-01-01T00:00:00.000000Z' WHERE sequence = 3",
            "chain",
            3,
            "dated before",
        ),
        ("UPDATE chain SET claims = 5 WHERE sequence = 2", "chain", 2, "fewer rows"),
    ],
)
def test_a_forged_chain_does_not_hide_what_contradicts_itself(folder, change, table, row, words):
    with unguarded(folder) as db:
        db.execute(change)
        rewrite(db)
    verdict = verify(folder)
    assert (verdict.table, verdict.row) == (table, row)
    assert words in str(verdict.problem)


def test_a_record_nested_without_end_gives_a_verdict(folder):
    with unguarded(folder) as db:
        db.execute("UPDATE claim SET record = ? WHERE n = 1", ("[" * 200_000,))
        rewrite(db)
    assert (verify(folder).table, verify(folder).row) == ("claim", 1)


def test_a_forged_chain_that_holds_together_is_told_only_by_its_head(folder):
    before = verify(folder)
    with unguarded(folder) as db:
        db.execute("UPDATE decision SET verdict = 'reject' WHERE n = 2")
        rewrite(db)
    assert verify(folder).head != before.head


def test_a_guard_that_was_taken_away_is_named(folder):
    with raw(folder) as db:
        db.execute("DROP TRIGGER claim_is_never_changed")
    verdict = verify(folder)
    assert not verdict.ok
    assert "claim_is_never_changed" in str(verdict.problem)


def test_an_index_added_to_read_faster_changes_nothing(folder):
    with raw(folder) as db:
        db.execute("CREATE INDEX mine ON claim (reading)")
    assert verify(folder).ok


def test_a_table_that_was_taken_away_gives_a_verdict(folder):
    with raw(folder) as db:
        db.execute("DROP TABLE link")
    verdict = verify(folder)
    assert (verdict.ok, verdict.table) == (False, "link")


def test_a_table_of_another_shape_gives_a_verdict(folder):
    with raw(folder) as db:
        db.execute("DROP TABLE chain")
        db.execute("CREATE TABLE chain (sequence)")
        db.execute("INSERT INTO chain VALUES (1)")
    verdict = verify(folder)
    assert (verdict.ok, verdict.table) == (False, "chain")


@pytest.mark.parametrize("seed", range(40))
def test_random_bytes_over_the_file_never_give_a_traceback_and_never_hide_a_change(folder, seed):
    rng = random.Random(seed)
    path = folder / FILE
    data = bytearray(path.read_bytes())
    start = rng.randrange(100, len(data) - 64)
    data[start : start + 64] = rng.randbytes(64)
    path.write_bytes(data)
    (folder / "before").mkdir()
    ledger_of(folder / "before")
    verdict = verify(folder)
    if verdict.ok:  # the bytes fell on unused room: all the rows must be what they were
        with raw(folder) as db, raw(folder / "before") as was:
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
    assert (verdict.ok, verdict.rows) == (False, 0)


def test_text_that_is_no_utf8_any_more_is_named(folder):
    with unguarded(folder) as db:
        db.execute("UPDATE claim SET record = CAST(x'ff' || CAST(record AS BLOB) AS TEXT) WHERE n = 5")
    assert (verify(folder).table, verify(folder).row) == ("claim", 5)


def test_verifying_does_not_disturb_someone_who_adds(folder):
    with Ledger.open(folder, create=False) as ledger:
        ledger.add(many(1, first=10), recorded=at("2024-03-01"))
        assert verify(folder).commits == 5
        of = next(iter(ledger.reports()))
        with pytest.raises(Exception, match="no claim"):
            ledger.decide(decision(of.id))
    assert verify(folder).ok


def test_records_are_json_with_sorted_keys(folder):
    with raw(folder) as db:
        for (record,) in db.execute("SELECT record FROM claim"):
            data = json.loads(record)
            assert list(data) == sorted(data)
        assert sqlite3.sqlite_version_info > (3, 37)


def test_an_index_that_would_hide_rows_from_questions_is_found(folder):
    with raw(folder) as db:
        db.execute("PRAGMA writable_schema = ON")
        db.execute(
            "UPDATE sqlite_schema SET sql = replace(sql, '(event)', '(base)') WHERE name = 'claim_by_event'"
        )
    verdict = verify(folder)
    assert not verdict.ok
    assert "the file is damaged" in str(verdict.problem)
