"""One bit flipped anywhere in the file: found, or in a place that counts for nothing; never a traceback."""

import hypothesis.strategies as st
import pytest
from hypothesis import given, settings

from drawdown.errors import LedgerMistake
from drawdown.ledger import Ledger, verify
from drawdown.ledger.schema import FILE, TABLES
from drawdown.query import Query
from tests.ledger.build import raw
from tests.ledger.proof.forge import copy_of

ASKED = (
    Query(),
    Query(item="lynx"),
    Query(event="delivered"),
    Query(supplier="BO"),
    Query(recipient="RU"),
)
HEADER = 100  # bytes that SQLite keeps about the file itself


def rows(folder):
    with raw(folder) as db:
        return {table: db.execute(f"SELECT * FROM {table}").fetchall() for table in (*TABLES, "chain")}


def answers(folder):
    """What the ledger says on narrow questions, which it answers from its indexes."""
    with Ledger.open(folder, create=False) as ledger:
        return [list(ledger.answer(query).known) for query in ASKED]


def flip(folder, bit):
    data = bytearray((folder / FILE).read_bytes())
    data[bit // 8] ^= 1 << bit % 8
    (folder / FILE).write_bytes(data)


def check(sound, folder):
    try:
        verdict = verify(folder)
    except LedgerMistake:  # another program's file, or another format, by what it says of itself
        return
    if verdict.ok:
        assert rows(folder) == rows(sound)
        assert answers(folder) == answers(sound)
    else:
        assert verdict.problem


@settings(max_examples=150, deadline=None)
@given(data=st.data())
def test_a_bit_flipped_anywhere_is_found_or_counts_for_nothing(sound, scratch, data):
    folder = copy_of(sound, scratch / "copy")
    flip(folder, data.draw(st.integers(0, 8 * (sound / FILE).stat().st_size - 1)))
    check(sound, folder)


@pytest.mark.parametrize("byte", range(HEADER))
def test_a_bit_flipped_in_the_head_of_the_file_is_found_or_counts_for_nothing(sound, tmp_path, byte):
    folder = copy_of(sound, tmp_path / "copy")
    flip(folder, 8 * byte + byte % 8)
    check(sound, folder)
