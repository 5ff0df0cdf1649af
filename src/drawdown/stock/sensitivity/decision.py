"""What is decided, as a utility of each option in each draw."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from drawdown.scenario import Scenario
from drawdown.stock.draws import Sample
from drawdown.stock.flows import total
from drawdown.stock.sensitivity.cells import halved, halvings
from drawdown.stock.sensitivity.worth import smoothed
from drawdown.stock.simulate import margin
from drawdown.stock.study import Study, quantiles

Array = NDArray[np.float64]
QUANTITIES = 33
_MOST, _FEWEST, _TOGETHER = 8, 2, 4_000_000
"""Replicates looked at, and utilities that stand in memory together."""
_HALVINGS = 7
"""Of the draws by what would happen without noise."""


@dataclass(frozen=True, eq=False)
class Decision:
    """Options and what they come to.

    Attributes:
        names: Of the options.
        utility: Pieces sent from stock less 1/alpha for each piece missing, shape (replicates, options, n).
            Missing is what was needed and not there, all months together, and the floor where it was broken.
        foreseen: The same as far as it can be known beforehand, which is but for the noise of use.
    """

    names: tuple[str, ...]
    utility: Array
    foreseen: Array


def options(study: Study, alpha: float, by: int | None) -> Decision:
    """The options of a scenario that lack no number; at least one."""
    names = tuple(study.projected)
    by = study.scenario.start + study.scenario.months - 1 if by is None else by
    most = max(_FEWEST, min(_MOST, _TOGETHER // (len(names) * study.samples[0].n)))
    samples, calm = study.samples[:most], study.calm.samples[:most]
    sent = np.stack([[_sent(study, name, sample, by) for name in names] for sample in samples])
    scenarios = [study.under(name) for name in names]
    quiet = _margins(scenarios, calm, by) if study.noisy else None
    return _decided(names, sent, _margins(scenarios, samples, by), alpha, quiet)


def quantities(study: Study, alpha: float, on: int, by: int | None) -> Decision:
    """How much to send at the beginning of ``on``: from nothing to the 95% point of the slack, in even steps.

    Missing is what is sent beyond the slack, in pieces of that month. What is missing whatever is sent would
    be the same under every option and is left out.
    """
    slack = _slack(study, on, by)
    calm = _slack(study.calm, on, by) if study.noisy else None
    (most,) = quantiles(list(slack[:, 0]), [0.95])
    sent = np.linspace(0.0, most, QUANTITIES)[:, None]
    names = tuple(f"send {one:,.0f}" for one in sent[:, 0])
    return _decided(names, sent, slack - sent, alpha, calm)


def _decided(names: tuple[str, ...], sent: Array, above: Array, alpha: float, calm: Array | None) -> Decision:
    """The decision; ``above`` below zero is missing, ``calm`` is that without noise, by option or common."""
    missing = np.maximum(-above, 0.0)
    utility = sent - missing / alpha
    expected = missing if calm is None else _expected(missing, calm)
    return Decision(names, utility, sent - expected / alpha)


def _expected(missing: Array, calm: Array) -> Array:
    """What is missing on average where as much would be left without noise."""
    depth = halvings(calm[:, 0].size, _HALVINGS)
    cells = [halved([one], depth) for one in np.moveaxis(calm, 1, 0)]
    found = np.empty_like(missing)
    for option in range(missing.shape[1]):
        found[:, option] = smoothed(missing[:, option], cells[option % len(cells)])
    return found


def _margins(scenarios: Sequence[Scenario], samples: Sequence[Sample], by: int) -> Array:
    """Pieces above the floor, below zero all that is missing, shape (replicates, options, n)."""
    return np.stack([[margin(one, sample, by) for one in scenarios] for sample in samples])


def _slack(study: Study, on: int, by: int | None) -> Array:
    """What could leave on top, never negative, shape (replicates, 1, n)."""
    return np.maximum(np.stack(study.slack(on, by)[:_MOST]), 0.0)[:, None]


def _sent(study: Study, option: str, sample: Sample, by: int) -> Array:
    """Pieces that an option sends from stock up to the end of ``by``, shape (n,)."""
    scenario = study.scenario
    months = min(by - scenario.start + 1, scenario.months)
    return total(scenario.options[option].transfers, scenario.start, months, sample)
