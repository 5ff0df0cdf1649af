"""A position: where an actor stood on one transfer over time, and when that turned."""

from dataclasses import dataclass
from typing import Any

from drawdown.bounds import DateBounds


def _ends(bounds: DateBounds | None) -> tuple[str | None, str | None]:
    if bounds is None:
        return None, None
    first, last = bounds.lower, bounds.upper
    return first.isoformat() if first else None, last.isoformat() if last else None


@dataclass(frozen=True, slots=True)
class Reason:
    """A reason given while a step held.

    Attributes:
        reason: One of the reasons of claims, such as ``escalation``.
        leaning: ``for``, ``against`` or None.
        claims: Ids of the claims that give it.
    """

    reason: str
    leaning: str | None
    claims: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Step:
    """One step of a line.

    Attributes:
        event, status: As in claims.
        when: When it was taken or known to hold, as bounds; None where nothing tells.
        claims: Ids of the claims it rests on; of an inferred step, of those that imply it.
        inferred: Whether it must have happened although no claim says so.
        why: For an inferred step, what implies it; else what its date rests on.
        reasons: Reasons given in this phase.
        leaning: ``for`` or ``against``, of a step ``considered``.
    """

    event: str
    status: str
    when: DateBounds | None
    claims: tuple[str, ...]
    inferred: bool = False
    why: str = ""
    reasons: tuple[Reason, ...] = ()
    leaning: str | None = None

    def to_row(self) -> dict[str, Any]:
        """The step as plain data; ``from`` and ``to`` are the first and last possible day."""
        first, last = _ends(self.when)
        return {
            "event": self.event,
            "status": self.status,
            "leaning": self.leaning,
            "from": first,
            "to": last,
            "claims": list(self.claims),
            "inferred": self.inferred,
            "why": self.why,
            "reasons": [
                {"reason": one.reason, "leaning": one.leaning, "claims": list(one.claims)}
                for one in self.reasons
            ],
        }


@dataclass(frozen=True, slots=True)
class Reversal:
    """A turn between two steps of a line.

    Attributes:
        before, after: What held before and after, as ``event`` or ``event status``.
        between: The last day known before and the first known after; an end is None where it is open.
        claims: Ids of the claims on both sides.
        reasons: How the reasons changed, in words.
    """

    before: str
    after: str
    between: DateBounds | None
    claims: tuple[str, ...]
    reasons: str = ""

    def to_row(self) -> dict[str, Any]:
        """The reversal as plain data."""
        return {
            "from": self.before,
            "to": self.after,
            "between": list(_ends(self.between)),
            "claims": list(self.claims),
            "reasons": self.reasons,
        }


@dataclass(frozen=True, slots=True)
class Forecast:
    """What a claim foretold, and what came of it.

    Attributes:
        claim: Id of the claim.
        foretold: What it says will or will not happen, in words.
        made: When it was made, as bounds.
        due: Until when it may be held to, as bounds.
        outcome: ``came true``, ``failed``, ``open`` (its time has not come) or ``unknown``.
        claims: Ids of the claims that tell the outcome.
        why: The outcome in words.
    """

    claim: str
    foretold: str
    made: DateBounds | None
    due: DateBounds | None
    outcome: str
    claims: tuple[str, ...] = ()
    why: str = ""

    def to_row(self) -> dict[str, Any]:
        """The forecast as plain data."""
        return {
            "claim": self.claim,
            "foretold": self.foretold,
            "made": self.made.edtf() if self.made else None,
            "due": self.due.edtf() if self.due else None,
            "outcome": self.outcome,
            "claims": list(self.claims),
            "why": self.why,
        }


@dataclass(frozen=True, slots=True)
class Lag:
    """How long one step took after another.

    Attributes:
        first, last: Events, such as ``requested`` and ``delivered``.
        least, most: Days between them, by the bounds of both; None where an end is open.
        claims: Ids of the claims on both.
    """

    first: str
    last: str
    least: int | None
    most: int | None
    claims: tuple[str, ...]

    def to_row(self) -> dict[str, Any]:
        """The lag as plain data, in days."""
        return {
            "from": self.first,
            "to": self.last,
            "least_days": self.least,
            "most_days": self.most,
            "claims": list(self.claims),
        }


@dataclass(frozen=True, slots=True)
class Position:
    """One actor on one item, from one supplier to one recipient; never across variants.

    Attributes:
        actor: Id of the party whose position it is.
        item: Catalogue id with its variant; ``atacms`` is "variant unsaid", a line of its own.
        supplier, recipient: Ids of parties, None where open.
        steps: In order of time, undated ones last.
        reversals, forecasts, lags: In order of time.
    """

    actor: str | None
    item: str | None
    supplier: str | None
    recipient: str | None
    steps: tuple[Step, ...]
    reversals: tuple[Reversal, ...] = ()
    forecasts: tuple[Forecast, ...] = ()
    lags: tuple[Lag, ...] = ()

    def to_row(self) -> dict[str, Any]:
        """The line as plain data."""
        return {
            "actor": self.actor,
            "item": self.item,
            "supplier": self.supplier,
            "recipient": self.recipient,
            "steps": [one.to_row() for one in self.steps],
            "reversals": [one.to_row() for one in self.reversals],
            "forecasts": [one.to_row() for one in self.forecasts],
            "lags": [one.to_row() for one in self.lags],
        }


@dataclass(frozen=True, slots=True)
class Rung:
    """One rung of the ladder from request to use.

    Attributes:
        event: The step.
        when: When it was first taken or known to hold, as bounds; an end is None where it is open.
        claims: Ids of the claims on the first such step.
        inferred: Whether that step is inferred.
    """

    event: str
    when: DateBounds | None
    claims: tuple[str, ...]
    inferred: bool = False

    def to_row(self) -> dict[str, Any]:
        """The rung as plain data."""
        first, last = _ends(self.when)
        return {
            "event": self.event,
            "from": first,
            "to": last,
            "claims": list(self.claims),
            "inferred": self.inferred,
        }


@dataclass(frozen=True, slots=True)
class Path:
    """The path of a weapon: how one item went from request to use, whoever took the steps.

    Attributes:
        item, supplier, recipient: As in positions.
        rungs: First date of each rung that is told or inferred, in the order of the ladder.
        lags: Days between them.
    """

    item: str | None
    supplier: str | None
    recipient: str | None
    rungs: tuple[Rung, ...]
    lags: tuple[Lag, ...] = ()

    def to_row(self) -> dict[str, Any]:
        """The path as plain data."""
        return {
            "item": self.item,
            "supplier": self.supplier,
            "recipient": self.recipient,
            "rungs": [one.to_row() for one in self.rungs],
            "lags": [one.to_row() for one in self.lags],
        }
