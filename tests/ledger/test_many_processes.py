"""Processes that add at once, and processes that are killed while they add."""

import random
import subprocess
import sys
import time

import pytest

from drawdown.ledger import Ledger, verify
from drawdown.query import Query
from tests.ledger.build import many

WRITER = """
import sys
from pathlib import Path
from drawdown.ledger import Ledger
from tests.ledger.build import claim, decision, many
folder, first, count, size = Path(sys.argv[1]), *map(int, sys.argv[2:])
with Ledger.open(folder, create=True) as ledger:
    print("open", flush=True)
    for number in range(first, first + count * size, size):
        lot = list(many(size, first=number))
        ledger.add(lot)
        print("report", *(found.report.id for found in lot), flush=True)
        (made,) = ledger.decide(decision(lot[0].claims[0], "accept"))
        print("decision", made.claim, flush=True)
"""


def start(folder, first, count, size):
    return subprocess.Popen(
        [sys.executable, "-c", WRITER, str(folder), str(first), str(count), str(size)],
        stdout=subprocess.PIPE,
        text=True,
        env={"PYTHONPATH": ":".join(sys.path)},
    )


def acknowledged(output):
    reports: set[str] = set()
    decisions: set[str] = set()
    for line in output.split("\n")[:-1]:  # a line without its end was not written whole
        kind, *ids = line.split(" ")
        (reports if kind == "report" else decisions if kind == "decision" else set()).update(ids)
    return reports, decisions


def held(folder):
    """Reports and decided claims of a ledger; nothing of it may be torn or there twice."""
    with Ledger.open(folder, create=False) as ledger:
        assert ledger.verify().ok, ledger.verify()
        reports = [of.id for of in ledger.reports()]
        entries = list(ledger.answer(Query()).known)
        decisions = [row[0] for row in ledger._db.execute("SELECT claim FROM decision")]
    assert len(set(reports)) == len(reports)
    assert len(set(decisions)) == len(decisions)
    claims = [entry.claim for entry in entries]
    assert len(claims) == 3 * len(reports)
    assert {claim.report for claim in claims} == set(reports)
    return set(reports), set(decisions)


def test_four_processes_add_at_once_and_the_chain_stays_one_line(tmp_path):
    """They make the ledger together, and half of what each adds the next one adds too."""
    running = [start(tmp_path, first, 10, 2) for first in (0, 10, 20, 30)]
    seen = [process.communicate(timeout=60)[0] for process in running]
    assert [process.returncode for process in running] == [0] * 4
    with Ledger.open(tmp_path, create=False) as ledger:
        verdict = ledger.verify()
        assert verdict.ok
        assert {of.id for of in ledger.reports()} == {found.report.id for found in many(50)}
        assert ledger._db.execute("SELECT count(*) FROM decision").fetchone() == (40,)
        assert len(ledger.answer(Query()).known) == 150
    assert set().union(*(acknowledged(output)[0] for output in seen)) == {of.report.id for of in many(50)}


@pytest.mark.parametrize("writers", [1, 3])
def test_nothing_acknowledged_is_lost_or_torn_by_a_kill_at_any_moment(tmp_path, writers):
    rng = random.Random(writers)
    reports: set[str] = set()
    decisions: set[str] = set()
    for round in range(4):
        running = [start(tmp_path, (round * 10 + writer) * 100_000, 10_000, 3) for writer in range(writers)]
        for process in running:
            assert process.stdout.readline() == "open\n"
        time.sleep(rng.uniform(0.01, 0.3))
        for process in running:
            process.kill()
        for process in running:
            added, decided = acknowledged(process.communicate()[0])
            reports |= added
            decisions |= decided
        there, decided = held(tmp_path)
        assert reports <= there
        assert decisions <= decided
    assert reports
    assert verify(tmp_path).ok
