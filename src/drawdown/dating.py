"""When an undated report may have come out: an estimate with its grounds, kept apart from any stated date."""

from dataclasses import dataclass
from typing import Any

from drawdown.bounds import DateBounds


@dataclass(frozen=True, slots=True)
class Dating:
    """One hypothesis on when an undated report was published. It is never the report's stated date.

    Attributes:
        bounds: First and last day it may have come out, marked uncertain; either end may be open.
        grounds: What in the text this rests on, such as ``"October 2023" lies behind it``.
        probability: Share of belief among the hypotheses on one report, which add up to 1; None where they
            were not weighed.
    """

    bounds: DateBounds
    grounds: tuple[str, ...]
    probability: float | None = None

    def to_row(self) -> dict[str, Any]:
        """The hypothesis as plain data."""
        return {
            "bounds": self.bounds.edtf(),
            "grounds": list(self.grounds),
            "probability": self.probability,
        }
