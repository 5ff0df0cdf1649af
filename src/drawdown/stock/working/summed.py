"""The working of a time: what each stretch makes or takes until a quantity is reached."""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from drawdown.amount import MONTHS_PER
from drawdown.month import month_text
from drawdown.stock.working.rates import Rates, equal
from drawdown.stock.working.words import bracketed, result, span, times


@dataclass(frozen=True, eq=False)
class Summed:
    """The arithmetic of the time until what flows has made a quantity, or taken it.

    A stretch that ends before is told with what it comes to; the last one as a quotient, or where the rate
    changes as the equation for the time.

    Attributes:
        rates: What flows, for one draw.
        taken: Whether the quantity is taken from a stock, else it is made.
        unit: What the answer is in, such as ``year``.
        start: Month that times count from.
    """

    rates: Rates
    taken: bool
    unit: str
    start: int

    def words(self, quantity: str, months: float, lead: float = 0.0) -> str:
        """The working of ``months`` without ``lead``, for a quantity told as ``quantity``."""
        return "; ".join(self._steps(quantity, months, [span(lead, "month")] if lead else []))

    def _steps(self, rest: str, months: float, waits: list[str]) -> Iterator[str]:
        net = self.rates.net
        begins = net.knots[:, 0]
        for place, (begin, end) in enumerate(zip(begins, [*begins[1:], np.inf], strict=True)):
            passed = [*waits, span(begin, "month")] if begin else waits
            if sent := float(net.sent[place, 0]):
                rest = f"{rest} - {result(sent)}"
                yield f"{result(sent)} leave at the beginning of {month_text(self.start + int(begin))}"
            if months <= begin:
                yield " + ".join(passed) or "0 months"
                return
            if net.within(place, months):
                yield from self._last(place, rest, months, passed)
                return
            if np.isinf(end):
                words = equal(self.rates.begin(place), self.rates.steady(place)[0])
                yield f"{'then ' if place else ''}{words} a {self.rates.per}: never"
                return
            made = self._sign * self.rates.made(place, end - begin)
            rest = f"{rest} - {result(made)}" if made >= 0 else f"{rest} + {result(-made)}"
            yield self._passed(place, end, made)

    @property
    def _sign(self) -> int:
        return -1 if self.taken else 1

    def _passed(self, place: int, end: float, made: float) -> str:
        """A stretch that ends before: with the other sign where it leads away from the quantity."""
        toward = made >= 0
        verb = ("take" if toward else "add") if self.taken else ("make" if toward else "lose")
        length = span(end - float(self.rates.net.knots[place, 0]), "month")
        rates = self.rates.told(place, end, self._sign if toward else -self._sign)
        return f"{length} {rates} {verb} {result(abs(made))}"

    def _last(self, place: int, rest: str, months: float, passed: list[str]) -> Iterator[str]:
        net, per, words = self.rates.net, self.rates.per, self.rates.begin(place, self._sign)
        if not net.slope[place, 0]:
            yield " + ".join([*passed, f"{bracketed(rest)} / {bracketed(words)}{times(per, self.unit)}"])
            return
        begin, end = float(net.knots[place, 0]), float(net.knots[place + 1, 0])
        rate, slope = (self._sign * one for one in self.rates.steady(place))
        change = f"{'+' if slope > 0 else '-'} {result(abs(slope))}"
        time = span((months - begin) / MONTHS_PER[per], per)
        ramp = f"in {span(end - begin, 'month')} {self.rates.told(place, end, self._sign)}"
        equation = f"{result(rate)} t {change} / 2 t^2 = {rest}"
        yield f"{ramp}, {change} a {per} each {per}: {equation} for t = {time}"
        if passed:
            yield " + ".join([*passed, time])
