"""A place for a ledger to be made in, which takes its name only when the ledger is whole and on the disk."""

import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from shutil import rmtree
from tempfile import mkdtemp

from drawdown.errors import LedgerMistake
from drawdown.ledger.file import keep_name, plain_errors
from drawdown.ledger.schema import FILE

UNFINISHED = ".unfinished-"
"""How the folder begins that a ledger is made in; one that was killed leaves it behind."""


@contextmanager
def place_for(to: Path) -> Iterator[Path]:
    """A folder within ``to`` to make ``ledger.sqlite`` in, closed by the end of the block; then it is named.

    Whatever ends the block early, even SIGKILL, leaves no ledger under the name, and if it can no empty
    folder. A file that took the name meanwhile is not replaced.

    Raises: LedgerMistake if there is a ledger or what is left of one, or the folder cannot be written.
    """
    with plain_errors(to):
        if to.exists() and not to.is_dir():
            raise LedgerMistake(f"{to}: this is a file; name a folder for the ledger, new or without one")
        # A write-ahead log left by another ledger would be taken for the new one's.
        for name in (FILE, f"{FILE}-wal", f"{FILE}-shm", f"{FILE}-journal"):
            if (to / name).exists():
                raise LedgerMistake(f"{to}: holds {name} already, which is not replaced; name another folder")
        new = not to.exists()
        to.mkdir(parents=True, exist_ok=True)
        made = Path(mkdtemp(prefix=UNFINISHED, dir=to))
    try:
        yield made
        with plain_errors(to):
            _flush(made / FILE)
            _name(made / FILE, to / FILE)
            keep_name(to)
            keep_name(to.parent)
    finally:
        rmtree(made, ignore_errors=True)
        if new:
            with suppress(OSError):  # it holds the ledger
                to.rmdir()


def _flush(file: Path) -> None:
    handle = os.open(file, os.O_RDWR)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _name(made: Path, final: Path) -> None:
    try:
        os.link(made, final)  # unlike a rename it fails if the name was taken meanwhile
    except OSError as error:
        if final.exists():
            raise LedgerMistake(
                f"{final}: another process made it meanwhile; it is not replaced, name another folder"
            ) from error
        os.rename(made, final)  # on a file system without hard links
