"""The files a run works on, and showing how far it is."""

from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

File = tuple[Path, str]
Track = Callable[[Sequence[File]], Iterable[File]]
"""Passes files on while showing how far the work is; the default shows nothing."""


def silently(files: Sequence[File]) -> Iterable[File]:
    """Tracks nothing."""
    return files
