"""Where each actor stood on each transfer over time: steps, reversals, forecasts and the path of a weapon."""

from drawdown.reconcile.positions.ladder import paths
from drawdown.reconcile.positions.tell import positions

__all__ = ["paths", "positions"]
