"""A claim as the ledger holds it: with its report's date, when it was recorded and what was decided."""

from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from drawdown.bounds import DateBounds
from drawdown.claim import Claim
from drawdown.clock import Clock
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

    def clock(self, name: Clock) -> DateBounds | None:
        """The claim's date by one clock, or None where it has none there.

        For a claim that does not say when it became public, the ``disclosed`` clock rests on two things:
        what is announced is public from that day, unless it was kept secret; and whatever was published was
        public by then, however loosely the day of disclosure is told.
        """
        if name == "recorded":
            return DateBounds.day(self.recorded.date(), "time of recording")
        if name == "published":
            return self.source.published
        if name == "happened":
            return self.claim.happened
        return _by_then(self._made_public(), self.source.published)

    def _made_public(self) -> DateBounds | None:
        claim = self.claim
        announced = claim.event in ("announced", "notified") and claim.status == "actual" and not claim.secret
        return claim.disclosed or (claim.happened if announced else None)

    def to_row(self) -> dict[str, Any]:
        """The claim record with ``published``, ``recorded`` and ``decision`` behind it."""
        published = self.source.published
        return self.claim.to_row() | {
            "published": published.edtf() if published else None,
            "recorded": self.recorded.isoformat(),
            "decision": self.decision.to_row() if self.decision else None,
        }


def _by_then(public: DateBounds | None, published: DateBounds | None) -> DateBounds | None:
    """When something was public that a report published then tells."""
    last = published.upper if published else None
    if last is None:
        return public
    if public is None:
        return DateBounds(None, last, "", "published by then")
    if public.possibly_by(last) and not public.certainly_by(last):
        return replace(public, upper=last)
    return public
