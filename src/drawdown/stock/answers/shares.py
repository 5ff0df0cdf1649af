"""What was taken off plans and world output, so that they are not taken for what reaches an owner."""

from collections.abc import Sequence

from drawdown.amount import Amount
from drawdown.scenario import Output
from drawdown.stock.answers.needs import plainly
from drawdown.stock.scenario.words import in_words


def not_all_owned(production: Sequence[Output]) -> list[str]:
    """Lines whose output does not all reach the owner."""
    return [
        f"{_part(entry.share)} of what line {entry.line} makes reaches the owner"
        for entry in production
        if entry.share and not plainly(entry.share, 1)
    ]


def not_all_realised(production: Sequence[Output]) -> list[str]:
    """Changes of which a part only is taken to come true."""
    return [
        f"{_part(entry.realised)} of the change of line {entry.line} to {in_words(entry.rate)} "
        "is taken to come true"
        for entry in production
        if not plainly(entry.realised, 1)
    ]


def _part(amount: Amount) -> str:
    return "an unknown part" if amount.unknown else in_words(amount)
