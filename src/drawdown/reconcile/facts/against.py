"""What was judged about pairs of claims: which conflict, and which only seem to."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from drawdown.conflict import Conflict

# Claims with other figures that are no dispute, because they are not about one thing.
_OF_TWO_THINGS = frozenset({"change-over-time", "different-baseline"})


@dataclass(frozen=True)
class Verdicts:
    """Judgements on pairs of claims.

    Attributes:
        of: By claim id, the other claim of each pair and the judgement.
    """

    of: Mapping[str, Sequence[tuple[str, Conflict]]]

    @classmethod
    def on(cls, conflicts: Iterable[Conflict]) -> "Verdicts":
        """The judgements by claim, in one order whatever the order given."""
        of: dict[str, list[tuple[str, Conflict]]] = defaultdict(list)
        for one in sorted(conflicts, key=lambda conflict: (conflict.claims, conflict.verdict)):
            for claim, other in (one.claims, one.claims[::-1]):
                of[claim].append((other, one))
        return cls(of)

    def against(self, claims: Iterable[str]) -> dict[str, Conflict]:
        """Claims that conflict with one of these, each with its judgement."""
        return {
            other: judged
            for claim in claims
            for other, judged in self.of.get(claim, ())
            if judged.verdict == "conflict"
        }

    def apart(self, sides: Sequence[Sequence[str]]) -> bool:
        """Whether claims of different sides were judged to be of two things, and none to conflict."""
        place = {claim: number for number, side in enumerate(sides) for claim in side}
        between = {
            judged.verdict
            for claim, number in place.items()
            for other, judged in self.of.get(claim, ())
            if place.get(other, number) != number
        }
        return bool(between & _OF_TWO_THINGS) and "conflict" not in between
