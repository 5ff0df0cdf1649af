"""The invented reports and what drawdown makes of their dates."""

from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import yaml

from drawdown.bounds import DateBounds
from drawdown.catalogue import load_occasions
from drawdown.entry import Entry
from drawdown.findings import Findings
from drawdown.reading import Reader
from drawdown.reconcile.dates import anchors, weigh
from drawdown.report import Metadata, Report, report_id
from evaluation.dates.measure import Case

FILE = Path(__file__).parent / "scenarios.yaml"
RECORDED = datetime(2026, 1, 1, tzinfo=UTC)


def cases() -> Iterator[Case]:
    """Each invented report, dated."""
    reader, occasions = Reader(), load_occasions()
    for row in yaml.safe_load(FILE.read_text("utf-8")):
        bare = _read(reader, row["name"], row["text"], None)
        ledger = [
            entry
            for day, text in row.get("ledger", {}).items()
            for entry in _entries(_read(reader, f"{row['name']} {day}", text, day))
        ]
        own = _entries(bare)
        copied = [(DateBounds.day(day), why) for day, why in row.get("copied", ())]
        found = weigh(bare.dating, bare.report.text, own, anchors([*own, *ledger]), copied, occasions)
        yield Case(row["name"], row["of"], found)


def _read(reader: Reader, name: str, text: str, day: date | None) -> Findings:
    about = Metadata(DateBounds.day(day) if day else None)
    whole: Any = text.encode()
    return reader.read(Report(report_id(whole), name, whole, text, about))


def _entries(read: Findings) -> list[Entry]:
    return [Entry(claim, read.report.metadata, RECORDED) for claim in read.claims]
