"""A disk that may lose its power: what is on it for certain, and what may or may not have reached it."""

import random
from collections import defaultdict
from dataclasses import dataclass, field
from pathlib import Path

from evaluation.torture.recording import Call

SECTOR = 512
"""Bytes that a disk writes whole or not at all."""


@dataclass(eq=False)
class _File:
    certain: bytes = b""
    waiting: list[Call] = field(default_factory=list)


class Disk:
    """Follows calls; POSIX promises no more than this, most file systems do.

    What was written to a file is certain after its fsync, and so are names made and taken away in a folder
    after the fsync of that folder. Until then each write may be there, or some of its sectors, or nothing of
    it, whatever came after it; names come and go in their order.
    """

    def __init__(self, root: Path) -> None:
        self._root = root
        self._files: dict[Path, _File] = {}  # by the names of now
        self._names: dict[Path, _File | None] = {}  # those that are certain; None is a folder
        self._waiting: dict[Path, list[tuple[Path, _File | None, bool]]] = defaultdict(list)

    def follow(self, call: Call) -> None:
        """Take in the next call."""
        path = call.path
        if call.name == "mkdir":
            self._waiting[path.parent].append((path, None, True))
        elif call.name == "openat" and path not in self._files:
            self._files[path] = _File()
            self._waiting[path.parent].append((path, self._files[path], True))
        elif call.name == "unlink":
            self._waiting[path.parent].append((path, self._files.pop(path), False))
        elif call.name in ("pwrite64", "ftruncate"):
            self._files[path].waiting.append(call)
        elif call.name == "fsync" and path in self._files:
            file = self._files[path]
            file.certain = _written(file.certain, file.waiting)
            file.waiting = []
        elif call.name == "fsync":
            self._rename(self._names, self._waiting.pop(path, []))

    def after_a_cut(self, rng: random.Random) -> dict[Path, bytes]:
        """The files as they may be found when the power is back."""
        names = dict(self._names)
        for folder in sorted(self._waiting):  # a folder before what is in it
            steps = self._waiting[folder]
            self._rename(names, steps[: rng.randint(0, len(steps))])
        return {
            path: _written(file.certain, _survivors(file.waiting, rng))
            for path, file in names.items()
            if file is not None and self._reached(path.parent, names)
        }

    def _reached(self, folder: Path, names: dict[Path, _File | None]) -> bool:
        """Whether a folder is there, and with it every folder that it is in."""
        return folder == self._root or (folder in names and self._reached(folder.parent, names))

    @staticmethod
    def _rename(names: dict[Path, _File | None], steps: list[tuple[Path, _File | None, bool]]) -> None:
        for path, file, made in steps:
            if made:
                names[path] = file
            else:
                names.pop(path, None)


def _survivors(waiting: list[Call], rng: random.Random) -> list[Call]:
    """Some of the writes, some of them in part."""
    share = rng.random()
    kept = []
    for call in waiting:
        if rng.random() < share:
            kept.append(call)
        elif call.data and rng.random() < 0.3:
            half = rng.randrange(0, len(call.data), SECTOR)
            kept.append(Call(call.name, call.path, call.data[:half], call.number))
    return kept


def _written(content: bytes, calls: list[Call]) -> bytes:
    made = bytearray(content)
    for call in calls:
        if call.name == "ftruncate":
            del made[call.number :]
            made.extend(bytes(call.number - len(made)))
        else:
            made.extend(bytes(max(0, call.number - len(made))))
            made[call.number : call.number + len(call.data)] = call.data
    return bytes(made)
