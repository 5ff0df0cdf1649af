"""One claim by its id, or by the beginning of one."""

import sqlite3

from drawdown.correction import corrected
from drawdown.entry import Entry
from drawdown.ledger.chain import moment
from drawdown.ledger.decisions import decisions_on
from drawdown.ledger.rows import claim_of, metadata_of

_LATEST = """
    SELECT claim.record, coalesce(reading.metadata, report.metadata), chain.recorded
    FROM claim
    JOIN reading ON reading.n = claim.reading
    JOIN report ON report.n = reading.report
    JOIN chain ON chain.sequence = reading.sequence
    WHERE claim.id = ?
    ORDER BY claim.reading DESC LIMIT 1
"""


def ids_like(db: sqlite3.Connection, beginning: str, limit: int) -> list[str]:
    """Ids of claims that begin so, in order, as many as ``limit``; of superseded readings too."""
    # An id is hexadecimal, and "g" comes right after its last digit.
    asked = (beginning, f"{beginning}g", limit)
    found = db.execute("SELECT DISTINCT id FROM claim WHERE id >= ? AND id < ? ORDER BY id LIMIT ?", asked)
    return [id for (id,) in found]


def entry(db: sqlite3.Connection, claim: str) -> Entry | None:
    """A claim as last read, by whichever reading, with what was decided on it; None if there is none."""
    row = db.execute(_LATEST, (claim,)).fetchone()
    if row is None:
        return None
    record, metadata, recorded = row
    held, decision = claim_of(record), None
    for decision in decisions_on(db, claim):
        held = corrected(held, decision)
    return Entry(held, metadata_of(metadata), moment(recorded), decision)
