"""Which fact is most worth finding out before deciding: expected values of perfect information."""

from dataclasses import replace

import numpy as np

from drawdown.address import called, joined
from drawdown.amount import fixed
from drawdown.plural import plural
from drawdown.projection import Answer, Worth
from drawdown.scenario import ALPHA, Ask, Scenario
from drawdown.stock.sensitivity.cells import halved, halvings
from drawdown.stock.sensitivity.decision import Decision, options, quantities
from drawdown.stock.sensitivity.groups import Group, groups
from drawdown.stock.sensitivity.worth import chosen_by, found_out
from drawdown.stock.study import Study

ALL = "all"
_HALVINGS = 8
_ERRORS = 2.0
"""Standard errors that a worth has to reach to be named."""


def value_of_information(ask: Ask, study: Study) -> Answer:
    """What it is worth, in pieces, to know each input, and all of them, before deciding.

    ``value`` is what it is worth to know all of them but the noise of use, which nobody can know.
    Source: docs/methods/projection.md, "Value of information".
    """
    if note := _lacking(ask, study):
        return Answer(ask.said, None, standard_error=None, note=note)
    alpha = _alpha(ask, study.scenario)
    its = _inputs(ask, study)
    unit = plural(study.scenario.unit)
    if not its:
        chance = ", and the noise of use cannot be known beforehand" if study.noisy else ""
        note = f"no input is uncertain, so there is nothing to find out{chance}"
        return Answer(ask.said, 0.0, unit=study.scenario.unit, note=note, worth={ALL: Worth(0.0, 0.0)})
    if ask.decision == "largest_transfer" and ask.on is not None:
        decision = quantities(study, alpha, ask.on, ask.by)
    else:
        decision = options(study, alpha, ask.by)
    worth = _worth(study, decision, its)
    return Answer(
        ask.said,
        worth[ALL].pieces,
        standard_error=worth[ALL].error,
        unit=study.scenario.unit,
        working=_working(decision, alpha, unit),
        inputs=tuple(study.sampler.inputs[column].name for group in its for column in group.columns),
        note="; ".join([_said(worth, decision, unit, called(study.scenario)), *_notes(ask, study)]),
        worth=worth,
    )


def _worth(study: Study, decision: Decision, its: list[Group]) -> dict[str, Worth]:
    """By group, the most worth first, after all together."""
    samples = study.calm.samples[: len(decision.utility)]
    depth = halvings(samples[0].n * len(samples), _HALVINGS)
    found = {}
    for group in its:
        names = [study.sampler.inputs[column].name for column in group.columns]
        cells = halved([np.stack([sample.values[name] for sample in samples]) for name in names], depth)
        found[group.name] = found_out(decision.utility, cells, depth)
    # Whoever knows everything may also go by one fact alone, where that is what the draws tell more of.
    everything = [chosen_by(decision.utility, decision.foreseen), *found.values()]
    order = sorted(found, key=lambda name: (-found[name].pieces, name))
    return {ALL: max(everything, key=lambda one: one.pieces), **{name: found[name] for name in order}}


def _inputs(ask: Ask, study: Study) -> list[Group]:
    """The inputs that the decision can depend on, those tied by a correlation together."""
    asked = replace(study.scenario, asks=(), lead=fixed("lead", 0))
    if ask.decision == "largest_transfer":
        asked = replace(asked, options={})
    matter = {amount.name for amount in asked.amounts() if amount.uncertain}
    names = [amount.name for amount in study.sampler.inputs]
    found = groups(names, study.scenario.correlation)
    return [group for group in found if matter.intersection(names[column] for column in group.columns)]


def _alpha(ask: Ask, scenario: Scenario) -> float:
    """The risk accepted: as asked, else as asked for the largest transfer."""
    said = [ask.alpha, *(one.alpha for one in scenario.asks if one.kind == "largest_transfer"), ALPHA]
    return next(alpha for alpha in said if alpha is not None)


def _lacking(ask: Ask, study: Study) -> str:
    """Why there is nothing to decide on; empty where there is."""
    if ask.decision == "largest_transfer":
        return study.lacks(floor=True)
    if not study.scenario.options:
        return "there are no options to decide between"
    lacks = [study.lacks(name, floor=True) for name in study.scenario.options]
    return lacks[0] if all(lacks) else ""


def _notes(ask: Ask, study: Study) -> list[str]:
    found = [] if study.scenario.floor else ["no floor is set, so it is taken as zero"]
    if study.noisy:
        found.append("the noise from month to month cannot be found out and is left out")
    if ask.decision != "largest_transfer":
        lacks = {name: study.lacks(name) for name in study.scenario.options}
        found += [f"option {name} is left out: {note}" for name, note in lacks.items() if note]
    return found


def _said(worth: dict[str, Worth], decision: Decision, unit: str, words: dict[str, str]) -> str:
    """The one fact most worth finding out, in words."""
    everything = worth[ALL]
    if everything.pieces <= _ERRORS * everything.error:
        return f"{_best(decision)} is best whatever is found out"
    together = f"everything together {about(everything.pieces)}"
    facts = {name: one for name, one in worth.items() if name != ALL}
    most = next(iter(facts.values()))
    if most.pieces <= _ERRORS * most.error:
        return f"no fact alone is worth finding out before deciding; {together} {unit}"
    as_much = [joined(name, words) for name, one in facts.items() if _as_much(one, most)]
    told = f"Finding out {' or '.join(as_much)} before deciding is worth about {about(most.pieces)} {unit}"
    return told if len(facts) == 1 else f"{told}; {together}"


def _as_much(one: Worth, most: Worth) -> bool:
    """Whether it could as well be worth as much as what is worth most."""
    return most.pieces - one.pieces <= _ERRORS * float(np.hypot(one.error, most.error))


def _working(decision: Decision, alpha: float, unit: str) -> str:
    return (
        f"{unit} sent from stock less {1 / alpha:g} (1 / {alpha:g}) for each missing, "
        f"from the floor or from what is needed; "
        f"as things stand {_best(decision)} is best"
    )


def _best(decision: Decision) -> str:
    return decision.names[int(decision.utility.mean(axis=(0, 2)).argmax())]


def about(pieces: float) -> str:
    """Three figures are enough."""
    rounded = float(f"{pieces:.3g}")
    return f"{rounded:,.0f}" if rounded >= 100 else f"{rounded:g}"
