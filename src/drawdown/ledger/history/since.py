"""What was recorded since a commit: how work done on a ledger finds what is left to do."""

import sqlite3
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Mark:
    """A commit, told so that another ledger, or one cut short, is not taken for this one.

    Attributes:
        sequence: Its number; 0 before the first.
        hash: Its hash, hexadecimal; empty before the first.
    """

    sequence: int = 0
    hash: str = ""


_HASH = "SELECT sequence, hash FROM chain WHERE sequence = ?"
_LAST = "SELECT sequence, hash FROM chain ORDER BY sequence DESC LIMIT 1"
# Reports that were read, and those of claims that were decided on; a link from a decision to a claim takes a
# decision back or carries it over.
_TOUCHED = """
    WITH had AS (
        SELECT coalesce(max(readings), 0) AS readings, coalesce(max(decisions), 0) AS decisions,
               coalesce(max(links), 0) AS links FROM chain WHERE sequence = :sequence
    ), decided AS (
        SELECT claim AS id FROM decision WHERE n > (SELECT decisions FROM had)
        UNION SELECT substr(b, 7) FROM link WHERE n > (SELECT links FROM had) AND b LIKE 'claim:%'
    )
    SELECT report FROM reading WHERE n > (SELECT readings FROM had)
    UNION SELECT reading.report FROM decided
        CROSS JOIN claim ON claim.id = decided.id CROSS JOIN reading ON reading.n = claim.reading
"""


def last(db: sqlite3.Connection) -> Mark:
    """The last commit there is."""
    found = db.execute(_LAST).fetchone()
    return Mark(found[0], found[1].hex()) if found else Mark()


def holds(db: sqlite3.Connection, mark: Mark) -> bool:
    """Whether the ledger has this commit; nothing before the first is in every ledger."""
    found = db.execute(_HASH, (mark.sequence,)).fetchone()
    return mark == Mark() or (found is not None and mark == Mark(found[0], found[1].hex()))


def touched(db: sqlite3.Connection, mark: Mark) -> list[str]:
    """Ids of the reports read, or with claims decided on, after a commit, in order of recording."""
    numbers = f"SELECT id FROM report WHERE n IN ({_TOUCHED}) ORDER BY n"
    return [id for (id,) in db.execute(numbers, {"sequence": mark.sequence})]
