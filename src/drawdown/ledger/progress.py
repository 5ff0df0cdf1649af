"""How far a long job on a ledger is."""

from collections.abc import Callable
from contextlib import AbstractContextManager, nullcontext

Progress = Callable[[int, int], None]
"""Told how much is done and how much there is to do."""


Shown = Callable[[], AbstractContextManager[Progress]]
"""Shows progress for as long as its block runs, so that the terminal is free for questions after it."""


def silent(done: int, of: int) -> None:
    """Shows no progress."""


def unshown() -> AbstractContextManager[Progress]:
    """A block that shows no progress."""
    return nullcontext(silent)
