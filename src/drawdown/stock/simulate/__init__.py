"""Stocks month by month, for many draws at once."""

from drawdown.stock.simulate.balance import Walked, less, walk
from drawdown.stock.simulate.crossing import Crossing, crossing
from drawdown.stock.simulate.flow import Flow, flow
from drawdown.stock.simulate.noise import entries
from drawdown.stock.simulate.paths import Paths, lowest, simulate
from drawdown.stock.simulate.used import noisy

__all__ = [
    "Crossing",
    "Flow",
    "Paths",
    "Walked",
    "crossing",
    "entries",
    "flow",
    "less",
    "lowest",
    "noisy",
    "simulate",
    "walk",
]
