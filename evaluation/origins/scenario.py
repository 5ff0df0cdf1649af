"""One scenario: a few invented reports, and which of their claims rest on one origin."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import yaml

from drawdown.account import Account
from drawdown.catalogue import load_catalogue
from drawdown.entry import Entry
from drawdown.origin import Origins
from drawdown.reading import Reader, to_report
from drawdown.reconcile.origins import accounts, compare, gather, pairs
from drawdown.report import Report

SCENARIOS = Path(__file__).with_name("scenarios.yaml")
TRUTHS = ("same", "not", "unsure")
_RECORDED = datetime(2026, 1, 1, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Pair:
    """Two claims, each by the number of its report and words of its sentence; ``truth`` one of ``TRUTHS``."""

    a: int
    words: str
    b: int
    other_words: str
    truth: str


@dataclass(frozen=True, slots=True)
class Scenario:
    """A few reports and what is true of them.

    Attributes:
        name: The phenomenon.
        trap: Whether it looks like one origin and is none.
        reports: Bytes of each, with their front matter.
        pairs: Claims with the truth.
        held_out: Whether the method must not be tuned on it.
    """

    name: str
    trap: bool
    reports: tuple[bytes, ...]
    pairs: tuple[Pair, ...]
    held_out: bool


@dataclass(frozen=True, slots=True)
class Seen:
    """A scenario as drawdown reads it.

    Attributes:
        scenario: The scenario.
        entries: The claims of each report.
        origins: What drawdown says they rest on.
    """

    scenario: Scenario
    entries: tuple[tuple[Entry, ...], ...]
    origins: Origins

    def said(self, pair: Pair) -> str:
        """``same``, ``unsure`` or ``different``; ``unread`` where a sentence gave no claim."""
        one, other = self._resting(pair.a, pair.words), self._resting(pair.b, pair.other_words)
        if not one or not other:
            return "unread"
        if one & other:
            return "same"
        found = self.origins.by_id
        maybe = {id for origin in one for id in self.origins.possible(found[origin])}
        return "unsure" if maybe & other else "different"

    def joined(self) -> int:
        """How many origins have claims of several reports."""
        return sum(len(one.reports) > 1 for one in self.origins.all)

    def _resting(self, report: int, words: str) -> set[str]:
        claims = [
            one.claim for one in self.entries[report] if words in " ".join(one.claim.evidence.text.split())
        ]
        return {origin for claim in claims for origin in self.origins.of[claim.id]}


def load(file: Path = SCENARIOS) -> list[Scenario]:
    """All scenarios in order; those at odd places are held out. Raises: ValueError for an unknown truth."""
    rows = yaml.safe_load(file.read_text(encoding="utf-8"))
    return [_scenario(row, place % 2 == 1) for place, row in enumerate(rows)]


def see(scenario: Scenario, reader: Reader) -> Seen:
    """The scenario read by the real reader, with what drawdown makes of it."""
    catalogue = load_catalogue()
    made: list[Account] = []
    entries: list[tuple[Entry, ...]] = []
    datings = {}
    for place, original in enumerate(scenario.reports):
        report = to_report(original, f"{place}.md")
        if not isinstance(report, Report):
            raise ValueError(f"{scenario.name}: {report}")
        read = reader.read(report)
        entries.append(tuple(Entry(claim, report.metadata, _RECORDED) for claim in read.claims))
        dating = reader.dated(report)
        datings[report.id] = dating
        made += accounts(entries[-1], reader.occasions(report, read.claims, dating), catalogue)
    links = [compare(a, b) for a, b in pairs(made)]
    return Seen(scenario, tuple(entries), gather(made, links, datings))


def _scenario(row: Mapping[str, Any], held_out: bool) -> Scenario:
    pairs = tuple(Pair(*values) for values in row["pairs"])
    if any(pair.truth not in TRUTHS for pair in pairs):
        raise ValueError(f"{row['name']}: a truth is one of {', '.join(TRUTHS)}")
    return Scenario(
        row["name"], row["trap"], tuple(_original(one) for one in row["reports"]), pairs, held_out
    )


def _original(row: Mapping[str, Any]) -> bytes:
    head = [f"{name}: {row[name]}" for name in ("published", "outlet") if name in row]
    front = ["---", *head, "---"] if head else []
    return "\n".join([*front, row["text"]]).encode()
