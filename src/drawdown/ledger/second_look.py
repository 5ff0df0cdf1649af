"""Decisions that a person has to look at again: their claim is gone, or is read otherwise than it was."""

import sqlite3

from drawdown.correction import decided
from drawdown.decision import Decision, Reread, Stranded
from drawdown.ledger.carry import claims_of, waiting
from drawdown.ledger.decisions import decisions_in_force
from drawdown.ledger.lineage import as_seen
from drawdown.ledger.rows import claim_of
from drawdown.ledger.sameness import at_same_place, differ

_LAST_READ = """
    SELECT claim.record, claim.reading,
           (SELECT max(n) FROM reading later WHERE later.report = reading.report)
    FROM claim JOIN reading ON reading.n = claim.reading
    WHERE claim.id = ? ORDER BY claim.n DESC LIMIT 1
"""
_AS_DECIDED = """
    SELECT claim.record FROM decision JOIN claim ON claim.id = decision.claim
    WHERE decision.n = ? AND claim.sequence <= decision.sequence
    ORDER BY claim.n DESC LIMIT 1
"""
_IDS = "SELECT id FROM claim WHERE reading = ?"
_TEXT = """
    SELECT coalesce(reading.text, report.text) FROM reading JOIN report ON report.n = reading.report
    WHERE reading.n = ?
"""


def stranded(db: sqlite3.Connection) -> list[Stranded]:
    """Decisions in force on claims that the latest reading does not make, by claim, oldest first."""
    found = []
    for id, decisions in _by_claim(db).items():
        record, reading, latest = db.execute(_LAST_READ, (id,)).fetchone()
        if reading == latest:
            continue
        homeless = waiting(db, decisions, {id for (id,) in db.execute(_IDS, (latest,))})
        if homeless:
            old = claim_of(record)
            before, now = (db.execute(_TEXT, (n,)).fetchone()[0] for n in (reading, latest))
            candidates = at_same_place(old, before, claims_of(db, latest), now)
            found.append(Stranded(old, tuple(homeless), tuple(candidates)))
    return found


def reread(db: sqlite3.Connection) -> list[Reread]:
    """Latest decisions in force on claims that are now read otherwise than when a person decided."""
    found = []
    for id, decisions in _by_claim(db).items():
        record, reading, latest = db.execute(_LAST_READ, (id,)).fetchone()
        (seen,) = db.execute(_AS_DECIDED, (as_seen(db, decisions[-1].number),)).fetchone()
        if reading != latest or seen == record:
            continue
        before, now = claim_of(seen), claim_of(record)
        fields = differ(decided(before, decisions), decided(now, decisions))
        if fields:
            found.append(Reread(decisions[-1], before, now, fields))
    return found


def _by_claim(db: sqlite3.Connection) -> dict[str, list[Decision]]:
    by_claim: dict[str, list[Decision]] = {}
    for decision in decisions_in_force(db):
        by_claim.setdefault(decision.claim, []).append(decision)
    return by_claim
