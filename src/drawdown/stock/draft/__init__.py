"""Scenarios drafted from facts: every input cites its claims, and what nobody says stays unknown."""

from drawdown.stock.draft.draft import MONTHS, Draft, draft, left_open

__all__ = ["MONTHS", "Draft", "draft", "left_open"]
