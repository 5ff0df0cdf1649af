"""One history: a few invented reports, and what is true of them together."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import yaml

from drawdown.entry import Entry
from drawdown.reading import Reader, to_report
from drawdown.report import Report

TODAY = date(2026, 1, 1)
_RECORDED = datetime(2026, 1, 1, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class History:
    """A few reports and what they tell together.

    Attributes:
        name: The phenomenon.
        reports: Each its date as EDTF, its outlet (or empty) and its text.
        truth: For each part what is right, written as at the head of the file.
        held_out: Whether the method must not be tuned on it.
    """

    name: str
    reports: tuple[tuple[str, str, str], ...]
    truth: Mapping[str, Counter[str]]
    held_out: bool


def load(file: Path, parts: Sequence[str]) -> list[History]:
    """All histories in order; those at odd places are held out. Raises: ValueError for an unknown part."""
    rows: Sequence[Mapping[str, Any]] = yaml.safe_load(file.read_text(encoding="utf-8"))
    return [_history(row, parts, place % 2 == 1) for place, row in enumerate(rows)]


def read(history: History, reader: Reader) -> list[list[Entry]]:
    """The claims of each report as the program reads them."""
    return [
        _claims(published, outlet, text, f"{place}.md", reader)
        for place, (published, outlet, text) in enumerate(history.reports)
    ]


def _claims(published: str, outlet: str, text: str, label: str, reader: Reader) -> list[Entry]:
    known = f"published: {published}\n" + (f"outlet: {outlet}\n" if outlet else "")
    report = to_report(f"---\n{known}---\n{text}\n".encode(), label)
    if not isinstance(report, Report):
        raise ValueError(f"{text!r}: {report}")
    return [Entry(claim, report.metadata, _RECORDED) for claim in reader.read(report).claims]


def _history(row: Mapping[str, Any], parts: Sequence[str], held_out: bool) -> History:
    if not row.keys() <= {"name", "reports", *parts}:
        raise ValueError(f"{row['name']}: {', '.join(row)}")
    reports = tuple((str(one["published"]), one.get("outlet", ""), one["text"]) for one in row["reports"])
    return History(row["name"], reports, {part: Counter(row.get(part, ())) for part in parts}, held_out)
