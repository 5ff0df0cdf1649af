"""On which day somebody speaks through a text: a report says it once and goes on with "he said"."""

import re
from dataclasses import dataclass

from drawdown.bounds import DateBounds

# Statements of other days than the one last told of: "has said before", "once said".
OTHER_DAYS = re.compile(
    r"\b(?:has|have|had|previously|earlier|repeatedly|often|long|once|always|before|later|since)\b", re.I
)


@dataclass(slots=True)
class Day:
    """The day of one occasion on which somebody spoke; statements that follow in the text are of it too."""

    bounds: DateBounds

    def takes(self, bounds: DateBounds) -> bool:
        """Narrows the day to one told later ("last month", then "on 24 April"), if it may be it."""
        one, other = self.bounds, bounds
        if _within(other, one):
            self.bounds = other
            return True
        return _within(one, other)


class Course:
    """The days on which the speakers of one text were last told to speak."""

    def __init__(self) -> None:
        self._days: dict[str, Day] = {}

    def hear(self, who: str, on: DateBounds) -> None:
        """Somebody spoke on a day."""
        if not (who in self._days and self._days[who].takes(on)):
            self._days[who] = Day(on)

    def end(self, who: str) -> None:
        """Somebody spoke on another day, or on one nobody can tell."""
        self._days.pop(who, None)

    def day(self, who: str) -> Day | None:
        """When somebody speaks who goes on."""
        return self._days.get(who)


def _within(one: DateBounds, other: DateBounds) -> bool:
    if not (one.lower and one.upper and other.lower and other.upper):
        return False
    return other.lower <= one.lower and one.upper <= other.upper
