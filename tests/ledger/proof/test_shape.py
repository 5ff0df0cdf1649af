"""What a file can do besides holding rows: verify is not fooled by it."""

import pytest

from drawdown.ledger import verify
from drawdown.ledger.proof.shape import _meant
from drawdown.ledger.schema import triggers
from tests.ledger.build import raw


def redefine(db, name, old, new):
    """Change what the file says a table or index is, without touching a row, as a hex editor could."""
    db.execute("PRAGMA writable_schema = ON")
    (sql,) = db.execute("SELECT sql FROM sqlite_schema WHERE name = ?", (name,)).fetchone()
    assert old in sql
    db.execute("UPDATE sqlite_schema SET sql = ? WHERE name = ?", (sql.replace(old, new), name))
    db.execute("PRAGMA schema_version = 1000")
    db.execute("PRAGMA writable_schema = OFF")


def test_a_guard_that_was_taken_away_is_named(folder):
    with raw(folder) as db:
        db.execute("DROP TRIGGER claim_is_never_changed")
    verdict = verify(folder)
    assert "the guard claim_is_never_changed against changing them was taken away" in str(verdict.problem)
    assert verdict.trusted.commits == 8


def test_a_guard_that_guards_nothing_any_more_is_named(folder):
    name = "claim_is_never_changed"
    with raw(folder) as db:
        db.execute(f"DROP TRIGGER {name}")
        db.execute(triggers()[name].replace("BEGIN", "WHEN 0 BEGIN"))
    assert f"trigger {name} is not made as drawdown makes it" in str(verify(folder).problem)


def test_a_trigger_that_changes_what_is_added_is_named(folder):
    with raw(folder) as db:
        db.execute(
            "CREATE TRIGGER mine AFTER INSERT ON decision BEGIN"
            " INSERT INTO link VALUES (99, 1, 'claim:' || NEW.claim, 'x', 'same', 'Eve', NULL, x''); END"
        )
    assert "the trigger mine is no part of a ledger" in str(verify(folder).problem)


@pytest.mark.parametrize(
    "statement",
    [
        "CREATE VIEW mine AS SELECT * FROM claim",
        "CREATE TABLE mine (x)",
        "CREATE VIRTUAL TABLE mine USING fts5(x)",
        "CREATE UNIQUE INDEX mine ON decision (who, why, n)",
    ],
)
def test_what_is_no_part_of_a_ledger_is_named(folder, statement):
    with raw(folder) as db:
        db.execute(statement)
    assert "mine" in str(verify(folder).problem)
    assert "no part of a ledger" in str(verify(folder).problem)


@pytest.mark.parametrize("statement", ["CREATE INDEX mine ON claim (reading)", "ANALYZE"])
def test_what_only_makes_reading_faster_changes_nothing(folder, statement):
    with raw(folder) as db:
        db.execute(statement)
    assert verify(folder).ok


def test_an_index_that_was_taken_away_changes_nothing(folder):
    with raw(folder) as db:
        db.execute("DROP INDEX claim_by_supplier")
    assert verify(folder).ok


@pytest.mark.parametrize("table", ["claim", "chain"])
def test_a_view_in_the_place_of_a_table_is_found_before_it_is_believed(folder, table):
    with raw(folder) as db:
        db.execute(f"CREATE TABLE hidden AS SELECT * FROM {table}")
        db.execute("PRAGMA foreign_keys = OFF")
        db.execute(f"DROP TABLE {table}")
        db.execute(f"CREATE VIEW {table} AS SELECT * FROM hidden")
    verdict = verify(folder)
    assert (verdict.ok, verdict.table, verdict.trusted.commits) == (False, table, 0)


def test_a_table_with_a_column_made_up_of_others_is_found_before_it_is_believed(folder):
    with raw(folder) as db:
        redefine(db, "import", "release TEXT,", "release TEXT AS (source),")
    verdict = verify(folder)
    assert (verdict.ok, verdict.table, verdict.trusted.commits) == (False, "import", 0)


@pytest.mark.parametrize(
    ("table", "old", "new"),
    [
        ("decision", "'correct'))", "'correct', 'forget'))"),
        ("link", "'unsure'", "'unsure', 'un--sure'"),
        ("report", "id TEXT NOT NULL UNIQUE", "id TEXT COLLATE NOCASE NOT NULL UNIQUE"),
        ("link", ") STRICT", ")"),
    ],
)
def test_a_table_with_other_rules_is_named_while_its_rows_are_still_as_recorded(folder, table, old, new):
    with raw(folder) as db:
        redefine(db, table, old, new)
    verdict = verify(folder)
    assert f"the table {table} is not made as drawdown makes it" in str(verdict.problem)
    assert verdict.trusted.commits == 8


def test_comments_and_spaces_in_a_definition_say_nothing_and_strings_do():
    assert _meant("CREATE TABLE a (\n  b, -- why\n  c /* so */ )") == "CREATE TABLE a ( b, c )"
    assert _meant("x IN ('a--b', 'c  d', '/* e */')") == "x IN ('a--b', 'c  d', '/* e */')"
    assert _meant("\"a -- b\" 'it''s  --'") == "\"a -- b\" 'it''s  --'"
    assert _meant("CHECK (x IN ('corr--\nect'))") != _meant("CHECK (x IN ('correct'))")


def test_an_index_that_would_hide_rows_from_questions_is_found(folder):
    for old, new in (("(event)", "(event) WHERE event = 'used'"), (" WHERE event = 'used'", "")):
        with raw(folder) as db:
            redefine(db, "claim_by_event", old, new)
        with raw(folder) as db:
            if new:
                db.execute("REINDEX claim_by_event")
    with raw(folder) as db:
        assert not db.execute("SELECT * FROM claim WHERE event = 'delivered'").fetchall()
    assert "the file is damaged" in str(verify(folder).problem)


def test_a_text_turned_into_a_blob_of_the_same_bytes_is_found(folder):
    with raw(folder) as db:
        db.execute("DROP TRIGGER decision_is_never_changed")
        redefine(db, "decision", ") STRICT", ")")
    with raw(folder) as db:
        db.execute("UPDATE decision SET who = CAST(who AS BLOB) WHERE n = 1")
        db.execute(triggers()["decision_is_never_changed"])
        redefine(db, "decision", "\n    )", "\n    ) STRICT")
    verdict = verify(folder)
    assert not verdict.ok
    assert "who" in str(verdict.problem)


def test_a_table_of_another_shape_gives_a_verdict(folder):
    with raw(folder) as db:
        db.execute("DROP TABLE chain")
        db.execute("CREATE TABLE chain (sequence)")
        db.execute("INSERT INTO chain VALUES (1)")
    verdict = verify(folder)
    assert (verdict.ok, verdict.table) == (False, "chain")


def test_a_table_that_was_taken_away_gives_a_verdict(folder):
    with raw(folder) as db:
        db.execute("DROP TABLE link")
    assert (verify(folder).ok, verify(folder).table) == (False, "link")
