"""Filled tables as one workbook, a sheet each: real numbers and dates, text that is never run."""

import io
from collections.abc import Iterable, Sequence
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING, Any

from drawdown.package.formats.as_csv import written
from drawdown.package.schema import Column, Filled, Value

if TYPE_CHECKING:
    from xlsxwriter.worksheet import Worksheet

MOST_TEXT = 32_767
"""UTF-16 units that a cell holds; what is longer is cut and says so."""
MOST_ROWS = 1_048_576
"""Rows of a sheet, its header among them."""
# Before that day spreadsheets count a day that never was, and before 1900 they know no dates.
_FIRST_DAY = date(1900, 3, 1)
_NEVER = datetime(1980, 1, 1, tzinfo=UTC)
_WIDTHS = {"string": 18, "integer": 12, "number": 14, "boolean": 11, "date": 12, "datetime": 20}
_WIDE = {
    "evidence": 80,
    "words_a": 60,
    "words_b": 60,
    "matter": 40,
    "grounds": 50,
    "label": 32,
    "title": 50,
    "path": 36,
}


def as_xlsx(tables: Sequence[Filled], about: Iterable[tuple[str, Value]], made: datetime | None) -> bytes:
    """A workbook.

    Args:
        tables: A sheet each, in this order, behind the sheets ``about`` and ``columns``.
        about: Names and values for the first sheet.
        made: The time that the workbook gives as that of its making; None: the first that its format has.
    """
    import xlsxwriter

    stream = io.BytesIO()
    # In memory it dates the parts of the file alike, so equal tables give equal bytes.
    book = xlsxwriter.Workbook(stream, {"in_memory": True})
    book.set_properties(
        {"created": (made or _NEVER).astimezone(UTC).replace(tzinfo=None), "author": "drawdown"}
    )
    formats = {
        "head": book.add_format({"bold": True, "bottom": 1}),
        "date": book.add_format({"num_format": "yyyy-mm-dd"}),
        "datetime": book.add_format({"num_format": "yyyy-mm-dd hh:mm:ss"}),
    }
    first = book.add_worksheet("about")
    first.set_column(0, 0, 24)
    first.set_column(1, 1, 100)
    for at, row in enumerate((*about, *_cut(tables))):
        for column, value in enumerate(row):
            _write(first, at, column, value, formats)
    legend = book.add_worksheet("columns")
    _sheet(legend, _LEGEND, _legend(tables), formats)
    for filled in tables:
        _sheet(book.add_worksheet(filled.table.name), filled.table.columns, filled.rows, formats)
    book.close()
    return stream.getvalue()


_LEGEND = tuple(Column(name, "string", "") for name in ("table", "column", "type", "unit", "about", "values"))


def _legend(tables: Sequence[Filled]) -> Iterable[Sequence[Value]]:
    for filled in tables:
        for one in filled.table.columns:
            yield filled.table.name, one.name, one.kind, one.unit.strip("`"), one.about, " ".join(one.values)


def _cut(tables: Sequence[Filled]) -> Iterable[tuple[str, Value]]:
    for filled in tables:
        if len(filled.rows) >= MOST_ROWS:
            here = f"the first {MOST_ROWS - 1:,} of {len(filled.rows):,} rows; CSV and Parquet have all"
            yield f"cut: {filled.table.name}", here


def _sheet(
    sheet: "Worksheet", columns: Sequence[Column], rows: Iterable[Sequence[Value]], formats: dict[str, Any]
) -> None:
    for at, column in enumerate(columns):
        sheet.write_string(0, at, column.name, formats["head"])
        width = _WIDE.get(column.name, max(_WIDTHS[column.kind], len(column.name) + 2))
        sheet.set_column(at, at, 60 if column.name == "about" else width)
    sheet.freeze_panes(1, 1)
    last = 0
    for last, row in zip(range(1, MOST_ROWS), rows):  # noqa: B905 - what is more than a sheet holds is cut
        for at, value in enumerate(row):
            _write(sheet, last, at, value, formats)
    sheet.autofilter(0, 0, last, max(len(columns) - 1, 0))


def _write(sheet: "Worksheet", row: int, column: int, value: Value, formats: dict[str, Any]) -> None:
    if value is None:
        return
    if isinstance(value, bool):
        sheet.write_boolean(row, column, value)
    elif isinstance(value, int | float) and abs(value) < 2**53:
        sheet.write_number(row, column, value)
    elif isinstance(value, datetime) and value.date() >= _FIRST_DAY:
        sheet.write_datetime(row, column, value.astimezone(UTC).replace(tzinfo=None), formats["datetime"])
    elif isinstance(value, date) and not isinstance(value, datetime) and value >= _FIRST_DAY:
        sheet.write_datetime(row, column, value, formats["date"])
    else:
        sheet.write_string(row, column, _short(written(value)))


def _short(text: str) -> str:
    """The text as far as a cell holds it."""
    if len(text) * 2 <= MOST_TEXT or len(text.encode("utf-16-le")) // 2 <= MOST_TEXT:
        return text
    mark = " [cut: the whole text is in the CSV and Parquet files]"
    kept = text.encode("utf-16-le")[: (MOST_TEXT - len(mark)) * 2].decode("utf-16-le", "ignore")
    return kept + mark
