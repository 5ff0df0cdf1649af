"""Reports and claims as the values of ledger rows, and back."""

import json
from functools import lru_cache
from typing import Any

from drawdown.bounds import DateBounds
from drawdown.claim import Claim
from drawdown.evidence import Evidence
from drawdown.ledger.chain import Value
from drawdown.problem import Problem
from drawdown.report import Furniture, Metadata, Report


def canonical(data: object) -> str:
    """JSON with sorted keys and no spaces. Raises: ValueError for a number that is none (NaN, infinity)."""
    return json.dumps(data, ensure_ascii=False, allow_nan=False, sort_keys=True, separators=(",", ":"))


def label(path: str) -> str:
    """A path as text that can be written: bytes of a file name that are no UTF-8 are shown as ``\\udcff``."""
    return path.encode("utf-8", "backslashreplace").decode()


def described(report: Report) -> tuple[str, str, str, str]:
    """What reading made of a report: the columns metadata, furniture, problems and text."""
    published = report.metadata.published
    metadata = {
        "published": published.edtf() if published else None,
        "published_basis": published.basis if published else None,
        "outlet": report.metadata.outlet,
        "url": report.metadata.url,
        "title": report.metadata.title,
        "author": report.metadata.author,
    }
    furniture = [[part.start, part.end, part.kind] for part in report.furniture]
    problems = [[label(flaw.source), flaw.message, flaw.span] for flaw in report.problems]
    return canonical(metadata), canonical(furniture), canonical(problems), report.text


@lru_cache(1_000)  # claims of one report come one after the other
def metadata_of(stored: str) -> Metadata:
    """The column ``metadata``, read back."""
    row = json.loads(stored)
    edtf, basis = row.pop("published"), row.pop("published_basis")
    return Metadata(published=DateBounds.parse(edtf, basis or "") if edtf else None, **row)


def report_of(
    id: str, path: str, original: bytes, metadata: str, furniture: str, problems: str, text: str
) -> Report:
    """A report, read back from its columns."""
    return Report(
        id=id,
        path=path,
        original=original,
        text=text,
        metadata=metadata_of(metadata),
        furniture=tuple(Furniture(*part) for part in json.loads(furniture)),
        problems=tuple(
            Problem(source, message, (span[0], span[1]) if span else None)
            for source, message, span in json.loads(problems)
        ),
    )


def grounded(evidence: Evidence, text: str) -> bool:
    """Whether the text says exactly this there; unlike a slice, evidence may not reach past its end."""
    return evidence.holds_in(text) and evidence.end <= len(text)


def claim_columns(row: dict[str, Any]) -> tuple[str | None, ...]:
    """What stands in columns of its own of a claim, given as its record: id, item, base, parties, event."""
    item = row["item"]["id"]
    base = item.split("/")[0] if item else None
    return (row["id"], item, base, row["supplier"], row["recipient"], row["event"])


def claim_values(row: dict[str, Any], reading: int) -> tuple[Value, ...]:
    """The columns of a claim, given as its record. Raises: ValueError for a number that is none."""
    id, *columns = claim_columns(row)
    return (id, reading, *columns, canonical(row))


def claim_of(record: str) -> Claim:
    """A claim, read back from its record."""
    return Claim.from_row(json.loads(record))
