"""The working of a time until a stock is down to a level while a share of it expires."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

import numpy as np

from drawdown.amount import MONTHS_PER
from drawdown.month import month_text
from drawdown.stock.answers.flow import Current, Flow
from drawdown.stock.answers.reached import after
from drawdown.stock.answers.words import after_all, bracketed, equal, result, span, times


@dataclass(frozen=True, eq=False)
class Expiring:
    """The arithmetic of a stock that loses a share of itself beside all that flows.

    Attributes:
        outflows, net: What flows, positive where it leaves; all of it together, positive where it comes; for
            one draw.
        opening, level, decay: Pieces at first and in the end, the share that expires in a month.
        share: That share by ``per`` in words.
        per, unit: What rates are told by (``month``), what the answer is in (``year``).
        start: Month that times count from.
    """

    outflows: Sequence[Current]
    net: Flow
    opening: float
    level: float
    decay: float
    share: str
    per: str
    unit: str
    start: int

    def words(self, months: float) -> str:
        """The working of ``months``."""
        return "; ".join(self._steps(months))

    def _steps(self, months: float) -> Iterator[str]:
        begins, stock = self.net.knots[:, 0], self.opening
        for place, (begin, end) in enumerate(zip(begins, [*begins[1:], np.inf], strict=True)):
            passed = span(begin, "month") if begin else ""
            if sent := float(self.net.sent[place, 0]):
                stock -= sent
                month = month_text(self.start + int(begin))
                yield f"{result(sent)} leave at the beginning of {month}, {result(stock)} are left"
            if months <= begin:
                yield passed or "0 months"
                return
            if self.net.within(place, months):
                yield " + ".join(filter(None, [passed, self._last(place, stock, months)]))
                return
            if np.isinf(end):
                yield self._never(place)
                return
            words = after_all(self.outflows, begin, self.per)
            if self.net.slope[place, 0]:
                words = f"{words} to {after_all(self.outflows, end, self.per, end=True)}"
            stock = self._after(place, stock, end - begin)
            yield (
                f"{span(end - begin, 'month')} with {words} a {self.per} leaving and {self.share} of the"
                f" stock expiring each {self.per}: {result(stock)} left"
            )

    def _after(self, place: int, stock: float, months: float) -> float:
        rate, slope = self.net.rate[place], self.net.slope[place]
        return float(after(np.array([stock]), rate, slope, np.array([self.decay]), np.array([months]))[0])

    def _last(self, place: int, stock: float, months: float) -> str:
        begin = float(self.net.knots[place, 0])
        words = after_all(self.outflows, begin, self.per)
        if self.net.slope[place, 0]:
            time = (months - begin) / MONTHS_PER[self.per]
            return f"{span(time, self.per)} until {result(stock)} are down to {result(self.level)}"
        share = bracketed(self.share)
        steady = f" + {bracketed(words)} / {share}" if words != "0" else ""
        level = f"({result(self.level)}{steady})" if steady else result(self.level)
        stock_ = f"({result(stock)}{steady})" if steady else result(stock)
        return f"ln({stock_} / {level}) / {share}{times(self.per, self.unit)}"

    def _never(self, place: int) -> str:
        begin = float(self.net.knots[place, 0])
        coming = float(self.net.rate[place, 0])
        if coming <= 0:
            return "expiry alone never takes the last piece: never"
        each = MONTHS_PER[self.per]
        inflows = [replace(one, weight=-np.asarray(one.weight)) for one in self.outflows]
        words = equal(after_all(inflows, begin, self.per), coming * each)
        settles = result(coming / self.decay)
        return f"{words} a {self.per} come, so with {self.share} expiring it settles at {settles}: never"
