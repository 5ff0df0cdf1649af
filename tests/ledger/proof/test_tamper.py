"""Tampering at random places: found every time, and named."""

import sqlite3

import hypothesis.strategies as st
from hypothesis import given, reject, settings

from drawdown.ledger import verify
from drawdown.ledger.chain import row_hash
from drawdown.ledger.schema import TABLES
from tests.ledger.build import raw, unguarded
from tests.ledger.proof.forge import COMMITS, KEY, add_one, copy_of, cut, forging, kept, rehash, seals_of

often = settings(max_examples=60, deadline=None)
ANY_TABLE = st.sampled_from([*TABLES, "chain"])


def count(db, table):
    return db.execute(f"SELECT count(*) FROM {table}").fetchone()[0]


def test_the_ledger_that_is_tampered_with_holds_every_kind_of_row_and_is_sound(sound):
    with raw(sound) as db:
        assert all(count(db, table) for table in (*TABLES, "chain"))
    verdict = verify(sound)
    assert (verdict.ok, verdict.trusted.commits, verdict.problem) == (True, COMMITS, None)


def altered(value, draw):
    """The value with one bit of it flipped; a byte where none was."""
    if isinstance(value, int):
        return value ^ (1 << draw(st.integers(0, 40)))
    data = bytearray(value.encode() if isinstance(value, str) else value or b"")
    if not data:
        return b"x"
    data[draw(st.integers(0, len(data) - 1))] ^= 1 << draw(st.integers(0, 7))
    return bytes(data)


@often
@given(data=st.data())
def test_a_changed_byte_in_any_value_of_any_row_is_found_and_named(sound, scratch, data):
    folder = copy_of(sound, scratch / "copy")
    table = data.draw(ANY_TABLE)
    with unguarded(folder) as db:
        row = data.draw(st.integers(1, count(db, table)))
        names = [name for _, name, *_ in db.execute(f"PRAGMA table_info({table})") if name != KEY[table]]
        name = data.draw(st.sampled_from(names))
        where = f"FROM {table} WHERE {KEY[table]} = ?"
        (value,) = db.execute(f"SELECT {name} {where}", (row,)).fetchone()
        changed = altered(value, data.draw)
        # SQLite would keep bytes as a blob, which the table refuses; a flipped bit in a text is text to it.
        put = "CAST(? AS TEXT)" if isinstance(changed, bytes) and not isinstance(value, bytes) else "?"
        try:
            db.execute(f"UPDATE {table} SET {name} = {put} WHERE {KEY[table]} = ?", (changed, row))
        except sqlite3.IntegrityError:  # another row is unique in just that; a rare chance
            reject()
    verdict = verify(folder)
    assert (verdict.ok, verdict.table, verdict.row) == (False, table, row), (name, verdict)


@often
@given(data=st.data())
def test_a_row_removed_anywhere_is_found(sound, scratch, data):
    folder = copy_of(sound, scratch / "copy")
    table = data.draw(ANY_TABLE)
    with unguarded(folder) as db:
        last = count(db, table)
        row = data.draw(st.integers(1, last))
        db.execute(f"DELETE FROM {table} WHERE {KEY[table]} = ?", (row,))
    verdict = verify(folder)
    assert not verdict.ok
    if (table, row) == ("chain", last):  # its rows are left over
        assert (verdict.table, verdict.problem) == ("link", "this row is in no commit")
    else:
        word = "link" if table == "chain" else "row"
        assert (verdict.table, verdict.row, verdict.problem) == (table, row, f"this {word} is missing")


@often
@given(data=st.data())
def test_a_row_put_in_anywhere_is_found_even_with_all_numbers_and_hashes_moved_up(sound, scratch, data):
    folder = copy_of(sound, scratch / "copy")
    table = data.draw(st.sampled_from(TABLES))
    with unguarded(folder) as db:
        last = count(db, table)
        row = data.draw(st.integers(1, last + 1))
        values = list(db.execute(f"SELECT * FROM {table} WHERE n = ?", (min(row, last),)).fetchone())
        for number in range(last, row - 1, -1):
            db.execute(f"UPDATE {table} SET n = n + 1 WHERE n = ?", (number,))
            rehash(db, table, number + 1)
        values[0] = row
        if table in ("report", "claim"):
            values[2] = "0" * 32
        if table == "reading":
            values[3] = "another"
        values[-1] = row_hash(table, values[:-1])
        db.execute(f"INSERT INTO {table} VALUES ({', '.join('?' * len(values))})", values)
    verdict = verify(folder)
    assert not verdict.ok
    assert verdict.table in (table, "chain", "claim", "decision", "link")


