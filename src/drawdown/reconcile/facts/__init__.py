"""Claims settled into facts: ranges that respect independence, two grades, bounds by arithmetic."""

from drawdown.reconcile.facts.tell import facts

__all__ = ["facts"]
