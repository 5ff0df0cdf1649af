"""DuckDB on its own: no network, bounded memory, no files but those it is told of."""

import glob
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import duckdb

MEMORY = "256MB"
"""What it may take."""

_ALONE: dict[str, str | bool | int | float | list[str]] = {
    "autoinstall_known_extensions": "false",
    "autoload_known_extensions": "false",
    "memory_limit": MEMORY,
    "temp_directory": "",
}


class Duck:
    """A database in memory, opened when it is first asked: loading DuckDB takes a tenth of a second."""

    def __init__(self) -> None:
        self._db: duckdb.DuckDBPyConnection | None = None

    def first(self, question: str, named: Mapping[str, Any]) -> tuple[Any, ...]:
        """The first row of an answer. Raises: duckdb.Error."""
        if self._db is None:
            import duckdb

            self._db = duckdb.connect(config=_ALONE)
        return self._db.execute(question, dict(named)).fetchone() or ()

    def copy(self, source: str, named: Mapping[str, Any], target: str) -> None:
        """Write what a table function gives as Parquet. Raises: duckdb.Error."""
        self.first(f"COPY (FROM {source}) TO $target (FORMAT parquet)", {**named, "target": target})

    def close(self) -> None:
        """Let go of it; it opens again when asked."""
        if self._db:
            self._db.close()
            self._db = None


def named_exactly(path: Path) -> str:
    """A path as DuckDB reads it, which would take ``a[1]`` for a pattern."""
    return glob.escape(str(path))
