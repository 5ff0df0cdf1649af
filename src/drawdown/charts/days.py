"""An axis of days: which days it runs over, where they lie on it, and what is told below it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from drawdown.bounds import DateBounds
from drawdown.charts.figures import ticks

_LEAST = 14
"""Days of the shortest axis."""
_FAR = 3
"""An axis that is so many times longer for the sake of a few days leaves them out."""
_ENOUGH = 4
"""Dates from which some may be few."""
_DAYS = (1, 2, 5, 7, 14)
_IN_DAYS = 56
"""Days up to which an axis counts in days."""
_TICK = 66
"""Least pixels from one tick to the next."""
_LATEST = date.max.toordinal()


@dataclass(frozen=True, slots=True)
class Days:
    """Days, as ordinals, between two pixels.

    Attributes:
        first, last: The first day, and the last.
        left, right: Pixel at which the first day begins and the last one ends.
    """

    first: int
    last: int
    left: float
    right: float

    def at(self, day: date, *, end: bool = False) -> float:
        """Pixel at which a day begins, or ends."""
        return self._at(day.toordinal() + end)

    def middle(self, day: date) -> float:
        """Pixel at noon of a day."""
        return self._at(day.toordinal() + 0.5)

    def _at(self, ordinal: float) -> float:
        share = (ordinal - self.first) / (self.last + 1 - self.first)
        return self.left + share * (self.right - self.left)

    def ticks(self) -> list[tuple[float, str]]:
        """Pixels and words of what stands below the axis: days, months or years, as many as have room."""
        most = max(2, int((self.right - self.left) / _TICK))
        if self.last - self.first <= _IN_DAYS:
            return [(self._at(number), words) for number, words in self._in_days(most)]
        begin, last = date.fromordinal(self.first), date.fromordinal(self.last)
        told = ticks(_month(begin), _month(last), most)
        days = [(date(max(number // 12, 1), number % 12 + 1, 1), words) for number, words in told]
        return [(self.at(day), words) for day, words in days if self.first <= day.toordinal() <= self.last]

    def _in_days(self, most: int) -> Iterator[tuple[int, str]]:
        span = self.last + 1 - self.first
        step = next((step for step in _DAYS if span / step <= most), _DAYS[-1])
        year = None
        for number in range(self.first + (step > 1), self.last + 1, step):
            day = date.fromordinal(number)
            yield number, f"{day.day} {day:%b}{f' {day.year}' if day.year != year else ''}"
            year = day.year


def days(bounds: Sequence[DateBounds], left: float, right: float) -> Days | None:
    """An axis for these dates between two pixels; None where there is none.

    A few that lie far from all others, such as a year of introduction, are left out of it.
    """
    if not bounds:
        return None
    first, last = _window(bounds)
    short = _LEAST - (last + 1 - first)
    if short > 0:
        first, last = first - short // 2, last + (short + 1) // 2
    edge = (last - first) // 40
    return Days(max(first - edge, 1), min(last + edge, _LATEST), left, right)


def _window(bounds: Sequence[DateBounds]) -> tuple[int, int]:
    """The first and the last day, without those few that would make it several times as long."""
    found = sorted(day.toordinal() for one in bounds for day in (one.lower, one.upper) if day)
    few = max(1, len(bounds) // 10) if len(bounds) >= _ENOUGH else 0
    less = ((found[firsts], found[firsts - few - 1]) for firsts in range(few + 1))
    low, high = min(less, key=lambda ends: ends[1] - ends[0])
    span = high - low + _LEAST
    if span * _FAR > found[-1] - found[0]:
        return found[0], found[-1]
    near = [day for day in found if low - span <= day <= high + span]
    return near[0], near[-1]


def _month(day: date) -> int:
    return day.year * 12 + day.month - 1
