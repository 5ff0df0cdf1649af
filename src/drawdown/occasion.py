"""When and where something was said, as the passage that passes it on tells."""

from dataclasses import dataclass
from typing import Any

from drawdown.bounds import DateBounds


@dataclass(frozen=True, slots=True)
class Occasion:
    """One occasion of speaking; None is "not stated".

    Attributes:
        on: The day it was said, as bounds; a relative day of an undated report counts from its estimate.
        name: What it was, as named: ``press briefing``, ``Aspen Security Forum``, ``CNN``.
    """

    on: DateBounds | None = None
    name: str | None = None

    def to_row(self) -> dict[str, Any]:
        """The occasion as plain data."""
        return {"on": self.on.edtf() if self.on else None, "name": self.name}

    @classmethod
    def from_row(cls, row: dict[str, Any]) -> "Occasion":
        """The occasion that ``to_row`` wrote."""
        return cls(DateBounds.parse(row["on"]) if row["on"] else None, row["name"])


UNSTATED = Occasion()
