"""What several grounds for a date leave open together."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from drawdown.bounds import DateBounds
from drawdown.dating import Dating

_MOST_YEARS = 12  # more years than this left open leave a day without its year open as well


@dataclass(frozen=True, slots=True)
class Ground:
    """Bounds that one passage sets; where it leaves a choice, one pair for each."""

    why: str
    choices: tuple[tuple[date | None, date | None], ...]


def only(hypotheses: Sequence[Dating]) -> DateBounds | None:
    """The bounds of an estimate that leaves one hypothesis, closed at both ends; else None."""
    if len(hypotheses) != 1:
        return None
    bounds = hypotheses[0].bounds
    return bounds if bounds.lower and bounds.upper else None


def unbounded() -> DateBounds:
    """The bounds of a text of which nothing is known."""
    return DateBounds(date.min, None, "?")


def joined(grounds: Sequence[Ground], hypotheses: list[Dating]) -> list[Dating]:
    """What is left of hypotheses under further grounds; one that fits none of them stands as a rival."""
    rivals: list[Dating] = []
    for ground in grounds:
        left = [
            Dating(bounds, (*one.grounds, ground.why))
            for one in hypotheses
            for low, high in ground.choices
            if (bounds := _within(one.bounds, low, high))
        ]
        if left:
            hypotheses = left
        else:
            rivals += [Dating(bounds, (ground.why,)) for low, high in ground.choices
                       if (bounds := _within(unbounded(), low, high))]  # fmt: skip
    return hypotheses + rivals


def _within(bounds: DateBounds, low: date | None, high: date | None) -> DateBounds | None:
    lower = max((day for day in (bounds.lower, low) if day), default=None)
    upper = min((day for day in (bounds.upper, high) if day), default=None)
    return None if lower and upper and lower > upper else DateBounds(lower, upper, "?")


def span_of(hypotheses: Sequence[Dating]) -> tuple[date, date] | None:
    """The first and last day that any hypothesis leaves, where that is not too many years."""
    lows = [one.bounds.lower for one in hypotheses if one.bounds.lower]
    highs = [one.bounds.upper for one in hypotheses if one.bounds.upper]
    if len(lows) < len(hypotheses) or len(highs) < len(hypotheses) or not lows:
        return None
    low, high = min(lows), max(highs)
    return (low, high) if high.year - low.year <= _MOST_YEARS else None
