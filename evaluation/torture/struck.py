"""A writer killed at one call after the other: no moment that matters is left to chance."""

import random
from collections.abc import Iterator
from pathlib import Path
from shutil import copytree

from drawdown.ledger import verify
from evaluation.torture.acknowledged import Acknowledged
from evaluation.torture.crew import ROOT, Crew
from evaluation.torture.held import flaws
from evaluation.torture.recording import CHANGES, record, strace
from evaluation.torture.tally import Tally

OLD = ROOT / "tests" / "ledger" / "formats" / "1"
OPTIONS = ("--lots", "2", "--reopen")


def struck(folder: Path, rounds: int, seed: int) -> Iterator[Tally]:
    """Kill a writer at its n-th call that changes a file, for so many n; then let another go on."""
    counted = folder / "counted"
    counted.mkdir()
    moments = range(2, len(record(counted, OPTIONS)) + 1)  # the first says that it is ready
    rng = random.Random(seed)
    for moment in sorted(rng.sample(moments, min(rounds, len(moments)))):
        ledger = folder / f"struck-{moment}"
        calls = ",".join(name for name in CHANGES if name != "openat")  # Python opens many files of its own
        under = [strace(), "-f", "-qq", "-o", "/dev/null", "-e", f"trace={calls}"]
        under += ["-e", f"inject={calls}:signal=KILL:when={moment}"]
        acknowledged = Acknowledged()
        if moment % 3 == 0:  # a ledger of format 1, which the first write brings to today's
            copytree(OLD, ledger)
            acknowledged.older = verify(ledger).trusted.commits
        Crew(ledger, 1, 1, OPTIONS, under).hear(acknowledged)
        found = flaws(ledger, acknowledged)
        killed = 1 - acknowledged.done
        Crew(ledger, 2, 1, OPTIONS).hear(acknowledged)
        yield Tally(
            "killed at a call",
            1,
            acknowledged.total,
            found + flaws(ledger, acknowledged),
            kills=killed,
            moments=acknowledged.moments,
        )
