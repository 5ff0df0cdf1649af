"""The rates of a flow as arithmetic, stretch by stretch."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from drawdown.amount import MONTHS_PER
from drawdown.stock.solving.flow import Current, Flow
from drawdown.stock.working.words import number, result


@dataclass(frozen=True, eq=False)
class Rates:
    """The rates of one draw.

    Attributes:
        currents, net: What flows, and all of it together.
        per: What rates are told by, such as ``month``.
    """

    currents: Sequence[Current]
    net: Flow
    per: str

    def at(self, time: float, sign: int = 1, *, end: bool = False) -> str:
        """All rates at a time: "14000 * 0.5 - 100000 / 12".

        ``sign`` -1 tells outflow less inflow, ``end`` the rates of what stops just then.
        """
        added: list[str] = []
        taken: list[str] = []
        for current in self.currents:
            piece = current.piece
            if not (piece.begin < time <= piece.end if end else piece.begin <= time < piece.end):
                continue
            weight = float(np.asarray(current.weight).flat[0])
            risen = time - piece.begin >= float(np.asarray(piece.ramp).flat[0])
            rate = float(np.asarray(piece.rate(time)).flat[0]) * MONTHS_PER[self.per]
            words = current.words if risen and current.words else result(rate)
            if words != "0":
                share = "" if abs(weight) == 1 else f" * {number(abs(weight))}"
                (added if (weight >= 0) == (sign > 0) else taken).append(words + share)
        return " - ".join([" + ".join(added) or "0", *taken])

    def begin(self, place: int, sign: int = 1) -> str:
        """All rates at the beginning of a stretch."""
        return self.at(float(self.net.knots[place, 0]), sign)

    def told(self, place: int, end: float, sign: int = 1) -> str:
        """The rates of a stretch: "at 300 + 100 = 400 a year", "from 2100 to 4000 a year"."""
        rate, slope = self.steady(place)
        begin = equal(self.begin(place, sign), sign * rate)
        if not slope:
            return f"at {begin} a {self.per}"
        last = rate + slope * (end - float(self.net.knots[place, 0])) / MONTHS_PER[self.per]
        return f"from {begin} to {equal(self.at(end, sign, end=True), sign * last)} a {self.per}"

    def steady(self, place: int) -> tuple[float, float]:
        """Net rate at the beginning of a stretch, and by how much it changes each ``per``, by ``per``."""
        each = MONTHS_PER[self.per]
        return float(self.net.rate[place, 0]) * each, float(self.net.slope[place, 0]) * each * each

    def made(self, place: int, months: float) -> float:
        """Pieces that a stretch adds in so many months of it."""
        rate, slope = float(self.net.rate[place, 0]), float(self.net.slope[place, 0])
        return rate * months + slope * months * months / 2


def equal(words: str, value: float) -> str:
    """The words, and what they come to where that is not the same."""
    return words if words == result(value) else f"{words} = {result(value)}"
