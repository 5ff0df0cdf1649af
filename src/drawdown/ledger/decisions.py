"""What people decide on claims: accept, reject, correct a field, and take a decision back.

Decisions on one claim build on each other: a correction of one field leaves an earlier correction of another
in force, and who accepts a corrected claim accepts it as corrected. The latest decision is the one shown. A
decision that was taken back stays in the ledger, with the link that takes it back, and counts no longer.
"""

import sqlite3
import sys
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from drawdown.correction import corrected
from drawdown.decision import Decision
from drawdown.errors import LedgerMistake
from drawdown.ledger.chain import Commit, moment
from drawdown.ledger.lineage import copies, originals
from drawdown.ledger.rows import claim_of

VERDICTS = ("accept", "reject", "correct")

# Links name what they join, since each table counts its rows from 1.
_IN_FORCE = """
    SELECT decision.n, decision.claim, verdict, field, value, who, why, chain.recorded,
           (SELECT CAST(substr(link.b, 10) AS INTEGER) FROM link
            WHERE link.a = 'decision:' || decision.n AND link.b LIKE 'decision:%' AND link.verdict = 'same')
    FROM decision JOIN chain USING (sequence)
    WHERE sequence <= :cutoff AND NOT EXISTS (
        SELECT 1 FROM link WHERE link.a = 'decision:' || decision.n
        AND link.b = 'claim:' || decision.claim AND link.verdict = 'different' AND link.sequence <= :cutoff
    )
"""


def decide(
    db: sqlite3.Connection, decisions: Sequence[Decision], recorded: datetime | None
) -> tuple[Decision, ...]:
    """Append decisions in one commit, inside a transaction.

    Returns: the decisions as recorded, with their numbers and the ledger's own time.
    Raises: LedgerMistake if a claim is not in the ledger or a decision makes no sense for it.
    """
    made = []
    commit = Commit(db, recorded)
    for decision in decisions:
        held = db.execute(
            "SELECT record FROM claim WHERE id = ? ORDER BY reading DESC", (decision.claim,)
        ).fetchone()
        if held is None:
            raise LedgerMistake(
                f"{decision.claim}: no claim of this ledger has that id; `drawdown claims` lists them"
            )
        if decision.value is not None:
            decision = replace(decision, value=decision.value.strip())  # as questions compare it
        _check(decision, held[0])
        made.append(append(commit, decision))
    commit.close()
    return tuple(made)


def append(commit: Commit, decision: Decision) -> Decision:
    """Write the row of a decision. Returns: the decision with its number and time."""
    row = (decision.claim, decision.verdict, decision.field, decision.value, decision.by, decision.why)
    number = commit.append("decision", row)
    claim, verdict, field, value, by, why = row
    # What ``replace`` does, at a third of the time: this is done once an append.
    return Decision(claim, verdict, by, commit.recorded, field, value, why, number, decision.carried_from)


def take_back(
    db: sqlite3.Connection, numbers: Sequence[int], by: str, why: str | None, recorded: datetime | None
) -> tuple[Decision, ...]:
    """Append in one commit that decisions count no longer, inside a transaction.

    To put one back, decide again.

    Each is taken back with what it was carried over from and to, or it would come back with another reader.

    Returns: the decisions that were in force.
    Raises: LedgerMistake if there is no decision of such a number, or it was taken back before.
    """
    held = tuple(_held(db, number) for number in numbers)
    ends: dict[int, str] = {}
    for one, number in zip(held, numbers, strict=True):
        check_words(one.claim, by, why)
        ends[number] = one.claim
        ends |= {original: of for original, of, _ in originals(db, number)}
        ends |= dict(copies(db, number))
    commit = Commit(db, recorded)
    for number, claim in sorted(ends.items()):
        commit.append("link", (f"decision:{number}", f"claim:{claim}", "different", by, why))
    commit.close()
    return held


def decisions_on(db: sqlite3.Connection, claim: str, cutoff: int | None = None) -> list[Decision]:
    """The decisions in force on a claim, as of a commit or now, oldest first."""
    return _read(db, " AND decision.claim = :claim", claim, cutoff)


def decisions_in_force(db: sqlite3.Connection) -> list[Decision]:
    """All decisions in force now, oldest first."""
    return _read(db, "", None, None)


def _held(db: sqlite3.Connection, number: int) -> Decision:
    row = db.execute("SELECT claim FROM decision WHERE n = ?", (number,)).fetchone()
    if row is None:
        raise LedgerMistake(
            f"decision {number}: this ledger has none of that number; `drawdown log` lists them"
        )
    held = {decision.number: decision for decision in decisions_on(db, row[0])}
    if number not in held:
        raise LedgerMistake(
            f"decision {number}, on claim {row[0]}, was taken back before; nothing was recorded"
        )
    return held[number]


def _read(db: sqlite3.Connection, narrowed: str, claim: str | None, cutoff: int | None) -> list[Decision]:
    asked = {"claim": claim, "cutoff": sys.maxsize if cutoff is None else cutoff}
    return [
        Decision(of, verdict, who, moment(recorded), field, value, why, number, carried_from)
        for number, of, verdict, field, value, who, why, recorded, carried_from in db.execute(
            _IN_FORCE + narrowed + " ORDER BY decision.n", asked
        )
    ]


def _check(decision: Decision, record: str) -> None:
    if decision.verdict not in VERDICTS:
        raise LedgerMistake(f"verdict {decision.verdict!r}: expected one of {', '.join(VERDICTS)}")
    if decision.verdict != "correct" and (decision.field or decision.value):
        raise LedgerMistake(
            f"{decision.verdict} takes no field: to change {decision.field}, the verdict is correct"
        )
    try:
        if decision.verdict == "correct":
            corrected(claim_of(record), decision)
        for words in (decision.field, decision.value):
            (words or "").encode()
    except ValueError as error:
        raise LedgerMistake(f"the decision on claim {decision.claim} cannot be recorded: {error}") from error
    check_words(decision.claim, decision.by, decision.why)


def check_words(claim: str, by: str, why: str | None) -> None:
    """Raises: LedgerMistake if nobody decides, or the words cannot be written."""
    if not by.strip():
        raise LedgerMistake(f"the decision on claim {claim} names nobody: say who decides")
    try:
        (by + (why or "")).encode()
    except ValueError as error:
        raise LedgerMistake(f"the decision on claim {claim} cannot be recorded: {error}") from error
