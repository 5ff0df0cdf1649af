"""What people say of two claims or reports: recorded, carried over to a better reading, taken back.

A row of the table ``link`` whose ends are a claim or a report each is a person's word on the two, and the
latest on a pair is the one that counts. One that was taken back stays in the ledger, with the row from its
``link:N`` that takes it back; the one before it on that pair then counts again.
"""

import sqlite3
import sys
from collections.abc import Sequence
from datetime import datetime

from drawdown.claim import Claim
from drawdown.errors import LedgerMistake
from drawdown.ledger.carry import claims_of, same_claim
from drawdown.ledger.chain import Commit, moment
from drawdown.ledger.decisions import decisions_on
from drawdown.ledger.lineage import CARRIER
from drawdown.ledger.rows import claim_of
from drawdown.link import KINDS, VERDICTS, PersonLink

# "claim:" and "report:" are the only kinds of end a person names; links of decisions begin with theirs.
_IN_FORCE = """
    SELECT link.n, a, b, verdict, who, why, chain.recorded FROM link JOIN chain USING (sequence)
    WHERE (a >= 'claim:' AND a < 'claim;' OR a >= 'report:' AND a < 'report;') AND sequence <= :cutoff
    AND NOT EXISTS (
        SELECT 1 FROM link AS undone WHERE undone.a = 'link:' || link.n
        AND undone.verdict = 'different' AND undone.sequence <= :cutoff
    )
"""
_THERE = {
    "claim": "SELECT 1 FROM claim WHERE id = ? LIMIT 1",
    "report": "SELECT 1 FROM report WHERE id = ?",
}
_ANY = "SELECT 1 FROM link WHERE a >= 'claim:' AND a < 'claim;' LIMIT 1"
# Claims of a report that its readings ever made and a link names, as last read.
_LINKED = """
    SELECT claim.id, claim.record, claim.reading, coalesce(reading.text, report.text), max(claim.n)
    FROM reading JOIN report ON report.n = reading.report JOIN claim ON claim.reading = reading.n
    WHERE reading.report = :report AND EXISTS (
        SELECT 1 FROM link WHERE link.a = 'claim:' || claim.id
        UNION ALL SELECT 1 FROM link WHERE link.b = 'claim:' || claim.id AND link.a NOT LIKE 'decision:%'
    )
    GROUP BY claim.id
"""
_COPY = "SELECT 1 FROM link WHERE b = ? AND a LIKE 'link:%' AND verdict = 'same'"
_CARRIED = """
    WITH RECURSIVE line (n) AS (
        SELECT :n UNION
        SELECT CAST(substr(link.b, 6) AS INTEGER) FROM line CROSS JOIN link
        WHERE link.a = 'link:' || line.n AND link.b LIKE 'link:%' AND link.verdict = 'same'
    )
    SELECT n FROM line ORDER BY n
"""


def links(db: sqlite3.Connection, cutoff: int | None = None) -> list[PersonLink]:
    """The latest word on each pair, as of a commit or now, in order of recording."""
    latest = {(one.a, one.b): one for one in _read(db, "", (), cutoff)}
    return sorted(latest.values(), key=lambda one: one.number or 0)


def on_pair(db: sqlite3.Connection, a: str, b: str) -> list[PersonLink]:
    """All that was said of two and not taken back, oldest first; the last counts."""
    return _read(db, " AND a = :a AND b = :b", sorted((a, b)), None)


def link(
    db: sqlite3.Connection, a: str, b: str, verdict: str, by: str, why: str | None, recorded: datetime | None
) -> PersonLink | None:
    """Append what a person says of two claims or reports, inside a transaction.

    Returns: the link as recorded; None where the same person's same word counts already.
    Raises: LedgerMistake if there is no such claim or report, the two are one, or nobody says so.
    """
    a, b = _ends(db, a, b)
    if verdict not in VERDICTS:
        raise LedgerMistake(f"verdict {verdict!r}: expected one of {', '.join(VERDICTS)}")
    _check_words(by, why)
    held = on_pair(db, a, b)
    if held and (held[-1].verdict, held[-1].by) == (verdict, by) and why in (None, held[-1].why):
        return None
    commit = Commit(db, recorded)
    number = commit.append("link", (a, b, verdict, by, why))
    commit.close()
    return PersonLink(a, b, verdict, by, commit.recorded, why, number)


