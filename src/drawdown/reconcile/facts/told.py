"""What one claim tells of a matter: its figure, its time, its origins and how near the source it stands."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from drawdown.bounds import DateBounds
from drawdown.claim import Claim
from drawdown.dossier import Dossier
from drawdown.entry import Entry
from drawdown.reconcile.conflicts.words import past
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


@dataclass(frozen=True, slots=True, eq=False)
class Told:
    """One claim and what a fact needs to know of it.

    Attributes:
        id: Id of the claim.
        entry, claim: The claim as the ledger holds it, and bare.
        said: When it was said, or its report came out; None where nothing tells.
        origins: Ids of its origins; a report without any is one of its own.
        degraded: Verdict on its report: ``sound``, ``unsure`` or ``degraded``.
        unit: What is counted, "" where that is the item's own piece.
        counts: Whether it states a count or a rate in numbers.
        running: Whether its figure is a total that runs from some day to the day it was told.
        start: The day from which a running total runs, as an ordinal; 0 where none is told.
        basis: What its time rests on: ``happened``, ``said``, ``by`` (it was over by then) or nothing, "".
        days: First and last day of what it tells, as ordinals.
        time: The same with room for what may be one time: statements within ``ONE_TIME`` days, and deeds told
            of within so many days.
        nearness: Sorts claims of one origin, the most direct first: sound, few hands, quoted, early.
    """

    id: str
    entry: Entry
    claim: Claim
    said: DateBounds | None
    origins: tuple[str, ...]
    degraded: str
    unit: str
    counts: bool
    running: bool
    start: int
    basis: str
    days: Span
    time: Span
    nearness: tuple[object, ...]

    @property
    def said_days(self) -> Span:
        """First and last day on which it may have been said."""
        return _span(self.said)


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
    said = dossier.occasion(claim.id).on or first or dossier.published(entry)
    judged = dossier.degraded.get(claim.report)
    degraded = judged.verdict if judged else "sound"
    running = _running(entry)
    basis = _basis(claim, said, running)
    days = _days(claim, said, basis)
    # What was done by a day may have been done any time before; told long after, it may be another deed.
    time = Span(max(days.low, _span(said).low - ONE_TIME), days.high) if basis == "by" else days
    half = ONE_TIME / 2 if basis == "said" else 0
    start = claim.happened.lower if claim.happened else None
    return Told(
        id=claim.id,
        entry=entry,
        claim=claim,
        said=said,
        origins=tuple(origins),
        degraded=degraded,
        unit=_unit(claim, unit),
        counts=_counts(claim),
        running=running,
        start=start.toordinal() if start else 0,
        basis=basis,
        days=days,
        time=Span(time.low - half, time.high + half),
        nearness=_nearness(claim, said, degraded),
    )


def _counts(claim: Claim) -> bool:
    quantity = claim.quantity
    return quantity is not None and (quantity.min is not None or quantity.max is not None)


def _unit(claim: Claim, own: str | None) -> str:
    counted = claim.quantity.unit if claim.quantity else None
    return "" if counted in (*_PLAIN_UNITS, own) else counted or ""


def _running(entry: Entry) -> bool:
    claim, out = entry.claim, entry.source.published
    happened = claim.happened
    if happened is None or happened.lower is None or not (_counts(claim) or claim.money):
        return False
    if claim.quantity and claim.quantity.per:
        return False
    last = out.upper if out else None
    to_the_end = happened.upper is None or (happened.upper == last and happened.lower != last)
    return to_the_end or bool(_SINCE.search(happened.basis))


def _basis(claim: Claim, said: DateBounds | None, running: bool) -> str:
    if claim.event in TIMELESS:
        return ""
    if claim.happened and not running:
        return "happened"
    if said is None:
        return ""
    done = claim.event not in STANDING or past(claim.evidence.text)
    return "by" if done and claim.status == "actual" and not running else "said"


def _days(claim: Claim, said: DateBounds | None, basis: str) -> Span:
    told_on = _span(said)
    if basis == "happened":
        days = _span(claim.happened)
        # What is told as done or as standing goes no further than the telling.
        if claim.status == "actual" and days.high > told_on.high >= days.low:
            return Span(days.low, told_on.high)
        return days
    if basis == "by":
        return Span(EVERYWHERE.low, told_on.high)
    return told_on if basis == "said" else EVERYWHERE


def _span(bounds: DateBounds | None) -> Span:
    low = bounds.lower.toordinal() if bounds and bounds.lower else EVERYWHERE.low
    high = bounds.upper.toordinal() if bounds and bounds.upper else EVERYWHERE.high
    return Span(low, high)


def _nearness(claim: Claim, said: DateBounds | None, degraded: str) -> tuple[object, ...]:
    hands = len(claim.via) + (claim.speaker.kind == "report")
    early = said.upper.toordinal() if said and said.upper else EVERYWHERE.high
    quoted = _QUOTED.get(claim.quoted, 2)
    return (_SOUND[degraded], hands, quoted, early, -claim.confidence, claim.id)
