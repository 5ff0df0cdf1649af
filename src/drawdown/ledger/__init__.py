"""The ledger: claims as they were recorded, and as they were known at any time; only ever appended to."""

from drawdown.ledger.append import Added
from drawdown.ledger.held import Held
from drawdown.ledger.history.since import Mark
from drawdown.ledger.proof.verdict import Verdict
from drawdown.ledger.proof.verify import verify
from drawdown.ledger.store import Ledger

__all__ = ["Added", "Held", "Ledger", "Mark", "Verdict", "verify"]
