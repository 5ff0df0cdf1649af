"""Facts, positions, conflicts and origins as a brief shows them: in words, with what was judged beside."""

from dataclasses import dataclass

from drawdown.bounds import DateBounds
from drawdown.conflict import Conflict
from drawdown.fact import Fact
from drawdown.origin import Origin
from drawdown.position import Position


@dataclass(frozen=True, slots=True)
class SideLine:
    """One of the values or wordings that stand against each other, with who says so and where from."""

    text: str
    said_by: str
    claims: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class FactLine:
    """A fact in words.

    Attributes:
        text, when, status: As of a statement.
        count: ``3 reports, 1 origin``.
        grades: Reliability and credibility in words, each for itself.
        grounds: Why it has them.
        sides: For a disputed one, who says what.
        fact: The fact itself.
        claims: Ids of the claims it rests on.
    """

    text: str
    when: str
    status: str
    count: str
    grades: str
    grounds: tuple[str, ...]
    sides: tuple[SideLine, ...]
    fact: Fact
    claims: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Moment:
    """One row of a line over time.

    Attributes:
        kind: ``step`` or ``turn``.
        stance: ``toward`` the transfer, ``against`` it, or ``open``.
        text, when: What held, and when, in words.
        bounds: The same as days; None where nothing tells.
        inferred: Whether no claim says so and others imply it.
        notes: What a date or an inference rests on, reasons given then.
        claims: Ids of the claims it rests on.
    """

    kind: str
    stance: str
    text: str
    when: str
    bounds: DateBounds | None
    inferred: bool
    notes: tuple[str, ...]
    claims: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Foretold:
    """A forecast in its own words, what came of it, and why that is said."""

    text: str
    outcome: str
    why: str
    claims: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PositionLine:
    """Where an actor stood on one transfer over time.

    Attributes:
        title: Who on what.
        summary: Its turns in one sentence, else its first and last steps.
        moments: Steps that have a date and the turns between them, in order.
        undated: Steps without a date.
        more: How many dated steps are not shown.
        forecasts: Scored when their time came.
        lags: How long one step took after another, in words.
        position: The line itself.
    """

    title: str
    summary: str
    moments: tuple[Moment, ...]
    undated: tuple[SideLine, ...]
    more: int
    forecasts: tuple[Foretold, ...]
    lags: tuple[SideLine, ...]
    position: Position

    @property
    def claims(self) -> tuple[str, ...]:
        """Ids of all claims cited, each once."""
        told: tuple[Moment | Foretold | SideLine, ...]
        told = (*self.moments, *self.undated, *self.forecasts, *self.lags)
        return tuple(dict.fromkeys(claim for one in told for claim in one.claims))


@dataclass(frozen=True, slots=True)
class ConflictLine:
    """Two wordings side by side, and what that amounts to; ``more`` pairs say the like and are not shown."""

    matter: str
    verdict: str
    sides: tuple[SideLine, SideLine]
    grounds: tuple[str, ...]
    conflict: Conflict
    more: int = 0

    @property
    def claims(self) -> tuple[str, ...]:
        """Ids of the two claims."""
        return tuple(dict.fromkeys(claim for side in self.sides for claim in side.claims))


@dataclass(frozen=True, slots=True)
class Doubt:
    """Another origin that may be the same, with the grounds."""

    label: str
    grounds: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class OriginLine:
    """One origin on the map.

    Attributes:
        label: Source and time in words.
        about: How many reports and claims, when, whose voice.
        chains: How it came to each report, link by link.
        reports: Paths of its reports.
        doubts: Origins that may be the same; drawn dashed.
        voices: Origins in which the same institution speaks, which count once with this one.
        grounds: Why its accounts belong together.
        origin: The origin itself.
        claims: Ids of its claims that the brief shows.
    """

    label: str
    about: str
    chains: tuple[tuple[str, ...], ...]
    reports: tuple[str, ...]
    doubts: tuple[Doubt, ...]
    voices: tuple[str, ...]
    grounds: tuple[str, ...]
    origin: Origin
    claims: tuple[str, ...]

    @property
    def alone(self) -> bool:
        """Whether there is no more to it than one report, and one chain to it."""
        return len(self.reports) == 1 and len(self.chains) < 2 and not (self.doubts or self.voices)


@dataclass(frozen=True, slots=True)
class Judged:
    """What was judged of one item; ``more`` tells what is not shown and where it is.

    ``placed`` counts claims of undated reports that it may rest on, as known by the estimated dates of those.
    """

    facts: tuple[FactLine, ...] = ()
    positions: tuple[PositionLine, ...] = ()
    conflicts: tuple[ConflictLine, ...] = ()
    more: tuple[tuple[str, str], ...] = ()
    placed: int = 0

    @property
    def note(self) -> str:
        """What it rests on beside the claims of the item, in words, or ``""``."""
        if not self.placed:
            return ""
        many = f"{self.placed:,} claim{'' if self.placed == 1 else 's'}"
        return f"What was judged rests on {many} more, of undated reports, by the estimated dates of those."

    @property
    def claims(self) -> tuple[str, ...]:
        """Ids of all claims cited, in order of appearance."""
        told: tuple[FactLine | PositionLine | ConflictLine, ...]
        told = (*self.facts, *self.positions, *self.conflicts)
        return tuple(dict.fromkeys(claim for one in told for claim in one.claims))

    def rest(self, kind: str) -> str:
        """What is not shown of ``facts``, ``positions`` or ``conflicts``, in words, or ``""``."""
        return dict(self.more).get(kind, "")


@dataclass(frozen=True, slots=True)
class OriginMap:
    """The origins of all claims shown, those of many reports first."""

    origins: tuple[OriginLine, ...] = ()
    more: str = ""
