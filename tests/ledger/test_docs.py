"""docs/ledger.md says how to read and check a ledger without drawdown; here it is done as written there."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

from drawdown.ledger import Ledger, verify
from drawdown.ledger.schema import APPLICATION, FILE, FORMAT, TABLES
from drawdown.query import Query
from tests.ledger.build import ledger_of, many, raw, unguarded

DOC = (Path(__file__).parents[2] / "docs" / "ledger.md").read_text(encoding="utf-8")


def block(language):
    (code,) = re.findall(rf"```{language}\n(.*?)```", DOC, re.DOTALL)
    return code


def recipe(folder):
    # -I: neither this checkout nor an installed drawdown is in reach by accident.
    return subprocess.run(
        [sys.executable, "-I", "-", folder / FILE], input=block("python"), capture_output=True, text=True
    )


@pytest.fixture
def folder(tmp_path):
    return ledger_of(tmp_path)


def test_the_recipe_in_plain_python_finds_the_same_head(folder):
    run = recipe(folder)
    assert (run.stdout.strip(), run.stderr) == (verify(folder).head, "")
    assert "import drawdown" not in block("python")


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ("UPDATE claim SET event = 'used' WHERE n = 3", "claim 3 was changed"),
        ("DELETE FROM report WHERE n = 2", "chain 1 is of other rows"),
        ("UPDATE chain SET recorded = '2024' WHERE sequence = 2", "chain 2 was changed"),
        ("DELETE FROM chain WHERE sequence = 2", "chain 3 does not follow"),
        ("DELETE FROM chain WHERE sequence = 4", "decision: row in no commit"),
    ],
)
def test_the_recipe_stops_at_a_flaw(folder, change, words):
    with unguarded(folder) as db:
        db.execute(change)
    assert words in recipe(folder).stderr


def test_the_question_in_sql_finds_the_claims_that_count_now(folder):
    with Ledger.open(folder, create=False) as ledger:
        lot = next(iter(many(1, claims=1)))
        ledger.add([lot.__class__(lot.report, "hand 2", lot.claims)])
        expected = [entry.claim.id for entry in ledger.answer(Query()).known]
    with raw(folder) as db:
        assert [row[2] for row in db.execute(block("sql"))] == expected
    assert len(expected) == 7


def test_the_marks_and_every_column_are_described(folder):
    assert str(APPLICATION) in DOC
    assert f"| `PRAGMA user_version` | {FORMAT}," in DOC
    with raw(folder) as db:
        for table in (*TABLES, "chain"):
            (line,) = re.findall(rf"^\| `{table}` \|.*$", DOC, re.MULTILINE)
            for row in db.execute(f"PRAGMA table_info({table})"):
                assert row[1] in ("n", "sequence", "hash") or f"`{row[1]}`" in line, (table, row[1])
