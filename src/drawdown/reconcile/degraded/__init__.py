"""Which reports are degraded copies, and what they say otherwise than the reports they may rest on."""

from drawdown.reconcile.degraded.drifts import drifts
from drawdown.reconcile.degraded.signals import signals

__all__ = ["drifts", "signals"]
