"""One scenario: a few invented reports, and what they amount to."""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import yaml

from drawdown.catalogue import load_catalogue
from drawdown.dossier import Dossier
from drawdown.entry import Entry
from drawdown.reading import Reader, to_report
from drawdown.reconcile.origins import accounts, compare, gather, pairs
from drawdown.report import Report

SCENARIOS = Path(__file__).with_name("scenarios.yaml")
PARTS = ("facts", "disputed", "bounds")
_RECORDED = datetime(2026, 1, 1, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Scenario:
    """A few reports and what they tell together.

    Attributes:
        name: The phenomenon.
        reports: Each its date as EDTF, its outlet and its text.
        truth: For each of ``PARTS`` what is right, written as at the head of the file.
        held_out: Whether the method must not be tuned on it.
    """

    name: str
    reports: tuple[tuple[str, str, str], ...]
    truth: Mapping[str, Counter[str]]
    held_out: bool


def load(file: Path = SCENARIOS) -> list[Scenario]:
    """All scenarios in order; those at odd places are held out. Raises: ValueError for an unknown part."""
    rows: Sequence[Mapping[str, Any]] = yaml.safe_load(file.read_text(encoding="utf-8"))
    return [_scenario(row, place % 2 == 1) for place, row in enumerate(rows)]


def dossier(scenario: Scenario, reader: Reader) -> Dossier:
    """The scenario as the program reads it, with the origins of its claims."""
    of: dict[str, list[Entry]] = defaultdict(list)
    for place, (published, outlet, text) in enumerate(scenario.reports):
        page = f"---\npublished: {published}\noutlet: {outlet}\n---\n{text}\n"
        report = to_report(page.encode(), f"{place}.md")
        if not isinstance(report, Report):
            raise ValueError(f"{text!r}: {report}")
        for claim in reader.read(report).claims:
            of[report.id].append(Entry(claim, report.metadata, _RECORDED))
    made = [one for entries in of.values() for one in accounts(entries, {}, load_catalogue())]
    origins = gather(made, [compare(one, other) for one, other in pairs(made)], {})
    return Dossier([one for entries in of.values() for one in entries], origins, today=date(2026, 1, 1))


def _scenario(row: Mapping[str, Any], held_out: bool) -> Scenario:
    if not row.keys() <= {"name", "reports", *PARTS}:
        raise ValueError(f"{row['name']}: {', '.join(row)}")
    reports = tuple((str(one["published"]), one["outlet"], one["text"]) for one in row["reports"])
    return Scenario(row["name"], reports, {part: Counter(row.get(part, ())) for part in PARTS}, held_out)
