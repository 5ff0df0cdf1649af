"""docs/ledger.md says how to read and check a ledger without drawdown; here it is done as written there."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from drawdown.ledger import Ledger, verify
from drawdown.ledger.schema import APPLICATION, FILE, FORMAT, TABLES
from drawdown.query import Query
from tests.ledger.build import at, ledger_of, many, raw, unguarded
from tests.ledger.proof.forge import forging

DOC = (Path(__file__).parents[2] / "docs" / "ledger.md").read_text(encoding="utf-8")


def block(language):
    (code,) = re.findall(rf"```{language}\n(.*?)```", DOC, re.DOTALL)
    return code


def recipe(folder, *commits):
    # -I: neither this checkout nor an installed drawdown is in reach by accident.
    command = [sys.executable, "-I", "-", folder / FILE, *map(str, commits)]
    return subprocess.run(command, input=block("python"), capture_output=True, text=True)


@pytest.fixture
def folder(tmp_path):
    return ledger_of(tmp_path)


def test_the_recipe_in_plain_python_finds_the_same_head(folder):
    run = recipe(folder)
    assert (run.stdout, run.stderr) == (f"commit 4 is {verify(folder).head}\n", "")
    assert "import drawdown" not in block("python")


def test_the_recipe_prints_the_hash_of_a_commit_that_was_sealed(folder):
    head = verify(folder).head
    with Ledger.open(folder, create=False) as ledger:
        ledger.add(many(1, first=20), recorded=at("2024-02-01"))
    assert recipe(folder, 4).stdout.splitlines() == [
        f"commit 4 is {head}",
        f"commit 5 is {verify(folder).head}",
    ]


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ("UPDATE claim SET event = 'used' WHERE n = 3", "claim 3 was changed"),
        ("DELETE FROM report WHERE n = 2", "chain 1 is of other rows"),
        ("UPDATE chain SET recorded = '2024' WHERE sequence = 2", "chain 2 was changed"),
        ("DELETE FROM chain WHERE sequence = 2", "chain 3 does not follow"),
        ("DELETE FROM chain WHERE sequence = 4", "decision: row in no commit"),
        ("ALTER TABLE link RENAME TO gone; CREATE VIEW link AS SELECT * FROM gone", "a table is none"),
    ],
)
def test_the_recipe_stops_at_a_flaw(folder, change, words):
    with unguarded(folder) as db:
        db.executescript(change)
    assert words in recipe(folder).stderr


@pytest.fixture
def keeper(tmp_path, monkeypatch):
    """A folder with a ledger and a key, in which ``drawdown`` and the recipe are at hand."""
    if not (shutil.which("ssh-keygen") and shutil.which("bash")):
        pytest.skip("needs ssh-keygen and bash")
    ledger_of(tmp_path / "my-ledger")
    make = ["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", str(tmp_path / "seal_key")]
    subprocess.run(make, check=True)
    (tmp_path / "check.py").write_text(block("python"))
    (tmp_path / "bin").mkdir()
    for name, command in (("drawdown", "-m drawdown"), ("python3", "")):
        shim = tmp_path / "bin" / name
        shim.write_text(f'#!/bin/sh\nexec "{sys.executable}" {command} "$@"\n')
        shim.chmod(0o755)
    monkeypatch.setenv("PATH", f"{tmp_path / 'bin'}{os.pathsep}{os.environ['PATH']}")
    monkeypatch.delenv("DRAWDOWN_SEAL_KEY", raising=False)
    return tmp_path


def shell(folder, language):
    return subprocess.run(["bash", "-e"], input=block(language), cwd=folder, capture_output=True, text=True)


def test_a_seal_is_made_and_checked_by_the_commands_written_there(keeper):
    made = shell(keeper, "bash")
    assert (made.returncode, made.stderr) == (0, "")
    assert "signed by ann@example.org" in made.stdout
    with Ledger.open(keeper / "my-ledger", create=False) as ledger:
        head = ledger.verify().head
        ledger.add(many(1, first=20), recorded=at("2024-02-01"))
    shutil.copy(keeper / "my-ledger" / FILE, keeper)
    checked = shell(keeper, "sh")
    good, line = checked.stdout.splitlines()
    assert (checked.returncode, checked.stderr) == (0, "")
    assert good.startswith('Good "drawdown-seal" signature for ann@example.org')
    assert line == f"commit 4 is {head}"


@pytest.mark.parametrize("forged", ["seal", "ledger"])
def test_the_commands_written_there_fail_on_what_was_forged(keeper, forged):
    shell(keeper, "bash")
    if forged == "ledger":
        with forging(keeper / "my-ledger") as db:
            db.execute("UPDATE decision SET who = 'Eve' WHERE n = 1")
    shutil.copy(keeper / "my-ledger" / FILE, keeper)
    if forged == "seal":
        seal = keeper / "seal.json"
        seal.write_text(seal.read_text().replace('"report": 4', '"report": 5'))
    done = shell(keeper, "sh")
    assert done.returncode
    assert "commit 4 is" not in done.stdout


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
