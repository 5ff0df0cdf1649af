"""The folder of a ledger becomes read-only while writers write; then it is writable again."""

import random
import time
from collections.abc import Iterator
from pathlib import Path

from evaluation.torture.acknowledged import Acknowledged
from evaluation.torture.crew import Crew
from evaluation.torture.held import Flaws, flaws
from evaluation.torture.places import bound_by_permissions, lock, readable, remount, small_disk, unlock
from evaluation.torture.tally import Tally

PLAIN = (
    "it cannot be written to",
    "it cannot be opened for writing",
    "Permission denied",
    "Read-only file",
)
SIZE = 64_000_000


def readonly(folder: Path, rounds: int, writers: int, seed: int) -> Iterator[Tally]:
    """Take the right to write from the folder in the middle; in half of the rounds, from its whole disk.

    A disk with files open for writing cannot be made read-only, so its writers are killed before.
    """
    rng = random.Random(seed)
    for round in range(rounds):
        pause = 10 ** rng.uniform(-2, -0.3)
        options = ["--reopen"] if round % 4 < 2 else []
        if round % 2:
            try:
                with small_disk(folder / f"readonly-{round}", SIZE) as disk:
                    yield _disk(disk, writers, options, pause)
                continue
            except RuntimeError:
                pass  # then this round is about permissions too
        yield _permissions(folder / f"permissions-{round}", writers, options, pause)


def _permissions(ledger: Path, writers: int, options: list[str], pause: float) -> Tally:
    """Who has the ledger open may finish; who opens it is refused."""
    under, acknowledged = bound_by_permissions(), Acknowledged()
    Crew(ledger, 0, 1, ["--lots", "1"]).hear(acknowledged)  # there is a folder to lock
    crew = Crew(ledger, 1, writers, options, under)
    time.sleep(pause)
    lock(ledger)
    time.sleep(pause)
    crew.kill()
    crew.hear(acknowledged)
    try:
        Crew(ledger, 1 + writers, 1, under=under).hear(acknowledged)
        wrong = readable(ledger, under)
    finally:
        unlock(ledger)
    return _restored(f"folder read-only, {writers} at once", ledger, writers, acknowledged, wrong)


def _disk(disk: Path, writers: int, options: list[str], pause: float) -> Tally:
    ledger, acknowledged = disk / "ledger", Acknowledged()
    Crew(ledger, 0, 1, ["--lots", "1"]).hear(acknowledged)
    crew = Crew(ledger, 1, writers, options)
    time.sleep(pause)
    crew.kill()
    crew.hear(acknowledged)
    remount(disk, "ro")
    Crew(ledger, 1 + writers, 1).hear(acknowledged)
    wrong = readable(ledger, [])
    remount(disk, "rw")
    return _restored(f"disk read-only, {writers} at once", ledger, writers, acknowledged, wrong)


def _restored(
    kind: str, ledger: Path, writers: int, acknowledged: Acknowledged, wrong: tuple[str, ...]
) -> Tally:
    refused, done = list(acknowledged.mistakes), acknowledged.done
    if not refused:
        wrong += ("nobody was refused",)
    wrong += tuple(words for words in refused if not any(plain in words for plain in PLAIN))
    Crew(ledger, 2 + writers, writers, ["--lots", "2"]).hear(acknowledged)
    if acknowledged.done != done + writers:
        wrong += ("the ledger did not go on",)
    found = Flaws(torn=wrong) + flaws(ledger, acknowledged)
    return Tally(kind, 1, acknowledged.total, found, writers, acknowledged.moments, len(refused))
