"""A chain written anew holds together; what it says may still contradict itself."""

import pytest

from drawdown.ledger import verify
from drawdown.ledger.proof.contents import Contents
from tests.ledger.build import raw
from tests.ledger.proof.forge import forging


@pytest.mark.parametrize(
    ("change", "table", "row", "words"),
    [
        ("UPDATE report SET original = x'00' WHERE n = 2", "report", 2, "not the hash of its bytes"),
        ("UPDATE report SET metadata = '{' WHERE n = 2", "report", 2, "JSONDecodeError"),
        ("UPDATE report SET text = 'x' WHERE n = 1", "claim", 1, "does not quote its report"),
        ("UPDATE reading SET report = 9 WHERE n = 2", "reading", 2, "report 9, which is missing"),
        ("UPDATE reading SET problems = '[' WHERE n = 2", "reading", 2, "JSONDecodeError"),
        ("UPDATE claim SET supplier = 'SY' WHERE n = 3", "claim", 3, "columns"),
        ("UPDATE claim SET base = NULL WHERE n = 3", "claim", 3, "columns"),
        ("UPDATE claim SET record = '{}' WHERE n = 3", "claim", 3, "cannot be read"),
        (
            'UPDATE claim SET record = \'{"event":"used",\' || substr(record, 2) WHERE n = 3',
            "claim",
            3,
            "a name stands twice",
        ),
        ("UPDATE claim SET reading = 9 WHERE n = 3", "claim", 3, "reading 9, which is missing"),
        ("UPDATE claim SET reading = 4 WHERE n = 3", "claim", 3, "reading 4, which is missing"),
        ("UPDATE claim SET sequence = 2 WHERE n = 3", "claim", 3, "stands in commit 1"),
        ("UPDATE decision SET claim = 'x' WHERE n = 2", "decision", 2, "claim x, which is missing"),
        ("UPDATE decision SET verdict = 'maybe' WHERE n = 2", "decision", 2, "maybe, which is none of"),
        ("UPDATE decision SET who = ' ' WHERE n = 2", "decision", 2, "who judged"),
        ("UPDATE link SET verdict = 'maybe' WHERE n = 1", "link", 1, "maybe, which is none of"),
        ("UPDATE link SET who = '' WHERE n = 1", "link", 1, "who judged"),
        ("UPDATE link SET a = 'decision:99' WHERE n = 1", "link", 1, "decision:99, which is missing"),
        ("UPDATE link SET a = 'decision:0' WHERE n = 1", "link", 1, "decision:0, which is missing"),
        ("UPDATE link SET a = 'decision:x' WHERE n = 1", "link", 1, "decision:x, which is missing"),
        ("UPDATE link SET b = 'claim:x' WHERE n = 1", "link", 1, "claim:x, which is missing"),
        ("UPDATE link SET b = 'report:x' WHERE n = 1", "link", 1, "report:x, which is missing"),
        ("UPDATE import SET record = 'x' WHERE n = 1", "import", 1, "JSONDecodeError"),
        (
            "UPDATE chain SET recorded = '2023-01-01T00:00:00.000000Z' WHERE sequence = 3",
            "chain",
            3,
            "dated before",
        ),
        ("UPDATE chain SET recorded = '2024-01-03' WHERE sequence = 3", "chain", 3, "not as drawdown writes"),
        ("UPDATE chain SET recorded = '2024-01-~' WHERE sequence = 3", "chain", 3, "not as drawdown writes"),
        ("UPDATE chain SET claims = 5 WHERE sequence = 2", "chain", 2, "fewer rows"),
    ],
)
def test_a_forged_chain_does_not_hide_what_contradicts_itself(folder, change, table, row, words):
    with forging(folder) as db:
        db.execute(change)
    verdict = verify(folder)
    assert (verdict.table, verdict.row) == (table, row), verdict
    assert words in str(verdict.problem)


def test_a_link_may_not_name_what_was_recorded_after_it(folder):
    with forging(folder) as db:
        (later,) = db.execute("SELECT id FROM report WHERE n = 6").fetchone()
        db.execute("UPDATE link SET b = 'report:' || ? WHERE n = 1", (later,))
    assert (verify(folder).table, verify(folder).row) == ("link", 1)


def test_a_link_to_what_this_drawdown_does_not_know_is_no_flaw(folder):
    with forging(folder) as db:
        db.execute("UPDATE link SET a = 'story:1', b = 'story:2'")
    assert verify(folder).ok


def test_a_commit_without_a_row_is_found(folder):
    with forging(folder) as db:
        db.execute("DELETE FROM link WHERE n = 1")
        db.execute("UPDATE link SET n = n - 1")
        db.execute("UPDATE chain SET links = links - 1 WHERE sequence >= 5")
    assert (verify(folder).table, verify(folder).row) == ("chain", 5)
    assert "no new row" in str(verify(folder).problem)


def test_a_record_nested_without_end_gives_a_verdict(folder):
    with forging(folder) as db:
        db.execute("UPDATE claim SET record = ? WHERE n = 1", ("[" * 200_000,))
    assert (verify(folder).table, verify(folder).row) == ("claim", 1)


def test_text_that_is_no_utf8_gives_a_verdict(folder):
    with forging(folder) as db:
        db.execute("UPDATE decision SET claim = CAST(x'ff' AS TEXT) WHERE n = 1")
        db.execute("UPDATE decision SET hash = x'00'")  # what rewriting would read as text
        db.text_factory = bytes
    assert (verify(folder).table, verify(folder).row) == ("decision", 1)


def test_only_the_text_of_the_report_last_looked_at_is_kept(sound):
    with raw(sound) as db:
        db.text_factory = bytes
        contents = Contents(db, {"reading": 7, "claim": 13})
        for row in db.execute("SELECT * FROM claim ORDER BY n"):
            contents.check("claim", row)
            assert contents._read is not None
            assert contents._read[0] == row[3]
