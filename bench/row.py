"""One line of the table of speeds, and the timing that every bench shares."""

import time
from collections.abc import Callable
from dataclasses import dataclass
from statistics import median


@dataclass(frozen=True)
class Row:
    """One line of the table.

    Attributes:
        what: What is measured.
        ratio: Our time over that of ``against``.
        against: What it is measured against, in the same run, or the time that is allowed.
        limit: The ratio to stay under, or None where none is set.
    """

    what: str
    ratio: float
    against: str
    limit: float | None = None

    @property
    def over(self) -> bool:
        """Whether it is above its limit."""
        return self.limit is not None and self.ratio > self.limit

    def __str__(self) -> str:
        limit = f" (limit {self.limit:g}x{', OVER' if self.over else ''})" if self.limit is not None else ""
        return f"{self.what}  {self.ratio:.2g}x {self.against}{limit}"


def seconds(work: Callable[[], object]) -> float:
    """Wall time of one run."""
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def usual(work: Callable[[], object], rounds: int) -> float:
    """Median wall time of several runs after one that is not counted."""
    work()
    return median(seconds(work) for _ in range(rounds))
