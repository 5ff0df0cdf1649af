"""Stocks month by month, for many draws at once."""

from drawdown.stock.simulate.balance import Balance, Wanted, balance
from drawdown.stock.simulate.crossing import Crossing, crossing
from drawdown.stock.simulate.margin import margin
from drawdown.stock.simulate.noise import entries
from drawdown.stock.simulate.paths import Paths, lowest, simulate
from drawdown.stock.simulate.slack import less
from drawdown.stock.simulate.step import stepper
from drawdown.stock.simulate.used import noisy

__all__ = [
    "Balance",
    "Crossing",
    "Paths",
    "Wanted",
    "balance",
    "crossing",
    "entries",
    "less",
    "lowest",
    "margin",
    "noisy",
    "simulate",
    "stepper",
]
