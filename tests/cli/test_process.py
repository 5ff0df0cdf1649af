"""What only a process of its own shows: streams, exit codes, pipes, start-up."""

import json
import os
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

ENV = {name: value for name, value in os.environ.items() if name != "DRAWDOWN_LEDGER"}
PROGRAM = Path(sys.executable).with_name("drawdown")


def drawdown(*arguments, **options):
    return subprocess.run([PROGRAM, *map(str, arguments)], capture_output=True, text=True, env=ENV, **options)


@pytest.fixture(autouse=True)
def _installed():
    if not PROGRAM.exists():
        pytest.skip("needs the drawdown program installed beside this Python")


def test_json_stands_alone_on_standard_output_and_problems_on_standard_error(reports):
    (reports / "empty.txt").write_text("")
    done = drawdown("read", reports, "--format", "json")
    assert done.returncode == 0
    assert json.loads(done.stdout)
    assert "problem: empty.txt" in done.stderr
    assert "empty.txt" not in done.stdout


def test_a_mistake_is_one_plain_message_without_a_traceback(tmp_path):
    done = drawdown("read", tmp_path / "nowhere")
    assert (done.returncode, done.stdout) == (2, "")
    assert len(done.stderr.splitlines()) == 1
    assert "Traceback" not in done.stderr


def test_python_dash_m_runs_the_same_program():
    done = subprocess.run(
        [sys.executable, "-m", "drawdown", "--version"], capture_output=True, text=True, env=ENV
    )
    assert (done.returncode, done.stdout) == (0, drawdown("--version").stdout)


@pytest.mark.parametrize("form", ["jsonl", "json", "csv", "table"])
def test_a_reader_that_has_gone_gives_no_traceback(reports, tmp_path, form):
    many = tmp_path / "many"
    many.mkdir()
    text = "Britain sent 20 Storm Shadow missiles to Ukraine. " * 150
    for number in range(4):
        (many / f"{number}.txt").write_text(f"{number}. {text}")
    writer = subprocess.Popen(
        [PROGRAM, "read", many, "--format", form], stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=ENV
    )
    assert writer.stdout
    assert writer.stderr
    writer.stdout.readline()
    writer.stdout.close()
    err = writer.stderr.read().decode()
    writer.stderr.close()
    writer.wait(30)
    assert "Traceback" not in err
    assert "BrokenPipe" not in err
    assert writer.returncode == 0


def closed_at_once(*arguments):
    """Exit code and standard error of a run whose output nobody reads."""
    reading, writing = os.pipe()
    os.close(reading)
    with os.fdopen(writing, "wb") as pipe:
        done = subprocess.run(
            [PROGRAM, *map(str, arguments)], stdout=pipe, stderr=subprocess.PIPE, text=True, env=ENV
        )
    return done.returncode, done.stderr


@pytest.mark.parametrize("form", ["jsonl", "table"])
def test_a_short_answer_to_nobody_is_no_error(reports, form):
    assert closed_at_once("read", sorted(reports.iterdir())[0], "--format", form) == (0, "")


def test_a_closed_pipe_is_no_failed_check_and_hides_none(ledger):
    assert closed_at_once("verify", "--ledger", ledger) == (0, "")
    (file,) = ledger.glob("*.sqlite*")
    with closing(sqlite3.connect(file)) as db:
        for (name,) in db.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall():
            db.execute(f'DROP TRIGGER "{name}"')
        db.commit()
    assert closed_at_once("verify", "--ledger", ledger)[0] == 1


def test_an_interrupted_run_says_that_it_may_be_run_again(run, monkeypatch, reports, tmp_path):
    def interrupted(*_):
        raise KeyboardInterrupt

    monkeypatch.setattr("drawdown.workflow.add", interrupted)
    done = run("add", reports, "--ledger", tmp_path / "l")
    assert done.code == 130
    assert "run the same command" in done.err


def test_an_output_that_cannot_show_a_letter_gives_no_traceback(tmp_path):
    (tmp_path / "a.txt").write_text("Britain sent Storm Shadow missiles to Ukraine “in Łódź”.", "utf-8")
    env = {**ENV, "PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0", "LC_ALL": "C"}
    for form in ("json", "csv", "table"):
        done = subprocess.run(
            [PROGRAM, "read", tmp_path, "--format", form], capture_output=True, text=True, env=env
        )
        assert (done.returncode, done.stderr) == (0, ""), form
        assert "Storm Shadow" in done.stdout
        if form == "json":
            assert json.loads(done.stdout)[0]["evidence"]["text"].endswith("“in Łódź”.")


def test_help_loads_neither_the_reader_nor_the_brief():
    script = (
        "import sys; sys.argv = ['drawdown', '--help']\n"
        "from drawdown.cli import main\n"
        "try:\n    main()\nexcept SystemExit:\n    pass\n"
        "late = {'yaml', 'trafilatura', 'jinja2', 'rich', 'textual', 'drawdown.reading.assemble'}\n"
        "print(sorted(late & set(sys.modules)), file=sys.stderr)"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, env=ENV)
    assert done.returncode == 0
    assert done.stderr.strip() == "[]"


def test_a_file_name_that_is_no_text_is_read_like_any_other(tmp_path):
    if sys.platform != "linux":
        pytest.skip("only Linux has file names that are no text")
    (tmp_path / os.fsdecode(b"\xff.txt")).write_text("Britain sent Storm Shadow missiles to Ukraine.")
    for arguments in (
        ["read", "--format", "json"],
        ["read", "--format", "table"],
        ["brief", "--out", tmp_path / "o"],
    ):
        done = drawdown(*arguments, tmp_path)
        assert (done.returncode, done.stderr) == (0, ""), arguments
