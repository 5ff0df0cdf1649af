"""The disk is full while writers write; then there is room again."""

import random
from collections.abc import Iterator
from pathlib import Path

from evaluation.torture.acknowledged import Acknowledged
from evaluation.torture.crew import Crew
from evaluation.torture.held import Flaws, flaws
from evaluation.torture.places import fill, readable, small_disk
from evaluation.torture.tally import Tally

SIZE = 4_000_000
SHARE = 1_000_000
"""Bytes that each writer gets besides, for what it writes when there is room again."""
PLAIN = ("the disk is full", "let nothing more be written", "No space left")


def full(folder: Path, rounds: int, writers: int, seed: int) -> Iterator[Tally]:
    """Let writers write until a small disk is full, read, make room, and let others go on.

    Where no small disk can be mounted, the writers have a limit on the size of their files instead.
    """
    rng = random.Random(seed)
    for round in range(rounds):
        room = rng.randrange(20_000, SIZE // 2)
        options = ["--reopen"] if round % 2 else []
        try:
            with small_disk(folder / f"full-{round}", SIZE + SHARE * writers) as disk:
                ballast = fill(disk, room)
                yield from _round("tmpfs", disk / "ledger", writers, options, [], ballast)
        except RuntimeError:
            under = ["prlimit", f"--fsize={room}"]
            yield from _round(
                f"disk full, limit, {writers} at once",
                folder / f"limit-{round}",
                writers,
                options,
                under,
                None,
            )


def _round(
    by: str, ledger: Path, writers: int, options: list[str], under: list[str], ballast: Path | None
) -> Iterator[Tally]:
    acknowledged = Acknowledged()
    Crew(ledger, 0, writers, options, under).hear(acknowledged)
    refused = len(acknowledged.mistakes)
    wrong = tuple(words for words in acknowledged.mistakes if not any(plain in words for plain in PLAIN))
    found = Flaws(torn=wrong) + flaws(ledger, acknowledged)
    if acknowledged.total:
        found += Flaws(lost=readable(ledger, []))
    if ballast:
        ballast.unlink()
    Crew(ledger, writers, writers, ["--lots", "3"]).hear(acknowledged)
    if acknowledged.done != writers:
        found += Flaws(torn=tuple(acknowledged.mistakes[refused:]) or ("a writer never met the full disk",))
    yield Tally(
        f"disk full ({by}), {writers} at once",
        1,
        acknowledged.total,
        found + flaws(ledger, acknowledged),
        refused=refused,
    )
