"""Reports in the words of an invented press, read by the real reader, as parts to be kept."""

from collections.abc import Sequence
from datetime import UTC, date, datetime

from drawdown.bounds import DateBounds
from drawdown.catalogue import load_catalogue
from drawdown.entry import Entry
from drawdown.reading import Reader
from drawdown.reconcile.kept import Kept, Part
from drawdown.report import Metadata, Report, report_id

TODAY = date(2025, 1, 1)
RECORDED = datetime(2024, 12, 1, tzinfo=UTC)
READER = Reader(load_catalogue())
CATALOGUE = load_catalogue()

# Dates, outlets and texts; several tell one thing, some copy others, some have no date.
REPORTS = (
    (
        "2023-02-03",
        "Morning Ledger",
        "Norway will not send NASAMS launchers to Moldova, the Washington Post reported on Friday. "
        "Officials in Oslo said stocks were too low to part with any launcher.",
    ),
    (
        "2023-02-04",
        "Harbour Post",
        "According to the Washington Post, Norway refuses to send NASAMS launchers to Moldova. "
        "Officials in Oslo said stocks were too low.",
    ),
    (
        None,
        "Evening Echo",
        "Norway still refuses to send NASAMS launchers to Moldova, the Washington Post reported. "
        "The government of Moldova asked for 12 launchers again on Monday.",
    ),
    (
        "2023-06-10",
        "Morning Ledger",
        "Norway has delivered 8 NASAMS launchers to Moldova, its defence minister said on Friday.",
    ),
    (
        "2023-06-11",
        "Morning Ledger",
        "Norway has delivered 8 NASAMS launchers to Moldova, its defence minister said on Friday. "
        "Moldova thanked Oslo for the launchers.",
    ),
    (
        "2023-06-12",
        "Harbour Post",
        "Norway delivered 20 NASAMS launchers to Moldova, a spokesman for the army of Moldova said. "
        "France is considering sending Caesar howitzers to Moldova.",
    ),
    (
        "2023-09-02",
        "Evening Echo",
        "France refused to send Caesar howitzers to Moldova, officials in Paris said. "
        "Moldova used NASAMS in August 2023 for the first time.",
    ),
    (
        "2024-01-05",
        "Harbour Post",
        "France has approved the delivery of 6 Caesar howitzers to Moldova. "
        "President Emmanuel Macron said they would arrive within weeks.",
    ),
    (None, "Quiet Corner", "The town council met about the price of bread and the lamps along the canal."),
    (
        "2024-03-01",
        "Evening Echo",
        "The Caesar howitzers have arrived in Moldova, the army said. France also sent ammunition and aid.",
    ),
)


def part(number: int, told: Sequence[int] | None = None) -> Part:
    """One of the reports as a part.

    Args:
        number: Its place in ``REPORTS``.
        told: Which of its claims stand; all if None.
    """
    on, outlet, text = REPORTS[number]
    return read(number, on, outlet, text, told)


def read(
    number: int, on: str | None, outlet: str | None, text: str, told: Sequence[int] | None = None
) -> Part:
    """A report as a part.

    Args:
        number: It is called after it.
        on, outlet, text: When it came out, where, and what it says.
        told: Which of its claims stand; all if None.
    """
    published = DateBounds.parse(on) if on else None
    report = Report(
        report_id(text.encode()), f"{number}.md", text.encode(), text, Metadata(published, outlet=outlet)
    )
    findings = READER.read(report)
    entries = [Entry(claim, report.metadata, RECORDED) for claim in findings.claims]
    if told is not None:
        entries = [entries[place] for place in told if place < len(entries)]
    own = READER.dated(report)
    return Part(report, entries, own, READER.occasions(report, [one.claim for one in entries], own))


def kept(path=None) -> Kept:
    """A store in memory, or in a file."""
    return Kept(path, CATALOGUE, TODAY)
