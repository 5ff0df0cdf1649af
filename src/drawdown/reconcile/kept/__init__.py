"""What was worked out of a ledger, kept so that one more report costs little; it may be deleted any time."""

from drawdown.reconcile.kept.block import Block
from drawdown.reconcile.kept.kept import Kept
from drawdown.reconcile.kept.part import Part
from drawdown.reconcile.kept.version import version

__all__ = ["Block", "Kept", "Part", "version"]
