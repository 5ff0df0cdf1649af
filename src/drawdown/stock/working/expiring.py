"""The working of a time until a stock is down to a level while a share of it expires."""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from drawdown.amount import MONTHS_PER
from drawdown.month import month_text
from drawdown.stock.solving.reached import after
from drawdown.stock.working.rates import Rates, equal
from drawdown.stock.working.words import bracketed, result, span, times


@dataclass(frozen=True, eq=False)
class Expiring:
    """The arithmetic of a stock that loses a share of itself beside all that flows.

    Attributes:
        rates: What flows, for one draw.
        opening, level, decay: Pieces at first and in the end, the share that expires in a month.
        share: That share by ``rates.per``, in words.
        unit: What the answer is in, such as ``year``.
        start: Month that times count from.
    """

    rates: Rates
    opening: float
    level: float
    decay: float
    share: str
    unit: str
    start: int

    def words(self, months: float) -> str:
        """The working of ``months``."""
        return "; ".join(self._steps(months))

    def _steps(self, months: float) -> Iterator[str]:
        net = self.rates.net
        begins, stock = net.knots[:, 0], self.opening
        for place, (begin, end) in enumerate(zip(begins, [*begins[1:], np.inf], strict=True)):
            passed = span(begin, "month") if begin else ""
            if sent := float(net.sent[place, 0]):
                stock -= sent
                month = month_text(self.start + int(begin))
                yield f"{result(sent)} leave at the beginning of {month}, {result(stock)} are left"
            if months <= begin:
                yield passed or "0 months"
                return
            if net.within(place, months):
                yield " + ".join(filter(None, [passed, self._last(place, stock, months)]))
                return
            if np.isinf(end):
                yield self._never(place)
                return
            stock = self._after(place, stock, end - begin)
            yield f"{self._passed(place, end)} leave {result(stock)}"

    def _passed(self, place: int, end: float) -> str:
        """A stretch that ends before, with what comes or, if that is more, what goes."""
        net, per = self.rates.net, self.rates.per
        length = end - float(net.knots[place, 0])
        gains = self.rates.made(place, length) >= 0
        rates = self.rates.told(place, end, 1 if gains else -1)
        way = "in" if gains else "out"
        return f"{span(length, 'month')} {rates} {way} and {self.share} of the stock expiring each {per}"

    def _after(self, place: int, stock: float, months: float) -> float:
        rate, slope = self.rates.net.rate[place], self.rates.net.slope[place]
        return float(after(np.array([stock]), rate, slope, np.array([self.decay]), np.array([months]))[0])

    def _last(self, place: int, stock: float, months: float) -> str:
        begin, per = float(self.rates.net.knots[place, 0]), self.rates.per
        if self.rates.net.slope[place, 0]:
            time = span((months - begin) / MONTHS_PER[per], per)
            return f"{time} until {result(stock)} are down to {result(self.level)}"
        words, share = self.rates.begin(place, -1), bracketed(self.share)
        added = "" if words == "0" else f" + {bracketed(words)} / {share}"
        logarithm = f"ln({bracketed(result(stock) + added)} / {bracketed(result(self.level) + added)})"
        return f"{logarithm} / {share}{times(per, self.unit)}"

    def _never(self, place: int) -> str:
        coming, per = float(self.rates.net.rate[place, 0]), self.rates.per
        if coming <= 0:
            return "expiry alone never takes the last piece: never"
        words = equal(self.rates.begin(place), coming * MONTHS_PER[per])
        settles = result(coming / self.decay)
        return f"{words} a {per} come, so with {self.share} expiring it settles at {settles}: never"
