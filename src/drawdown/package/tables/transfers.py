"""The table of transfers: what was promised, ordered and delivered, from whom to whom, and when."""

import hashlib
import json
from collections.abc import Iterator

from drawdown.package.contents import Contents
from drawdown.package.schema import Column, Table
from drawdown.package.tables import shared
from drawdown.transfer import COUNTED, SAID, STAGES, Transfer
from drawdown.transfers import transfers


def _count_columns(stage: str) -> tuple[Column, ...]:
    unit = "`unit`"
    return (
        Column(
            f"{stage}_min",
            "number",
            f"At least so many {SAID[stage]}: the greatest least number of one fact.",
            unit,
        ),
        Column(
            f"{stage}_max",
            "number",
            "At most so many, where one fact alone tells of it; of several nobody says whether they "
            "add up, so it is "
            "empty.",
            unit,
        ),
        Column(
            f"{stage}_facts",
            "integer",
            f"How many facts say that it was {SAID[stage]}.",
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
    *(column for stage in COUNTED for column in _count_columns(stage)),
    *(
        column
        for stage in STAGES
        for column in shared.date_columns(
            stage, f"When it is first known to have been {SAID[stage]}", basis=False
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


def _rows(contents: Contents) -> Iterator[shared.Cells]:
    for one in transfers(contents.facts, contents.positions):
        yield _row(one)


def _row(one: Transfer) -> shared.Cells:
    way = (one.item, one.supplier, one.recipient)
    unit, lag, delivered = one.unit, one.lag, one.stages["delivered"].steps
    row: shared.Cells = {
        "transfer": hashlib.sha256(json.dumps(way).encode()).hexdigest()[:16],
        "item": one.item,
        "supplier": one.supplier,
        "recipient": one.recipient,
        "unit": unit,
        "days_to_delivery_least": lag and lag.least,
        "days_to_delivery_most": lag and lag.most,
        "delivery_inferred": bool(delivered) and all(step.inferred for step in delivered),
        "instrument": "; ".join(one.instruments),
        "disputed": one.disputed,
        "claims": shared.claims(one.claims),
    }
    for name, stage in one.stages.items():
        row |= shared.date_cells(name, stage.first, basis=False)
        if name in COUNTED:
            low, high = stage.number(unit)
            row |= {f"{name}_min": low, f"{name}_max": high, f"{name}_facts": len(stage.facts)}
    return row


TRANSFERS = Table(
    "transfers",
    "One row a transfer: one item from one supplier to one recipient, with what was promised, "
    "ordered and delivered. "
    "Numbers are never added up.",
    _COLUMNS,
    ("transfer",),
    _rows,
)
