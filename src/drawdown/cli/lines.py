"""Rows written to a file of their own beside the output, one JSON object a line, as they come."""

import json
from collections.abc import Mapping
from contextlib import ExitStack
from pathlib import Path
from types import TracebackType
from typing import IO, Any, Self

from drawdown.errors import UserMistake


class Lines:
    """A file of JSON Lines, or nothing where none is named; use it as a context manager.

    Raises: UserMistake if the file cannot be written, before anything else is done.
    """

    def __init__(self, file: Path | None) -> None:
        self.file = file
        self._open: IO[str] | None = None
        self._closing = ExitStack()

    def __enter__(self) -> Self:
        if self.file:
            try:
                self._open = self._closing.enter_context(self.file.open("w", encoding="utf-8"))
            except OSError as error:
                raise self._mistake(error) from error
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        try:
            self._closing.close()
        except OSError as full:
            raise self._mistake(full) from full

    def write(self, row: Mapping[str, Any]) -> None:
        """Writes one row."""
        if self._open:
            try:
                self._open.write(json.dumps(row, ensure_ascii=False) + "\n")
            except OSError as error:
                raise self._mistake(error) from error

    def _mistake(self, error: OSError) -> UserMistake:
        return UserMistake(f"{self.file}: cannot be written ({error.strerror}); name another file")