@often
@given(data=st.data(), hashes=st.booleans())
def test_two_rows_that_changed_places_are_found_with_or_without_their_hashes(sound, scratch, data, hashes):
    folder = copy_of(sound, scratch / "copy")
    with unguarded(folder) as db:
        table = data.draw(ANY_TABLE.filter(lambda table: count(db, table) > 1))
        last, key = count(db, table), KEY[table]
        one = data.draw(st.integers(1, last - 1))
        other = data.draw(st.integers(one + 1, last))
        for old, new in ((one, 99), (other, one), (99, other)):
            db.execute(f"UPDATE {table} SET {key} = ? WHERE {key} = ?", (new, old))
        if hashes:
            rehash(db, table, one)
            rehash(db, table, other)
    verdict = verify(folder)
    assert not verdict.ok
    if not hashes:
        assert (verdict.table, verdict.row) == (table, one)


FORGERIES = {
    "report": "UPDATE report SET path = path || '.old' WHERE n = ?",
    "reading": "UPDATE reading SET reader = reader || ' x' WHERE n = ?",
    "decision": "UPDATE decision SET who = 'Eve' WHERE n = ?",
    "link": "UPDATE link SET why = 'no reason' WHERE n = ?",
    "import": "UPDATE import SET release = 'release 2' WHERE n = ?",
}


@often
@given(data=st.data())
def test_a_chain_rewritten_from_any_row_on_is_found_by_every_seal_from_there_on(sound, scratch, data):
    folder = copy_of(sound, scratch / "copy")
    seals = seals_of(folder)
    with forging(folder) as db:
        table = data.draw(st.sampled_from(list(FORGERIES)))
        row = data.draw(st.integers(1, count(db, table)))
        (since,) = db.execute(f"SELECT sequence FROM {table} WHERE n = ?", (row,)).fetchone()
        db.execute(FORGERIES[table], (row,))
    assert verify(folder).ok  # alone, the file cannot tell
    named = data.draw(st.sets(st.integers(1, COMMITS), min_size=1))
    verdict = verify(folder, [kept(seals[one - 1], scratch / f"{one}.json") for one in named])
    before, after = [one for one in named if one < since], [one for one in named if one >= since]
    assert verdict.ok == (not after)
    proven = max(before, default=0)
    assert verdict.trusted.commits == (proven if after else COMMITS)
    found = {one.commit: one.finding for one in verdict.seals}
    told = "rewritten" if since > 1 else "other ledger"
    assert found == dict.fromkeys(before, "matches") | dict.fromkeys(after, told)
    if after and since > 1:
        assert (verdict.table, verdict.row) == ("chain", min(after))


@settings(max_examples=40, deadline=None)
@given(data=st.data())
def test_commits_cut_off_at_the_end_are_found_by_every_seal_of_them(sound, scratch, data):
    folder = copy_of(sound, scratch / "copy")
    seals = seals_of(folder)
    last = data.draw(st.integers(0, COMMITS - 1))
    with forging(folder) as db:
        cut(db, last)
    assert verify(folder).ok
    assert "cannot be told from the ledger alone" in str(verify(folder))
    named = data.draw(st.sets(st.integers(1, COMMITS), min_size=1))
    verdict = verify(folder, [kept(seals[one - 1], scratch / f"{one}.json") for one in named])
    gone = {one for one in named if one > last}
    assert verdict.ok == (not gone)
    assert {one.commit for one in verdict.seals if one.finding == "cut"} == gone
    if gone:
        assert (verdict.table, verdict.row) == ("chain", last + 1)
        assert verdict.trusted.commits == max(named - gone, default=0)


@settings(max_examples=20, deadline=None)
@given(data=st.data())
def test_commits_cut_off_and_others_put_in_their_place_are_found(sound, scratch, data):
    folder = copy_of(sound, scratch / "copy")
    seals = seals_of(folder)
    last = data.draw(st.integers(1, COMMITS - 1))
    with forging(folder) as db:
        cut(db, last)
    add_one(folder)
    assert verify(folder).ok
    sealed = data.draw(st.integers(1, COMMITS))
    verdict = verify(folder, [kept(seals[sealed - 1], scratch / "kept.json")])
    expected = "matches" if sealed <= last else "rewritten" if sealed == last + 1 else "cut"
    assert [one.finding for one in verdict.seals] == [expected]
    assert verdict.trusted.commits == (last + 1 if sealed <= last else 0)
