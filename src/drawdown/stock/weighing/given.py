"""What a weighing rests on: every number and judgement with its claims, and what to know of them."""

from collections.abc import Iterator, Mapping, Sequence

import numpy as np

from drawdown.amount import Amount
from drawdown.projection import Given
from drawdown.stock.weighing.measures import Measure
from drawdown.stock.weighing.outcomes import Outcome
from drawdown.weighing import Criterion, Weighing


def given(weighing: Weighing, outcomes: Mapping[str, Outcome]) -> tuple[Given, ...]:
    """Everything that went in, in the order written; the numbers of the scenario last."""
    found: list[Given] = []
    for place, criterion in enumerate(weighing.criteria):
        found += _judged(criterion, f"criteria.{place}", weighing.options)
        if criterion.name in outcomes:
            found += _simulated(outcomes[criterion.name], f"criteria.{place}.simulated", weighing.options)
    if weighing.scenario and outcomes:
        found += [_number(amount, f"scenario.{amount.name}") for amount in weighing.scenario.amounts()]
    return tuple(found)


def _judged(criterion: Criterion, path: str, options: Sequence[str]) -> Iterator[Given]:
    for amount in criterion.values.values():
        yield _number(amount, amount.name)
    for option in options if criterion.order else ():
        place = next(at for at, tier in enumerate(criterion.order) if option in tier)
        others = [other for other in criterion.order[place] if other != option]
        said = f"place {place + 1} of {len(criterion.order)}" + (
            f", with {', '.join(others)}" if others else ""
        )
        claims = criterion.claims.get(option, ())
        yield Given(f"{path}.order.{option}", said, "claims" if claims else "assumed", claims, criterion.note)


def _number(amount: Amount, path: str) -> Given:
    basis = "unknown" if amount.unknown else "claims" if amount.claims else "assumed"
    return Given(path, _said(amount), basis, amount.claims, amount.note)


def _simulated(outcome: Outcome, path: str, options: Sequence[str]) -> Iterator[Given]:
    for option, drawn, error in zip(options, outcome.draws.T, outcome.errors, strict=True):
        low, middle, high = np.quantile(drawn, (0.05, 0.5, 0.95))
        said = (
            f"{middle:,.6g} ({low:,.6g} to {high:,.6g} in 90% of draws)" if low < high else f"{middle:,.6g}"
        )
        if error:
            said = f"{middle:.4f} (standard error {error:.4f})"
        yield Given(f"{path}.{option}", said, "simulated")


def notes(weighing: Weighing, measures: Sequence[Measure]) -> tuple[str, ...]:
    """What a reader should know of how the criteria were weighed."""
    found = []
    reached = [one.scale.criterion for one in measures if not one.scale.given and one.reach[0] < one.reach[1]]
    if reached:
        found.append(
            f"No scale is given for {', '.join(reached)}: worst and best are what these options reach, "
            "so one option more or less can change every rank; scale: [worst, best] prevents that."
        )
    for one in measures:
        if one.reach[0] == one.reach[1]:
            found.append(f"All options are equal on {one.scale.criterion}: it decides nothing.")
        elif _beyond(one):
            found.append(f"{one.scale.criterion} goes beyond its scale; the straight line goes on there.")
    for criterion in weighing.criteria:
        unknown = [option for option, amount in criterion.values.items() if amount.unknown]
        if unknown:
            found.append(f"{criterion.name} is unknown for {', '.join(unknown)}: anything on its scale.")
    return tuple(found)


def _beyond(measure: Measure) -> bool:
    scale = measure.scale
    if scale.worst is None or scale.best is None:
        return False
    return measure.reach[0] < min(scale.worst, scale.best) or measure.reach[1] > max(scale.worst, scale.best)


def _said(amount: Amount) -> str:
    values = " to ".join(f"{value:,g}" for value in amount.of)
    return f"{amount.kind} {values}".removeprefix("fixed ") + (f" a {amount.per}" if amount.per else "")
