"""What a brief is made from."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from drawdown.brief.bearing.gather import Projected
from drawdown.brief.since.before import Before
from drawdown.clock import KnownOn
from drawdown.conflict import Conflict
from drawdown.dating import Dating
from drawdown.degraded import Degraded
from drawdown.entry import Entry
from drawdown.fact import Fact
from drawdown.findings import Unread
from drawdown.origin import Origins
from drawdown.position import Path, Position
from drawdown.problem import Problem
from drawdown.report import Report
from drawdown.scope import Scope


@dataclass(frozen=True, slots=True)
class Apart:
    """Claims known on the days asked for that are not, or perhaps not, what was asked for.

    Attributes:
        maybe: Claims to be shown that are dated so loosely that they may lie within the period or not.
        no_day: Claims to be shown of which nothing tells when it happened or held.
        outside: How many are dated outside of the period.
        unnamed: How many would be asked for, but leave open the supplier or recipient asked for.
    """

    maybe: tuple[Entry, ...] = ()
    no_day: tuple[Entry, ...] = ()
    outside: int = 0
    unnamed: int = 0


@dataclass(frozen=True)
class Material:
    """Claims as known, their reports, and what was left aside.

    Attributes:
        entries: Known claims; each quotes a report.
        undated: Claims without a date on a clock asked for; listed apart, never dated today.
        placed: Of these, ids of claims that were known then by the estimated dates of their reports: facts,
            positions and conflicts may rest on them, statements do not.
        reports: Reports by id. A claim whose report is not here is shown with its evidence alone.
        unread: Sentences left aside, with reasons.
        datings: By report, when an undated one may have come out.
        origins: What the claims rest on.
        facts, positions, conflicts: What was made of the claims; those that rest on claims the brief does not
            show are counted and not told.
        paths: How each weapon went from request to use, by the same positions.
        degraded: By report, those that are degraded copies or may be.
        projections: Of stocks, from scenarios that a user gave.
        before: What was known on the day since which changes are asked for; None where none are.
        problems: What was wrong with the inputs.
        known_on: Known by all of these clocks and days.
        possible: Whether what may have been known counts too.
        scope: The items asked for, none for all, and the period.
        supplier, recipient: Ids of the parties asked for.
        apart: Claims that may belong to that, or do not.
        min_confidence: Claims below it are left out and counted, unless a person decided on them.
        version: Version of drawdown, to stand in the brief; a step does not ask the package for it.
    """

    entries: Sequence[Entry]
    undated: Sequence[Entry] = ()
    placed: frozenset[str] = frozenset()
    reports: Mapping[str, Report] = field(default_factory=dict)
    unread: Sequence[Unread] = ()
    datings: Mapping[str, tuple[Dating, ...]] = field(default_factory=dict)
    origins: Origins = field(default_factory=Origins)
    facts: Sequence[Fact] = ()
    positions: Sequence[Position] = ()
    paths: Sequence[Path] = ()
    conflicts: Sequence[Conflict] = ()
    degraded: Mapping[str, Degraded] = field(default_factory=dict)
    projections: Sequence[Projected] = ()
    before: Before | None = None
    problems: Sequence[Problem] = ()
    known_on: tuple[KnownOn, ...] = ()
    possible: bool = False
    scope: Scope = field(default_factory=Scope)
    supplier: str | None = None
    recipient: str | None = None
    apart: Apart = field(default_factory=Apart)
    min_confidence: float = 0.0
    version: str = ""

    @property
    def copies(self) -> frozenset[str]:
        """Ids of the reports that are degraded copies; of those that only may be, none."""
        return frozenset(report for report, one in self.degraded.items() if one.verdict == "degraded")
