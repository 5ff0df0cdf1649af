"""Adding many reports, broken off from outside: no process is left behind, and the same command goes on."""

import os
import re
import signal
import sqlite3
import subprocess
import sys
import time
from contextlib import closing

import pytest

REPORTS = 2000
SAID = "Britain sent {number} Storm Shadow missiles to Ukraine in May 2023, officials said. " * 4


@pytest.fixture(scope="module")
def many(tmp_path_factory):
    folder = tmp_path_factory.mktemp("many")
    for number in range(REPORTS):
        (folder / f"{number:04}.txt").write_text(SAID.format(number=number + 2))
    return folder


def recorded(ledger):
    """How many reports a ledger has, which may not be made yet."""
    try:
        with closing(sqlite3.connect(f"file:{ledger}/ledger.sqlite?mode=ro", uri=True)) as db:
            return db.execute("SELECT count(*) FROM report").fetchone()[0]
    except sqlite3.OperationalError:
        return 0


def gone(group):
    """Whether every process of a group has ended, waited for."""
    until = time.monotonic() + 30
    while time.monotonic() < until:
        try:
            os.killpg(group, 0)
        except ProcessLookupError:
            return True
        time.sleep(0.05)
    return False


@pytest.mark.parametrize(
    ("how", "jobs"), [(signal.SIGINT, 1), (signal.SIGINT, 2), (signal.SIGTERM, 2), (signal.SIGKILL, 2)]
)
def test_a_run_that_is_broken_off_ends_whole_and_is_gone_on_with(run, many, tmp_path, how, jobs):
    ledger, part = tmp_path / "l", tmp_path / "part"
    running = subprocess.Popen(
        [sys.executable, "-m", "drawdown", "add", many, "--ledger", ledger, "--jobs", str(jobs)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )
    while not recorded(ledger):
        assert running.poll() is None
        time.sleep(0.02)
    # A terminal sends Ctrl-C to all processes of a command, whoever kills one sends it to that one.
    (os.killpg if how is signal.SIGINT else os.kill)(running.pid, how)
    out, err = running.communicate(timeout=60)
    assert gone(running.pid)
    assert out == ""
    if how is signal.SIGKILL:
        assert running.returncode == -how
    else:
        assert running.returncode == 128 + how
        assert err == "drawdown: interrupted; what was acknowledged is kept, run the same command to go on\n"
    kept = recorded(ledger)
    assert 0 < kept < REPORTS
    assert run("verify", "--ledger", ledger).code == 0
    part.mkdir()
    for file in sorted(many.iterdir())[: kept + 5]:
        os.link(file, part / file.name)
    again = run("add", part, "--ledger", ledger)
    assert re.match(rf"reports: 5 new, {kept} known, 0 refused\n", again.out)
    assert run("verify", "--ledger", ledger).code == 0
