"""A claim on the line of time: when what it tells was done, or is known to have held."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from drawdown.bounds import DateBounds
from drawdown.claim import Claim
from drawdown.dossier import Dossier
from drawdown.entry import Entry
from drawdown.reconcile.positions.line import OF_PARTY, OF_SUPPLIER, Ends, Line
from drawdown.reconcile.positions.over import over, since
from drawdown.when import basis_in_words

STATES = frozenset({"considered", "refused", "paused", "requested", "conditioned", "argued"})
_FIGURES = frozenset({"held", "produced"})
_Days = tuple[date | None, date | None, bool, bool, str]
"""``low``, ``high``, ``state``, ``past`` and ``why`` of a mark."""


@dataclass(frozen=True, slots=True)
class Mark:
    """One claim with its line and date.

    Attributes:
        claim: The claim.
        line: The line it stands in.
        low, high: First and last possible day; None where that end is open. Of a state that has held since
            some day, ``high`` is that day and ``low`` the day it was told, so that it holds between them.
        state: Whether it tells what holds, so that it may go on from one day to another, not what is done.
        past: Whether it tells a state that was over when it was told.
        said: When it was said, as far as known.
        why: What the date rests on.
        degraded: Whether its report is a degraded copy.
    """

    claim: Claim
    line: Line
    low: date | None
    high: date | None
    state: bool
    past: bool
    said: DateBounds | None
    why: str
    degraded: bool = False

    @property
    def dated(self) -> bool:
        """Whether anything is known of its date."""
        return self.low is not None or self.high is not None


def marks(dossier: Dossier, entries: list[Entry]) -> Iterator[Mark]:
    """The claims of one item on the line of time, those that tell no step left out."""
    ends = Ends(entry.claim for entry in entries)
    for entry in entries:
        if entry.claim.event in OF_SUPPLIER or entry.claim.event in OF_PARTY:
            line, completed = ends.line(entry.claim)
            said = said_on(dossier, entry)
            low, high, state, past, why = _days(entry.claim, said)
            copy = dossier.degraded.get(entry.claim.report)
            degraded = copy is not None and copy.verdict == "degraded"
            why = "; ".join(filter(None, (why, completed)))
            yield Mark(entry.claim, line, low, high, state, past, said, why, degraded)


def said_on(dossier: Dossier, entry: Entry) -> DateBounds | None:
    """When it was said: on the occasion told and when it became public, else when it was published."""
    published = dossier.published(entry)
    stated = _both(dossier.occasion(entry.claim.id).on, entry.claim.disclosed)
    if stated is None:
        return published
    return _no_later(stated, published.upper if published else None)


def _days(claim: Claim, said: DateBounds | None) -> _Days:
    done = claim.status in ("actual", "denied")
    state = claim.status != "actual" or claim.event in STATES
    latest = said.upper if said else None
    words = over(claim.evidence.text) if state and done else None
    if claim.happened and done and not (state and said and said.lower and _goes_on(claim.happened, latest)):
        on = _no_later(claim.happened, latest)
        rests = basis_in_words(on.basis) or "as stated"
        if state and said and said.lower and (begun := _since(claim.happened)):
            return said.lower, begun, True, False, rests
        return on.lower, on.upper, state, bool(words), rests
    if said is None:
        return None, None, state, False, "neither told nor published with a date"
    if words:
        low = since(claim.evidence.text, said.lower)
        return low, latest, True, True, f'told as past: "{words}"'
    if state or claim.event in _FIGURES:
        return said.lower, latest, state, False, "known to hold when it was told"
    return None, latest, False, False, "no later than it was told"


def _goes_on(on: DateBounds, latest: date | None) -> bool:
    """Whether a state reaches beyond the day it was told, as one does that is "not this year"."""
    return latest is not None and on.upper is not None and on.upper > latest


def _since(on: DateBounds) -> date | None:
    """From when something has held that holds still, as "since March" tells."""
    return on.lower if on.upper is None or on.basis.lower().startswith('"since') else None


def _both(one: DateBounds | None, other: DateBounds | None) -> DateBounds | None:
    """What two dates leave together; the first where they have nothing in common."""
    if one is None or other is None:
        return one or other
    low = max((day for day in (one.lower, other.lower) if day), default=None)
    high = min((day for day in (one.upper, other.upper) if day), default=None)
    if low and high and low > high:
        return one
    return replace(one, lower=low, upper=high)


def _no_later(on: DateBounds, latest: date | None) -> DateBounds:
    """Bounds cut to what lies no later than a day; as they are where all of them lie after it."""
    if latest is None or (on.upper and on.upper <= latest) or not on.possibly_by(latest):
        return on
    return replace(on, upper=latest)
