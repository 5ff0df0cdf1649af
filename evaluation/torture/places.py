"""Disks that are soon full, folders that cannot be written to, and who may not write there."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from drawdown.ledger.schema import FILE
from evaluation.torture.crew import ROOT, environment

ASKS_FOR_A_COPY = "copy both files to a folder of your own"
"""What drawdown says where it can neither read the WAL as it is nor mend what its writer left."""


@contextmanager
def small_disk(folder: Path, size: int) -> Iterator[Path]:
    """A file system of so many bytes. Raises: RuntimeError if none can be mounted here."""
    folder.mkdir(parents=True)
    mounted = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", f"size={size}", "drawdown-torture", str(folder)],
        check=False,
        capture_output=True,
        text=True,
    )
    if mounted.returncode:
        raise RuntimeError(f"no small file system can be mounted here: {mounted.stderr.strip()}")
    try:
        yield folder
    finally:
        subprocess.run(["umount", str(folder)], check=True)


def remount(disk: Path, how: str) -> None:
    """Make a disk read-only (``ro``) or writable again (``rw``)."""
    subprocess.run(["mount", "-o", f"remount,{how}", str(disk)], check=True, capture_output=True)


def fill(disk: Path, leave: int = 0) -> Path:
    """Fill a disk up but for so many bytes. Returns: the file to remove to make room."""
    ballast = disk / "ballast"
    free = shutil.disk_usage(disk).free - leave
    with ballast.open("wb") as file:
        os.posix_fallocate(file.fileno(), 0, max(free, 1))
    return ballast


def lock(ledger: Path) -> None:
    """Take the right to write to a ledger from everybody, as ``chmod -R a-w`` does."""
    for file in ledger.iterdir():
        file.chmod(0o444)
    ledger.chmod(0o555)


def unlock(ledger: Path) -> None:
    """Give the owner the right to write again."""
    ledger.chmod(0o755)
    for file in ledger.iterdir():
        file.chmod(0o644)


def bound_by_permissions() -> list[str]:
    """The command under which permissions hold for root too."""
    if os.geteuid():
        return []
    return ["setpriv", "--bounding-set=-dac_override,-dac_read_search"]


def readable(ledger: Path, under: Sequence[str]) -> tuple[str, ...]:
    """What keeps the command line from reading a ledger; empty, as it should be, if nothing does."""
    wrong = []
    for words in (["verify"], ["claims", "--format", "jsonl"]):
        command = [*under, sys.executable, "-m", "drawdown", *words, "--ledger", str(ledger)]
        done = subprocess.run(
            command, check=False, capture_output=True, text=True, cwd=ROOT, env=environment()
        )
        if done.returncode and ASKS_FOR_A_COPY not in done.stderr:
            wrong.append(f"{words[0]} exits with {done.returncode}: {done.stdout}{done.stderr}")
    return tuple(wrong) if (ledger / FILE).exists() else ()
