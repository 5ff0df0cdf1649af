"""Flows into and out of the stock, month by month."""

from drawdown.stock.flows.output import Piece, made, pieces
from drawdown.stock.flows.sent import sent

__all__ = ["Piece", "made", "pieces", "sent"]
