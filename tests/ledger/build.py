"""Small reports and claims made by hand; every name and number in them is invented."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import closing, contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from drawdown.bounds import DateBounds
from drawdown.claim import Claim, claim_id
from drawdown.decision import Decision
from drawdown.evidence import Evidence
from drawdown.findings import Findings
from drawdown.item import ItemMention
from drawdown.ledger import Ledger
from drawdown.report import Metadata, Report, report_id

SENTENCES = {
    "asked": "Ruritania asked for 40 Lynx launchers.",
    "sent": "Borduria said it delivered 12 Lynx launchers in March 2023.",
    "used": "The launchers were used in the autumn.",
}
TEXT = "\n".join(SENTENCES.values())


def report(text: str = TEXT, path: str = "one.txt", published: str | None = None) -> Report:
    when = DateBounds.parse(published, "front matter") if published else None
    return Report(
        report_id(text.encode()), path, text.encode(), text, Metadata(when, outlet="The Daily Lynx")
    )


def claim(of: Report, sentence: str = SENTENCES["sent"], ordinal: int = 0, **fields: Any) -> Claim:
    start = of.text.index(sentence)
    end = start + len(sentence)
    item = fields.pop("item", "lynx/long")
    event = fields.pop("event", "delivered")
    supplier, recipient = fields.pop("supplier", "BO"), fields.pop("recipient", "RU")
    for clock in ("happened", "disclosed"):
        if isinstance(fields.get(clock), str):
            fields[clock] = DateBounds.parse(fields[clock], "as said")
    defaults = {
        "id": claim_id(of.id, start, end, event, item, supplier, recipient, None, ordinal),
        "report": of.id,
        "path": of.path,
        "evidence": Evidence.of(of.text, start, end),
        "item": ItemMention(item, "Lynx launchers"),
        "reader": "by hand",
    }
    return Claim(**{**defaults, "event": event, "supplier": supplier, "recipient": recipient, **fields})


def found(of: Report | None = None, *claims: Claim, reader: str = "hand 1") -> Findings:
    of = of or report()
    return Findings(of, reader, claims or (claim(of),))


def many(count: int, claims: int = 3, first: int = 0) -> Iterable[Findings]:
    """Reports that differ in a number, each with as many claims on one sentence."""
    for number in range(first, first + count):
        of = report(f"Report {number}.\n{TEXT}", f"{number}.txt", published="2023-04-01")
        yield found(of, *(claim(of, ordinal=ordinal) for ordinal in range(claims)))


def at(day: str) -> datetime:
    return datetime.fromisoformat(f"{day}T12:00:00").replace(tzinfo=UTC)


def decision(
    on: Claim | str, verdict: str = "accept", field: str | None = None, value: str | None = None
) -> Decision:
    id = on if isinstance(on, str) else on.id
    return Decision(id, verdict, "Ann", at("1999-01-01"), field, value, "seen the original")


def raw(folder: Path) -> closing[sqlite3.Connection]:
    """The file as anybody with sqlite3 has it; every statement commits."""
    return closing(sqlite3.connect(folder / "ledger.sqlite", isolation_level=None))


@contextmanager
def unguarded(folder: Path) -> Iterator[sqlite3.Connection]:
    """As ``raw``, with guards out of the way, as a forger would have it."""
    with raw(folder) as db:
        db.execute("PRAGMA foreign_keys = OFF")
        db.execute("PRAGMA synchronous = OFF")
        db.execute("BEGIN")
        for (name,) in db.execute("SELECT name FROM sqlite_schema WHERE type = 'trigger'").fetchall():
            db.execute(f"DROP TRIGGER {name}")
        db.execute("COMMIT")
        db.execute("PRAGMA ignore_check_constraints = ON")
        yield db


def ledger_of(folder: Path) -> Path:
    """A ledger of four commits: three reports with two claims each, one such report, two decisions."""
    with Ledger.open(folder, create=True) as ledger:
        ledger.add(many(3, claims=2), recorded=at("2024-01-01"))
        ledger.add(many(1, claims=2, first=3), recorded=at("2024-01-02"))
        of = next(iter(ledger.reports()))
        ledger.decide(decision(claim(of), "correct", "item", "ocelot"), recorded=at("2024-01-03"))
        ledger.decide(decision(claim(of)), recorded=at("2024-01-04"))
    return folder
