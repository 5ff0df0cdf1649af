"""Transfers as a brief shows them: in words, with the transfer itself beside."""

from dataclasses import dataclass

from drawdown.transfer import Transfer


@dataclass(frozen=True, slots=True)
class StageLine:
    """One thing told of a stage: how many, when and how.

    Attributes:
        text: ``announced: 31 tanks, 25 January 2023``.
        claims: Ids of the claims it rests on.
        disputed: Whether claims on it conflict; the range then covers all sides.
        inferred: Whether no claim says so and others imply it.
    """

    text: str
    claims: tuple[str, ...]
    disputed: bool = False
    inferred: bool = False


@dataclass(frozen=True, slots=True)
class StageCell:
    """What is told of one stage; ``more`` lines are not shown."""

    lines: tuple[StageLine, ...] = ()
    more: int = 0


@dataclass(frozen=True, slots=True)
class TransferLine:
    """One transfer in a row.

    Attributes:
        title: Which variant, from whom and to whom.
        cells: What was promised, ordered and delivered, in the order of ``COUNTED``.
        lag: Days from the first promise known to the first delivery known, in words, or ``""``.
        lag_claims: Ids of the claims the lag rests on.
        transfer: The transfer itself.
    """

    title: str
    cells: tuple[StageCell, ...]
    lag: str
    lag_claims: tuple[str, ...]
    transfer: Transfer

    @property
    def claims(self) -> tuple[str, ...]:
        """Ids of all claims cited, each once."""
        told = (claim for cell in self.cells for line in cell.lines for claim in line.claims)
        return tuple(dict.fromkeys((*told, *self.lag_claims)))


@dataclass(frozen=True, slots=True)
class Transfers:
    """The transfers of one item; ``more`` tells how many are not shown and where they are."""

    lines: tuple[TransferLine, ...] = ()
    more: str = ""
