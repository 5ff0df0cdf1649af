"""A scenario with its draws, simulated once and asked many times."""

from drawdown.stock.study.study import Study
from drawdown.stock.study.summary import Spread, error_of, spread

__all__ = ["Spread", "Study", "error_of", "spread"]
