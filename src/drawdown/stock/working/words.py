"""Numbers and rates as arithmetic that a reader can check on a calculator."""

import numpy as np

from drawdown.amount import Amount

_IN_ONE = {("day", "month"): 30.4375, ("month", "year"): 12, ("day", "year"): 365.25}
"""How many of the first are in the second."""
_FEW = 8
"""Characters up to which a computed number is told as it is."""


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
    middle = result(amount.middle) if amount.uncertain else number(amount.middle)
    return middle + times(per, amount.per or per)


def bracketed(words: str) -> str:
    """In brackets if it is more than one number."""
    return f"({words})" if " " in words else words
