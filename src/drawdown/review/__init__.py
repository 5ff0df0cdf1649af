"""Reviewing claims: which to look at first and why, and what a decision on one changes."""

from drawdown.review.effect import effect
from drawdown.review.fields import FIELDS, typed
from drawdown.review.matter import Matter, matter
from drawdown.review.queue import Waiting, queue

__all__ = ["FIELDS", "Matter", "Waiting", "effect", "matter", "queue", "typed"]
