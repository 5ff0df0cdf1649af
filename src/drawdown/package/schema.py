"""Tables declared once: their columns, types, units and keys, from which every format is made."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, Literal

from drawdown.package.contents import Contents

Kind = Literal["string", "integer", "number", "boolean", "date", "datetime"]
Value = str | int | float | bool | date | datetime | None
"""A cell; None is unknown or not stated, never zero and never an empty text."""
Row = Mapping[str, Value]


@dataclass(frozen=True, slots=True)
class Column:
    """One column.

    Attributes:
        name: In lower case, words joined by ``_``.
        kind: Its type. Times are in UTC.
        about: What a cell says, in one sentence.
        unit: Of a number, such as ``day``; in backticks the name of the column that tells it.
        required: Whether every row has a value.
        values: The only values there are, for a column of fixed words.
        least, most: Bounds of a number.
    """

    name: str
    kind: Kind
    about: str
    unit: str = ""
    required: bool = False
    values: tuple[str, ...] = ()
    least: float | None = None
    most: float | None = None


@dataclass(frozen=True, slots=True)
class Reference:
    """A column whose values are those of a key of another table."""

    column: str
    table: str
    key: str


@dataclass(frozen=True)
class Table:
    """One table.

    Attributes:
        name: Of the table, its files and its sheet.
        about: What one row is, in a sentence or two.
        columns: In order.
        key: Names of the columns that tell one row from another.
        rows: Makes its rows; a column left out of a row is unknown.
        references: To other tables.
    """

    name: str
    about: str
    columns: tuple[Column, ...]
    key: tuple[str, ...]
    rows: Callable[[Contents], Iterator[dict[str, Any]]]
    references: tuple[Reference, ...] = ()

    @property
    def names(self) -> tuple[str, ...]:
        """Names of its columns, in order."""
        return tuple(column.name for column in self.columns)


@dataclass(frozen=True)
class Filled:
    """A table with its rows, each with a value for every column, in their order."""

    table: Table
    rows: tuple[tuple[Value, ...], ...]
