"""What a weighing rests on: every number and judgement with its claims, and what to know of them."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

import numpy as np

from drawdown.projection import Given
from drawdown.stock.scenario.words import given as of_scenario
from drawdown.stock.scenario.words import in_words
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
        numbers = of_scenario(weighing.scenario)
        found += [replace(one, name=f"scenario.{one.name}") for one in numbers]
    return tuple(found)


def _judged(criterion: Criterion, path: str, options: Sequence[str]) -> Iterator[Given]:
    for amount in criterion.values.values():
        basis = "unknown" if amount.unknown else "claims" if amount.claims else "assumed"
        # Its address ends with the name of an option, which says nothing of what it counts.
        yield Given(amount.name, in_words(amount.called("value")), basis, amount.claims, amount.note)
    for option in options if criterion.order else ():
        place = next(at for at, tier in enumerate(criterion.order) if option in tier)
        said = f"place {place + 1} of {len(criterion.order)}"
        if others := [other for other in criterion.order[place] if other != option]:
            said += f", with {', '.join(others)}"
        claims = criterion.claims.get(option, ())
        yield Given(f"{path}.order.{option}", said, "claims" if claims else "assumed", claims, criterion.note)


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
