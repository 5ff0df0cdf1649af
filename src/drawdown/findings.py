"""What one reader found in one report."""

from dataclasses import dataclass

from drawdown.claim import Claim
from drawdown.dating import Dating
from drawdown.evidence import Evidence
from drawdown.report import Report


@dataclass(frozen=True, slots=True)
class Unread:
    """A sentence that names an item and seems to say something, and yet gave no claim.

    Attributes:
        path: Label of the report.
        evidence: The sentence.
        reason: Why it was left, such as ``item without an event``.
    """

    path: str
    evidence: Evidence
    reason: str


@dataclass(frozen=True, slots=True)
class Findings:
    """The claims of one report, and what was left unread in it.

    Attributes:
        report: The report read.
        reader: Name and version of the reader.
        claims: In order of their evidence.
        unread: Sentences left aside, each with its reason.
        dating: For an undated report, when it may have come out: hypotheses, the best founded first. An
            estimate never stands for a stated date.
    """

    report: Report
    reader: str
    claims: tuple[Claim, ...]
    unread: tuple[Unread, ...] = ()
    dating: tuple[Dating, ...] = ()
