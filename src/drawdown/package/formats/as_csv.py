"""A filled table as CSV: UTF-8, a header, line feeds, an empty cell for what is unknown."""

import csv
import io
from datetime import datetime

from drawdown.package.schema import Filled, Value


def as_csv(filled: Filled) -> bytes:
    """The table as RFC 4180 has it, but for the line feed at the end of a row."""
    made = io.StringIO()
    writer = csv.writer(made, lineterminator="\n")
    writer.writerow(filled.table.names)
    writer.writerows([written(value) for value in row] for row in filled.rows)
    return made.getvalue().encode()


def written(value: Value) -> str:
    """A cell as text: ISO 8601 dates, times with Z, ``true``, ``false``, numbers without a needless point."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, datetime):
        return value.isoformat().replace("+00:00", "Z")
    if isinstance(value, float):
        return repr(value).removesuffix(".0")
    return str(value)
