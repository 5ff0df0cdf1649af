"""The drawings of one item."""

from collections.abc import Iterator
from dataclasses import dataclass

from drawdown.drawing import Drawing, Ranges, Timeline

FOLDER = "charts"
"""Folder beside the brief in which the charts lie as files."""


@dataclass(frozen=True, slots=True)
class Drawn:
    """What is drawn of one item; what is too little for a drawing is none.

    Attributes:
        happened: Its facts over time.
        positions: Where actors stood over time.
        amounts: Its quantities, one drawing a unit.
    """

    happened: Timeline | None = None
    positions: Timeline | None = None
    amounts: tuple[Ranges, ...] = ()

    @property
    def all(self) -> Iterator[Drawing]:
        """The drawings in the order of the brief."""
        yield from (one for one in (self.happened, self.positions) if one)
        yield from self.amounts
