"""Flows into and out of the stock, month by month."""

from drawdown.stock.flows.output import Piece, owned, pieces
from drawdown.stock.flows.sent import dated, flowing, total

__all__ = ["Piece", "dated", "flowing", "owned", "pieces", "total"]
