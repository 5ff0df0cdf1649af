"""Writers killed at random moments, in the middle of whatever they do."""

import random
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from evaluation.torture.acknowledged import Acknowledged
from evaluation.torture.crew import Crew
from evaluation.torture.held import flaws
from evaluation.torture.tally import Tally

LIFE = 5
"""Rounds that one ledger goes through before the next is begun; each is mended by whoever opens it next."""


def killed(folder: Path, rounds: int, writers: int, seed: int) -> Iterator[Tally]:
    """Kill so many writers together, again and again; what came of each round, as it ends.

    Half of the rounds open and close the ledger for every lot, so that many of their kills fall on its
    creation, on opening, and on the checkpoint that the last one to close makes.
    """
    rng = random.Random(f"{seed} {writers}")
    for round in range(rounds):
        if round % LIFE == 0:
            ledger, acknowledged = folder / f"killed-{round}", Acknowledged()
        before = acknowledged.total
        moments = Counter(acknowledged.moments)
        crew = Crew(ledger, round * writers, writers, ["--reopen"] if round % 2 else [])
        time.sleep(_moment(rng, round % LIFE == 0))
        crew.kill()
        crew.hear(acknowledged)
        yield Tally(
            f"killed, {writers} at once",
            1,
            acknowledged.total - before,
            flaws(ledger, acknowledged),
            kills=writers,
            moments=acknowledged.moments - moments,
        )


def _moment(rng: random.Random, new: bool) -> float:
    """Seconds after the start: soon, while the ledger is made or opened, or some time later."""
    return rng.uniform(0, 0.03) if new or rng.random() < 0.25 else 10 ** rng.uniform(-2, -0.2)
