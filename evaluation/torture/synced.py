"""Whether what is acknowledged was made durable before, seen in the calls that were made to the system."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from evaluation.torture.held import Flaws
from evaluation.torture.recording import Call, record
from evaluation.torture.tally import Tally

ACKNOWLEDGES = (b"added ", b"decided ", b"undone ")


def synced(folder: Path) -> Iterator[Tally]:
    """Record a writer that closes in the end and one that closes for every lot; look at what follows what."""
    for options in (["--lots", "5"], ["--lots", "5", "--reopen"]):
        root = folder / f"synced-{len(options)}"
        root.mkdir()
        yield judged(record(root, options))


def judged(calls: Sequence[Call]) -> Tally:
    """What was acknowledged, and what of it was not certain to be on the disk by then.

    A file with writes that no fsync has followed makes what is acknowledged next uncertain. To remove another
    file then is a fault as well: the WAL may go only when all of it is in the ledger's own file.
    """
    waiting: set[Path] = set()
    lost, acknowledged = [], 0
    for call in calls:
        if call.said and call.data.startswith(ACKNOWLEDGES):
            acknowledged += 1
            lost += [f"{call.data.decode().strip()}: before {path.name} was synced" for path in waiting]
        elif call.name == "unlink":
            lost += [
                f"{call.path.name} removed before {path.name} was synced" for path in waiting - {call.path}
            ]
            waiting.discard(call.path)
        elif call.name == "fsync":
            waiting.discard(call.path)
        elif call.name in ("pwrite64", "ftruncate", "mkdir", "openat"):
            # A name is synced with its folder; SQLite leaves that of an emptied journal to the next fsync.
            waiting.add(call.path if call.name in ("pwrite64", "ftruncate") else call.path.parent)
    return Tally("fsync before", 1, acknowledged, Flaws(lost=tuple(lost)))
