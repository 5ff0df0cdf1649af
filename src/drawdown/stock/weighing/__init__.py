"""Options weighed on several criteria when the weights are uncertain."""

from drawdown.stock.weighing.read import parse_weighing, read_weighing, read_weighing_text
from drawdown.stock.weighing.weigh import weigh

__all__ = ["parse_weighing", "read_weighing", "read_weighing_text", "weigh"]
