"""Joins the steps: the only folder that knows them all. Faces ask it and decide nothing."""

from drawdown.progress import Progress, silently
from drawdown.review import FIELDS, Waiting, typed
from drawdown.workflow import care
from drawdown.workflow.add import add
from drawdown.workflow.ask import claims
from drawdown.workflow.brief import Briefed, brief
from drawdown.workflow.changes import summary
from drawdown.workflow.decide import Decided, decide
from drawdown.workflow.desk import Card, Desk, desk
from drawdown.workflow.history import diff, log
from drawdown.workflow.prove import seal, verify
from drawdown.workflow.read import attributions, read
from drawdown.workflow.score import Scored, score

__all__ = [
    "FIELDS",
    "Briefed",
    "Card",
    "Decided",
    "Desk",
    "Progress",
    "Scored",
    "Waiting",
    "add",
    "attributions",
    "brief",
    "care",
    "claims",
    "decide",
    "desk",
    "diff",
    "log",
    "read",
    "score",
    "seal",
    "silently",
    "summary",
    "typed",
    "verify",
]
