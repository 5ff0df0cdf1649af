"""What the brief says, decided once, as data; the formats only show it."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from drawdown.brief import asked, sections
from drawdown.brief.bearing.gather import bearing, doubts
from drawdown.brief.bearing.model import Bearing
from drawdown.brief.citations import number
from drawdown.brief.cited.weights import weights
from drawdown.brief.compared.gather import compared
from drawdown.brief.drawn.gather import drawn
from drawdown.brief.drawn.origins import origin_drawing
from drawdown.brief.judged.counting import counted, independent
from drawdown.brief.judged.gather import judged
from drawdown.brief.judged.model import Judged
from drawdown.brief.judged.origin_map import origin_map
from drawdown.brief.material import Material
from drawdown.brief.model import Brief, ItemBrief, Section, Statement
from drawdown.brief.naming import Names
from drawdown.brief.ordering import Statements
from drawdown.brief.sentences import sentence
from drawdown.brief.since.gather import gone, since
from drawdown.brief.sources import sources
from drawdown.brief.summary.as_of import as_of
from drawdown.brief.summary.gather import summary
from drawdown.brief.transfers import gather as transfers
from drawdown.brief.transfers.model import Transfers
from drawdown.brief.unknowns import unknowns
from drawdown.catalogue import Catalogue
from drawdown.clock import KnownOn
from drawdown.entry import Entry
from drawdown.origin import Origins


def outline(material: Material, catalogue: Catalogue) -> Brief:
    """The brief of this material: items, statements, tables, citations and sources, as pure data."""
    names = Names(catalogue)
    rejected = [entry for entry in material.entries if _rejected(entry)]
    kept = [entry for entry in material.entries if not _rejected(entry)]
    standing = told(material.entries, material.min_confidence)
    citable = {entry.claim.id: entry for entry in (*material.undated, *material.entries)}
    left_out = [entry for entry in kept if not _sure(entry, material.min_confidence)]
    placed = told([e for e in material.undated if e.claim.id in material.placed], material.min_confidence)
    shown_claims = {entry.claim.id: entry for entry in (*standing, *placed)}
    of_item = judged(material, shown_claims, names)
    sent = transfers.of_items(material.facts, material.positions, shown_claims.keys(), names)
    bearings = _bearings(material, citable)
    items = tuple(
        replace(
            _item(item, entries, replace(of_item.get(item, Judged()), placed=more), names, material.origins),
            bearings=tuple(bearings.get(item, ())),
            transfers=sent.get(item, Transfers()),
            drawn=drawn(item, of_item.get(item, Judged()), shown_claims, names),
        )
        for item, entries, more in _by_item(standing, placed, bearings)
        if entries or of_item.get(item, Judged()).claims or item in bearings
    )
    statements = Statements(names)
    set_aside = tuple(statement for _, statement in statements.of(rejected))
    undated = tuple(statement for _, statement in statements.of(material.undated))
    apart = asked.apart(material.apart, statements)
    listed_apart = (*material.undated, *material.apart.maybe, *material.apart.no_day)
    known = {entry.claim.id: entry for entry in (*listed_apart, *rejected, *standing)}
    # What a scenario cites opens to its sentence, however sure the reading is.
    by_scenarios = {claim for one in material.projections for claim in one.cited}
    known |= {entry.claim.id: entry for entry in left_out if entry.claim.id in by_scenarios}
    listed = (*(statement for group in apart for statement in group.statements), *set_aside, *undated)
    paths = compared(material.paths, shown_claims, names, material.scope.items)
    lines = summary(material, shown_claims, [item.item for item in items], bearings, names, catalogue)
    no_more = gone(material, shown_claims)
    known = no_more | known
    changed = since(material, material.before, shown_claims, names, no_more) if material.before else None
    cited = (
        *(claim for line in lines for claim in line.claims),
        *(changed.claims if changed else ()),
        *paths.claims,
        *_cited(items),
        *_claims(listed),
    )
    shown = sources(
        known.values(),
        material.reports,
        material.unread,
        material.datings,
        material.degraded,
        catalogue.grade,
    )
    origins_shown = origin_map(material.origins, shown_claims.keys(), names)
    return Brief(
        version=material.version,
        title=asked.title(material, names),
        asked=asked.lines(material),
        scope=asked.scope(material, len(shown), len(standing), len(left_out)),
        known_on=tuple(_known_on(known_on, material.possible) for known_on in material.known_on),
        counts={
            "reports": len(shown),
            "undated reports": sum(source.published is None for source in shown),
            "claims": len(standing),
            "claims left out": len(left_out),
            **asked.counts(material),
            "claims set aside": len(rejected),
            "claims without a date": len({entry.claim.id for entry in material.undated}),
            "sentences left unread": len(material.unread),
            "problems": len(material.problems),
        },
        items=items,
        citations=number(
            cited,
            known,
            lambda entry: sentence(entry.claim, names),
            weights(known, material.facts, shown_claims, material.origins, names),
        ),
        sources=shown,
        origin_map=origins_shown,
        origins_drawn=origin_drawing(origins_shown, material.origins, shown_claims),
        min_confidence=material.min_confidence,
        left_out=tuple(sorted(left_out, key=lambda entry: (-entry.claim.confidence, entry.claim.id))),
        set_aside=set_aside,
        undated=undated,
        apart=apart,
        unread=tuple(material.unread),
        problems=tuple(material.problems),
        compared=paths,
        since=changed,
        summary=lines,
        as_of=as_of(material),
    )


def told(entries: Sequence[Entry], min_confidence: float) -> list[Entry]:
    """The claims that a brief shows, in their order: what is judged for it must rest on these alone."""
    return [entry for entry in entries if not _rejected(entry) and _sure(entry, min_confidence)]


def _bearings(material: Material, citable: Mapping[str, Entry]) -> dict[str | None, list[Bearing]]:
    """What the stock of each item can bear, in the order of the scenarios."""
    doubtful = doubts(material.entries, material.undated, material.min_confidence)
    found: dict[str | None, list[Bearing]] = {}
    for one in material.projections:
        found.setdefault(one.item, []).append(bearing(one, citable, doubtful))
    return found


def _rejected(entry: Entry) -> bool:
    return entry.decision is not None and entry.decision.verdict == "reject"


def _sure(entry: Entry, min_confidence: float) -> bool:
    """Whether a claim is shown: sure enough, or looked at by a person, whose word counts for more."""
    return entry.decision is not None or entry.claim.confidence >= min_confidence


def _by_item(
    entries: Sequence[Entry], placed: Sequence[Entry], more_items: Iterable[str | None]
) -> list[tuple[str | None, list[Entry], int]]:
    """Claims by item, variants with their item, and how many are placed; most claims first, aid last."""
    found: dict[str | None, list[Entry]] = {}
    for entry in entries:
        found.setdefault(entry.claim.item.base, []).append(entry)
    more = Counter(entry.claim.item.base for entry in placed)
    told = [(item, found.get(item, []), more[item]) for item in {*found, *more, *more_items}]
    return sorted(told, key=lambda one: (one[0] is None, -len(one[1]), -one[2], one[0] or ""))


def _item(
    item: str | None, entries: list[Entry], found_of: Judged, names: Names, origins: Origins
) -> ItemBrief:
    found: tuple[Section, ...] = (
        sections.happened(entries, names),
        sections.amounts(entries, names),
        sections.reasons(entries, names),
        sections.kept(entries, names),
        sections.speakers(entries, names),
        unknowns(entries, names),
    )
    reports = len({entry.claim.report for entry in entries})
    return ItemBrief(
        item=item,
        name=names.heading(item),
        claims=len(entries),
        reports=reports,
        sections=tuple(
            _counted(section, origins) for section in found if entries and (section.groups or section.table)
        ),
        count=counted(reports, *independent((entry.claim.id for entry in entries), origins)),
        judged=found_of,
    )


def _counted(section: Section, origins: Origins) -> Section:
    """The section with the origins of each statement."""

    def with_origins(statement: Statement) -> Statement:
        least, most = independent(statement.claims, origins)
        return replace(statement, origins=least, origins_most=most)

    groups = (
        replace(group, statements=tuple(map(with_origins, group.statements))) for group in section.groups
    )
    return replace(section, groups=tuple(groups))


def _cited(items: Iterable[ItemBrief]) -> Iterator[str]:
    for item in items:
        for key in item.parts:
            yield from item.cited(key)


def _claims(statements: Iterable[Statement]) -> Iterator[str]:
    for statement in statements:
        yield from statement.claims


def _known_on(known_on: KnownOn, possible: bool) -> str:
    verb = {"recorded": "recorded", "published": "published", "disclosed": "disclosed", "happened": "dated"}
    may = "possibly " if possible else ""
    on = known_on.on
    return f"As known on {on.day} {on:%B} {on.year}: what was {may}{verb[known_on.clock]} by then."
