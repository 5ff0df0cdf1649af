"""Decisions when a better reader comes: carried over to the same claim under its new id, or left for review.

The id of a claim does not depend on the reader, so most decisions simply go on. Where the better reader draws
the sentence or the parties otherwise, the claim has a new id; a decision is carried over to it only if the
two say the same thing in the same place, or if the new one says what the decision had put right, and no other
claim could be meant on either side. It is then recorded once more, for the new claim, under the name of the
person who made it, with a link to the first. Anything less is for a person to settle.
"""

import sqlite3
from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace

from drawdown.claim import Claim
from drawdown.decision import Decision
from drawdown.errors import LedgerMistake
from drawdown.ledger.chain import Commit
from drawdown.ledger.decisions import append, check_words, decisions_on
from drawdown.ledger.lineage import CARRIER, copies, originals
from drawdown.ledger.rows import claim_of
from drawdown.ledger.sameness import at_same_place, says_same

# Claims of one report's earlier readings that were ever decided on, as last read.
_DECIDED = """
    SELECT claim.id, claim.record, claim.reading, coalesce(reading.text, report.text), max(claim.n)
    FROM reading JOIN report ON report.n = reading.report JOIN claim ON claim.reading = reading.n
    WHERE reading.report = :report AND EXISTS (SELECT 1 FROM decision WHERE decision.claim = claim.id)
    GROUP BY claim.id
"""
_MADE = "SELECT record FROM claim WHERE reading = ? ORDER BY n"
_PLACE = """
    SELECT reading.report,
           reading.n = (SELECT max(n) FROM reading later WHERE later.report = reading.report)
    FROM claim JOIN reading ON reading.n = claim.reading
    WHERE claim.id = ? ORDER BY claim.n DESC LIMIT 1
"""


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
    meant: list[tuple[Decision, Claim]] = []
    left = 0
    for id, record, reading, before, _ in commit.db.execute(_DECIDED, {"report": report}).fetchall():
        if id in made:
            continue
        held = decisions_on(commit.db, id)
        homeless = waiting(commit.db, held, made)
        if not homeless:
            continue
        beside = [claim for claim in claims_of(commit.db, reading) if claim.id != id]
        new = same_claim(commit.db, claim_of(record), held, beside, before, claims, text)
        if new is None:
            left += len(homeless)
        else:
            meant += [(decision, new) for decision in homeless]
    for decision, new in sorted(meant, key=lambda pair: pair[0].number or 0):  # the latest stays the latest
        _carry(commit, decision, new.id, CARRIER, "the better reading says the same in the same place")
    return len(meant), left


def settle(
    commit: Commit, stranded: Sequence[Decision], claim: str, by: str, why: str | None
) -> tuple[Decision, ...]:
    """Carry decisions over to a claim that a person says is the one they are on.

    Raises: LedgerMistake if one is not in force or not stranded, the claim is none of the latest reading of
        its report, or nobody settles it.
    """
    made = []
    there = place(commit.db, claim)
    for decision in stranded:
        check_words(decision.claim, by, why)
        held = {one.number: one for one in decisions_on(commit.db, decision.claim)}
        number = decision.number
        if number not in held:
            raise LedgerMistake(f"decision {number} is not in force any more; nothing was recorded")
        if copies(commit.db, number):
            raise LedgerMistake(f"decision {number} was carried over before; nothing was recorded")
        for of in (decision.claim, *(of for _, of, _ in originals(commit.db, number))):
            here = place(commit.db, of)
            if here and here[1]:
                raise LedgerMistake(
                    f"decision {number} waits for nobody: the latest reading makes the claim {of}; "
                    "nothing was recorded"
                )
        if there is None or here is None or there[0] != here[0]:
            raise LedgerMistake(f"{claim}: no claim of the report that decision {number} is on")
        if not there[1]:
            raise LedgerMistake(f"{claim}: the latest reading does not make this claim; name one it makes")
        made.append(_carry(commit, held[number], claim, by, why))
    return tuple(made)


def waiting(db: sqlite3.Connection, decisions: Iterable[Decision], made: Collection[str]) -> list[Decision]:
    """Of decisions on a claim that a reading does not make, those that hold for no other claim either.

    One that was carried over is that claim's matter; one whose original's claim is made again, as ``made``
    says, holds there once more.
    """
    return [
        one
        for one in decisions
        if not copies(db, one.number) and not any(of in made for _, of, _ in originals(db, one.number))
    ]


def place(db: sqlite3.Connection, claim: str) -> tuple[int, bool] | None:
    """Number of the report that a claim is of, and whether its latest reading makes the claim."""
    found = db.execute(_PLACE, (claim,)).fetchone()
    return (found[0], bool(found[1])) if found else None


def claims_of(db: sqlite3.Connection, reading: int) -> list[Claim]:
    """The claims that a reading makes, in order."""
    return [claim_of(record) for (record,) in db.execute(_MADE, (reading,))]


def same_claim(
    db: sqlite3.Connection,
    old: Claim,
    decisions: Sequence[Decision],
    beside: Sequence[Claim],
    before: str,
    claims: Sequence[Claim],
    text: str,
) -> Claim | None:
    """The one claim that is the old one under a new id; None where it could be another, or where the new
    one could be another of those that were made beside the old one.
    """
    others = {claim.id for claim in beside}
    same = [
        new
        for new in at_same_place(old, before, claims, text)
        if new.id not in others and says_same(new, old, decisions)
    ]
    if len(same) != 1:
        return None
    (new,) = same
    made = {claim.id for claim in claims}
    for other in beside:
        if other.id in made or not at_same_place(other, before, same, text):
            continue
        if says_same(new, other, decisions_on(db, other.id)):
            return None
    return new


def _carry(commit: Commit, decision: Decision, claim: str, by: str, why: str | None) -> Decision:
    """The decision once more, for another claim."""
    copy = append(commit, replace(decision, claim=claim, carried_from=decision.number))
    commit.append("link", (f"decision:{copy.number}", f"decision:{decision.number}", "same", by, why))
    return copy
