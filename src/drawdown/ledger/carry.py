"""Decisions when a better reader comes: carried over to the same claim under its new id, or left for review.

The id of a claim does not depend on the reader, so most decisions simply go on. Where the better reader draws
the sentence or the parties otherwise, the claim has a new id; a decision is carried over to it only if the
two say the same thing in the same place, or if the new one says what the decision had put right. It is then
recorded once more, for the new claim, under the name of the person who made it, with a link to the first.
Anything less is for a person to settle.
"""

import sqlite3
from collections.abc import Iterable, Sequence
from dataclasses import replace

from drawdown.claim import Claim
from drawdown.correction import corrected
from drawdown.decision import Decision, Reread, Stranded
from drawdown.errors import LedgerMistake
from drawdown.ledger.chain import Commit
from drawdown.ledger.decisions import append, decisions_in_force, decisions_on
from drawdown.ledger.rows import claim_of

CARRIER = "drawdown"
"""Who a link names that no person made."""

# Claims of one report's earlier readings that were ever decided on, as last read.
_DECIDED = """
    SELECT claim.id, claim.record, coalesce(reading.text, report.text), max(claim.n)
    FROM reading JOIN report ON report.n = reading.report JOIN claim ON claim.reading = reading.n
    WHERE reading.report = :report AND EXISTS (SELECT 1 FROM decision WHERE decision.claim = claim.id)
    GROUP BY claim.id ORDER BY max(claim.n)
"""
_LAST_READ = """
    SELECT claim.record, claim.reading, reading.report, coalesce(reading.text, report.text),
           (SELECT max(n) FROM reading later WHERE later.report = reading.report)
    FROM claim JOIN reading ON reading.n = claim.reading JOIN report ON report.n = reading.report
    WHERE claim.id = ? ORDER BY claim.n DESC LIMIT 1
"""
_AS_DECIDED = """
    SELECT record FROM claim
    WHERE id = :id AND sequence <= (SELECT sequence FROM decision WHERE n = :number)
    ORDER BY n DESC LIMIT 1
"""
_TEXT = """
    SELECT coalesce(reading.text, report.text) FROM reading JOIN report ON report.n = reading.report
    WHERE reading.n = ?
"""
_GONE_ON = "SELECT 1 FROM link WHERE b = 'decision:' || ? AND a LIKE 'decision:%' AND verdict = 'same'"
# What a better reader may do without touching what a person decided on.
_ABOUT_READING = frozenset({"reader", "confidence", "why_missing", "path", "evidence"})


def carry_over(commit: Commit, report: int, claims: Sequence[Claim], text: str) -> tuple[int, int]:
    """Carry decisions of earlier readings over to the claims of a new one.

    Args:
        commit: The commit of the new reading; its claims need not be written yet.
        report: Number of the report.
        claims: Claims of the new reading.
        text: The stored text they quote.

    Returns: How many decisions were carried over, and how many are left for review.
    """
    made = {claim.id for claim in claims}
    carried = stranded = 0
    for id, record, before, _ in commit.db.execute(_DECIDED, {"report": report}).fetchall():
        if id in made:
            continue
        decisions = _not_gone_on(commit.db, decisions_on(commit.db, id))
        if not decisions:
            continue
        old = claim_of(record)
        same = [
            claim for claim in _at_same_place(old, before, claims, text) if _says_same(claim, old, decisions)
        ]
        if len(same) != 1:
            stranded += len(decisions)
            continue
        why = "carried over: the better reading says the same in the same place"
        for decision in decisions:
            carried += _carry(commit, decision, same[0].id, CARRIER, why) is not None
    return carried, stranded


def settle(
    commit: Commit, stranded: Sequence[Decision], claim: str, by: str, why: str | None
) -> tuple[Decision, ...]:
    """Carry decisions over to a claim that a person says is the one they are on.

    Raises: LedgerMistake if one is not in force, was carried over before, or the claim is of another report.
    """
    made = []
    for decision in stranded:
        number = decision.number
        if number not in {held.number for held in decisions_on(commit.db, decision.claim)}:
            raise LedgerMistake(f"decision {number} is not in force any more; nothing was recorded")
        if commit.db.execute(_GONE_ON, (number,)).fetchone():
            raise LedgerMistake(f"decision {number} was carried over before; nothing was recorded")
        here, there = (commit.db.execute(_LAST_READ, (id,)).fetchone() for id in (decision.claim, claim))
        if there is None or here[2] != there[2]:
            raise LedgerMistake(f"{claim}: no claim of the report that decision {number} is on")
        copy = _carry(commit, decision, claim, by, why)
        made += [copy] if copy else []
    return tuple(made)


