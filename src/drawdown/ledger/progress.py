"""How far a long job on a ledger is."""

from collections.abc import Callable

Progress = Callable[[int, int], None]
"""Told how much is done and how much there is to do."""


def silent(done: int, of: int) -> None:
    """Shows no progress."""
