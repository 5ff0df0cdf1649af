"""When two accounts say that something was said, and how far apart that is."""

from datetime import date, timedelta

from drawdown.account import Account
from drawdown.bounds import DateBounds
from drawdown.reconcile.origins.sources import overlap

EXACT = timedelta(days=2)
"""Bounds no wider than this are a day, give or take the clock of a newsroom."""
MONTH = timedelta(days=31)


def span(bounds: DateBounds) -> timedelta | None:
    """How long the bounds are; None where an end is open."""
    return bounds.upper - bounds.lower if bounds.lower and bounds.upper else None


def is_exact(bounds: DateBounds | None) -> bool:
    """Whether the bounds are a day or two."""
    found = span(bounds) if bounds else None
    return found is not None and found <= EXACT


def gap(a: DateBounds, b: DateBounds) -> int:
    """Days that lie between two bounds at least; 0 where they overlap."""
    if overlap(a, b):
        return 0
    first, last = sorted((a, b), key=lambda one: one.lower or date.min)
    return (last.lower - first.upper).days if last.lower and first.upper else 0


def told(account: Account) -> DateBounds | None:
    """When it was said as the account tells, else when its report came out; None where neither is known."""
    return account.occasion.on or account.published
