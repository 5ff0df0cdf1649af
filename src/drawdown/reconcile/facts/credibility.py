"""Credibility of a fact by the figures of the Admiralty code, by a table and never by averaging.

The code: NATO AJP-2.1, before it STANAG 2511. The table with its reasons: docs/methods/facts.md.
"""

from dataclasses import dataclass

from drawdown.grade import ORDER

CONFIRMED, PROBABLE, POSSIBLE, DOUBTFUL, IMPROBABLE, UNJUDGED = "123456"


@dataclass(frozen=True, slots=True)
class Standing:
    """How well a fact is founded.

    Attributes:
        sound: Whether anything but degraded copies tells of it.
        vouched: Independent origins at least for which somebody answers by name, degraded copies left out.
        letter: Reliability of its best source.
        good: Whether somebody speaks of his own act in his own words, or a source of good record or grade.
        figure: The same of its figure; None where no figure is agreed.
        disputed: Whether its figure is.
    """

    sound: bool
    vouched: int
    letter: str
    good: bool
    figure: int | None
    disputed: bool

    def better_than(self, other: "Standing") -> bool:
        """Whether it is better founded: by independent origins, else by its best source."""
        return self._rank() > other._rank()

    def _rank(self) -> tuple[int, int]:
        return min(self.vouched, 2), -ORDER.index(self.letter)


def credibility(own: Standing, against: list[Standing]) -> tuple[str, str]:
    """The figure for a fact, with its ground in words.

    Args:
        against: Facts of which a claim conflicts with one of its own.
    """
    if not own.sound:
        return UNJUDGED, "only degraded copies tell of it"
    if any(other.vouched >= 2 > own.vouched for other in against):
        return IMPROBABLE, "independent origins contradict it"
    if any(other.better_than(own) for other in against):
        return DOUBTFUL, "what contradicts it is better founded"
    if against:
        return POSSIBLE, "contradicted by what is no better founded"
    if own.disputed:
        return POSSIBLE, "its figure is disputed; the range covers every side"
    if own.vouched >= 2 and (own.figure is None or own.figure >= 2):
        return CONFIRMED, f"{own.vouched} independent origins agree"
    if own.good:
        return PROBABLE, "one source of good standing, and nothing against it"
    if own.vouched >= 2:
        return PROBABLE, f"{own.vouched} independent origins tell of it, fewer than two give the figure"
    if own.vouched:
        return POSSIBLE, "one origin that somebody answers for, and nothing against it"
    return UNJUDGED, "nobody answers for it by name"
