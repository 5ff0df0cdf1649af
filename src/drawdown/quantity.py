"""Counts and sums of money as reports state them: always a range, with the words it came from."""

from dataclasses import dataclass
from typing import Any


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


def _ordered(low: float | None, high: float | None) -> None:
    if low is not None and high is not None and low > high:
        raise ValueError(f"the lower bound {low} is above the upper bound {high}")
