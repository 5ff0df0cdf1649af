"""How far a figure would move with other texts of the same kind."""

import random
from collections.abc import Sequence

from drawdown.scoring.rate import Rate
from drawdown.scoring.scores import MEASURES, TextScore

DRAWS = 1_000


def interval(
    texts: Sequence[TextScore], measure: str = "strict", share: float = 0.95, seed: int = 1
) -> tuple[float, float]:
    """A percentile bootstrap interval of F1 over texts: texts, not claims, are what is drawn.

    Claims of one text stand or fall together, so drawing claims would promise too much.

    Args:
        texts: At least one scored text.
        measure: One of ``MEASURES``.
        share: Share of the draws that lies within, 0 < share < 1.
        seed: The same seed gives the same interval.

    Source: Efron and Tibshirani (1993), An Introduction to the Bootstrap, chapter 13.
    """
    rates = [MEASURES[measure](text) for text in texts]
    counts = [(rate.hits, rate.predicted, rate.labelled) for rate in rates]
    draw = random.Random(seed)
    found = sorted(
        Rate(*map(sum, zip(*draw.choices(counts, k=len(counts)), strict=True))).f1 for _ in range(DRAWS)
    )
    outside = round(DRAWS * (1 - share) / 2)
    return found[outside], found[-1 - outside]
