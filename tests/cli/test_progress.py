import json
import os
import pty
import subprocess
import sys
from pathlib import Path

import pytest

from drawdown.cli.lines import Lines
from drawdown.cli.progress import Problems, bar
from drawdown.errors import UserMistake
from drawdown.problem import Problem


def on_a_terminal(*arguments):
    """What a run prints to its standard output, a pipe, and to its standard error, a terminal."""
    ours, theirs = pty.openpty()
    done = subprocess.Popen(
        [sys.executable, "-m", "drawdown", *map(str, arguments)],
        stdout=subprocess.PIPE,
        stderr=theirs,
        env={**os.environ, "TERM": "xterm", "COLUMNS": "100"},
    )
    os.close(theirs)
    shown = b""
    try:
        while part := os.read(ours, 4096):
            shown += part
    except OSError:  # how Linux says that the terminal was closed
        pass
    os.close(ours)
    out = done.communicate()[0].decode()
    return done.returncode, out, shown.decode()


def test_a_terminal_is_shown_reports_and_claims_and_the_output_stays_apart(reports, tmp_path):
    code, out, shown = on_a_terminal("add", reports, "--ledger", tmp_path / "l")
    assert code == 0
    assert out.startswith("reports: 3 new, 0 known, 0 refused\n")
    assert "3/3" in shown
    assert "claims" in shown
    assert "new" not in shown


def test_what_goes_to_a_file_does_not_go_to_the_terminal(reports):
    code, out, shown = on_a_terminal("read", reports, "--format", "jsonl")
    assert code == 0
    assert all(json.loads(line)["id"] for line in out.splitlines())
    assert len(out.splitlines()) > 5
    assert "evidence" not in shown


def test_nothing_is_shown_where_there_is_no_terminal(capsys):
    with bar() as show:
        show(1, 2, 3)
    assert capsys.readouterr() == ("", "")


def test_problems_beyond_the_first_are_counted(capsys):
    problems = Problems()
    for number in range(23):
        problems(Problem(f"{number}.txt", "a stain"))
    problems.report()
    lines = capsys.readouterr().err.splitlines()
    assert lines[0] == "problem: 0.txt: a stain"
    assert lines[20:] == ["problem: and 3 more"]


def test_all_problems_are_written_to_a_file_that_is_named(capsys, tmp_path):
    file = tmp_path / "p.jsonl"
    with Problems(file) as problems:
        for number in range(23):
            problems(Problem(f"{number}.txt", "a stain", (number, number + 1)))
    problems.report()
    rows = [json.loads(line) for line in file.read_text("utf-8").splitlines()]
    assert len(rows) == 23
    assert rows[22] == {"path": "22.txt", "message": "a stain", "start": 22, "end": 23}
    assert capsys.readouterr().err.splitlines()[-1] == f"problem: and 3 more; all are in {file}"


def test_a_file_of_lines_that_cannot_be_written_is_told_before_the_work(tmp_path):
    with pytest.raises(UserMistake, match="cannot be written"), Lines(tmp_path / "no" / "x"):
        pytest.fail("the work was begun")


def test_a_disk_that_is_full_is_a_plain_message():
    if not os.path.exists("/dev/full"):
        pytest.skip("needs /dev/full")
    with pytest.raises(UserMistake, match="No space left"), Lines(Path("/dev/full")) as lines:
        lines.write({"a": "b" * 100_000})


def test_add_writes_its_problems_where_it_is_told(run, write, tmp_path):
    folder = write(
        good="Britain sent 20 Storm Shadow missiles to Ukraine.", bad="", worse=b"\xff\x00\x01\x02"
    )
    file = tmp_path / "p.jsonl"
    assert run("add", folder, "--ledger", tmp_path / "l", "--problems", file).code == 0
    assert [json.loads(line)["path"] for line in file.read_text().splitlines()] == ["bad.txt", "worse.txt"]
