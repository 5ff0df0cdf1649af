"""What a brief says, as plain data: the one structure behind the page, the Markdown and the JSON."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from drawdown.brief.bearing.model import Bearing
from drawdown.brief.cited.model import Weight
from drawdown.brief.compared.model import Compared
from drawdown.brief.drawn.model import Drawn
from drawdown.brief.judged.counting import counted
from drawdown.brief.judged.model import ConflictLine, FactLine, Judged, OriginMap, PositionLine
from drawdown.brief.part import InParts
from drawdown.brief.part import Part as Part
from drawdown.brief.parts import PARTS
from drawdown.brief.since.model import Since
from drawdown.brief.summary.model import Line
from drawdown.brief.transfers.model import TransferLine, Transfers
from drawdown.chart import Chart
from drawdown.claim import Claim
from drawdown.dating import Dating
from drawdown.degraded import Degraded
from drawdown.drawing import Drawing, Map
from drawdown.entry import Entry
from drawdown.findings import Unread
from drawdown.grade import UNGRADED, Grade
from drawdown.problem import Problem


@dataclass(frozen=True, slots=True)
class Statement(InParts):
    """One thing the reports say.

    Attributes:
        parts: The words with their claims; more than one part where sides are cited apart.
        when: The date as said, or ``""`` where none is stated.
        status: ``actual``, ``planned``, ``possible``, ``denied`` or ``asked``; ``""`` for a remark on claims.
        said_by: Speakers with their outlet chains, or ``""``.
        words: A sentence of a report that says it best in its own words, or ``""``.
        reports: Number of reports cited.
        origins, origins_most: Independent origins they rest on, at least and at most; 0 where none is known.
    """

    parts: tuple[Part, ...]
    when: str = ""
    status: str = ""
    said_by: str = ""
    words: str = ""
    reports: int = 0
    origins: int = 0
    origins_most: int = 0

    @property
    def count(self) -> str:
        """``3 reports, 1 origin``."""
        return counted(self.reports, self.origins, self.origins_most)


@dataclass(frozen=True, slots=True)
class Group:
    """Statements under one small heading; ``title`` is ``""`` where a section has no such headings."""

    title: str
    statements: tuple[Statement, ...]


@dataclass(frozen=True, slots=True)
class Row:
    """One row of a table, with the claims it rests on."""

    cells: tuple[str, ...]
    claims: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """A table; its last column, the citations, is not among ``columns``."""

    columns: tuple[str, ...]
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class Section:
    """One question about an item, answered; ``key`` is one of ``PARTS``."""

    key: str
    note: str = ""
    groups: tuple[Group, ...] = ()
    table: Table | None = None

    @property
    def title(self) -> str:
        """Its heading."""
        return PARTS[self.key]

    @property
    def statements(self) -> tuple[Statement, ...]:
        """The statements of all groups, in order."""
        return tuple(statement for group in self.groups for statement in group.statements)

    @property
    def claims(self) -> tuple[str, ...]:
        """Ids of the claims cited, in order; some more than once."""
        told: tuple[Statement | Row, ...] = (*self.statements, *(self.table.rows if self.table else ()))
        return tuple(claim for one in told for claim in one.claims)


@dataclass(frozen=True, slots=True)
class ItemBrief:
    """All that is said of one item and its variants; ``item`` is None for aid as a whole.

    ``count`` has reports and origins in words; ``judged`` is what was made of the claims, ``transfers`` what
    was promised, ordered and delivered, ``bearings`` what the stock can bear by the scenarios given,
    ``drawn`` what is drawn of it.
    """

    item: str | None
    name: str
    claims: int
    reports: int
    sections: tuple[Section, ...]
    count: str = ""
    judged: Judged = field(default_factory=Judged)
    bearings: tuple[Bearing, ...] = ()
    transfers: Transfers = field(default_factory=Transfers)
    drawn: Drawn = field(default_factory=Drawn)

    @property
    def anchor(self) -> str:
        """The page address of this item."""
        return f"item-{self.item or 'aid'}"

    @property
    def parts(self) -> Mapping[str, str]:
        """Headings of the parts that have something to tell, by key, in order."""
        told: dict[str, object] = {section.key: section for section in self.sections}
        told |= {
            "positions": self.judged.positions,
            "conflicts": self.judged.conflicts,
            "facts": self.judged.facts,
            "transfers": self.transfers.lines,
            "bearing": self.bearings,
            "timeline": self.drawn.happened,
        }
        return {key: title for key, title in PARTS.items() if told.get(key)}

    def cited(self, key: str) -> Iterator[str]:
        """Ids of the claims that a part cites, in order; some more than once."""
        told: Mapping[str, Iterable[FactLine | PositionLine | ConflictLine | TransferLine | Bearing]] = {
            "facts": self.judged.facts,
            "positions": self.judged.positions,
            "conflicts": self.judged.conflicts,
            "transfers": self.transfers.lines,
            "bearing": self.bearings,
        }
        for drawing in self.drawings(key):
            yield from drawing.claims
        for one in told.get(key, ()):
            yield from one.claims
        if section := self.section(key):
            yield from section.claims

    def drawings(self, key: str) -> tuple[Drawing, ...]:
        """The drawings that stand in a part."""
        of = self.drawn
        told = {"timeline": (of.happened,), "positions": (of.positions,), "amounts": of.amounts}
        return tuple(one for one in told.get(key, ()) if one)

    def section(self, key: str) -> Section | None:
        """The section with this key, if there is one."""
        return next((section for section in self.sections if section.key == key), None)


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of a report's stored text, all of it lit alike.

    Attributes:
        start: Where it begins in the stored text.
        text: The characters, unchanged.
        claims: Ids of the claims whose evidence covers it; empty where it is not lit.
        anchors: Ids of the claims whose evidence begins here.
        furniture: Kind of site furniture, or None where it belongs to the report.
    """

    start: int
    text: str
    claims: tuple[str, ...] = ()
    anchors: tuple[str, ...] = ()
    furniture: str | None = None


