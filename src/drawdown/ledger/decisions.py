"""What people decide on claims: accept, reject, or correct a field.

Decisions on one claim build on each other: a correction of one field leaves an earlier correction of another
    in force, and who accepts a corrected claim accepts it as corrected. The latest decision is the one shown.
"""

import re
import sqlite3
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from typing import Any

from drawdown.bounds import DateBounds
from drawdown.claim import Claim
from drawdown.entry import Decision
from drawdown.errors import LedgerMistake
from drawdown.ledger.chain import Commit, moment
from drawdown.ledger.rows import claim_of
from drawdown.quantity import Money, Quantity

VERDICTS = ("accept", "reject", "correct")
_WORDS = (
    "supplier",
    "recipient",
    "party",
    "leaning",
    "instrument",
    "authority",
    "destination",
    "reason",
    "successor",
)
_RANGE = re.compile(r"(\d+(?:\.\d+)?|\.\.)(?:/(\d+(?:\.\d+)?|\.\.))?(?:\s+(\S.*))?")


def decide(db: sqlite3.Connection, decision: Decision, recorded: datetime | None) -> Decision:
    """Append a decision, inside a transaction. Returns: the decision as recorded, with the ledger's own time.

    Raises: LedgerMistake if the claim is not in the ledger or the decision makes no sense for it.
    """
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
    commit = Commit(db, recorded)
    row = (decision.claim, decision.verdict, decision.field, decision.value, decision.by, decision.why)
    commit.append("decision", row)
    commit.close()
    return replace(decision, recorded=commit.recorded)


def decisions_on(db: sqlite3.Connection, claim: str, cutoff: int) -> list[Decision]:
    """The decisions on a claim up to a commit, oldest first."""
    rows = db.execute(
        "SELECT verdict, field, value, who, why, recorded FROM decision JOIN chain USING (sequence)"
        " WHERE claim = ? AND sequence <= ? ORDER BY n",
        (claim, cutoff),
    )
    return [
        Decision(claim, verdict, who, moment(recorded), field, value, why)
        for verdict, field, value, who, why, recorded in rows
    ]


def corrected(claim: Claim, decision: Decision) -> Claim:
    """The claim with what the decision corrects put right; as it is where the decision corrects nothing.

    A word or a date is given as in the claim record, and an empty value means "not stated". A count is
    ``300``, ``300/500``, ``300/..`` or ``../500``, with the unit behind it if that changes; money always
    names its currency.

    Raises: ValueError if the field cannot be corrected or the value does not suit it.
    """
    if decision.verdict != "correct":
        return claim
    field, value = decision.field or "", decision.value or ""
    if field not in _CORRECTIONS:
        raise ValueError(
            f"cannot correct the field {field!r}: expected one of {', '.join(sorted(_CORRECTIONS))}"
        )
    change: dict[str, Any] = {field: _CORRECTIONS[field](claim, value, decision)}
    reasons = {name: why for name, why in claim.why_missing.items() if name != field}
    return replace(claim, **change, why_missing=reasons)


def _check(decision: Decision, record: str) -> None:
    if decision.verdict not in VERDICTS:
        raise LedgerMistake(f"verdict {decision.verdict!r}: expected one of {', '.join(VERDICTS)}")
    if not decision.by.strip():
        raise LedgerMistake(f"the decision on claim {decision.claim} names nobody: say who decides")
    if decision.verdict != "correct" and (decision.field or decision.value):
        raise LedgerMistake(
            f"{decision.verdict} takes no field: to change {decision.field}, the verdict is correct"
        )
    try:
        if decision.verdict == "correct":
            corrected(claim_of(record), decision)
        for words in (decision.field, decision.value, decision.by, decision.why):
            (words or "").encode()
    except ValueError as error:
        raise LedgerMistake(f"the decision on claim {decision.claim} cannot be recorded: {error}") from error


def _date(claim: Claim, value: str, decision: Decision) -> DateBounds | None:
    return DateBounds.parse(value, f"corrected by {decision.by}") if value else None


def _flag(claim: Claim, value: str, decision: Decision) -> bool:
    if value not in ("true", "false"):
        raise ValueError(f"{decision.field} is true or false, not {value!r}")
    return value == "true"


def _quantity(claim: Claim, value: str, decision: Decision) -> Quantity | None:
    if not value:
        return None
    low, high, unit = _range(value)
    was = claim.quantity or Quantity(None, None)
    return replace(was, min=low, max=high, unit=unit or was.unit, vague=False)


def _money(claim: Claim, value: str, decision: Decision) -> Money | None:
    if not value:
        return None
    low, high, currency = _range(value)
    if not currency:
        raise ValueError(f"{value!r} names no currency: write such as 300000000 USD")
    return Money(low, high, currency, claim.money.text if claim.money else "")


def _range(value: str) -> tuple[float | None, float | None, str | None]:
    match = _RANGE.fullmatch(value)
    if not match or (match[1] == ".." and match[2] in (None, "..")):
        raise ValueError(
            f"{value!r} is no count: write 300, 300/500, 300/.. or ../500, and the unit behind it"
        )
    low = None if match[1] == ".." else float(match[1])
    high = None if match[2] == ".." else float(match[2] or match[1])
    return low, high, match[3]


_CORRECTIONS: dict[str, Callable[[Claim, str, Decision], Any]] = {
    **{field: lambda claim, value, decision: value or None for field in _WORDS},
    "item": lambda claim, value, decision: replace(claim.item, id=value or None),
    "event": lambda claim, value, decision: value,
    "status": lambda claim, value, decision: value,
    "secret": _flag,
    "happened": _date,
    "disclosed": _date,
    "quantity": _quantity,
    "money": _money,
}
