"""How believable each day is, as far as one ground goes."""

from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

FIRST = date(1980, 1, 1).toordinal()
"""The first day that is weighed; what is older is left as the text itself tells it."""
_HALF = 2**0.5 - 1  # makes half of a Lomax curve with exponent 3 lie within one scale, nine tenths within 5.2
_REACH = 60  # times its scale, a curve is as good as nothing

NONE = -1
Days: TypeAlias = NDArray[np.float64]
Ways: TypeAlias = NDArray[np.int16]


@dataclass(frozen=True, slots=True)
class Curve:
    """One from its first to its last day, falling off before and after.

    Attributes:
        first, last: Ordinals of days; None is open on that side.
        before, after: How fast it falls off there, in days: half of what lies on that side is as near as
            this. 0 is a hard end.
        reach: Days beyond which it is nothing, on either side; None is as far as its scales go.
    """

    first: int | None
    last: int | None
    before: float = 0.0
    after: float = 0.0
    reach: int | None = None

    def rules_out(self, day: int) -> bool:
        """Whether a day, as an ordinal, lies beyond a hard end."""
        early = self.first is not None and not self.before and day < self.first
        return early or (self.last is not None and not self.after and day > self.last)

    def put(self, onto: Days, ways: Ways, way: int, height: float) -> None:
        """Raises days, one from ``FIRST`` on each, to the curve, and notes the way on those it raised."""
        low = 0 if self.first is None else self.first - FIRST
        high = len(onto) - 1 if self.last is None else self.last - FIRST
        before, after = (
            min(int(scale * _REACH), self.reach or len(onto)) for scale in (self.before, self.after)
        )
        begin, end = max(0, low - before), min(len(onto), high + 1 + after)
        if begin >= end:
            return
        days = np.arange(begin, end)
        gap = np.maximum(low - days, 0) / (self.before or 1.0) + np.maximum(days - high, 0) / (
            self.after or 1.0
        )
        fallen = height / (1.0 + _HALF * gap) ** 3
        higher = fallen > onto[begin:end]
        onto[begin:end][higher] = fallen[higher]
        ways[begin:end][higher] = way


@dataclass(frozen=True, slots=True)
class Choice:
    """One way in which a ground may hold.

    Attributes:
        why: The ground in words.
        curve: What it says of each day.
        share: How likely this way is beside the others, the best being 1.
    """

    why: str
    curve: Curve
    share: float = 1.0


@dataclass(frozen=True, slots=True)
class Clue:
    """One ground for when a report came out.

    Attributes:
        choices: The ways in which it may hold; one of them does, or none.
        trust: How often a ground of its kind holds, 0 to 1.
    """

    choices: tuple[Choice, ...]
    trust: float

    def weigh(self, size: int) -> tuple[Days, Ways]:
        """The weight of each day, 1 on average, and the number of the way that holds on it, or ``NONE``."""
        return _weighed(self, size)


# Reports of one time name the same occasions and months.
@lru_cache(maxsize=128)
def _weighed(clue: Clue, size: int) -> tuple[Days, Ways]:
    told, ways = np.zeros(size), np.full(size, NONE, np.int16)
    for number, choice in enumerate(clue.choices):
        choice.curve.put(told, ways, number, choice.share)
    area = told.sum()
    if not area:
        return np.ones(size), ways
    told *= clue.trust * size / area
    ways[told < 1 - clue.trust] = NONE
    told += 1 - clue.trust
    told.flags.writeable = ways.flags.writeable = False
    return told, ways