def stranded(db: sqlite3.Connection) -> list[Stranded]:
    """Decisions in force on claims that the latest reading does not make, by claim, oldest first."""
    by_claim: dict[str, list[Decision]] = {}
    for decision in _not_gone_on(db, decisions_in_force(db)):
        by_claim.setdefault(decision.claim, []).append(decision)
    found = []
    for id, decisions in by_claim.items():
        record, reading, _, text, latest = db.execute(_LAST_READ, (id,)).fetchone()
        if reading == latest:
            continue
        (now,) = db.execute(_TEXT, (latest,)).fetchone()
        old = claim_of(record)
        rows = db.execute("SELECT record FROM claim WHERE reading = ? ORDER BY n", (latest,))
        candidates = _at_same_place(old, text, [claim_of(row) for (row,) in rows], now)
        found.append(Stranded(old, tuple(decisions), tuple(candidates)))
    return found


def reread(db: sqlite3.Connection) -> list[Reread]:
    """Latest decisions in force on claims that are now read otherwise than when they were decided."""
    found = []
    by_claim: dict[str, list[Decision]] = {}
    for decision in decisions_in_force(db):
        by_claim.setdefault(decision.claim, []).append(decision)
    for id, decisions in by_claim.items():
        record, reading, _, _, latest = db.execute(_LAST_READ, (id,)).fetchone()
        (seen,) = db.execute(_AS_DECIDED, {"id": id, "number": decisions[-1].number}).fetchone()
        if reading != latest or seen == record:
            continue
        before, now = claim_of(seen), claim_of(record)
        fields = _differ(_decided(before, decisions), _decided(now, decisions))
        if fields:
            found.append(Reread(decisions[-1], before, now, fields))
    return found


def _carry(commit: Commit, decision: Decision, claim: str, by: str, why: str | None) -> Decision | None:
    """The decision once more for another claim; None where that claim has it already by its own id."""
    first: int | None = decision.number
    while first is not None:  # a third reader may make the claim of the first again
        row = commit.db.execute("SELECT claim FROM decision WHERE n = ?", (first,)).fetchone()
        if row[0] == claim:
            return None
        first = _carried_from(commit.db, first)
    copy = append(commit, replace(decision, claim=claim, carried_from=decision.number))
    commit.append("link", (f"decision:{copy.number}", f"decision:{decision.number}", "same", by, why))
    return copy


def _carried_from(db: sqlite3.Connection, number: int) -> int | None:
    found = db.execute(
        "SELECT CAST(substr(b, 10) AS INTEGER) FROM link"
        " WHERE a = 'decision:' || ? AND b LIKE 'decision:%' AND verdict = 'same'",
        (number,),
    ).fetchone()
    return found[0] if found else None


def _not_gone_on(db: sqlite3.Connection, decisions: Iterable[Decision]) -> list[Decision]:
    """Decisions that were not carried over to another claim; what became of those is that one's matter."""
    return [one for one in decisions if not db.execute(_GONE_ON, (one.number,)).fetchone()]


def _at_same_place(old: Claim, before: str, claims: Iterable[Claim], now: str) -> list[Claim]:
    """Claims whose sentence overlaps the old one's; in a text stripped otherwise, whose sentence is its."""
    at = old.evidence
    if before == now:
        return [new for new in claims if new.evidence.start < at.end and at.start < new.evidence.end]
    same = [new for new in claims if new.evidence.text == at.text]
    # A sentence may stand twice in a report: what counts is how often it stood before it.
    nth = before.count(at.text, 0, at.start)
    return [new for new in same if now.count(at.text, 0, new.evidence.start) == nth]


def _says_same(new: Claim, old: Claim, decisions: Sequence[Decision]) -> bool:
    return _matter(new) in (_matter(old), _matter(_decided(old, decisions)))


def _matter(claim: Claim) -> tuple[str | None, ...]:
    return claim.event, claim.item.id, claim.supplier, claim.recipient, claim.party


def _decided(claim: Claim, decisions: Iterable[Decision]) -> Claim:
    for decision in decisions:
        claim = corrected(claim, decision)
    return claim


def _differ(before: Claim, now: Claim) -> tuple[str, ...]:
    old, new = before.to_row(), now.to_row()
    return tuple(name for name in new if name not in _ABOUT_READING and old[name] != new[name])
