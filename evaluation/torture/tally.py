"""Counting what torture came to."""

from collections import Counter
from dataclasses import dataclass, field, replace

from evaluation.torture.held import Flaws


@dataclass(frozen=True)
class Tally:
    """What came of one round of one kind, or of many.

    Attributes:
        kind: What was done to the ledger.
        rounds: How often.
        acknowledged: Rows acknowledged in these rounds.
        flaws: What was lost, doubled or torn.
        kills: Processes killed.
        moments: What the processes were about to do when they were ended.
        refused: Writers that were refused in plain words, as they should be.
    """

    kind: str
    rounds: int
    acknowledged: int
    flaws: Flaws = field(default_factory=Flaws)
    kills: int = 0
    moments: Counter[str] = field(default_factory=Counter)
    refused: int = 0

    def __add__(self, other: "Tally") -> "Tally":
        return replace(
            self,
            rounds=self.rounds + other.rounds,
            acknowledged=self.acknowledged + other.acknowledged,
            flaws=self.flaws + other.flaws,
            kills=self.kills + other.kills,
            moments=self.moments + other.moments,
            refused=self.refused + other.refused,
        )

    def __str__(self) -> str:
        flaws = self.flaws
        counts = (
            f"{self.kind:30}{self.rounds:5} rounds {self.kills:5} kills {self.refused:5} refused"
            f" {self.acknowledged:7} rows acknowledged:"
            f" {len(flaws.lost)} lost, {len(flaws.doubled)} doubled, {len(flaws.torn)} torn"
        )
        moments = ", ".join(f"{count} {word}" for word, count in self.moments.most_common())
        return f"{counts}\n{'':30}ended while {moments}" if self.kills else counts
