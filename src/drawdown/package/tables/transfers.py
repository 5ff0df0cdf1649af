"""The table of transfers: what was promised, ordered and delivered, from whom to whom, and when."""

import hashlib
import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import chain

from drawdown.bounds import DateBounds
from drawdown.fact import Fact
from drawdown.package.contents import Contents
from drawdown.package.schema import Column, Table
from drawdown.package.tables import shared
from drawdown.position import Step

# What counts as which part of a transfer; only "requested" is no step of the supplier.
_RUNGS = {
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
_COUNTED = ("promised", "ordered", "delivered")
_SAID = {
    "requested": "asked for",
    "promised": "announced, authorised, notified to a parliament or planned to be sent",
    "ordered": "ordered or sold",
    "delivered": "delivered",
    "used": "used",
}


def _count_columns(rung: str) -> tuple[Column, ...]:
    unit = "`unit`"
    return (
        Column(
            f"{rung}_min",
            "number",
            f"At least so many {_SAID[rung]}: the greatest least number of one fact.",
            unit,
        ),
        Column(
            f"{rung}_max",
            "number",
            "At most so many, where one fact alone tells of it; of several nobody says whether they "
            "add up, so it is "
            "empty.",
            unit,
        ),
        Column(
            f"{rung}_facts",
            "integer",
            f"How many facts say that it was {_SAID[rung]}.",
            "fact",
            required=True,
            least=0,
        ),
    )


_COLUMNS = (
    Column("transfer", "string", "Id of the transfer: of item, supplier and recipient.", required=True),
    shared.ITEM,
    shared.SUPPLIER,
    shared.RECIPIENT,
    Column("unit", "string", "What the numbers count, singular; facts in other units give no number here."),
    *(column for rung in _COUNTED for column in _count_columns(rung)),
    *(
        column
        for rung in _RUNGS
        for column in shared.date_columns(
            rung, f"When it is first known to have been {_SAID[rung]}", basis=False
        )
    ),
    Column(
        "days_to_delivery_least",
        "integer",
        "Days from promise to delivery, at least, by the bounds of both.",
        "day",
    ),
    Column(
        "days_to_delivery_most",
        "integer",
        "Days from promise to delivery, at most; empty where the promise may be older.",
        "day",
    ),
    Column(
        "delivery_inferred",
        "boolean",
        "Whether only another step, such as use, implies the first delivery.",
        required=True,
    ),
    Column("instrument", "string", "How it is supplied, as facts tell; several joined by ;."),
    Column("disputed", "boolean", "Whether a fact behind it is disputed.", required=True),
    shared.CLAIMS,
)


@dataclass
class _Transfer:
    """What is known of one item from one supplier to one recipient, by part of the transfer."""

    facts: dict[str, list[Fact]] = field(default_factory=lambda: {rung: [] for rung in _RUNGS})
    steps: dict[str, list[Step]] = field(default_factory=lambda: {rung: [] for rung in _RUNGS})


_Way = tuple[str | None, str | None, str | None]


def _gathered(contents: Contents) -> dict[_Way, _Transfer]:
    rung_of = {told: rung for rung, all_told in _RUNGS.items() for told in all_told}
    found: dict[_Way, _Transfer] = {}
    for fact in contents.facts:
        rung = rung_of.get((fact.event, fact.status))
        if rung and not fact.derived and (fact.supplier or fact.recipient):
            way = (fact.item, fact.supplier, fact.recipient)
            found.setdefault(way, _Transfer()).facts[rung].append(fact)
    for line in contents.positions:
        for step in line.steps:
            rung = rung_of.get((step.event, step.status))
            if rung and (line.supplier or line.recipient):
                way = (line.item, line.supplier, line.recipient)
                found.setdefault(way, _Transfer()).steps[rung].append(step)
    # What was only asked for or used is no transfer.
    return {
        way: one for way, one in found.items() if any(one.facts[rung] or one.steps[rung] for rung in _COUNTED)
    }


def _rows(contents: Contents) -> Iterator[shared.Cells]:
    found = _gathered(contents)
    for way in sorted(found, key=lambda way: [end or "" for end in way]):
        one = found[way]
        unit = _unit(fact for rung in _COUNTED for fact in one.facts[rung])
        when = {rung: _first(steps) for rung, steps in one.steps.items()}
        # A plan is known from the day it is told; it may be older, so there is no most.
        planned = any(step.status == "planned" for step in one.steps["promised"])
        least, most = _days(when["promised"], when["delivered"])
        facts = [fact for own in one.facts.values() for fact in own]
        steps = [step for own in one.steps.values() for step in own]
        resting = [*(fact.claims for fact in facts), *(step.claims for step in steps)]
        row: shared.Cells = {
            "transfer": hashlib.sha256(json.dumps(way).encode()).hexdigest()[:16],
            "item": way[0],
            "supplier": way[1],
            "recipient": way[2],
            "unit": unit,
            "days_to_delivery_least": least,
            "days_to_delivery_most": None if planned else most,
            "delivery_inferred": bool(one.steps["delivered"])
            and all(step.inferred for step in one.steps["delivered"]),
            "instrument": "; ".join(sorted({fact.instrument for fact in facts if fact.instrument})),
            "disputed": any(fact.disputed for fact in facts),
            "claims": shared.claims(dict.fromkeys(chain(*resting))),
        }
        for rung in _RUNGS:
            row |= shared.date_cells(rung, when[rung], basis=False)
        for rung in _COUNTED:
            low, high = _number(one.facts[rung], unit)
            row |= {f"{rung}_min": low, f"{rung}_max": high, f"{rung}_facts": len(one.facts[rung])}
        yield row


def _unit(facts: Iterable[Fact]) -> str | None:
    """The unit in which most facts count; the first by name among equals."""
    units = [
        fact.quantity.unit for fact in facts if fact.quantity and fact.quantity.unit and not fact.quantity.per
    ]
    return min(units, key=lambda unit: (-units.count(unit), unit), default=None)


def _number(facts: Sequence[Fact], unit: str | None) -> tuple[float | None, float | None]:
    """At least and at most how many: nothing is added up, since nobody says which figures are of one deed."""
    told = [
        fact.quantity
        for fact in facts
        if fact.quantity and fact.quantity.unit == unit and not fact.quantity.per
    ]
    least = max((one.min for one in told if one.min is not None), default=None)
    return least, told[0].max if len(told) == len(facts) == 1 else None


def _first(steps: Sequence[Step]) -> DateBounds | None:
    """The first of several: no later than the first of their last days, no earlier than any may be."""
    dated = [step.when for step in steps if step.when]
    if not dated:
        return None
    lows = [when.lower for when in dated]
    high = min((when.upper for when in dated if when.upper), default=None)
    low = None if None in lows else min(low for low in lows if low)
    unsure = any(when.qualifier for when in dated)
    return DateBounds(low, high, "?" if unsure else "") if low or high else None


def _days(promised: DateBounds | None, delivered: DateBounds | None) -> tuple[int | None, int | None]:
    """Days from promise to delivery, at least and at most; nothing where the delivery came first."""
    if promised is None or delivered is None:
        return None, None
    if promised.lower and delivered.upper and delivered.upper < promised.lower:
        return None, None
    least = max((delivered.lower - promised.upper).days, 0) if delivered.lower and promised.upper else None
    most = (delivered.upper - promised.lower).days if delivered.upper and promised.lower else None
    return least, most


TRANSFERS = Table(
    "transfers",
    "One row a transfer: one item from one supplier to one recipient, with what was promised, "
    "ordered and delivered. "
    "Numbers are never added up.",
    _COLUMNS,
    ("transfer",),
    _rows,
)
