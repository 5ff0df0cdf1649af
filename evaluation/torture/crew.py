"""Starting writers together, stopping them, and hearing what they were told."""

import os
import subprocess
import sys
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from evaluation.torture.acknowledged import Acknowledged
from evaluation.torture.writer import ROOM

ROOT = Path(__file__).resolve().parents[2]
PATIENCE = 300
"""Seconds until a writer counts as hanging."""


class Crew:
    """Writers of one ledger, each in a process of its own, that begin at the same moment.

    Args:
        ledger: Their ledger.
        first: Number of the first writer; no two writers of one ledger may share theirs.
        count: How many they are.
        options: More words for each, such as ``--reopen``.
        under: A command that runs them, such as ``strace``, with its options.
        apart: How many reports lie between the first of one writer and the first of the next.
        module: What each of them runs.
    """

    def __init__(
        self,
        ledger: Path,
        first: int,
        count: int = 1,
        options: Sequence[str] = (),
        under: Sequence[str] = (),
        *,
        apart: int = ROOM,
        module: str = "writer",
    ) -> None:
        command = [*under, sys.executable, "-m", f"evaluation.torture.{module}", str(ledger), *options]
        self._running = [
            _start([*command, "--first", str(number * apart)]) for number in range(first, first + count)
        ]
        for process in self._running:
            if process.stdout is None or process.stdout.readline() != "ready\n":
                raise RuntimeError(f"a writer did not start: {process.communicate()[1]}")
        # Somebody must listen all the time, or the writers wait for room in their pipes.
        self._listeners = ThreadPoolExecutor(count)
        self._said = [
            self._listeners.submit(process.communicate, "go\n", PATIENCE) for process in self._running
        ]

    def kill(self) -> None:
        """End all of them at once, wherever they are."""
        for process in self._running:
            process.kill()

    def hear(self, acknowledged: Acknowledged) -> None:
        """Wait for their end and take in what they said.

        Raises: RuntimeError if one of them ended with a traceback.
        """
        for said in self._said:
            output, errors = said.result()
            acknowledged.hear(output)
            if "Traceback" in errors:
                raise RuntimeError(errors)
        self._listeners.shutdown()


def _start(command: Sequence[str]) -> subprocess.Popen[str]:
    return subprocess.Popen(
        command,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        cwd=ROOT,
        env=environment(),
    )


def environment() -> dict[str, str]:
    """What makes another Python find the modules that this one does."""
    return {**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, sys.path))}
