"""How well hypotheses hold true days."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from statistics import mean, median

from drawdown.dating import Dating

BANDS = ((0.0, 0.5), (0.5, 0.8), (0.8, 0.95), (0.95, 1.01))


@dataclass(frozen=True, slots=True)
class Case:
    """One text with its truth.

    Attributes:
        name: What it is called.
        truth: The day it came out.
        found: The hypotheses, the most probable first.
    """

    name: str
    truth: date
    found: tuple[Dating, ...]

    def best(self) -> bool:
        """Whether the most probable hypothesis holds the true day."""
        return bool(self.found) and held(self.found[0], self.truth)

    def any(self) -> bool:
        """Whether one of them does."""
        return any(held(one, self.truth) for one in self.found)


def held(one: Dating, day: date) -> bool:
    """Whether the bounds of a hypothesis hold a day."""
    bounds = one.bounds
    return (bounds.lower is None or bounds.lower <= day) and (bounds.upper is None or day <= bounds.upper)


def days(one: Dating) -> int | None:
    """How many days a hypothesis spans; None where it is open."""
    bounds = one.bounds
    return (bounds.upper - bounds.lower).days + 1 if bounds.lower and bounds.upper else None


def lines(cases: Sequence[Case]) -> Iterator[str]:
    """The figures."""
    told = [one for one in cases if one.found]
    yield f"{len(cases)} texts, {len(told)} of them with a hypothesis"
    if not told:
        return
    widths = [width for one in told if (width := days(one.found[0])) is not None]
    yield f"the most probable bounds hold the true day: {mean(one.best() for one in told):.2f} of these"
    yield f"the bounds of any hypothesis hold it: {mean(one.any() for one in told):.2f}"
    if widths:
        yield (
            f"days the most probable bounds span: mean {mean(widths):.0f}, median {median(widths):.0f}; "
            f"{len(told) - len(widths)} are open"
        )
    for low, high in BANDS:
        band = [
            (one, case.truth) for case in told for one in case.found if low <= (one.probability or 0) < high
        ]
        if band:
            promised = mean((one.probability or 0) for one, _ in band)
            kept = mean(held(one, truth) for one, truth in band)
            yield f"hypotheses given {promised:.2f} on average: {len(band)}, of which {kept:.2f} hold it"
