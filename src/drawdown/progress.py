"""How far long work is."""

from collections.abc import Callable
from contextlib import AbstractContextManager, nullcontext
from typing import Protocol


class Progress(Protocol):
    """Told how far it is, counted in what the work is done in, such as reports."""

    def __call__(self, done: int, total: int, claims: int = 0, /) -> None:
        """So much is done of so much in all, with so many claims so far where claims are counted."""


Shown = Callable[[], AbstractContextManager[Progress]]
"""Shows progress for as long as its block runs, so that the terminal is free for questions after it."""


def silently(done: int, total: int, claims: int = 0, /) -> None:
    """Shows no progress."""


def unshown() -> AbstractContextManager[Progress]:
    """A block that shows no progress."""
    return nullcontext(silently)
