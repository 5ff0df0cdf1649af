"""The dated texts beside the checkout, as if they stated no date; they are no part of the project."""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

from drawdown.bounds import DateBounds
from drawdown.catalogue import load_occasions
from drawdown.entry import Entry
from drawdown.reading import Reader
from drawdown.reconcile.dates import anchors, weigh
from drawdown.report import Metadata, Report
from evaluation.dates.measure import Case
from evaluation.labelled import reports

SETS = ("dev", "whitehouse")
RECORDED = datetime(2026, 1, 1, tzinfo=UTC)
_DAY = re.compile(r"\d{4}-\d\d-\d\d")


def present(shared: Path) -> list[Path]:
    """The folders of texts that are there."""
    return [folder for name in SETS if (folder := shared / "reports" / name).is_dir()]


def cases(folders: list[Path]) -> Iterator[Case]:
    """Each text dated from its words, without the date it states of itself, and from claims of the others."""
    reader, occasions = Reader(), load_occasions()
    texts = {report.path: report for report in reports(folders) if _DAY.match(Path(report.path).stem)}
    truth = {path: date.fromisoformat(_DAY.match(Path(path).stem)[0]) for path in texts}  # type: ignore[index]
    ledger = [
        Entry(claim, about, RECORDED)
        for path, report in texts.items()
        for about in [Metadata(DateBounds.day(truth[path]))]
        for claim in reader.read(replace(report, metadata=about)).claims
    ]
    for path, report in texts.items():
        bare = undated(report, truth[path])
        read = reader.read(bare)
        own = [Entry(claim, Metadata(), RECORDED) for claim in read.claims]
        others = anchors(one for one in ledger if one.claim.path != path)
        yield Case(path, truth[path], weigh(read.dating, bare.text, own, others, (), occasions))


def undated(report: Report, on: date) -> Report:
    """The report without its metadata, its own date blotted out wherever it is written in full."""
    forms = (
        f"{on:%B} {on.day}, {on.year}",
        f"{on.day} {on:%B} {on.year}",
        on.isoformat(),
        f"{on:%b}. {on.day}, {on.year}",
    )
    text = report.text
    for form in forms:
        text = re.sub(re.escape(form).replace(r"\ ", r"\s+"), lambda found: "_" * len(found[0]), text)
    return replace(report, text=text, metadata=Metadata(), original=text.encode())
