"""Numbers and rates as arithmetic that a reader can check on a calculator."""

from collections.abc import Sequence

import numpy as np

from drawdown.amount import MONTHS_PER, Amount
from drawdown.stock.answers.flow import Current

_IN_ONE = {("day", "month"): 30.4375, ("month", "year"): 12, ("day", "year"): 365.25}
"""How many of the first are in the second."""

_FEW = 8


def number(value: float) -> str:
    """A number as given: every digit that was, none that came of computing, no exponent."""
    return np.format_float_positional(value or 0.0, precision=12, fractional=False, trim="-")


def result(value: float) -> str:
    """A number that was computed: as it is if it has few digits, else whole from 100,000 on or six digits."""
    plain = number(float(f"{value:.10g}"))
    if len(plain) <= _FEW:
        return plain
    return number(round(value)) if abs(value) >= 1e5 else number(float(f"{value:.6g}"))


def span(value: float, unit: str) -> str:
    """A time that was computed: "1 month", "2.5 years"."""
    told = result(value)
    return f"{told} {unit}" if told == "1" else f"{told} {unit}s"


def times(per: str, unit: str) -> str:
    """What turns a number of ``per`` (``month``) into one of ``unit`` (``year``): " / 12"."""
    if (per, unit) in _IN_ONE:
        return f" / {number(_IN_ONE[per, unit])}"
    return f" * {number(_IN_ONE[unit, per])}" if (unit, per) in _IN_ONE else ""


def rate(amount: Amount, per: str) -> str:
    """A rate at its middle, by ``per``: "100000 / 12"."""
    own = amount.per or per
    return number(amount.middle) + times(per, own)


def after_all(currents: Sequence[Current], at: float, per: str, *, end: bool = False) -> str:
    """All rates at a time: "14000 * 0.5 - 100000 / 12"; ``end`` for those of what stops just then."""
    added: list[str] = []
    taken: list[str] = []
    for current in currents:
        piece = current.piece
        runs = piece.begin < at <= piece.end if end else piece.begin <= at < piece.end
        if not runs:
            continue
        weight = float(np.asarray(current.weight).flat[0])
        words = current.words or result(float(np.asarray(piece.rate(at)).flat[0]) * MONTHS_PER[per])
        if words == "0":
            continue
        (added if weight >= 0 else taken).append(
            words + (f" * {number(abs(weight))}" if abs(weight) != 1 else "")
        )
    return " - ".join([" + ".join(added) or "0", *taken])


def bracketed(words: str) -> str:
    """In brackets if it is more than one number."""
    return f"({words})" if " " in words else words


def equal(words: str, value: float) -> str:
    """The words, and what they come to where that is not the same."""
    return words if words == result(value) else f"{words} = {result(value)}"
