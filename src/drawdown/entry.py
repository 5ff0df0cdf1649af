"""A claim as the ledger holds it: with its report's date, when it was recorded and what was decided."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from drawdown.bounds import DateBounds
from drawdown.claim import Claim
from drawdown.clock import Clock, Dates, announced
from drawdown.decision import Decision
from drawdown.report import Metadata


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

    def dates(self) -> Dates:
        """What its clocks show."""
        claim = self.claim
        return Dates(
            self.recorded.date(),
            self.source.published,
            claim.happened,
            claim.disclosed,
            announced(claim.event, claim.status, claim.secret),
        )

    def clock(self, name: Clock) -> DateBounds | None:
        """The claim's date by one clock, or None where it has none there; see ``Dates.by``."""
        return self.dates().by(name)

    def to_row(self) -> dict[str, Any]:
        """The claim record with ``published``, ``recorded`` and ``decision`` behind it."""
        published = self.source.published
        return self.claim.to_row() | {
            "published": published.edtf() if published else None,
            "recorded": self.recorded.isoformat(),
            "decision": self.decision.to_row() if self.decision else None,
        }
