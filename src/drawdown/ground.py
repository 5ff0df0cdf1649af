"""Why something was put where it is: a judgement carries its grounds."""

from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Ground:
    """One ground of a judgement.

    Attributes:
        name: What kind of ground, such as ``disputed``.
        weight: What it adds to the judgement; weights add up.
        detail: The ground in words, such as ``disputed: 100 / 300``.
    """

    name: str
    weight: float
    detail: str

    def to_row(self) -> dict[str, Any]:
        """The ground as plain data."""
        return {"name": self.name, "weight": self.weight, "detail": self.detail}
