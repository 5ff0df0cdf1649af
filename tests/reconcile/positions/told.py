"""Positions asked for in few words by the tests."""

from typing import Any

from drawdown.entry import Entry
from drawdown.position import Position, Step
from drawdown.reconcile.positions import positions
from tests.reconcile.made import dossier, entry


def claim(id: str, event: str, **fields: Any) -> Entry:
    """A claim of a report of its own, published when told."""
    return entry(id, event, report=fields.pop("report", f"r{id}"), **fields)


def line(*entries: Entry, actor: str | None = "US", item: str | None = "atacms", **fields: Any) -> Position:
    """The line of an actor on an item."""
    (found,) = [
        one for one in positions(dossier(*entries, **fields)) if (one.actor, one.item) == (actor, item)
    ]
    return found


def span(step: Step) -> tuple[str | None, str | None]:
    """First and last possible day of a step."""
    row = step.to_row()
    return row["from"], row["to"]


def short(found: Position) -> list[tuple[str, str | None, str | None, bool]]:
    """The steps: event with what else tells them apart, first and last possible day, whether inferred."""
    return [
        (
            " ".join(filter(None, (one.event, one.leaning, "" if one.status == "actual" else one.status))),
            *span(one),
            one.inferred,
        )
        for one in found.steps
    ]


def turns(found: Position) -> list[tuple[str, str, str | None, str | None]]:
    """The reversals: from, to, and the days between which they fell."""
    return [(row["from"], row["to"], *row["between"]) for row in (one.to_row() for one in found.reversals)]
