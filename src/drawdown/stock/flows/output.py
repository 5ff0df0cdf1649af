"""What the production lines make: rates that rise in straight lines, added up exactly."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from drawdown.scenario import Output
from drawdown.stock.draws import Sample

Array = NDArray[np.float64]


@dataclass(frozen=True, eq=False)
class Piece:
    """A stretch of one line's rate: from ``before`` to ``after`` over ``ramp`` months, then constant.

    Attributes:
        line: Name of the line.
        begin, end: Months since the start of the scenario, ``end`` may be infinite.
        before, after: Rates in pieces a month, a number or one a draw, shape (n,).
        ramp: Months, as ``before``.
        share: What reaches the owner, as ``before``.
    """

    line: str
    begin: float
    end: float
    before: Array | float
    after: Array | float
    ramp: Array | float
    share: Array | float

    def rate(self, at: float) -> Array | float:
        """Pieces a month at a time (months since the start) within the piece."""
        past = _ramped(at - self.begin, self.ramp)
        return self.before + (self.after - self.before) * past

    def total(self, first: float, last: float) -> Array | float:
        """Pieces made between two times, cut to the stretch."""
        first, last = max(first, self.begin), min(last, self.end)
        if last <= first:
            return 0.0
        risen = _risen(last - self.begin, self.ramp) - _risen(first - self.begin, self.ramp)
        return self.before * (last - first) + (self.after - self.before) * risen


def pieces(production: Sequence[Output], start: int, sample: Sample) -> list[Piece]:
    """The stretches of all lines, in order of their lines and times; gross output, ``share`` beside it."""
    found = []
    lines: dict[str, list[Output]] = {}
    for output in production:
        lines.setdefault(output.line, []).append(output)
    for line in sorted(lines):
        entries = sorted(lines[line], key=lambda one: one.since)
        before: Piece | None = None
        for place, entry in enumerate(entries):
            begin = float(entry.since - start)
            end = float(entries[place + 1].since - start) if place + 1 < len(entries) else float("inf")
            was = before.rate(begin) if before else 0.0
            after = was + sample.of(entry.realised, 1.0) * (sample.of(entry.rate) - was)
            inherited = before.share if before else 1.0
            share = sample.of(entry.share) if entry.share else inherited
            before = Piece(line, begin, end, was, after, sample.of(entry.ramp), share)
            found.append(before)
    return found


def owned(stretches: Sequence[Piece], months: int) -> list[Array | float]:
    """What reaches the owner in each month, a number or shape (n,) for each; one object where it is the same.

    Most months lie in no ramp, and what is made in them is added up once.
    """
    found: list[Array | float] = []
    risen = [float(np.max(piece.ramp)) for piece in stretches]
    steady: dict[tuple[int, ...], Array | float] = {}
    for at in range(months):
        here = [(place, piece) for place, piece in enumerate(stretches) if piece.begin <= at < piece.end]
        even = tuple(place for place, piece in here if at - piece.begin >= risen[place])
        if even not in steady:
            steady[even] = sum((stretches[place].after * stretches[place].share for place in even), 0.0)
        total = steady[even]
        for place, piece in here:
            if place not in even:
                total = total + piece.total(at, at + 1) * piece.share
        found.append(total)
    return found


def _ramped(since: float, ramp: Array | float) -> Array | float:
    """How far a ramp has come, 0 to 1."""
    if not isinstance(ramp, np.ndarray):
        return since / ramp if ramp > since else 1.0
    with np.errstate(divide="ignore", invalid="ignore", over="ignore"):
        return np.where(ramp > since, since / ramp, 1.0)


def _risen(since: float, ramp: Array | float) -> Array | float:
    """The integral of how far it has come: since²/2ramp on the ramp, then since - ramp/2."""
    if not isinstance(ramp, np.ndarray):
        return since * since / (2 * ramp) if ramp > since else since - ramp / 2
    with np.errstate(divide="ignore", invalid="ignore", over="ignore"):
        return np.where(ramp > since, since * since / (2 * ramp), since - ramp / 2)
