"""The working of a time: what each stretch makes or takes until a quantity is reached."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from drawdown.amount import MONTHS_PER
from drawdown.month import month_text
from drawdown.stock.answers.flow import Current, Flow
from drawdown.stock.answers.words import after_all, bracketed, equal, result, span, times


@dataclass(frozen=True, eq=False)
class Summed:
    """The arithmetic of the time until currents have summed up to a quantity.

    A stretch that ends before is told with what it comes to; the last one as a quotient, or where the rate
    changes as the equation for the time.

    Attributes:
        currents, net: What flows, positive towards the quantity, and all of it together, for one draw.
        per, unit: What rates are told by (``month``), what the answer is in (``year``).
        verb: What a stretch does, such as ``make``.
        start: Month that times count from.
    """

    currents: Sequence[Current]
    net: Flow
    per: str
    unit: str
    verb: str
    start: int

    def words(self, quantity: str, months: float, lead: float = 0.0) -> str:
        """The working of ``months`` without ``lead``, for a quantity told as ``quantity``."""
        return "; ".join(self._steps(quantity, months, [span(lead, "month")] if lead else []))

    def _steps(self, rest: str, months: float, waits: list[str]) -> Iterator[str]:
        begins = self.net.knots[:, 0]
        for place, (begin, end) in enumerate(zip(begins, [*begins[1:], np.inf], strict=True)):
            passed = [*waits, span(begin, "month")] if begin else waits
            if sent := -float(self.net.sent[place, 0]):
                rest = f"{rest} - {result(sent)}"
                yield f"{result(sent)} leave at the beginning of {month_text(self.start + int(begin))}"
            if months <= begin:
                yield " + ".join(passed) or "0 months"
                return
            if self.net.within(place, months):
                last = self._last(place, rest, months)
                if self.net.slope[place, 0]:
                    yield self._equation(place, rest, last)
                if passed or not self.net.slope[place, 0]:
                    yield " + ".join([*passed, last])
                return
            if np.isinf(end):
                yield self._never(place)
                return
            made = self._made(place, end - begin)
            rest = f"{rest} - {result(made)}" if made >= 0 else f"{rest} + {result(-made)}"
            yield f"{span(end - begin, 'month')} {self._rates(place, end)} {self.verb} {result(made)}"

    def _net(self, place: int) -> tuple[float, float]:
        """Rate and slope by ``per`` at the beginning of a stretch."""
        each = MONTHS_PER[self.per]
        return float(self.net.rate[place, 0]) * each, float(self.net.slope[place, 0]) * each * each

    def _made(self, place: int, length: float) -> float:
        rate, slope = float(self.net.rate[place, 0]), float(self.net.slope[place, 0])
        return rate * length + slope * length * length / 2

    def _at(self, place: int) -> str:
        return after_all(self.currents, float(self.net.knots[place, 0]), self.per)

    def _rates(self, place: int, end: float) -> str:
        rate, slope = self._net(place)
        if not slope:
            return f"at {equal(self._at(place), rate)} a {self.per}"
        return f"from {self._at(place)} to {after_all(self.currents, end, self.per, end=True)} a {self.per}"

    def _last(self, place: int, rest: str, months: float) -> str:
        if not self.net.slope[place, 0]:
            return f"{bracketed(rest)} / {bracketed(self._at(place))}{times(self.per, self.unit)}"
        return span((months - float(self.net.knots[place, 0])) / MONTHS_PER[self.per], self.per)

    def _equation(self, place: int, rest: str, time: str) -> str:
        """What the time is a root of, where the rate changes."""
        begin, (rate, slope) = float(self.net.knots[place, 0]), self._net(place)
        end = float(self.net.knots[place + 1, 0])
        change = f"{'+' if slope > 0 else '-'} {result(abs(slope))}"
        ramp = f"in {span(end - begin, 'month')} {self._rates(place, end)}"
        equation = f"{result(rate)} t {change} / 2 t^2 = {rest}"
        return f"{ramp}, {change} a {self.per} each {self.per}: {equation} for t = {time}"

    def _never(self, place: int) -> str:
        words = equal(self._at(place), self._net(place)[0])
        return f"{'then ' if place else ''}{words} a {self.per}: never"
