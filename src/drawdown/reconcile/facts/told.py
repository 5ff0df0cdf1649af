"""What one claim tells of a matter: its figure, its time, its origins and how near the source it stands."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from drawdown.bounds import DateBounds
from drawdown.claim import Claim
from drawdown.dossier import Dossier
from drawdown.entry import Entry
from drawdown.reconcile.facts.spans import EVERYWHERE, Span

# What holds on the day it is said, until something else is said; the rest are deeds, done once.
STANDING = frozenset({"requested", "considered", "refused", "conditioned", "argued", "produced", "held"})
TIMELESS = frozenset({"rated"})
# Days within which two statements without a day of their own may tell of one time.
ONE_TIME = 31
# Two ways to tell from when a total runs ("since 2022", "since the invasion") may differ by so many days.
ONE_START = 61

_SINCE = re.compile(r"\b(?:since|so far|to date)\b", re.IGNORECASE)
_PLAIN_UNITS = (None, "piece", "unit")
_QUOTED = {"direct": 0, "mixed": 1}
_SOUND = {"sound": 0, "unsure": 1, "degraded": 2}


@dataclass(frozen=True)
class Told:
    """One claim and what a fact needs to know of it.

    Attributes:
        entry, claim: The claim as the ledger holds it, and bare.
        said: When it was said, or its report came out; None where nothing tells.
        origins: Ids of its origins; a report without any is one of its own.
        degraded: Verdict on its report: ``sound``, ``unsure`` or ``degraded``.
        unit: What is counted, "" where that is the item's own piece.
    """

    entry: Entry
    claim: Claim
    said: DateBounds | None
    origins: tuple[str, ...]
    degraded: str
    unit: str

    @property
    def id(self) -> str:
        """Id of the claim."""
        return self.claim.id

    @cached_property
    def counts(self) -> bool:
        """Whether it states a count or a rate in numbers."""
        quantity = self.claim.quantity
        return quantity is not None and (quantity.min is not None or quantity.max is not None)

    @cached_property
    def running(self) -> bool:
        """Whether its figure is a total that runs from some day to the day it was told."""
        happened = self.claim.happened
        if happened is None or happened.lower is None or not (self.counts or self.claim.money):
            return False
        if self.claim.quantity and self.claim.quantity.per:
            return False
        out = self.entry.source.published
        told = out.upper if out else None
        to_the_end = happened.upper is None or (happened.upper == told and happened.lower != told)
        return to_the_end or bool(_SINCE.search(happened.basis))

    @property
    def start(self) -> int:
        """The day from which a running total runs, as an ordinal; 0 where none is told."""
        happened = self.claim.happened
        return happened.lower.toordinal() if happened and happened.lower else 0

    @cached_property
    def basis(self) -> str:
        """What its time rests on: ``happened``, ``said``, ``by`` (told by then) or nothing, ""."""
        claim = self.claim
        if claim.event in TIMELESS:
            return ""
        if claim.happened and not self.running:
            return "happened"
        if self.said is None or (self.said.lower is None and self.said.upper is None):
            return ""
        done = claim.event not in STANDING and claim.status == "actual" and not self.running
        return "by" if done else "said"

    @cached_property
    def days(self) -> Span:
        """First and last day of what it tells, as ordinals, without any slack."""
        if self.basis == "happened":
            days = _days(self.claim.happened)
            told = _days(self.said)
            # What is told as done or as standing goes no further than the telling.
            if self.claim.status == "actual" and days.high > told.high >= days.low:
                return Span(days.low, told.high)
            return days
        if self.basis == "by":
            return Span(EVERYWHERE.low, _days(self.said).high)
        return _days(self.said) if self.basis == "said" else EVERYWHERE

    @property
    def said_days(self) -> Span:
        """First and last day on which it may have been said."""
        return _days(self.said)

    @cached_property
    def time(self) -> Span:
        """The days with room for what may be one time: statements within ``ONE_TIME`` days of each other."""
        if self.basis != "said":
            return self.days
        half = ONE_TIME / 2
        return Span(self.days.low - half, self.days.high + half)

    @cached_property
    def nearness(self) -> tuple[object, ...]:
        """Sorts claims of one origin, the most direct first: sound, few hands, in quotation marks, early."""
        claim = self.claim
        hands = len(claim.via) + (claim.speaker.kind == "report")
        early = self.said.upper.toordinal() if self.said and self.said.upper else EVERYWHERE.high
        return (
            _SOUND[self.degraded], hands, _QUOTED.get(claim.quoted, 2), early, -claim.confidence, claim.id,
        )  # fmt: skip


def sound(claims: Sequence[Told]) -> list[Told]:
    """The claims that stand in no degraded copy."""
    return [one for one in claims if one.degraded != "degraded"]


def told(entry: Entry, dossier: Dossier, begun: Mapping[str, DateBounds | None], unit: str | None) -> Told:
    """A claim with what the dossier knows of it.

    Args:
        begun: When each origin was said or first published: a copy tells of that time, not of its own.
        unit: What one piece of the item is called.
    """
    claim = entry.claim
    origins = dossier.origins.of.get(claim.id) or (f"report {claim.report}",)
    first = begun.get(origins[0]) if len(origins) == 1 else None
    degraded = dossier.degraded.get(claim.report)
    counted = claim.quantity.unit if claim.quantity else None
    return Told(
        entry,
        claim,
        dossier.occasion(claim.id).on or first or dossier.published(entry),
        tuple(origins),
        degraded.verdict if degraded else "sound",
        "" if counted in (*_PLAIN_UNITS, unit) else counted or "",
    )


def _days(bounds: DateBounds | None) -> Span:
    low = bounds.lower.toordinal() if bounds and bounds.lower else EVERYWHERE.low
    high = bounds.upper.toordinal() if bounds and bounds.upper else EVERYWHERE.high
    return Span(low, high)
