"""The table of positions: who stood where on which transfer, step by step."""

import hashlib
import json
from collections.abc import Iterator

from drawdown.package.contents import Contents
from drawdown.package.schema import Column, Table
from drawdown.package.tables import shared
from drawdown.position import Position

_COLUMNS = (
    Column("step", "string", "Id of the step: its line and number.", required=True),
    Column(
        "line",
        "string",
        "Id of the line: one actor on one item, from one supplier to one recipient.",
        required=True,
    ),
    Column(
        "number", "integer", "Its place in the line, from 1; undated steps come last.", required=True, least=1
    ),
    Column("actor", "string", "Whose position it is; empty where nobody is named."),
    shared.ITEM,
    shared.SUPPLIER,
    shared.RECIPIENT,
    shared.EVENT,
    shared.STATUS,
    shared.LEANING,
    *shared.date_columns("happened", "When it was taken or known to hold", basis=False),
    Column("inferred", "boolean", "Whether it must have happened although no claim says so.", required=True),
    Column("why", "string", "What implies an inferred step; else what its date rests on."),
    Column("reasons", "string", "Reasons given in this phase, each with for or against."),
    Column("turn_from", "string", "What held before, where this step is a reversal of it."),
    shared.CLAIMS,
)


def line_id(line: Position) -> str:
    """The id of a line: 16 hexadecimal digits of the hash of actor, item and both ends."""
    key = json.dumps([line.actor, line.item, line.supplier, line.recipient])
    return hashlib.sha256(key.encode()).hexdigest()[:16]


def step_id(line: Position, number: int) -> str:
    """The id of a step of a line, counted from 1."""
    return f"{line_id(line)}.{number}"


def _rows(contents: Contents) -> Iterator[shared.Cells]:
    for line in contents.positions:
        turned = {frozenset(turn.claims): turn.before for turn in line.reversals}
        for number, step in enumerate(line.steps, 1):
            before = line.steps[number - 2] if number > 1 else None
            both = frozenset((*before.claims, *step.claims)) if before else frozenset()
            yield {
                "step": step_id(line, number),
                "line": line_id(line),
                "number": number,
                "actor": line.actor,
                "item": line.item,
                "supplier": line.supplier,
                "recipient": line.recipient,
                "event": step.event,
                "status": step.status,
                "leaning": step.leaning,
                **shared.date_cells("happened", step.when, basis=False),
                "inferred": step.inferred,
                "why": step.why,
                "reasons": "; ".join(
                    " ".join(filter(None, (one.reason, one.leaning))) for one in step.reasons
                ),
                "turn_from": turned.get(both),
                "claims": shared.claims(step.claims),
            }


POSITIONS = Table(
    "positions",
    "One row a step of a position: where one actor stood on one transfer, and since when.",
    _COLUMNS,
    ("step",),
    _rows,
)
