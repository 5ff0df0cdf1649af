"""A claim as the ledger holds it: with its report's date, when it was recorded and what was decided."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from drawdown.bounds import DateBounds
from drawdown.claim import Claim
from drawdown.clock import Clock
from drawdown.report import Metadata


@dataclass(frozen=True, slots=True)
class Decision:
    """A person's judgement on a claim.

    Attributes:
        claim: Id of the claim.
        verdict: ``accept``, ``reject`` or ``correct``.
        field, value: What is corrected and to what, for ``correct``.
        by, why: Who decided, and the reason given.
        recorded: When it was recorded, in UTC.
    """

    claim: str
    verdict: str
    by: str
    recorded: datetime
    field: str | None = None
    value: str | None = None
    why: str | None = None

    def to_row(self) -> dict[str, Any]:
        """The decision as plain data, without the claim it is on."""
        return {
            "verdict": self.verdict,
            "field": self.field,
            "value": self.value,
            "by": self.by,
            "why": self.why,
            "recorded": self.recorded.isoformat(),
        }


@dataclass(frozen=True, slots=True)
class Entry:
    """One claim with its clocks.

    Attributes:
        claim: The claim as read.
        source: What the report says about itself.
        recorded: When the claim was recorded, in UTC.
        decision: The latest decision on it, if any.
    """

    claim: Claim
    source: Metadata
    recorded: datetime
    decision: Decision | None = None

    def clock(self, name: Clock) -> DateBounds | None:
        """The claim's date by one clock, or None where it has none there.

        What is announced is public from the day of the announcement, and whatever was published was public by
        then, so the ``disclosed`` clock falls back on those two.
        """
        if name == "recorded":
            return DateBounds.day(self.recorded.date(), "time of recording")
        if name == "published":
            return self.source.published
        if name == "happened":
            return self.claim.happened
        if self.claim.disclosed:
            return self.claim.disclosed
        if (
            self.claim.event in ("announced", "notified")
            and self.claim.status == "actual"
            and self.claim.happened
        ):
            return self.claim.happened
        published = self.source.published
        return (
            DateBounds(None, published.upper, "", "published by then")
            if published and published.upper
            else None
        )

    def to_row(self) -> dict[str, Any]:
        """The claim record with ``published``, ``recorded`` and ``decision`` behind it."""
        published = self.source.published
        return self.claim.to_row() | {
            "published": published.edtf() if published else None,
            "recorded": self.recorded.isoformat(),
            "decision": self.decision.to_row() if self.decision else None,
        }
