"""Adding what was read: known things once, wrong things never, everything of one batch or nothing of it."""

import sqlite3
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from time import monotonic

from drawdown.claim import Claim
from drawdown.errors import EvidenceMistake
from drawdown.findings import Findings
from drawdown.ledger.carry import carry_over
from drawdown.ledger.chain import Commit, Value
from drawdown.ledger.held import same_bytes
from drawdown.ledger.links import carry_links
from drawdown.ledger.rows import claim_values, described, grounded, label
from drawdown.problem import Problem
from drawdown.report import Report, report_id

BATCH_REPORTS = 200
BATCH_BYTES = 8_000_000
BATCH_SECONDS = 3.0
"""What was read is at risk for no longer than this, and the time that one report takes."""
LARGEST = 900_000_000
"""Bytes and text of one report together; SQLite keeps a row below 10^9 bytes."""


@dataclass(frozen=True, slots=True)
class Added:
    """What came of adding findings.

    Attributes:
        reports_new, reports_known: Reports the ledger had not, and those whose bytes it had.
        reports_refused: Reports that cannot be kept as they are; each has its problem.
        claims_new, claims_known: Claims with an id new to the ledger, and those whose id it had.
        claims_refused: Claims that do not quote their report exactly, or cannot be kept; each has its
            problem.
        decisions_carried: Decisions that go on with the same claim under a new id, made by a better reading.
        decisions_stranded: Decisions on claims that a better reading no longer makes; they wait for review.
        problems: Why something was refused, and what was seen again under another path.
    """

    reports_new: int = 0
    reports_known: int = 0
    reports_refused: int = 0
    claims_new: int = 0
    claims_known: int = 0
    claims_refused: int = 0
    decisions_carried: int = 0
    decisions_stranded: int = 0
    problems: tuple[Problem, ...] = ()

    def __add__(self, other: "Added") -> "Added":
        return Added(
            self.reports_new + other.reports_new,
            self.reports_known + other.reports_known,
            self.reports_refused + other.reports_refused,
            self.claims_new + other.claims_new,
            self.claims_known + other.claims_known,
            self.claims_refused + other.claims_refused,
            self.decisions_carried + other.decisions_carried,
            self.decisions_stranded + other.decisions_stranded,
            self.problems + other.problems,
        )


def batches(findings: Iterable[Findings]) -> Iterator[list[Findings]]:
    """Findings in lots small enough to hold in memory and large enough that a commit costs little each."""
    batch: list[Findings] = []
    size, since = 0, monotonic()
    for found in findings:
        batch.append(found)
        size += len(found.report.original) + len(found.report.text)
        if len(batch) >= BATCH_REPORTS or size >= BATCH_BYTES or monotonic() - since >= BATCH_SECONDS:
            yield batch
            batch, size, since = [], 0, monotonic()
    if batch:
        yield batch


def add_batch(db: sqlite3.Connection, batch: Iterable[Findings], recorded: datetime | None) -> Added:
    """Append one batch, inside a transaction; what is there already is looked up under its lock."""
    commit = Commit(db, recorded)
    added = Added()
    for found in batch:
        added += _add(commit, found)
    commit.close()
    return added


def _add(commit: Commit, found: Findings) -> Added:
    report = found.report
    refusal = _refusal(report)
    if refusal:
        return Added(
            reports_refused=1,
            claims_refused=len(found.claims),
            problems=(Problem(label(report.path), refusal),),
        )
    held = commit.db.execute("SELECT n, path FROM report WHERE id = ?", (report.id,)).fetchone()
    if held is None:
        number = commit.append("report", (report.id, label(report.path), *described(report), report.original))
        return Added(reports_new=1) + _read(commit, found, number, (None,) * 4)
    number, path = held
    reading = commit.db.execute(
        "SELECT n FROM reading WHERE report = ? AND reader = ?", (number, found.reader)
    ).fetchone()
    seen = Added(reports_known=1, problems=same_bytes(report.path, path))
    return seen + (
        _known(commit, found, reading[0]) if reading else _read(commit, found, number, _news(commit, report))
    )


