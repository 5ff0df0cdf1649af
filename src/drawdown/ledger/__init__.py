"""The ledger: claims as they were recorded, and as they were known at any time; only ever appended to."""

from drawdown.ledger.append import Added
from drawdown.ledger.store import Ledger
from drawdown.ledger.verify import Verdict, verify

__all__ = ["Added", "Ledger", "Verdict", "verify"]
