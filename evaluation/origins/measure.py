"""How well origins are told on the scenarios."""

from collections.abc import Sequence
from dataclasses import dataclass

from evaluation.origins.scenario import Pair, Seen


@dataclass(frozen=True, slots=True)
class Figures:
    """How well one half of the scenarios is told.

    Attributes:
        pairs: How many pairs of claims have a truth.
        called: Pairs called "same", and those of them that are.
        same: Pairs that are the same, and those of them called so.
        unsure: Pairs called "unsure", by truth.
        unread: Pairs of which one sentence gave no claim; they count as not called.
        traps: Scenarios that are traps, and those in which any two reports were joined.
    """

    pairs: int
    called: tuple[int, int]
    same: tuple[int, int]
    unsure: dict[str, int]
    unread: int
    traps: tuple[int, int]

    @property
    def precision(self) -> float:
        """Share of the pairs called "same" that are; 1 where none is."""
        return self.called[1] / self.called[0] if self.called[0] else 1.0

    @property
    def recall(self) -> float:
        """Share of the pairs that are the same called so; 1 where there are none."""
        return self.same[1] / self.same[0] if self.same[0] else 1.0

    def lines(self) -> list[str]:
        """The figures in words."""
        unsure = ", ".join(f"{count} {truth}" for truth, count in sorted(self.unsure.items())) or "none"
        return [
            f"same: precision {self.precision:.3f} of {self.called[0]} pairs called so, "
            f"recall {self.recall:.3f} of {self.same[0]} pairs",
            f"called unsure: {unsure}; without a claim: {self.unread}",
            f"traps in which two reports were joined: {self.traps[1]} of {self.traps[0]}",
        ]


def measure(seen: Sequence[Seen]) -> Figures:
    """The figures of some scenarios."""
    told = [(pair, one.said(pair)) for one in seen for pair in one.scenario.pairs]
    called = [pair for pair, said in told if said == "same"]
    same = [(pair, said) for pair, said in told if pair.truth == "same"]
    unsure: dict[str, int] = {}
    for pair, said in told:
        if said == "unsure":
            unsure[pair.truth] = unsure.get(pair.truth, 0) + 1
    traps = [one for one in seen if one.scenario.trap]
    return Figures(
        pairs=len(told),
        called=(len(called), sum(pair.truth == "same" for pair in called)),
        same=(len(same), sum(said == "same" for _, said in same)),
        unsure=unsure,
        unread=sum(said == "unread" for _, said in told),
        traps=(len(traps), sum(one.joined() > 0 for one in traps)),
    )


def is_right(pair: Pair, said: str) -> bool:
    """Whether a pair is told as it is, "unsure" aside, which is never wrong."""
    return said == "unsure" or (said == "same") == (pair.truth == "same")
