"""Which reports are degraded copies, and what they say otherwise than the reports they may rest on."""

from drawdown.reconcile.degraded.copies import rests_on
from drawdown.reconcile.degraded.drifts import drifts
from drawdown.reconcile.degraded.lost import lost
from drawdown.reconcile.degraded.signals import judged, signals

__all__ = ["drifts", "judged", "lost", "rests_on", "signals"]
