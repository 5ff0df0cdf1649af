"""Counts and sums of money as reports state them: always a range, with the words it came from."""

from dataclasses import dataclass
from typing import Any

_SIGNS = {"USD": "$", "EUR": "€", "GBP": "£"}
_SCALES = ((1e12, " trillion"), (1e9, " billion"), (1e6, " million"))


@dataclass(frozen=True, slots=True)
class Quantity:
    """A count of pieces, or a performance figure, as said.

    Attributes:
        min, max: Bounds in ``unit``; ``max`` is None for "at least", ``min`` for "up to", both when vague.
        unit: Singular noun in lower case, such as ``missile``, or None where none is said.
        per: ``year``, ``month`` or ``day`` for a rate, else None.
        approximate: Whether the report says "about" or gives a band such as "hundreds".
        vague: Whether it is words without a number ("a significant number"); a vague word never gets bounds.
        text: The words.

    Raises: ValueError if ``min`` is above ``max``, or a vague quantity has a bound.
    """

    min: float | None
    max: float | None
    unit: str | None = None
    per: str | None = None
    approximate: bool = False
    vague: bool = False
    text: str = ""

    def __post_init__(self) -> None:
        _ordered(self.min, self.max)
        if self.vague and (self.min is not None or self.max is not None):
            raise ValueError(f"{self.text!r} is vague, so it has no bounds")

    def to_row(self) -> dict[str, Any]:
        """The quantity as plain data; keys as in the claim record."""
        return {
            "min": self.min,
            "max": self.max,
            "unit": self.unit,
            "per": self.per,
            "approximate": self.approximate,
            "vague": self.vague,
            "text": self.text,
        }


@dataclass(frozen=True, slots=True)
class Money:
    """A sum of money as said, in units of the currency.

    Attributes:
        min, max: Bounds; "up to" gives ``min`` None, "more than" gives ``max`` None.
        currency: ISO 4217 code, such as ``USD``.
        text: The words.
    """

    min: float | None
    max: float | None
    currency: str
    text: str = ""

    def __post_init__(self) -> None:
        _ordered(self.min, self.max)

    def to_row(self) -> dict[str, Any]:
        """The sum as plain data; keys as in the claim record."""
        return {"min": self.min, "max": self.max, "currency": self.currency, "text": self.text}


def in_range(
    low: float | None, high: float | None, currency: str | None = None, approximate: bool = False
) -> str:
    """Bounds in words: ``300``, ``about 300``, ``100 to 300``, ``up to $1 billion``, ``at least 30``."""
    first, last = (_plain(bound) if currency is None else _cash(bound, currency) for bound in (low, high))
    if first is None:
        return f"up to {last}"
    if last is None:
        return f"at least {first}"
    if first == last:
        return f"about {first}" if approximate else first
    return f"{first} to {last}"


def _ordered(low: float | None, high: float | None) -> None:
    if low is not None and high is not None and low > high:
        raise ValueError(f"the lower bound {low} is above the upper bound {high}")


def _plain(number: float | None) -> str | None:
    if number is None:
        return None
    return f"{int(number):,}" if float(number).is_integer() else f"{number:,}"


def _cash(amount: float | None, currency: str) -> str | None:
    if amount is None:
        return None
    sign = _SIGNS.get(currency, f"{currency} ")
    for scale, word in _SCALES:
        # A sum is shortened only where that loses no digit.
        if amount >= scale and round(amount / scale, 3) * scale == amount:
            return f"{sign}{round(amount / scale, 3):,.10g}{word}"
    return f"{sign}{_plain(amount)}"
