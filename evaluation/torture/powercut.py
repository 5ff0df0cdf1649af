"""The power fails at any moment: what a disk may then hold of a ledger, tried out."""

import random
from collections.abc import Iterator, Sequence
from pathlib import Path

from evaluation.torture.acknowledged import Acknowledged
from evaluation.torture.disk import Disk
from evaluation.torture.held import flaws
from evaluation.torture.recording import Call, record
from evaluation.torture.tally import Tally


def powercut(folder: Path, rounds: int, seed: int) -> Iterator[Tally]:
    """Record a writer that makes a ledger and fills it, then cut the power after some of its calls.

    What was acknowledged before the cut must be in the ledger that is found after it.
    """
    root = folder / "recorded"
    root.mkdir()
    calls = record(root, ["--lots", "6", "--reopen"])
    yield from cut(calls, root, folder, rounds, seed)


def cut(calls: Sequence[Call], root: Path, folder: Path, rounds: int, seed: int) -> Iterator[Tally]:
    """Cut the power after some of these calls, made below ``root``; what is left is put into ``folder``."""
    rng = random.Random(seed)
    disk, said = Disk(root), list[str]()
    cuts = sorted(rng.choices(range(len(calls)), k=rounds))
    for number, call in enumerate(calls):
        if call.said:
            said.append(call.data.decode())
        else:
            disk.follow(call)
        for cut in range(cuts.count(number)):
            found = folder / f"cut-{number}-{cut}"
            found.mkdir()
            for path, content in disk.after_a_cut(rng).items():
                (found / path.name).write_bytes(content)
            acknowledged = Acknowledged()
            acknowledged.hear("".join(said))
            yield Tally("power cut", 1, acknowledged.total, flaws(found, acknowledged))
