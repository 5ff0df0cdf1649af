"""Proof: that a ledger is as it was recorded, for its owner and for a third party."""
