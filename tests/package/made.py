"""Small invented contents of packages, and the files of a package read back."""

import csv
import io
from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Any

from drawdown.decision import Decision
from drawdown.entry import Entry
from drawdown.fact import Fact
from drawdown.package.cells import filled
from drawdown.package.contents import Contents, Head
from drawdown.package.schema import Filled, Value
from drawdown.package.tables import TABLES
from drawdown.report import Report
from tests.brief.made import entry, report

RECORDED = datetime(2024, 6, 1, 12, 30, tzinfo=UTC)
ROWS = dict.fromkeys(("report", "reading", "claim", "decision", "link", "import"), 0)
HEAD = Head("a" * 64, 3, "b" * 64, RECORDED, ROWS, "{}\n")
SENTENCE = "Ruritania sent Borduria 40 to 60 Lynx launchers."


def contents(*entries: Entry, reports: Sequence[Report] = (), **more: Any) -> Contents:
    """Contents of these claims."""
    return Contents(**{"head": HEAD, "entries": entries, "reports": {one.id: one for one in reports}, **more})


def one(text: str = SENTENCE, **fields: Any) -> Entry:
    """One claim on one report of that text, delivered from RU to BO."""
    about = {
        name: fields.pop(name) for name in ("title", "author", "outlet", "url", "published") if name in fields
    }
    return entry(
        "delivered", report(text, **about), **{"supplier": "RU", "recipient": "BO", "item": "lynx", **fields}
    )


def fact(event: str = "delivered", *claims: Entry, **fields: Any) -> Fact:
    """A fact on these claims, from RU to BO."""
    ids = tuple(entry.claim.id for entry in claims)
    told = {
        "id": f"{event}{fields.get('status', '')}",
        "event": event,
        "item": "lynx",
        "supplier": "RU",
        "recipient": "BO",
        "party": None,
        "quantity": None,
        "happened": None,
        "status": "actual",
        "claims": ids,
        "reports": 1,
        "origins": 1,
        "origins_most": 1,
    }
    return Fact(**{**told, **fields})


def decision(on: Entry, number: int = 1, **fields: Any) -> Decision:
    """A decision on a claim."""
    return Decision(
        **{
            "claim": on.claim.id,
            "verdict": "accept",
            "by": "Ann",
            "recorded": RECORDED,
            "number": number,
            **fields,
        }
    )


def table(name: str, of: Contents) -> Filled:
    """One table filled."""
    (found,) = (one for one in TABLES if one.name == name)
    return filled(found, of)


def rows(name: str, of: Contents) -> list[dict[str, Value]]:
    """The rows of one table."""
    made = table(name, of)
    return [dict(zip(made.table.names, row, strict=True)) for row in made.rows]


def read_csv(content: bytes) -> list[list[str]]:
    """A CSV file, row by row, its header first."""
    return list(csv.reader(io.StringIO(content.decode(), newline="")))
