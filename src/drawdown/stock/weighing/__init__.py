"""Options weighed on several criteria when the weights are uncertain."""

from drawdown.stock.weighing.read import parse_weighing
from drawdown.stock.weighing.weigh import weigh

__all__ = ["parse_weighing", "weigh"]
