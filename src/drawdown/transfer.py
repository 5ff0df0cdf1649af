"""A transfer: one item from one supplier to one recipient, with what was promised, ordered and delivered."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import chain

from drawdown.bounds import DateBounds
from drawdown.fact import Fact
from drawdown.position import Lag, Position, Step

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
STAGES = tuple(_TOLD)
"""The parts of a transfer, in the order in which they follow each other."""
COUNTED = ("promised", "ordered", "delivered")
"""Those of which how many is asked; one of them at least makes a transfer."""
SAID = {
    "requested": "asked for",
    "promised": "announced, authorised, notified to a parliament or planned to be sent",
    "ordered": "ordered or sold",
    "delivered": "delivered",
    "used": "used",
}
"""What each part takes in, in words."""
_STAGE = {told: stage for stage, all_told in _TOLD.items() for told in all_told}


@dataclass(frozen=True, slots=True)
class Stage:
    """One part of a transfer.

    Attributes:
        facts: The facts that tell of it.
        steps: The steps of positions that tell of it or imply it.
    """

    facts: tuple[Fact, ...] = ()
    steps: tuple[Step, ...] = ()

    @property
    def first(self) -> DateBounds | None:
        """When it is first known to have been; None where nothing that tells of it has a date.

        No later than the first of the last days that these dates may mean, no earlier than any may be.
        """
        dated = [when for when, _ in self._dated()]
        lows = [when.lower for when in dated]
        high = min((when.upper for when in dated if when.upper), default=None)
        low = None if None in lows else min((low for low in lows if low), default=None)
        unsure = any(when.qualifier for when in dated)
        return DateBounds(low, high, "?" if unsure else "") if low or high else None

    @property
    def inferred(self) -> bool:
        """Whether it is only implied by other steps, such as a delivery by use."""
        return bool(self.steps) and not self.facts and all(step.inferred for step in self.steps)

    @property
    def claims(self) -> tuple[str, ...]:
        """Ids of all claims it rests on, each once."""
        told: Iterable[Fact | Step] = (*self.facts, *self.steps)
        return tuple(dict.fromkeys(chain.from_iterable(one.claims for one in told)))

    @property
    def dating(self) -> tuple[str, ...]:
        """Ids of the claims that ``first`` rests on: of what stands at either end of it."""
        first = self.first
        ends = (claims for when, claims in self._dated() if first and _at_an_end(when, first))
        return tuple(dict.fromkeys(chain.from_iterable(ends)))

    def _dated(self) -> list[tuple[DateBounds, tuple[str, ...]]]:
        """The dates it has, each with its claims: of steps, and of facts that are no step.

        What must have been by a day tells nothing more where something was told to have been by then.
        """
        steps = [step for step in self.steps if step.when and not step.inferred]
        taken = {(step.event, step.status) for step in steps}
        found = [(step.when, step.claims) for step in steps if step.when]
        found += [
            (fact.happened, fact.claims)
            for fact in self.facts
            if fact.happened and (fact.event, fact.status) not in taken
        ]
        by = min((when.upper for when, _ in found if when.upper), default=None)
        for step in self.steps:
            if step.when and step.inferred and (not found or _before(step.when.upper, by)):
                found.append((step.when, step.claims))
        return found

    def number(self, unit: str | None) -> tuple[float | None, float | None]:
        """At least and at most how many of a unit.

        Nothing is added up, since nobody says which figures are of one deed: the most is known of one alone.
        """
        told = [fact.quantity for fact in self.facts if fact.quantity and fact.quantity.unit == unit]
        told = [quantity for quantity in told if not quantity.per]
        least = max((one.min for one in told if one.min is not None), default=None)
        return least, told[0].max if len(told) == len(self.facts) == 1 else None


@dataclass(frozen=True, slots=True)
class Transfer:
    """What is known of one item, its variants apart, from one supplier to one recipient.

    Attributes:
        item, supplier, recipient: As in facts.
        stages: Each of ``STAGES`` by its name, empty where nothing tells of it.
    """

    item: str | None
    supplier: str | None
    recipient: str | None
    stages: Mapping[str, Stage]

    @property
    def unit(self) -> str | None:
        """The unit in which most of its facts count; the first by name among equals."""
        counted = (fact.quantity for name in COUNTED for fact in self.stages[name].facts)
        units = [quantity.unit for quantity in counted if quantity and quantity.unit and not quantity.per]
        return min(units, key=lambda unit: (-units.count(unit), unit), default=None)

    @property
    def instruments(self) -> tuple[str, ...]:
        """How it is supplied, as its facts tell, in order of name."""
        told = {fact.instrument for stage in self.stages.values() for fact in stage.facts}
        return tuple(sorted(one for one in told if one))

    @property
    def disputed(self) -> bool:
        """Whether a fact behind it is disputed."""
        return any(fact.disputed for stage in self.stages.values() for fact in stage.facts)

    @property
    def claims(self) -> tuple[str, ...]:
        """Ids of all claims it rests on: of its facts by stage, then of its steps."""
        stages = self.stages.values()
        facts = (fact.claims for stage in stages for fact in stage.facts)
        steps = (step.claims for stage in stages for step in stage.steps)
        return tuple(dict.fromkeys(chain(*facts, *steps)))

    @property
    def lag(self) -> Lag | None:
        """Days from the first promise known to the first delivery known; None where neither end of that is.

        A plan is known from the day it is told. It may be older, and then there is no most. Both are the
        first of several, and nobody says that they are of the same pieces.
        """
        promised, delivered = self.stages["promised"], self.stages["delivered"]
        least, most = _days(promised.first, delivered.first)
        if any(step.status == "planned" for step in promised.steps):
            most = None
        if least is None and most is None:
            return None
        claims = tuple(dict.fromkeys((*promised.dating, *delivered.dating)))
        return Lag("promised", "delivered", least, most, claims)


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


_Way = tuple[str | None, str | None, str | None]


def _way(fact: Fact, ways: Mapping[str, Collection[_Way]]) -> _Way:
    own = (fact.item, fact.supplier, fact.recipient)
    stands = {way for claim in fact.claims for way in ways.get(claim, ())}
    (way,) = stands if len(stands) == 1 else (own,)
    fits = way[0] == own[0] and all(end in (None, other) for end, other in zip(own, way, strict=True))
    return way if fits and all(claim in ways for claim in fact.claims) else own


def _stages(facts: Mapping[str, Sequence[Fact]], steps: Mapping[str, Sequence[Step]]) -> dict[str, Stage]:
    return {name: Stage(tuple(facts.get(name, ())), tuple(steps.get(name, ()))) for name in STAGES}


def _before(day: date | None, other: date | None) -> bool:
    return day is not None and (other is None or day < other)


def _at_an_end(when: DateBounds, first: DateBounds) -> bool:
    return when.lower == first.lower or (when.upper is not None and when.upper == first.upper)


def _days(promised: DateBounds | None, delivered: DateBounds | None) -> tuple[int | None, int | None]:
    """Days from promise to delivery, at least and at most; nothing where the delivery came first."""
    if promised is None or delivered is None:
        return None, None
    if promised.lower and delivered.upper and delivered.upper < promised.lower:
        return None, None
    least = max((delivered.lower - promised.upper).days, 0) if delivered.lower and promised.upper else None
    most = (delivered.upper - promised.lower).days if delivered.upper and promised.lower else None
    return least, most
