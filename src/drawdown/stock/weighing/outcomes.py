"""What a scenario leads to under each option, on the same draws."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from drawdown.errors import ScenarioMistake
from drawdown.scenario import FROM_STOCK, Scenario
from drawdown.stock.draws import Sample
from drawdown.stock.flows import total
from drawdown.stock.simulate import simulate
from drawdown.stock.study import Study, error_of
from drawdown.stock.study.lacking import needed
from drawdown.weighing import Criterion, Weighing

Array = NDArray[np.float64]


@dataclass(frozen=True, eq=False)
class Outcome:
    """An outcome by draw and option.

    Attributes:
        draws: Shape (n, options); (1, options) where it does not vary, as a probability does not.
        errors: By option, the standard error of a probability; 0 for what varies.
    """

    draws: Array
    errors: tuple[float, ...]


def outcomes(weighing: Weighing) -> dict[str, Outcome]:
    """The outcomes asked for, by criterion.

    Raises: ScenarioMistake if the scenario lacks a number that they need.
    """
    asked = [criterion for criterion in weighing.criteria if criterion.outcome]
    if weighing.scenario is None or not asked:
        return {}
    study = Study(weighing.scenario)
    found: dict[str, list[list[Array]]] = {criterion.name: [] for criterion in asked}
    for option in weighing.options:
        under = study.under(option)
        _check(under, asked)
        for criterion in asked:
            found[criterion.name].append([])
        for sample in study.samples:
            for name, drawn in _drawn(under, asked, sample):
                found[name][-1].append(drawn)
    return {criterion.name: _outcome(criterion, found[criterion.name]) for criterion in asked}


def _drawn(scenario: Scenario, asked: Sequence[Criterion], sample: Sample) -> list[tuple[str, Array]]:
    """The outcomes of one sample by criterion, shape (n,); a share of the draws has shape (1,)."""
    last = scenario.start + scenario.months - 1
    months = sorted({last if criterion.month is None else criterion.month for criterion in asked})
    stocked = any(criterion.outcome != "sent" for criterion in asked)
    paths = simulate(scenario, sample, months) if stocked else None
    found = []
    for criterion in asked:
        month = last if criterion.month is None else criterion.month
        until = month - scenario.start + 1
        if paths is None or criterion.outcome == "sent":
            drawn = _sent(scenario, until, sample)
        elif criterion.outcome == "below_floor":
            drawn = (paths.gap[months.index(month)] < 0).mean(keepdims=True)
        elif criterion.outcome == "stock":
            drawn = paths.stock[until - 1].copy()
        else:
            drawn = np.minimum(paths.stock[:until].min(axis=0), sample.of(scenario.opening))
        found.append((criterion.name, np.asarray(drawn, float)))
    return found


def _sent(scenario: Scenario, months: int, sample: Sample) -> Array:
    """Pieces sent within the first months, as planned; procurement reaches the recipient too."""
    transfers = [replace(transfer, instrument=FROM_STOCK) for transfer in scenario.transfers]
    return total(transfers, scenario.start, months, sample)


def _outcome(criterion: Criterion, by_option: Sequence[Sequence[Array]]) -> Outcome:
    if criterion.outcome == "below_floor":
        shares = [[float(share[0]) for share in replicates] for replicates in by_option]
        errors = tuple(map(error_of, shares))
        return Outcome(np.array([[float(np.mean(one)) for one in shares]]), errors)
    draws = np.stack([np.concatenate(replicates) for replicates in by_option], axis=1)
    certain = bool((draws == draws[0]).all())
    return Outcome(draws[:1] if certain else draws, (0.0,) * len(by_option))


def _check(scenario: Scenario, asked: Sequence[Criterion]) -> None:
    """Raises: ScenarioMistake if a number is unknown that an outcome needs, or there is no stock."""
    kinds = {criterion.outcome for criterion in asked}
    if kinds != {"sent"} and scenario.opening is None:
        raise ScenarioMistake("scenario.opening", "nothing", "the stock at the start, for what is simulated")
    amounts = [] if kinds == {"sent"} else list(needed(scenario))
    if "sent" in kinds:
        amounts += [
            one for transfer in scenario.transfers for one in (transfer.quantity, transfer.rate) if one
        ]
    if "below_floor" in kinds and scenario.floor:
        amounts.append(scenario.floor)
    for amount in amounts:
        if amount.unknown:
            expected = "a number, for what is simulated; a range will do"
            raise ScenarioMistake(f"scenario.{amount.name}", "unknown", expected)
