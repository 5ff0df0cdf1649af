"""An axis of numbers from 0 on, in steps or in powers of ten, with what is told below it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import ceil, floor, isfinite, log10

_FROM = 300
"""So many times the smallest number make an axis of powers of ten."""
_ZERO = 30.0
"""Pixels on an axis of powers of ten from 0 to its first power."""
_TICK = 56.0
_LEAST, _MOST = 1e-9, 1e18
"""What is nearer to 0, or beyond, is drawn at the end of the axis."""
_NAMED = ((1e12, "trillion"), (1e9, "billion"), (1e6, "million"))


@dataclass(frozen=True, slots=True)
class Numbers:
    """Numbers between two pixels.

    Attributes:
        first, last: The numbers at the ends; for powers of ten, of those above 0.
        left, right: Their pixels.
        powers: Whether each step is ten times the one before.
    """

    first: float
    last: float
    left: float
    right: float
    powers: bool = False

    def at(self, number: float) -> float:
        """Pixel of a number, kept within the axis."""
        if not self.powers:
            share = (number - self.first) / (self.last - self.first)
            return self.left + min(max(share, 0.0), 1.0) * (self.right - self.left)
        if number < self.first:
            return self.left
        share = log10(number / self.first) / log10(self.last / self.first)
        return self.left + _ZERO + min(share, 1.0) * (self.right - self.left - _ZERO)

    def ticks(self) -> list[tuple[float, str]]:
        """Pixels and words of what stands below the axis."""
        most = max(2, int((self.right - self.left) / _TICK))
        told = self._powers(most) if self.powers else self._steps(most)
        return [(self.at(number), short(number)) for number in told]

    def _powers(self, most: int) -> list[float]:
        low, high = round(log10(self.first)), round(log10(self.last))
        step = ceil((high - low + 2) / most)
        return [0.0, *(10.0**power for power in range(low, high + 1, step))]

    def _steps(self, most: int) -> list[float]:
        step = _step(self.last - self.first, most)
        return [at * step for at in range(ceil(self.first / step - 1e-9), floor(self.last / step + 1e-9) + 1)]


def numbers(found: Iterable[float], left: float, right: float) -> Numbers:
    """An axis for these numbers between two pixels; of powers of ten where they differ very much."""
    told = [number for number in found if isfinite(number) and abs(number) <= _MOST]
    above = [number for number in told if number >= _LEAST]
    if above and min(told) >= 0 and max(above) >= _FROM * min(above):
        low, high = floor(log10(min(above)) + 1e-9), ceil(log10(max(above)) - 1e-9)
        return Numbers(10.0**low, 10.0**high, left, right, powers=True)
    low_end, high_end = min([0.0, *told]), max([0.0, *told])
    # No axis can be divided among numbers that are next to nothing.
    if high_end - low_end < _LEAST:
        high_end = low_end + 1
    step = _step(high_end - low_end, 6)
    return Numbers(floor(low_end / step) * step, ceil(high_end / step) * step, left, right)


def short(number: float) -> str:
    """A number in few letters: ``12,500``, ``3 million``, ``0.5``."""
    for scale, name in _NAMED:
        if abs(number) >= scale:
            return f"{number / scale:,.10g} {name}"
    return plain(number)


def plain(number: float) -> str:
    """A number with all its digits: ``12,500``, ``0.5``."""
    return f"{number:,.0f}" if float(number).is_integer() else f"{number:,.6g}"


def _step(span: float, most: int) -> float:
    """The smallest round step of which at most so many make the span."""
    unit = 10.0 ** floor(log10(span / most))
    steps: Sequence[float] = [by * unit for by in (1, 2, 5, 10, 20)]
    return next(step for step in steps if span / step <= most + 1e-9)
