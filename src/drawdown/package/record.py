"""The record: reports, claims, decisions and links as a ledger keeps them, for another ledger to take in.

Tables show what is there; the record is what it is made of, exact to the character. Its lines are ASCII, and
whatever hides or turns text stands in them as ``\\uXXXX``.
"""

import base64
import json
from collections.abc import Iterable
from datetime import datetime
from typing import Any

from drawdown.package.contents import Contents
from drawdown.report import Report

REPORTS, CLAIMS = "record/reports.jsonl", "record/claims.jsonl"
DECISIONS, LINKS = "record/decisions.jsonl", "record/links.jsonl"


def record(contents: Contents, texts: bool) -> dict[str, bytes]:
    """The files of the record by their names.

    Args:
        contents: What is in the package.
        texts: Whether the reports stand in it whole; without them nobody can check a quotation against its
            report, and no ledger takes the claims in.
    """
    claims = ((contents.as_read.get(entry.claim.id, entry.claim)).to_row() for entry in contents.entries)
    made = {CLAIMS: _lines(claims)}
    if texts:
        made[REPORTS] = _lines(_report(one, *_reading(contents, one)) for one in contents.reports.values())
    if contents.decisions:
        made[DECISIONS] = _lines(
            {"claim": one.claim} | one.to_row()
            for decisions in contents.decisions.values()
            for one in decisions
        )
    if contents.links:
        made[LINKS] = _lines(link.to_row() for link in contents.links)
    return made


def _reading(contents: Contents, report: Report) -> tuple[str, datetime | None]:
    return contents.readings.get(report.id, ("", contents.head.recorded))


def _report(report: Report, reader: str, recorded: datetime | None) -> dict[str, Any]:
    about = report.metadata
    published = about.published
    return {
        "id": report.id,
        "path": report.path,
        "reader": reader,
        "recorded": recorded.isoformat() if recorded else None,
        "published": published.edtf() if published else None,
        "published_basis": published.basis if published else None,
        "outlet": about.outlet,
        "url": about.url,
        "title": about.title,
        "author": about.author,
        "furniture": [[part.start, part.end, part.kind] for part in report.furniture],
        "problems": [[flaw.source, flaw.message, flaw.span] for flaw in report.problems],
        "text": report.text,
        "original": base64.b64encode(report.original).decode("ascii"),
    }


def _lines(rows: Iterable[dict[str, Any]]) -> bytes:
    return "".join(json.dumps(row) + "\n" for row in rows).encode("ascii")
