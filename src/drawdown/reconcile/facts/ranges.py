"""Counts and sums as ranges: when two agree, what they leave together, and what both cover."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import floor, inf, log10

from drawdown.quantity import Money, Quantity, in_range
from drawdown.reconcile.facts.spans import Span

# Sums are told rounded without saying so; this much apart they are one sum.
_SAME_SUM = 0.01


@dataclass(frozen=True, slots=True)
class Range:
    """What one claim or several leave of a number.

    Attributes:
        stated: Bounds as said, infinite where open.
        approximate: Whether "about" or a band was said.
        currency: Of a sum, else None.
    """

    stated: Span
    approximate: bool = False
    currency: str | None = None

    @property
    def meant(self) -> Span:
        """Bounds of what may be meant: "about 4,000" stands for all that rounds to it, 3,500 to 4,500.

        Source: Heitjan and Rubin (1991), coarse data, doi:10.1214/aos/1176348396.
        """
        low, high = self.stated
        if low != high:
            return self.stated
        slack = abs(low) * _SAME_SUM if self.currency else _half_step(low) if self.approximate else 0
        return Span(low - slack, high + slack)

    def in_words(self) -> str:
        """``about 4,000``, ``at least $43 billion``; "" where both ends are open."""
        low, high = self.stated
        if low == -inf and high == inf:
            return ""
        words = in_range(_end(low), _end(high), self.currency, self.approximate)
        return f"about {words}" if self.approximate and low != high and inf not in (-low, high) else words

    def quantity(self, like: Quantity) -> Quantity:
        """The range as a count of what ``like`` counts."""
        low, high = map(_end, self.stated)
        if (low, high, self.approximate) == (like.min, like.max, like.approximate):
            return like
        return Quantity(low, high, like.unit, like.per, self.approximate, False, self.in_words())

    def money(self, like: Money) -> Money:
        """The range as a sum."""
        low, high = map(_end, self.stated)
        return (
            like if (low, high) == (like.min, like.max) else Money(low, high, like.currency, self.in_words())
        )


def of_quantity(quantity: Quantity) -> Range:
    """The range that a count or rate states."""
    return Range(_span(quantity.min, quantity.max), quantity.approximate)


def of_money(money: Money) -> Range:
    """The range that a sum states."""
    return Range(_span(money.min, money.max), currency=money.currency)


def together(ranges: Sequence[Range]) -> Range:
    """What agreeing ranges leave: what all have in common.

    Round figures that agree only by what they may mean leave the stretch between them, never their average.
    """
    if len(ranges) == 1:
        return ranges[0]
    low, high = max(one.stated.low for one in ranges), min(one.stated.high for one in ranges)
    if low > high:
        return Range(Span(high, low), ranges[0].currency is None, ranges[0].currency)
    rough = all(one.approximate for one in ranges if one.stated.low == low) or all(
        one.approximate for one in ranges if one.stated.high == high
    )
    return Range(Span(low, high), rough, ranges[0].currency)


def across(ranges: Sequence[Range]) -> Range:
    """What sides that disagree cover together: from the least to the most that anyone says."""
    if len(ranges) == 1:
        return ranges[0]
    low, high = min(one.stated.low for one in ranges), max(one.stated.high for one in ranges)
    return Range(Span(low, high), any(one.approximate for one in ranges), ranges[0].currency)


def _half_step(number: float) -> float:
    """Half of one step of the last digit that is not 0: 500 for 4,000, 50 for 4,100, 5 for 110."""
    if number == 0 or not float(number).is_integer():
        return abs(number) * 0.05
    digits, step = int(abs(number)), 1
    while digits % 10 == 0:
        digits, step = digits // 10, step * 10
    # A number that is not round at all was not rounded to its last digit when "about" stands before it.
    return max(step, 10.0 ** (floor(log10(abs(number))) - 1)) / 2


def _span(low: float | None, high: float | None) -> Span:
    return Span(-inf if low is None else low, inf if high is None else high)


def _end(bound: float) -> float | None:
    return None if bound in (inf, -inf) else bound
