"""The weights that an option needs to come first."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from drawdown.stock.weighing.draws import Draws
from drawdown.stock.weighing.preferences import Preferences
from drawdown.stock.weighing.tally import Tally
from drawdown.weighing import Need

Array = NDArray[np.float64]
_ENDS = (0.05, 0.95)
_MARGIN = 1e-9


def needs(draws: Draws, tally: Tally) -> list[dict[str, Need]]:
    """By option, the weights of each criterion under which it is first; nothing where it never is.

    Exact where only weights are uncertain: the weights that put an option first are then bounded by straight
    lines. Else from the draws.
    """
    if draws.certain:
        _, worths = draws.replicate(0)
        found = [exact_needs(draws.preferences, worths[0], option) for option in range(worths.shape[2])]
    else:
        order = np.argsort(tally.weights, axis=0)
        found = [_drawn(tally.weights, order, leading) for leading in tally.leading.T]
    return [dict(zip(draws.criteria, by, strict=True)) if by else {} for by in found]


def exact_needs(preferences: Preferences, worths: Array, option: int) -> list[Need]:
    """By criterion, the weights under which an option is first, ties included; empty where it never is alone.

    Args:
        preferences: The possible weights.
        worths: Shape (criteria, options).
        option: Column of the option.
    """
    count = len(worths)
    lead = (worths[:, option : option + 1] - np.delete(worths, option, axis=1)).T
    bounds = list(zip(preferences.low, preferences.high, strict=True))
    # Margin first: by how much can it be ahead of all others?
    rows = np.vstack([np.hstack([-lead, np.ones((len(lead), 1))]), _padded(-preferences.above)])
    goal = [0.0] * count + [-1.0]
    best = _solved(goal, rows, [[1.0] * count + [0.0]], [*bounds, (-10, 10)])
    if best is None or -best <= _MARGIN:
        return []
    rows = np.vstack([-lead, -preferences.above])
    found = []
    for criterion, possible in enumerate(bounds):
        ends = []
        for sign in (1.0, -1.0):
            goal = [0.0] * count
            goal[criterion] = sign
            end = _solved(goal, rows, [[1.0] * count], bounds)
            ends.append(possible[int(sign < 0)] if end is None else sign * end)
        found.append(Need(float(ends[0]), float(ends[1]), (float(possible[0]), float(possible[1])), True))
    return found


def _padded(rows: Array) -> Array:
    return np.hstack([rows, np.zeros((len(rows), 1))])


def _solved(
    goal: Sequence[float], rows: Array, sums: Sequence[Sequence[float]], bounds: Sequence[tuple[float, float]]
) -> float | None:
    """The least of ``goal`` where ``rows`` are not positive and ``sums`` are 1; None where nothing is so."""
    from scipy.optimize import linprog

    solved = linprog(goal, A_ub=rows, b_ub=np.zeros(len(rows)), A_eq=sums, b_eq=[1.0], bounds=bounds)
    return float(solved.fun) if solved.status == 0 else None


def _drawn(weights: Array, order: NDArray[np.intp], leading: Array) -> list[Need]:
    """By criterion, the middle nine tenths of the weights that put an option first; ``order`` sorts them."""
    if not leading.any():
        return []
    found = []
    for criterion in range(weights.shape[1]):
        rising = weights[order[:, criterion], criterion]
        reached = np.cumsum(leading[order[:, criterion]])
        ends = np.searchsorted(reached, np.multiply(_ENDS, reached[-1]))
        low, high = rising[np.minimum(ends, len(rising) - 1)]
        possible = rising[[int(end * (len(rising) - 1)) for end in _ENDS]]
        found.append(Need(float(low), float(high), (float(possible[0]), float(possible[1])), False))
    return found
