import csv
import json

import pytest


def test_a_commit_is_one_line_with_its_time(run, ledger):
    done = run("log", "--ledger", ledger)
    assert done.code == 0
    (line,) = done.out.splitlines()
    assert " UTC  commit 1: 3 reports, " in line


def test_decisions_come_with_who_and_why_and_steer_no_terminal(run, ledger):
    claim = json.loads(run("claims", "--ledger", ledger).out.splitlines()[0])["id"]
    run("decide", claim, "accept", "--by", "Ann", "--why", "seen \x1b[2J it", "--ledger", ledger)
    lines = run("log", "--ledger", ledger).out.splitlines()
    assert f"decision 1: Ann accepted claim {claim[:8]} (“seen  [2J it”)" in lines[0]
    assert run("log", "--ledger", ledger, "--reverse").out.splitlines() == lines[::-1]
    assert run("log", "--ledger", ledger, "--by", "ANN").out.splitlines() == lines[:1]


def test_as_rows_every_event_is_one(run, ledger):
    rows = json.loads(run("log", "--ledger", ledger, "--format", "json").out)
    assert [(row["commit"], row["kind"], row["reports"]) for row in rows] == [(1, "read", 3)]
    (row,) = csv.DictReader(run("log", "--ledger", ledger, "--format", "csv").out.splitlines())
    assert row["told"].startswith("3 reports, ")
    assert "3 reports" in run("log", "--ledger", ledger, "--format", "table").out


def test_outside_of_the_days_asked_for_there_is_nothing(run, ledger):
    done = run("log", "--ledger", ledger, "--until", "2001")
    assert (done.code, done.out, done.err) == (0, "", "nothing was recorded that you ask for\n")
    assert run("log", "--ledger", ledger, "--since", "2001").out


@pytest.mark.parametrize(
    ("asked", "says"),
    [
        (("--since", "yesterday"), "cannot read the date 'yesterday'"),
        (("--since", "2024-02", "--until", "2024-01"), "give the earlier day to --since"),
    ],
)
def test_a_day_that_is_none_is_a_mistake(run, ledger, asked, says):
    done = run("log", "--ledger", ledger, *asked)
    assert (done.code, done.out) == (2, "")
    assert says in done.err