@dataclass(frozen=True, slots=True)
class Source:
    """One report as the brief shows it; ``runs`` put together are its stored text.

    Attributes:
        id, path, title, outlet, author, url: As the report says; None is not stated.
        published: The date of publication in words, or None for an undated report.
        datings: For an undated report, when it may have come out; estimates, shown as such.
        degraded: What shows that it is a degraded copy or may be; None where nothing does.
        runs: The text, lit and with furniture marked.
        whole: False where only the evidence is at hand, not the report.
        claims, unread: How many claims cite it, and how many of its sentences were left aside.
        grade: Of its publisher, as met in this report.
    """

    id: str
    path: str
    title: str | None
    outlet: str | None
    author: str | None
    url: str | None
    published: str | None
    runs: tuple[Run, ...]
    whole: bool
    claims: int
    unread: int
    datings: tuple[Dating, ...] = ()
    degraded: Degraded | None = None
    grade: Grade = UNGRADED


@dataclass(frozen=True, slots=True)
class Citation:
    """Where a number in brackets leads.

    Attributes:
        number: The number in brackets.
        entry: The claim with its clocks.
        text: The claim in one plain sentence.
        speaker: Who says so, with the kind of speaker.
        chain: From the speaker through outlets to the report.
        clocks: Name of each clock and the date on it in words.
        weight: The grades of its facts and of its source, and its origins.
    """

    number: int
    entry: Entry
    text: str
    speaker: str
    chain: str
    clocks: tuple[tuple[str, str], ...]
    weight: Weight

    @property
    def claim(self) -> Claim:
        """The claim cited."""
        return self.entry.claim


@dataclass(frozen=True)
class Brief:
    """The whole brief.

    Attributes:
        version: Version of drawdown, ``""`` where it was not given.
        title: Heading of the page.
        scope: One sentence on what it covers.
        known_on: The question "as known on", in words, one for each clock.
        counts: Named counts, in the order to print.
        items: By number of claims, aid as a whole last.
        citations: By claim id, in order of their numbers.
        sources: In order of path.
        origin_map: What all claims shown rest on.
        min_confidence: Confidence from which a claim was shown.
        left_out: Claims below it, most confident first; nothing above rests on them.
        set_aside: Statements whose claims a person rejected.
        undated: Statements whose claims have no date on a clock asked for.
        unread, problems: As in the material.
        apart: Statements that may belong to the period asked for; nothing above rests on them.
        asked: What was asked for, one line each, in ids; empty where all was.
        compared: Paths of weapons beside each other.
        origins_drawn: The origin map as a drawing; None where it would be too small.
        charts: By name, the drawings drawn.
        since: What changed since a day; None where that is not asked for.
        summary: What is known in short, the most important first.
        as_of: How far the information reaches: by each clock, until when.
    """

    version: str
    title: str
    scope: str
    known_on: tuple[str, ...]
    counts: Mapping[str, int]
    items: tuple[ItemBrief, ...]
    citations: Mapping[str, Citation]
    sources: tuple[Source, ...]
    origin_map: OriginMap
    min_confidence: float
    left_out: tuple[Entry, ...]
    set_aside: tuple[Statement, ...]
    undated: tuple[Statement, ...]
    unread: tuple[Unread, ...]
    problems: tuple[Problem, ...]
    apart: tuple[Group, ...] = ()
    asked: tuple[str, ...] = ()
    compared: Compared = field(default_factory=Compared)
    origins_drawn: Map | None = None
    charts: Mapping[str, Chart] = field(default_factory=dict)
    since: Since | None = None
    summary: tuple[Line, ...] = ()
    as_of: tuple[tuple[str, str], ...] = ()

    @property
    def drawings(self) -> tuple[Drawing, ...]:
        """Everything to be drawn, in order."""
        found = [one for item in self.items for key in item.parts for one in item.drawings(key)]
        return (*self.compared.drawings, *found, *([self.origins_drawn] if self.origins_drawn else []))
