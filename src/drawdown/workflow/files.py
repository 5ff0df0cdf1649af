"""The files a run works on, and showing how far it is."""

from collections.abc import Callable, Iterable, Sequence

File = tuple[str, str]
"""Path and label."""
Track = Callable[[Sequence[File]], Iterable[File]]
"""Passes files on while showing how far the work is; the default shows nothing."""


def silently(files: Sequence[File]) -> Iterable[File]:
    """Tracks nothing."""
    return files
