"""Filled tables as Parquet, written by DuckDB with the exact types of their columns."""

import json
from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from drawdown.package.formats.as_csv import written
from drawdown.package.schema import Filled, Value

_TYPES = {
    "string": "VARCHAR",
    "integer": "BIGINT",
    "number": "DOUBLE",
    "boolean": "BOOLEAN",
    "date": "DATE",
    "datetime": "TIMESTAMPTZ",
}
# One thread, so that equal rows give equal bytes; nothing is fetched.
_ALONE: dict[str, str | bool | int | float | list[str]] = {
    "autoinstall_known_extensions": "false",
    "autoload_known_extensions": "false",
    "threads": "1",
}


def as_parquet(tables: Sequence[Filled]) -> dict[str, bytes]:
    """The tables by their names. An unknown value is null."""
    import duckdb

    made = {}
    with TemporaryDirectory(prefix="drawdown-") as folder, duckdb.connect(config=_ALONE) as db:
        rows, file = Path(folder, "rows.jsonl"), Path(folder, "table.parquet")
        for filled in tables:
            # As JSON, where null is not the same as an empty text; names and types come from the declaration.
            names = filled.table.names
            with rows.open("w", encoding="utf-8") as lines:
                lines.writelines(
                    json.dumps(dict(zip(names, map(_plain, row), strict=True)), ensure_ascii=False) + "\n"
                    for row in filled.rows
                )
            columns = {column.name: _TYPES[column.kind] for column in filled.table.columns}
            db.execute(_QUESTION, {"rows": str(rows), "columns": columns, "file": str(file)})
            made[filled.table.name] = file.read_bytes()
    return made


_QUESTION = """
    COPY (
        SELECT * FROM read_json(
            $rows, format = 'newline_delimited', columns = $columns, maximum_object_size = 1000000000
        )
    ) TO $file (FORMAT parquet, COMPRESSION zstd)
"""


def _plain(value: Value) -> Any:
    return value if value is None or isinstance(value, str | bool | int | float) else written(value)