def _refusal(report: Report) -> str | None:
    if report.id != report_id(report.original):
        return f"its id {report.id} is not the hash of its bytes; the report was not recorded"
    try:
        size = len("".join(described(report)).encode()) + len(report.original)
    except ValueError as error:  # half a surrogate pair, which is no character
        return f"its text or metadata cannot be written as UTF-8 ({error}); the report was not recorded"
    if size > LARGEST:
        return (
            f"{size:,} bytes are more than the {LARGEST:,} a ledger keeps of one report; it was not recorded"
        )
    return None


def _news(commit: Commit, report: Report) -> tuple[Value, ...]:
    """The columns in which a new reading describes a known report otherwise; None where it agrees."""
    kept = commit.db.execute(
        "SELECT metadata, furniture, problems, text FROM report WHERE id = ?", (report.id,)
    )
    return tuple(
        new if new != old else None for new, old in zip(described(report), kept.fetchone(), strict=True)
    )


def _read(commit: Commit, found: Findings, report: int, news: tuple[Value, ...]) -> Added:
    """A first or better reading of a report; the latest reading is the one that counts."""
    reading = commit.append("reading", (report, found.reader, *news))
    rows: dict[str, tuple[Value, ...]] = {}
    kept: list[Claim] = []
    refused: list[Problem] = []
    for claim in found.claims:
        try:
            row = _checked(claim, found.report, reading)
            if claim.id in rows:
                raise ValueError(
                    f"claim {claim.id}: two claims of one reading have this id; the second is left out"
                )
        except ValueError as error:
            refused.append(_problem(found.report, claim, error))
        else:
            rows[claim.id] = row
            kept.append(claim)
    known = sum(_held(commit.db, id) for id in rows)
    carried, stranded = carry_over(commit, report, kept, found.report.text)
    carry_links(commit, report, kept, found.report.text)
    commit.append("claim", *rows.values())
    return Added(
        claims_new=len(rows) - known,
        claims_known=known,
        claims_refused=len(refused),
        decisions_carried=carried,
        decisions_stranded=stranded,
        problems=tuple(refused),
    )


def _known(commit: Commit, found: Findings, reading: int) -> Added:
    """The same reader on the same bytes: nothing is added, and a difference is worth a word."""
    known, other, refused = 0, 0, list[Problem]()
    stored = "SELECT 1 FROM claim WHERE id = ? AND reading = ?"
    for claim in found.claims:
        if commit.db.execute(stored, (claim.id, reading)).fetchone():
            known += 1
            continue
        try:
            _checked(claim, found.report, reading)
            other += 1
        except ValueError as error:
            refused.append(_problem(found.report, claim, error))
    if other:
        message = (
            f"{found.reader} now makes {other} claims it did not make before on the same bytes; "
            "they were not recorded: a changed reader needs a new version"
        )
        refused.append(Problem(label(found.report.path), message))
    return Added(claims_known=known, claims_refused=len(refused), problems=tuple(refused))


def _checked(claim: Claim, report: Report, reading: int) -> tuple[Value, ...]:
    """The row of a claim. Raises: ValueError if it is not grounded in the report, or cannot be written."""
    if claim.report != report.id:
        raise ValueError(
            f"claim {claim.id}: it names the report {claim.report}, but was found in {report.id}"
        )
    if not grounded(claim.evidence, report.text):
        raise EvidenceMistake(claim.id, claim.evidence.start, claim.evidence.end)
    values = claim_values(claim.to_row() | {"path": label(claim.path)}, reading)
    for value in values:
        if isinstance(value, str):
            value.encode()
    return values


def _problem(report: Report, claim: Claim, error: ValueError) -> Problem:
    return Problem(label(report.path), f"{error}; not recorded", (claim.evidence.start, claim.evidence.end))


def _held(db: sqlite3.Connection, claim: str) -> bool:
    return db.execute("SELECT 1 FROM claim WHERE id = ?", (claim,)).fetchone() is not None
