"""Stocks month by month, for many draws at once."""

from drawdown.stock.simulate.paths import Paths, simulate

__all__ = ["Paths", "simulate"]
