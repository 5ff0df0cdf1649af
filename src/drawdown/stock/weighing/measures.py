"""What options are worth on one criterion: 0 at its worst point, 1 at its best, a straight line between."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from drawdown.amount import Amount
from drawdown.stock.draws import Sampler
from drawdown.stock.draws.distributions import quantile
from drawdown.stock.weighing.outcomes import Outcome
from drawdown.weighing import Criterion, Scale

Array = NDArray[np.float64]
_TAILS = np.array([0.01, 0.99])
"""Where a scale ends for what has no ends: the furthest draws would move with how many are made."""


class Measure(Protocol):
    """One criterion, ready to be drawn.

    Attributes:
        scale: Between which points it is weighed.
        reach: Least and greatest value of any option; 0 and 1 for an order, both 0 if all are equal in it.
        columns: Columns of the unit cube that ``at`` takes; 0 where nothing is uncertain.
    """

    scale: Scale
    reach: tuple[float, float]
    columns: int

    def at(self, points: Array) -> Array:
        """Worths at points of the unit cube, shape (n, options), or (1, options) where all are certain."""


class Numbers:
    """Numbers of the user's, each drawn for itself."""

    def __init__(self, criterion: Criterion, options: Sequence[str]) -> None:
        self._amounts = [_known(criterion, option) for option in options]
        # In an order that does not hang on how the options are written.
        self._sampler = Sampler(sorted(self._amounts, key=lambda amount: amount.name))
        self.columns = len(self._sampler.inputs)
        ends = [_ends(amount) for amount in self._amounts]
        self.reach = min(low for low, _ in ends), max(high for _, high in ends)
        self.scale = _scale(criterion, "values", self.reach)

    def at(self, points: Array) -> Array:
        """Worths, as in ``Measure``."""
        sample = self._sampler.sample(points)
        n = len(points) if self.columns else 1
        drawn = [np.broadcast_to(np.asarray(sample.of(amount)), (n,)) for amount in self._amounts]
        return _worth(np.stack(drawn, axis=1), self.scale)


class Outcomes:
    """What a scenario leads to; a draw of it is the same draw under every option."""

    def __init__(self, criterion: Criterion, outcome: Outcome) -> None:
        self._table = outcome.draws
        self.columns = int(len(self._table) > 1)
        ends = np.quantile(self._table, _TAILS, axis=0)
        self.reach = float(ends[0].min()), float(ends[1].max())
        self.scale = _scale(criterion, str(criterion.outcome), self.reach)

    def at(self, points: Array) -> Array:
        """Worths, as in ``Measure``."""
        if not self.columns:
            return _worth(self._table, self.scale)
        return _worth(self._table[(points[:, 0] * len(self._table)).astype(int)], self.scale)


class Places:
    """An order: any worths that fall from 1 to 0 in it are equally likely.

    Source: R. Lahdelma, K. Miettinen, P. Salminen, "Ordinal criteria in SMAA", EJOR 147 (2003) 117.
    """

    def __init__(self, criterion: Criterion, options: Sequence[str]) -> None:
        places = {option: place for place, tier in enumerate(criterion.order) for option in tier}
        self._places = [places[option] for option in options]
        self._tiers = len(criterion.order)
        self.columns = max(self._tiers - 2, 0)
        self.reach = (0.0, 1.0 if self._tiers > 1 else 0.0)
        self.scale = Scale(criterion.name, criterion.unit, "order", None, None, True, criterion.note)

    def at(self, points: Array) -> Array:
        """Worths, as in ``Measure``."""
        if self._tiers < 2:
            return np.zeros((1, len(self._places)))
        n = len(points) if self.columns else 1
        between = np.sort(points[:n], axis=1)[:, ::-1]
        return np.hstack([np.ones((n, 1)), between, np.zeros((n, 1))])[:, self._places]


def measure(criterion: Criterion, options: Sequence[str], outcome: Outcome | None) -> Measure:
    """A criterion ready to be drawn."""
    if outcome is not None:
        return Outcomes(criterion, outcome)
    return Places(criterion, options) if criterion.order else Numbers(criterion, options)


def _known(criterion: Criterion, option: str) -> Amount:
    """The number of an option under its name; an unknown one may be anything on the scale."""
    amount = criterion.values[option].called(option)
    if not amount.unknown or criterion.scale is None:
        return amount
    return replace(amount, kind="uniform", of=tuple(sorted(criterion.scale)))


def _ends(amount: Amount) -> tuple[float, float]:
    if amount.kind in ("normal", "lognormal") and amount.uncertain:
        low, high = quantile(amount, _TAILS)
        return float(low), float(high)
    return amount.of[0], amount.of[0] if amount.kind in ("normal", "lognormal") else amount.of[-1]


def _scale(criterion: Criterion, kind: str, reach: tuple[float, float]) -> Scale:
    worst, best = criterion.scale or (reach if criterion.higher else reach[::-1])
    return Scale(
        criterion.name, criterion.unit, kind, worst, best, criterion.scale is not None, criterion.note
    )


def _worth(drawn: Array, scale: Scale) -> Array:
    worst, best = scale.worst, scale.best
    if worst is None or best is None:
        raise ValueError(f"{scale.criterion} has no scale")  # as only an order has none
    return np.zeros_like(drawn) if worst == best else (drawn - worst) / (best - worst)
