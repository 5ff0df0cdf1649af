"""What was taken off plans and world output, so that they are not taken for what reaches an owner."""

from collections.abc import Sequence

from drawdown.amount import Amount
from drawdown.scenario import Output
from drawdown.stock.answers.needs import plainly
from drawdown.stock.answers.words import number


def not_all_owned(production: Sequence[Output]) -> list[str]:
    """Lines whose output does not all reach the owner."""
    return [
        f"{_middle(entry.share)} of what line {entry.line} makes reaches the owner"
        for entry in production
        if entry.share and not plainly(entry.share, 1)
    ]


def not_all_realised(production: Sequence[Output]) -> list[str]:
    """Changes of which a part only is taken to come true."""
    return [
        f"{_middle(entry.realised)} of the change of line {entry.line} to {_middle(entry.rate)} "
        f"a {entry.rate.per} is taken to come true"
        for entry in production
        if not plainly(entry.realised, 1)
    ]


def _middle(amount: Amount) -> str:
    if amount.unknown:
        return "an unknown part"
    return f"{'about ' if amount.uncertain else ''}{number(amount.middle)}"
