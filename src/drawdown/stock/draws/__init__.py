"""Draws of uncertain numbers: scrambled Sobol points through the distributions, tied by rank correlations."""

from drawdown.stock.draws.order import in_order
from drawdown.stock.draws.points import scrambled
from drawdown.stock.draws.sampler import Sample, Sampler

__all__ = ["Sample", "Sampler", "in_order", "scrambled"]
