"""What a brief as known on an earlier day rests on, and what people decided since."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from drawdown.clock import KnownOn
from drawdown.conflict import Conflict
from drawdown.entry import Entry
from drawdown.fact import Fact
from drawdown.position import Position


@dataclass(frozen=True, slots=True)
class Decided:
    """Something that a person decided.

    Attributes:
        on: Day of recording, in UTC.
        by: Who.
        kind: ``decision``, ``link``, or ``taken back`` or ``carried over`` of either.
        verdict: As of a decision, or of a link between two claims or reports.
        field, value: What is corrected and to what.
        why: The reason given.
        claims, reports: Ids of what it is about.
    """

    on: date
    by: str
    kind: str
    verdict: str
    field: str | None = None
    value: str | None = None
    why: str | None = None
    claims: tuple[str, ...] = ()
    reports: tuple[str, ...] = ()

    @property
    def is_link(self) -> bool:
        """Whether it is a word on two claims or reports."""
        return len(self.claims) + len(self.reports) > 1


@dataclass(frozen=True, slots=True)
class Before:
    """What was known on an earlier day of the reports that a brief covers.

    Attributes:
        on: The day, by one clock or by several at once.
        entries: Claims that a brief would have shown then.
        facts, positions, conflicts: What they amounted to.
        reports: Ids of the reports that had come out by then.
        chances: By id, how likely a report had come out by then, 0 to 1, where its estimated date leaves it
            open.
        untold: Ids of claims of which nothing tells whether they were known then. They are taken as known,
            since only what is known to be new is told as new.
        decided: What people decided since, in order of recording.
    """

    on: tuple[KnownOn, ...]
    entries: Sequence[Entry] = ()
    facts: Sequence[Fact] = ()
    positions: Sequence[Position] = ()
    conflicts: Sequence[Conflict] = ()
    reports: frozenset[str] = frozenset()
    chances: Mapping[str, float] = field(default_factory=dict)
    untold: frozenset[str] = frozenset()
    decided: tuple[Decided, ...] = ()
