"""What goes into a package: what a ledger holds on a question, and what that amounts to."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from drawdown.claim import Claim
from drawdown.conflict import Conflict
from drawdown.dating import Dating
from drawdown.decision import Decision
from drawdown.degraded import Degraded
from drawdown.entry import Entry
from drawdown.fact import Fact
from drawdown.grade import Grade
from drawdown.link import PersonLink
from drawdown.origin import Origins
from drawdown.position import Position
from drawdown.report import Report


@dataclass(frozen=True, slots=True)
class Head:
    """The ledger that a package was made of, as far as its last commit.

    Attributes:
        ledger: Hash of its first commit, hexadecimal, which tells one ledger from another.
        commit: Number of the last commit; 0 of an empty ledger.
        head: Hash of that commit, hexadecimal; it covers everything up to it.
        recorded: When that commit was recorded, in UTC; None of an empty ledger. All times a package gives
            itself are this one, so that equal ledgers give equal packages.
        rows: How many rows each table of the ledger held.
        seal: The text of a seal of that commit, for ``drawdown verify --seal``; empty of an empty ledger.
    """

    ledger: str
    commit: int
    head: str
    recorded: datetime | None
    rows: Mapping[str, int]
    seal: str = ""


@dataclass(frozen=True)
class Contents:
    """What a package is made of.

    Attributes:
        head: The ledger.
        entries: Claims as decisions put them right, rejected ones too, in order of recording; among them
            every claim that anything below rests on.
        as_read: By id, claims as they were read, where a decision put one right.
        asked: Ids of the claims that the question asks for; None: all. The others stand there because
            something asked for rests on them.
        reports: By id, the reports at hand. A report that is not still has its row, by what its claims tell.
        readings: By report id, the full name of the reader whose reading counts, and when it was recorded.
        decisions: By claim id, the decisions in force, oldest first.
        links: What people said of two claims or reports.
        facts, positions, conflicts, origins: What the claims amount to.
        datings: By report id, for undated reports: hypotheses on when it came out.
        degraded: By report id, for reports that are degraded copies or may be.
        grades: By report id, the grade of its publisher.
        question: What was asked, one line each, such as ``item: atacms``; empty where all was.
        version: Version of drawdown.
    """

    head: Head
    entries: Sequence[Entry] = ()
    as_read: Mapping[str, Claim] = field(default_factory=dict)
    asked: frozenset[str] | None = None
    reports: Mapping[str, Report] = field(default_factory=dict)
    readings: Mapping[str, tuple[str, datetime]] = field(default_factory=dict)
    decisions: Mapping[str, Sequence[Decision]] = field(default_factory=dict)
    links: Sequence[PersonLink] = ()
    facts: Sequence[Fact] = ()
    positions: Sequence[Position] = ()
    conflicts: Sequence[Conflict] = ()
    origins: Origins = field(default_factory=Origins)
    datings: Mapping[str, tuple[Dating, ...]] = field(default_factory=dict)
    degraded: Mapping[str, Degraded] = field(default_factory=dict)
    grades: Mapping[str, Grade] = field(default_factory=dict)
    question: Sequence[str] = ()
    version: str = ""
