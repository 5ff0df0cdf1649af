"""A program in a terminal of its own, as a person runs it."""

import fcntl
import os
import pty
import re
import select
import struct
import subprocess
import sys
import termios
import time
from pathlib import Path
from types import TracebackType
from typing import Self

PATIENCE = 60.0
_QUIET = 0.3
_ESCAPES = re.compile(
    r"\x1b(?:\[[0-?]*[ -/]*[@-~]|\][^\x07\x1b]*(?:\x07|\x1b\\)|[PX^_].*?\x1b\\|.)", re.DOTALL
)


class Terminal:
    """``drawdown`` under a pseudo-terminal of 24 lines of 80."""

    def __init__(self, *arguments: object, **environment: str) -> None:
        self._master, slave = pty.openpty()
        fcntl.ioctl(slave, termios.TIOCSWINSZ, struct.pack("HHHH", 24, 80, 0, 0))
        clean = {name: value for name, value in os.environ.items() if not name.startswith("DRAWDOWN_")}
        self._process = subprocess.Popen(
            [sys.executable, "-m", "drawdown", *map(str, arguments)],
            stdin=slave,
            stdout=slave,
            stderr=slave,
            env=clean | {"TERM": "xterm-256color"} | environment,
            start_new_session=True,
        )
        os.close(slave)
        self.seen = ""

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._process.poll() is None:
            self._process.kill()
            self._process.wait()
        os.close(self._master)

    def press(self, keys: str) -> None:
        """Types keys, and forgets what was shown before."""
        self.seen = ""
        self.type(keys)

    def type(self, keys: str) -> None:
        """Types keys."""
        os.write(self._master, keys.encode())

    def has_shown(self, words: str) -> bool:
        """Whether this was shown."""
        return words in _ESCAPES.sub("", self.seen)

    def read_until_quiet(self) -> None:
        """Reads until nothing new comes for a moment."""
        while self._read(_QUIET):
            pass

    def wait_for(self, *words: str) -> str:
        """Reads until one of these has been shown since the last key. Returns: which."""
        until = time.monotonic() + PATIENCE
        while time.monotonic() < until:
            shown = _ESCAPES.sub("", self.seen)
            if found := next((word for word in words if word in shown), None):
                return found
            if not self._read():
                break
        raise AssertionError(f"not shown: {words}; but: {_ESCAPES.sub('', self.seen)[-2000:]}")

    def end(self) -> int:
        """Reads to the end. Returns: the exit code."""
        while self._read():
            pass
        return self._process.wait(PATIENCE)

    def _read(self, patience: float = PATIENCE) -> bool:
        ready, _, _ = select.select([self._master], [], [], patience)
        if not ready:
            return False
        try:
            data = os.read(self._master, 65536)
        except OSError:  # the program has closed its end
            return False
        self.seen += data.decode("utf-8", "replace")
        return bool(data)


def review(folder: Path, by: str, **environment: str) -> Terminal:
    """``drawdown review`` on a ledger."""
    return Terminal("review", "--ledger", folder, "--by", by, **environment)
