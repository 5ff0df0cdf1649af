"""Cells that mean the same in every format: no text that hides or runs, no number that is none."""

import math
from collections.abc import Iterable, Iterator
from datetime import UTC, date, datetime
from typing import Any

from drawdown.package.contents import Contents
from drawdown.package.schema import Column, Filled, Table, Value
from drawdown.visible import inert, visible


def filled(table: Table, contents: Contents) -> Filled:
    """A table with its rows.

    Raises: ValueError for a row with a name that is no column, a value of another type than its column's, or
        without one that is required: mistakes of drawdown, not of a user.
    """
    return Filled(table, tuple(_rows(table, table.rows(contents))))


def _rows(table: Table, rows: Iterable[dict[str, Any]]) -> Iterator[tuple[Value, ...]]:
    names = set(table.names)
    for row in rows:
        if unknown := row.keys() - names:
            raise ValueError(f"{table.name}: {sorted(unknown)} are no columns of this table")
        yield tuple(_cell(table, column, row.get(column.name)) for column in table.columns)


def _cell(table: Table, column: Column, value: object) -> Value:
    made = _CLEAN[column.kind](value)
    if made is None:
        if value not in (None, "") and not _no_number(value):
            raise ValueError(f"{table.name}.{column.name}: {value!r} is no {column.kind}")
        if column.required:
            raise ValueError(f"{table.name}.{column.name}: is required, but a row has {value!r} there")
    return made


def _no_number(value: object) -> bool:
    return isinstance(value, float) and not math.isfinite(value)


def _text(value: object) -> str | None:
    # What begins like a formula, or hides or turns text, is shown so that it does neither.
    return inert(visible(value)) or None if isinstance(value, str) else None


def _integer(value: object) -> int | None:
    return value if isinstance(value, int) and not isinstance(value, bool) else None


def _number(value: object) -> float | None:
    if isinstance(value, bool) or not isinstance(value, int | float) or not math.isfinite(value):
        return None
    return float(value)


def _flag(value: object) -> bool | None:
    return value if isinstance(value, bool) else None


def _day(value: object) -> date | None:
    return value if isinstance(value, date) and not isinstance(value, datetime) else None


def _moment(value: object) -> datetime | None:
    # Whole seconds are what a spreadsheet keeps; the order within one is told by the ledger.
    return value.astimezone(UTC).replace(microsecond=0) if isinstance(value, datetime) else None


_CLEAN = {
    "string": _text,
    "integer": _integer,
    "number": _number,
    "boolean": _flag,
    "date": _day,
    "datetime": _moment,
}
