"""The transfers that facts and positions tell of."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import date

from drawdown.bounds import DateBounds
from drawdown.fact import Fact
from drawdown.position import Position, Step
from drawdown.transfer import COUNTED, STAGES, Stage, Transfer

# What counts as which part of a transfer; only "requested" is no step of the supplier.
_TOLD = {
    "requested": (("requested", "actual"),),
    "promised": (
        ("announced", "actual"),
        ("authorised", "actual"),
        ("notified", "actual"),
        ("delivered", "planned"),
    ),
    "ordered": (("ordered", "actual"), ("sold", "actual")),
    "delivered": (("delivered", "actual"),),
    "used": (("used", "actual"),),
}
_STAGE = {told: stage for stage, all_told in _TOLD.items() for told in all_told}
_Way = tuple[str | None, str | None, str | None]
"""Item, supplier and recipient."""


def transfers(facts: Iterable[Fact], positions: Iterable[Position]) -> list[Transfer]:
    """The transfers that facts and positions tell of, in order of item, supplier and recipient.

    What is worked out, and what names neither supplier nor recipient, tells of none; what was only asked for
    or used is none. An end that a fact leaves open is that of the one line in which all its claims stand.
    """
    own_facts: dict[_Way, dict[str, list[Fact]]] = {}
    own_steps: dict[_Way, dict[str, list[Step]]] = {}
    ways: dict[str, set[_Way]] = {}
    for line in positions:
        way = (line.item, line.supplier, line.recipient)
        for step in line.steps:
            stage = _STAGE.get((step.event, step.status))
            if stage and (line.supplier or line.recipient):
                own_steps.setdefault(way, {}).setdefault(stage, []).append(step)
                for claim in () if step.inferred else step.claims:
                    ways.setdefault(claim, set()).add(way)
    for fact in facts:
        stage = _STAGE.get((fact.event, fact.status))
        if stage and not fact.derived and (fact.supplier or fact.recipient):
            own_facts.setdefault(_way(fact, ways), {}).setdefault(stage, []).append(fact)
    found = (
        Transfer(*way, _stages(own_facts.get(way, {}), own_steps.get(way, {})))
        for way in sorted({*own_facts, *own_steps}, key=lambda way: [end or "" for end in way])
    )
    return [one for one in found if any(one.stages[name].claims for name in COUNTED)]


def _way(fact: Fact, ways: Mapping[str, Collection[_Way]]) -> _Way:
    own = (fact.item, fact.supplier, fact.recipient)
    stands = {way for claim in fact.claims for way in ways.get(claim, ())}
    (way,) = stands if len(stands) == 1 else (own,)
    fits = way[0] == own[0] and all(end in (None, other) for end, other in zip(own, way, strict=True))
    return way if fits and all(claim in ways for claim in fact.claims) else own


def _stages(facts: Mapping[str, Sequence[Fact]], steps: Mapping[str, Sequence[Step]]) -> dict[str, Stage]:
    found = {name: Stage(tuple(facts.get(name, ())), tuple(steps.get(name, ()))) for name in STAGES}
    return found | {"promised": _without_implied(found["promised"], found["delivered"].first)}


def _without_implied(promised: Stage, delivered: DateBounds | None) -> Stage:
    """A promise without the steps that say no more than that it was made by the time of the delivery."""
    if delivered is None or delivered.upper is None:
        return promised
    steps = (step for step in promised.steps if not step.inferred or _by(step) < delivered.upper)
    return Stage(promised.facts, tuple(steps))


def _by(step: Step) -> date:
    """The last day that a step may mean."""
    return (step.when and step.when.upper) or date.max
