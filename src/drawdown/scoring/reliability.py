"""Whether a confidence keeps its word: of claims given 0.8, four in five should be right."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

EDGES = (0.0, 0.2, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1.0)


@dataclass(frozen=True, slots=True)
class Bin:
    """Claims of about one confidence.

    Attributes:
        low, high: Bounds of the confidence, the upper one outside, except the last.
        claims: How many they are.
        stated: Their mean confidence.
        right: Share of them that is right.
    """

    low: float
    high: float
    claims: int
    stated: float
    right: float


def reliability(told: Iterable[tuple[float, bool]], edges: Sequence[float] = EDGES) -> list[Bin]:
    """What share of claims was right, by the confidence stated for them; bins without claims are left out."""
    claims = sorted(told)
    bins = []
    for low, high in pairwise(edges):
        here = [
            (stated, ok) for stated, ok in claims if low <= stated < high or (stated == high == edges[-1])
        ]
        if here:
            n = len(here)
            stated, correct = sum(stated for stated, _ in here), sum(ok for _, ok in here)
            bins.append(Bin(low, high, n, stated / n, correct / n))
    return bins
