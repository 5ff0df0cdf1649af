"""What people decided on claims, and what became of it when a better reader came."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from drawdown.claim import Claim


@dataclass(frozen=True, slots=True)
class Decision:
    """A person's judgement on a claim.

    Attributes:
        claim: Id of the claim.
        verdict: ``accept``, ``reject`` or ``correct``.
        field, value: What is corrected and to what, for ``correct``.
        by, why: Who decided, and the reason given.
        recorded: When it was recorded, in UTC.
        number: Its number in the ledger, by which it can be taken back; None before it is recorded.
        carried_from: The decision of which this is the same, carried over to the claim that a better reading
            makes in the old one's place.
    """

    claim: str
    verdict: str
    by: str
    recorded: datetime
    field: str | None = None
    value: str | None = None
    why: str | None = None
    number: int | None = None
    carried_from: int | None = None

    def in_words(self) -> str:
        """Who decided what and when: ``Ann corrected supplier to GB on 2024-03-01 12:30 (UTC): a slip``."""
        done = {"accept": "accepted it", "reject": "rejected it"}.get(self.verdict)
        done = done or f"corrected {self.field} to {self.value or 'not stated'}"
        why = f": {self.why}" if self.why else ""
        return f"{self.by} {done} on {self.recorded:%Y-%m-%d %H:%M} (UTC){why}"

    def to_row(self) -> dict[str, Any]:
        """The decision as plain data, without the claim it is on."""
        return {
            "verdict": self.verdict,
            "field": self.field,
            "value": self.value,
            "by": self.by,
            "why": self.why,
            "recorded": self.recorded.isoformat(),
            "number": self.number,
            "carried_from": self.carried_from,
        }


@dataclass(frozen=True, slots=True)
class Stranded:
    """Decisions on a claim that the latest reading of its report does not make, nor one like it.

    Attributes:
        claim: The claim as last read.
        decisions: Those in force on it, oldest first.
        candidates: Claims of the latest reading at the same place; a person may say that one is meant.
    """

    claim: Claim
    decisions: tuple[Decision, ...]
    candidates: tuple[Claim, ...]


@dataclass(frozen=True, slots=True)
class Reread:
    """A decision on a claim that the latest reading describes otherwise than the person saw it.

    Attributes:
        decision: The latest in force on the claim.
        before, now: The claim as it was read when that was decided, and as it is read now.
        fields: Names of the fields that differ, beyond what the decisions themselves put right.
    """

    decision: Decision
    before: Claim
    now: Claim
    fields: tuple[str, ...]
