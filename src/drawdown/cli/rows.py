"""Prints rows as JSON, JSON Lines, CSV or a table; hostile text cannot steer a terminal or a spreadsheet."""

import csv
import json
import re
import sys
import tempfile
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from drawdown.cli.options import Format

Row = Mapping[str, Any]
# C0 and C1 controls steer terminals; bidirectional marks reorder what is read.
_CONTROL = re.compile("[\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]")
_WIDE = 240  # characters of a table that goes to no terminal
_SPOOLED = 4_000_000  # characters of rows that wait in memory rather than in a file
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def show(rows: Iterable[Row], form: Format | None, columns: Sequence[str]) -> None:
    """Prints rows to standard output.

    Args:
        rows: Nested plain data.
        form: How; None is a table on a terminal, else JSON Lines.
        columns: Dotted names of what a table shows; the other forms show everything.
    """
    form = chosen(form)
    if form is Format.json:
        _json(rows)
    elif form is Format.jsonl:
        for row in rows:
            _line(json.dumps(row, ensure_ascii=_ascii_only()))
    elif form is Format.csv:
        _csv(map(flat, rows))
    else:
        _table([flat(row) for row in rows], columns)


def chosen(form: Format | None) -> Format:
    """The form asked for; else a table on a terminal, JSON Lines where none listens."""
    return form or (Format.table if sys.stdout.isatty() else Format.jsonl)


def show_one(data: Row) -> None:
    """Prints one thing, which is no row among others, as one JSON object."""
    _line(json.dumps(data, ensure_ascii=_ascii_only()))


def flat(row: Row, before: str = "") -> dict[str, Any]:
    """A nested row with dotted names: ``{"item": {"id": 1}}`` becomes ``{"item.id": 1}``."""
    found: dict[str, Any] = {}
    for name, value in row.items():
        if isinstance(value, Mapping) and value:
            found |= flat(value, f"{before}{name}.")
        else:
            # Only the outlets that a claim came through are a way from one to the next.
            between = " -> " if name == "via" else "; "
            found[f"{before}{name}"] = between.join(map(_part, value)) if isinstance(value, list) else value
    return found


def _part(value: object) -> str:
    """One of several values in a cell."""
    return json.dumps(value, ensure_ascii=False) if isinstance(value, Mapping) else str(value)


def rounded(rows: Iterable[Row]) -> Iterator[Row]:
    """Rows as a table shows them: fractions to three places."""
    for row in rows:
        yield {name: f"{value:.3f}" if isinstance(value, float) else value for name, value in row.items()}


def _line(text: str) -> None:
    sys.stdout.write(f"{text}\n")


def _ascii_only() -> bool:
    """Whether JSON must escape what is not ASCII: no UTF-8 there, or a terminal that it could steer."""
    return sys.stdout.isatty() or (sys.stdout.encoding or "").lower().replace("-", "") != "utf8"


def _json(rows: Iterable[Row]) -> None:
    """One list, as ``json.dumps`` indents it, written row by row."""
    before = "[\n "
    for row in rows:
        indented = json.dumps(row, ensure_ascii=_ascii_only(), indent=1).replace("\n", "\n ")
        sys.stdout.write(before + indented)
        before = ",\n "
    _line("[]" if before.startswith("[") else "\n]")


def _csv(rows: Iterable[Row]) -> None:
    # The names of all columns come first, so rows that are many wait in a file until the last one is seen.
    with tempfile.SpooledTemporaryFile(_SPOOLED, "w+", encoding="ascii") as waiting:
        names: dict[str, None] = {}
        for row in rows:
            names |= dict.fromkeys(row)
            waiting.write(json.dumps(row) + "\n")
        waiting.seek(0)
        # Python before 3.13 leaves a lone carriage return unquoted, and readers would take it for a new row.
        writer = csv.writer(sys.stdout, lineterminator="\n", quoting=csv.QUOTE_NONNUMERIC)
        writer.writerow(names)
        for line in waiting:
            row = json.loads(line)
            writer.writerow([_cell(row.get(name)) for name in names])


def _cell(value: object) -> object:
    # A spreadsheet would run a cell that begins like a formula.
    if isinstance(value, str) and sys.stdout.isatty():
        value = plain(value)
    if isinstance(value, str) and value.startswith(_FORMULA):
        return "'" + value
    return "" if value in (None, {}) else value


def _table(rows: Sequence[Row], columns: Sequence[str]) -> None:
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    table = Table(show_edge=False, pad_edge=False, header_style="bold")
    for name in columns:
        table.add_column(name, overflow="fold")
    for row in rows:
        table.add_row(*(Text(plain(row.get(name))) for name in columns))
    # A file or pipe has no screen to fit, and a dozen columns folded into 80 cannot be read.
    console = Console() if sys.stdout.isatty() else Console(width=_WIDE)
    # Written by us: Rich answers a closed pipe with exit code 1, which here means a failed check.
    with console.capture() as printed:
        console.print(table if rows else "no rows")
    sys.stdout.write(printed.get())


def plain(value: object) -> str:
    """A value as text that cannot steer a terminal."""
    return _CONTROL.sub(" ", "" if value in (None, {}) else str(value))
