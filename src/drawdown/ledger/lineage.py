"""Which decision is another one carried over: links say so, from the copy to what it was copied from.

Copies form a line, since a decision is carried over once; a copy has a higher number than its original.
"""

import sqlite3

CARRIER = "drawdown"
"""Who a link names that no person made."""

_ORIGINALS = """
    WITH RECURSIVE line (n, who) AS (
        SELECT CAST(substr(b, 10) AS INTEGER), who FROM link
        WHERE a = 'decision:' || :n AND b LIKE 'decision:%' AND verdict = 'same'
        UNION
        SELECT CAST(substr(link.b, 10) AS INTEGER), link.who FROM line CROSS JOIN link
        WHERE link.a = 'decision:' || line.n AND link.b LIKE 'decision:%' AND link.verdict = 'same'
    )
    SELECT decision.n, decision.claim, line.who FROM line CROSS JOIN decision ON decision.n = line.n
    ORDER BY decision.n DESC
"""
_COPIES = """
    WITH RECURSIVE line (n) AS (
        SELECT CAST(substr(a, 10) AS INTEGER) FROM link
        WHERE b = 'decision:' || :n AND a LIKE 'decision:%' AND verdict = 'same'
        UNION
        SELECT CAST(substr(link.a, 10) AS INTEGER) FROM line CROSS JOIN link
        WHERE link.b = 'decision:' || line.n AND link.a LIKE 'decision:%' AND link.verdict = 'same'
    )
    SELECT decision.n, decision.claim FROM line CROSS JOIN decision ON decision.n = line.n
    ORDER BY decision.n
"""


def originals(db: sqlite3.Connection, number: int | None) -> list[tuple[int, str, str]]:
    """What a decision was carried over from, nearest first: number, claim, and who carried it from there."""
    return db.execute(_ORIGINALS, {"n": number}).fetchall()


def copies(db: sqlite3.Connection, number: int | None) -> list[tuple[int, str]]:
    """What a decision was carried over to, nearest first: number and claim."""
    return db.execute(_COPIES, {"n": number}).fetchall()


def as_seen(db: sqlite3.Connection, number: int | None) -> int | None:
    """The decision, among this and its originals, at which a person last looked at the claim it is on."""
    for original, _, who in originals(db, number):
        if who != CARRIER:
            break
        number = original
    return number
