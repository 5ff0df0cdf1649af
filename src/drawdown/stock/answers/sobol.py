"""Which inputs the spread of a result comes from: Sobol indices, first and total."""

from collections.abc import Mapping

import numpy as np
from numpy.typing import NDArray

from drawdown.address import called, joined
from drawdown.projection import Answer, Index
from drawdown.scenario import Ask
from drawdown.stock.sensitivity.indices import Split, indices
from drawdown.stock.sensitivity.varied import Varied
from drawdown.stock.simulate import lowest, simulate
from drawdown.stock.study import Study

Array = NDArray[np.float64]
_DRAWS, _REPLICATES = 512, 8
_FEWEST = 100
"""Draws below the floor, or not below it, under which the indices of that are off by more than 0.05."""
_EVENT = "below_floor"
_WORDS = {
    _EVENT: "whether the stock falls below the floor",
    "minimum": "how far the lowest stock lies above the floor",
    "stock": "the stock",
}


def sobol(ask: Ask, study: Study) -> Answer:
    """Indices of the result asked for; for the probability those of the lowest stock stand beside it.

    ``value`` is the largest total index of what was asked, a share of the spread. Options are not looked at.
    """
    if note := study.lacks(floor=ask.of != "stock"):
        return Answer(ask.said, None, standard_error=None, note=note)
    scenario = study.scenario
    by = scenario.start + scenario.months - 1 if ask.by is None else ask.by
    varied = Varied(scenario, by, _DRAWS, _REPLICATES)
    names = [group.name for group in varied.groups]
    if not names:
        return Answer(ask.said, None, note="nothing varies, so there is no spread to divide")
    of = ask.of or _EVENT
    # Where the probability is nearly 0 or 1 it says little of what matters, the lowest stock still does.
    shown = (_EVENT, "minimum") if of == _EVENT else (of,)

    def evaluate(points: Array) -> Array:
        sample = varied.sample(points)
        if of == "stock":
            return simulate(varied.scenario, sample).stock[-1:]
        gap: Array = lowest(varied.scenario, sample)[0]
        return np.stack([(gap < 0).astype(float), gap]) if of == _EVENT else gap[None]

    found = indices(evaluate, varied.designs(), [group.columns for group in varied.groups])
    notes, told, words = [], {}, called(scenario)
    for name, split in zip(shown, found, strict=True):
        missing = _missing(name, split)
        told[name] = {} if missing else dict(zip(names, split.shares, strict=True))
        notes.append(missing or _most(name, told[name], words))
    if not scenario.floor and of != "stock":
        notes.append("no floor is set, so it is taken as zero")
    if varied.noisy:
        notes.append("noise of use is that from month to month")
    totals = {name: index.total for name, index in told[of].items()}
    most = max(totals, key=totals.__getitem__, default=None)
    swapped = "1 input swapped" if len(names) == 1 else f"{len(names)} inputs swapped one by one"
    return Answer(
        ask.said,
        value=None if most is None else totals[most],
        standard_error=None if most is None else told[of][most].total_error,
        unit="share of the spread",
        working=f"{_DRAWS * _REPLICATES:,} pairs of draws, {swapped}",
        inputs=tuple(amount.name for amount in varied.sampler.inputs),
        note="; ".join(notes),
        indices=told,
    )


def _missing(name: str, split: Split) -> str:
    """Why there are no indices of a result; empty where there are."""
    if name == _EVENT:
        draws = 2 * _DRAWS * _REPLICATES
        below = round(split.mean * draws)
        if min(below, draws - below) < _FEWEST:
            return f"{_WORDS[name]}: no indices, as it does in {below:,} of {draws:,} draws"
    return "" if split.shares else f"{_WORDS[name]}: no indices, as it is the same in all draws"


def _most(name: str, its: Mapping[str, Index], words: Mapping[str, str]) -> str:
    most = max(its, key=lambda one: its[one].total)
    first, total = its[most].first, its[most].total
    shares = f"{first:.2f} by itself, {total:.2f} with all it does"
    return f"{_WORDS[name]}: most comes from {joined(most, words)} ({shares})"
