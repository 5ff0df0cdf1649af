"""Precision, recall and their harmonic mean."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Rate:
    """How many of the claims predicted, and of those labelled, found their match.

    Attributes:
        hits: Matches.
        predicted, labelled: Claims on either side.
    """

    hits: int = 0
    predicted: int = 0
    labelled: int = 0

    def __add__(self, other: "Rate") -> "Rate":
        return Rate(self.hits + other.hits, self.predicted + other.predicted, self.labelled + other.labelled)

    @property
    def precision(self) -> float:
        """Share of what was predicted that is right; 0 where nothing was."""
        return self.hits / self.predicted if self.predicted else 0.0

    @property
    def recall(self) -> float:
        """Share of what was labelled that was found; 0 where nothing was."""
        return self.hits / self.labelled if self.labelled else 0.0

    @property
    def f1(self) -> float:
        """Harmonic mean of the two; 1 where there was nothing to find and nothing was predicted."""
        if not self.predicted and not self.labelled:
            return 1.0
        return 2 * self.hits / (self.predicted + self.labelled)
