"""One history: a few invented reports, and how the positions in them moved."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import yaml

from drawdown.dossier import Dossier
from drawdown.entry import Entry
from drawdown.reading import Reader, to_report
from drawdown.report import Report

HISTORIES = Path(__file__).with_name("histories.yaml")
PARTS = ("steps", "delivered", "turns", "forecasts")
_RECORDED = datetime(2026, 1, 1, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class History:
    """A few reports and what they tell together.

    Attributes:
        name: The phenomenon.
        reports: Each its date as EDTF and its text.
        truth: For each of ``PARTS`` what is right, written as at the head of the file.
        held_out: Whether the method must not be tuned on it.
    """

    name: str
    reports: tuple[tuple[str, str], ...]
    truth: Mapping[str, frozenset[str]]
    held_out: bool


def load(file: Path = HISTORIES) -> list[History]:
    """All histories in order; those at odd places are held out. Raises: ValueError for an unknown part."""
    rows: Sequence[Mapping[str, Any]] = yaml.safe_load(file.read_text(encoding="utf-8"))
    return [_history(row, place % 2 == 1) for place, row in enumerate(rows)]


def dossier(history: History, reader: Reader) -> Dossier:
    """The history as the program reads it."""
    entries = []
    for place, (published, text) in enumerate(history.reports):
        report = to_report(f"---\npublished: {published}\n---\n{text}\n".encode(), f"{place}.md")
        if not isinstance(report, Report):
            raise ValueError(f"{text!r}: {report}")
        entries += [Entry(claim, report.metadata, _RECORDED) for claim in reader.read(report).claims]
    return Dossier(entries, today=date(2026, 1, 1))


def _history(row: Mapping[str, Any], held_out: bool) -> History:
    if not row.keys() <= {"name", "reports", *PARTS}:
        raise ValueError(f"{row['name']}: {', '.join(row)}")
    reports = tuple((str(one["published"]), one["text"]) for one in row["reports"])
    truth = {part: frozenset(row.get(part, ())) for part in PARTS}
    return History(row["name"], reports, truth, held_out)
