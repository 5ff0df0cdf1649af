"""The files a run works on, in lots of bytes."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from drawdown.problem import Problem

LOT_FILES = 50
LOT_BYTES = 500_000

File = tuple[str, str]
"""Path and label."""


@dataclass(frozen=True, slots=True)
class Loaded:
    """The bytes of a file, not yet read as a report."""

    label: str
    original: bytes


def lots(files: Iterable[File]) -> Iterator[list[Loaded | Problem]]:
    """Files as bytes, in lots: small enough to hold several in memory, large enough to hand on."""
    from drawdown.reading import load

    lot: list[Loaded | Problem] = []
    size = 0
    for file, label in files:
        loaded = load(file, label)
        if isinstance(loaded, Problem):
            lot.append(loaded)
        else:
            lot.append(Loaded(label, loaded))
            size += len(loaded)
        if len(lot) >= LOT_FILES or size >= LOT_BYTES:
            yield lot
            lot, size = [], 0
    if lot:
        yield lot
