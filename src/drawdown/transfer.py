"""A transfer: one item from one supplier to one recipient, with what was promised, ordered and delivered."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from itertools import chain

from drawdown.bounds import DateBounds
from drawdown.fact import Fact
from drawdown.position import Lag, Step

STAGES = ("requested", "promised", "ordered", "delivered", "used")
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

        What must have been by a day tells nothing more where something was told to have been by then. The
        date of a plan is of what is planned, and tells nothing of when it was made.
        """
        steps = [step for step in self.steps if step.when and not step.inferred]
        taken = {(step.event, step.status) for step in steps}
        found = [(step.when, step.claims) for step in steps if step.when]
        found += [
            (fact.happened, fact.claims)
            for fact in self.facts
            if fact.happened and fact.status != "planned" and (fact.event, fact.status) not in taken
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

        Where the first promise is a plan, it is known from the day it is told and may be older: there is no
        most. Both are the first of several, and nobody says that they are of the same pieces.
        """
        promised, delivered = self.stages["promised"], self.stages["delivered"]
        least, most = _days(promised.first, delivered.first)
        if any(step.status == "planned" and _ends(step, promised.first) for step in promised.steps):
            most = None
        if least is None and most is None:
            return None
        claims = tuple(dict.fromkeys((*promised.dating, *delivered.dating)))
        return Lag("promised", "delivered", least, most, claims)


def _before(day: date | None, other: date | None) -> bool:
    return day is not None and (other is None or day < other)


def _ends(step: Step, first: DateBounds | None) -> bool:
    return step.when is not None and first is not None and step.when.upper == first.upper


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
