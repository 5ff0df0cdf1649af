"""What a writer asked of the system, call by call, as strace records it."""

import os
import re
import shutil
import subprocess
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from evaluation.torture.acknowledged import Acknowledged
from evaluation.torture.crew import Crew

CHANGES = ("pwrite64", "write", "ftruncate", "fdatasync", "fsync", "unlink", "mkdir", "openat")
"""The calls by which Python and SQLite change files on Linux, and make them durable."""

_LINE = re.compile(r"(?:\d+ +)?(\w+)\((.*)\) += \d+")
_TEXT = re.compile(r'(?:<|")((?:\\x[0-9a-f]{2})*)(?:>|")')
_LAST = re.compile(r", (\d+)$")


@dataclass(frozen=True)
class Call:
    """One call that succeeded.

    Attributes:
        name: One of ``CHANGES``; an ``openat`` is one that makes the file if there is none, and ``fdatasync``
            counts as ``fsync``.
        path: The file or folder, absolute; of a pipe, whatever the system calls it.
        data: What was written.
        number: Where to, or how long the file is after an ``ftruncate``.
        said: Whether it is a line of the writer about what was acknowledged.
    """

    name: str
    path: Path
    data: bytes = b""
    number: int = 0
    said: bool = False


@cache
def strace() -> str:
    """Where strace is. Raises: RuntimeError with the reason if calls cannot be recorded here."""
    found = shutil.which("strace")
    if not found:
        raise RuntimeError("strace is not installed (Debian: apt-get install strace)")
    tried = subprocess.run([found, "-o", "/dev/null", "true"], check=False, capture_output=True, text=True)
    if tried.returncode:
        raise RuntimeError(f"strace may not look into processes here: {tried.stderr.strip()}")
    return found


def record(root: Path, options: Sequence[str]) -> list[Call]:
    """The calls of one writer, those on the files below ``root`` and what it said, in their order."""
    log = root / "calls"
    names = f"trace={','.join(CHANGES)}"
    under = [strace(), "-f", "-y", "-xx", "-qq", "-s", "9999999", "-o", str(log), "-e", names]
    Crew(root / "new" / "ledger", 0, 1, options, under).hear(Acknowledged())
    with log.open(encoding="ascii") as lines:
        calls = [call for line in lines if (call := _call(line))]
    log.unlink()
    return [call for call in calls if call.said or _lasts(call.path, root)]


def _lasts(path: Path, root: Path) -> bool:
    # The index of the WAL is made anew by whoever opens a ledger first.
    return path.is_relative_to(root) and path.suffix != ".sqlite-shm"


def _call(line: str) -> Call | None:
    match = _LINE.match(line)
    if not match:  # a call that failed
        return None
    name, words = match.groups()
    texts = [bytes.fromhex(text.replace("\\x", "")) for text in _TEXT.findall(words)]
    if name == "openat":
        return Call(name, Path(os.fsdecode(texts[1]))) if "O_CREAT" in words else None
    last = _LAST.search(words)
    return Call(
        "fsync" if name == "fdatasync" else name,
        Path(os.fsdecode(texts[0])),
        texts[1] if len(texts) > 1 else b"",
        int(last[1]) if last else 0,
        name == "write" and words.startswith("1<"),
    )