def take_back(
    db: sqlite3.Connection, a: str, b: str, by: str, why: str | None, recorded: datetime | None
) -> PersonLink:
    """Append that the latest word on two counts no longer, nor what it was carried over from.

    Returns: that word.
    Raises: LedgerMistake if nothing that was said of the two counts.
    """
    a, b = _ends(db, a, b)
    _check_words(by, why)
    held = on_pair(db, a, b)
    if not held:
        raise LedgerMistake(f"nobody's word on {a} and {b} counts, so none can be taken back")
    commit = Commit(db, recorded)
    for (number,) in db.execute(_CARRIED, {"n": held[-1].number}).fetchall():
        (first,) = db.execute("SELECT a FROM link WHERE n = ?", (number,)).fetchone()
        commit.append("link", (f"link:{number}", first, "different", by, why))
    commit.close()
    return held[-1]


def carry_links(commit: Commit, report: int, claims: Sequence[Claim], text: str) -> None:
    """Record what people said of claims once more for the claims that a new reading makes in their place.

    It is done where a decision would be carried over; elsewhere the link stays with the claim of the earlier
    reading, and counts again when a reading makes that claim.

    Args:
        commit: The commit of the new reading; its claims need not be written yet.
        report: Number of the report.
        claims: Claims of the new reading.
        text: The stored text they quote.
    """
    db = commit.db
    if not db.execute(_ANY).fetchone():
        return
    made = {claim.id for claim in claims}
    for id, record, reading, before, _ in db.execute(_LINKED, {"report": report}).fetchall():
        if id in made:
            continue
        beside = [claim for claim in claims_of(db, reading) if claim.id != id]
        new = same_claim(db, claim_of(record), decisions_on(db, id), beside, before, claims, text)
        for old in _read(db, " AND (a = :a OR b = :a)", (f"claim:{id}",), None) if new else ():
            assert new is not None
            _carry(commit, old, f"claim:{id}", f"claim:{new.id}")


def _carry(commit: Commit, old: PersonLink, end: str, new: str) -> None:
    a, b = sorted(new if one == end else one for one in (old.a, old.b))
    # One that was carried over before goes on from there.
    if a == b or commit.db.execute(_COPY, (f"link:{old.number}",)).fetchone():
        return
    number = commit.append("link", (a, b, old.verdict, old.by, old.why))
    why = "the better reading says the same in the same place"
    commit.append("link", (f"link:{number}", f"link:{old.number}", "same", CARRIER, why))


def _read(db: sqlite3.Connection, narrowed: str, ends: Sequence[str], cutoff: int | None) -> list[PersonLink]:
    asked = {"cutoff": sys.maxsize if cutoff is None else cutoff, **dict(zip("ab", ends, strict=False))}
    return [
        PersonLink(a, b, verdict, who, moment(recorded), why, number)
        for number, a, b, verdict, who, why, recorded in db.execute(
            _IN_FORCE + narrowed + " ORDER BY link.n", asked
        )
    ]


def _ends(db: sqlite3.Connection, *ends: str) -> list[str]:
    for end in ends:
        kind, _, id = end.partition(":")
        if kind not in KINDS:
            raise LedgerMistake(f"{end}: expected claim:ID or report:ID")
        if not db.execute(_THERE[kind], (id,)).fetchone():
            raise LedgerMistake(f"{id}: no {kind} of this ledger has that id")
    if len(set(ends)) < len(ends):
        raise LedgerMistake(f"{ends[0]} is named twice; a link is between two")
    return sorted(ends)


def _check_words(by: str, why: str | None) -> None:
    if not by.strip():
        raise LedgerMistake("the link names nobody: say who says so")
    try:
        (by + (why or "")).encode()
    except ValueError as error:
        raise LedgerMistake(f"the link cannot be recorded: {error}") from error
