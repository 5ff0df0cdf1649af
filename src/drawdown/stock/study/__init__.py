"""A scenario with its draws, simulated once and asked many times."""

from drawdown.stock.study.lacking import asked_for
from drawdown.stock.study.study import Study
from drawdown.stock.study.summary import LEVELS, Spread, error_of, probability, quantiles, spread

__all__ = ["LEVELS", "Spread", "Study", "asked_for", "error_of", "probability", "quantiles", "spread"]
