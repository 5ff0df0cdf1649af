"""Claims about one matter that do not say the same: which truly conflict, and which only seem to."""

from drawdown.reconcile.conflicts.find import conflicts

__all__ = ["conflicts"]
