"""The invented texts, as reports."""

from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

import yaml

from drawdown.report import Report, report_id

HERE = Path(__file__).parent


@dataclass(frozen=True, slots=True)
class Text:
    """One invented text.

    Attributes:
        name: What it is called in the figures.
        report: The text as a report.
        degraded: Whether it is a rewritten copy.
        held_out: Whether it was kept back while weights were set.
        of: For a rewritten copy, the name of its original.
    """

    name: str
    report: Report
    degraded: bool
    held_out: bool
    of: str | None = None


@lru_cache(maxsize=1)
def texts() -> tuple[Text, ...]:
    """All texts: rewritten ones, then those in their own words, then the originals."""
    found = []
    for number, row in enumerate(_rows("rewritten")):
        name = f"{row['of']}, by {row['by']}"
        found.append(Text(name, report(name, row["text"]), True, number % 2 == 1, row["of"]))
    for kind, key in (("sound", "kind"), ("originals", "name")):
        for number, row in enumerate(_rows(kind)):
            found.append(Text(row[key], report(row[key], row["text"]), False, number % 2 == 1))
    return tuple(found)


def report(name: str, text: str) -> Report:
    """A text as a report that says nothing about itself."""
    original = text.encode()
    return Report(report_id(original), f"{name}.txt", original, text)


def _rows(name: str) -> list[dict[str, Any]]:
    rows: list[dict[str, Any]] = yaml.safe_load((HERE / f"{name}.yaml").read_text("utf-8"))
    return rows
