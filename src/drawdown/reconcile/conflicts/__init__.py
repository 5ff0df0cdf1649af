"""Claims about one matter that do not say the same: which truly conflict, and which only seem to."""

from drawdown.reconcile.conflicts.find import conflicts, family_of

__all__ = ["conflicts", "family_of"]
