"""One thing that a commit recorded, told in words and as a row."""

from dataclasses import asdict, dataclass
from datetime import datetime
from typing import Any

from drawdown.link import told


@dataclass(frozen=True, slots=True)
class Event:
    """One thing that one commit recorded.

    Attributes:
        commit: The number of the commit.
        recorded: When, in UTC.
        kind: ``read``, ``superseded``, ``decision``, ``taken back``, ``carried over``, ``link``
            or ``import``.
        told: The same in words.
        by, why: Who did it, for what a person did, and the reason given.
        decision, link: Number of the decision, or of a person's link.
        a, b: The two that a link is between, as ``claim:ID`` or ``report:ID``.
        claim: Id of the claim decided on.
        verdict, field, value: The decision, or the verdict of a link.
        carried_from, carried_by: Number of the decision or link that was carried over, and who or what did
            that.
        reports, claims_new, claims_known: Counts, for ``read``.
        readings, reader: For ``superseded``: how many readings, and by which reader.
    """

    commit: int
    recorded: datetime
    kind: str
    told: str
    by: str | None = None
    why: str | None = None
    decision: int | None = None
    link: int | None = None
    a: str | None = None
    b: str | None = None
    claim: str | None = None
    verdict: str | None = None
    field: str | None = None
    value: str | None = None
    carried_from: int | None = None
    carried_by: str | None = None
    reports: int | None = None
    claims_new: int | None = None
    claims_known: int | None = None
    readings: int | None = None
    reader: str | None = None

    def to_row(self) -> dict[str, Any]:
        """The event as plain data."""
        return asdict(self) | {"recorded": self.recorded.isoformat()}


def deed(verdict: str, claim: str, field: str | None, value: str | None) -> str:
    """What a decision does: ``corrected supplier of claim 3f9a2c1d to US``."""
    short = claim[:8]  # enough to name it
    if verdict == "correct":
        return f"corrected {field} of claim {short} to {value or 'not stated'}"
    return f"{verdict}ed claim {short}"


def said(a: str, b: str, verdict: str) -> str:
    """What a link says: ``claim 3f9a2c1d and report 08bc41aa have one origin``."""
    first, second = (f"{kind} {id[:8]}" for kind, _, id in (end.partition(":") for end in (a, b)))
    return f"{first} and {second} {told(verdict)}"


def reason(why: str | None) -> str:
    """A reason in brackets, with the space before it."""
    return f" (“{why}”)" if why else ""


def counted(number: int, noun: str) -> str:
    """A number with its noun: "1 report", "2 reports"."""
    return f"{number:,} {noun}" if number == 1 else f"{number:,} {noun}s"
