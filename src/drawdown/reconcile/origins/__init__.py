"""What claims rest on in the end: accounts compared pair by pair, and joined by "same" only."""

from drawdown.reconcile.origins.accounts import accounts
from drawdown.reconcile.origins.compare import compare
from drawdown.reconcile.origins.copies import by_people, copied
from drawdown.reconcile.origins.gather import gather
from drawdown.reconcile.origins.keys import keys, meets, pairs

__all__ = ["accounts", "by_people", "compare", "copied", "gather", "keys", "meets", "pairs"]
