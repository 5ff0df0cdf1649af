"""A package of what a ledger holds: tables, references and lineage to take away."""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from drawdown.conflict import Conflict
from drawdown.dating import Dating
from drawdown.decision import Decision
from drawdown.entry import Entry
from drawdown.errors import UserMistake
from drawdown.fact import Fact
from drawdown.ledger import Ledger, Verdict
from drawdown.ledger.chain import moment
from drawdown.ledger.proof.seal import Seal
from drawdown.link import PersonLink
from drawdown.package.contents import Contents, Head
from drawdown.package.write import Written, write_package
from drawdown.position import Position
from drawdown.problem import Problem
from drawdown.progress import Progress, silently
from drawdown.query import Answer, Query
from drawdown.workflow import facts, positions
from drawdown.workflow.ask import as_told, asked
from drawdown.workflow.covered import Known
from drawdown.workflow.reconcile import about, base, placed, standing

if TYPE_CHECKING:
    from drawdown.reconcile.kept import Kept

_TRIES = 3


@dataclass(frozen=True, slots=True)
class Packaged:
    """What came of packaging.

    Attributes:
        verdict: What verifying the ledger said; there is no package unless it is ok.
        written: The package, or None.
    """

    verdict: Verdict
    written: Written | None = None


def package(
    ledger: Path,
    out: Path,
    query: Query,
    version: str = "",
    texts: bool = True,
    progress: Progress = silently,
) -> Packaged:
    """Verifies a ledger and writes a package of what it holds on a question.

    Args:
        ledger: Folder of the ledger.
        out: Folder of the package.
        query: Which claims, as known when; with them come those that facts, positions and conflicts asked for
            rest on.
        version: Version of drawdown, to stand in the package.
        texts: Whether the reports stand in it whole.
        progress: Told how many reports are worked on.

    Raises: LedgerMistake if there is no ledger, UserMistake for an item or party that nobody knows, if the
        package cannot be written, or if others keep adding to the ledger meanwhile.
    """
    for _ in range(_TRIES):
        with Ledger.open(ledger, create=False) as opened:
            before = opened.last()
            verdict = opened.verify()
            if not verdict.ok:
                return Packaged(verdict)
            contents = _contents(opened, query, head_of(verdict), version, progress)
            # What was gathered must be what the head covers.
            if opened.last() == before and verdict.trusted.commits == before.sequence:
                return Packaged(verdict, write_package(contents, out, texts=texts))
    raise UserMistake(f"{ledger}: is being added to all the time; make the package when that has ended")


def altered(opened: Ledger, verdict: Verdict) -> list[Problem]:
    """What a brief must say of a ledger that is not as it was recorded; nothing of one that is."""
    if verdict.ok:
        return []
    said = f"not as it was recorded, so no package was made: {verdict.lines()[0]}; see drawdown verify"
    return [Problem(str(opened.folder), said)]


def package_of_brief(
    opened: Ledger, now: Known, out: Path, query: Query, verdict: Verdict, version: str = ""
) -> Path | None:
    """Writes the data behind a brief into ``package`` beside it: the claims it shows and what they amount to.

    Args:
        opened: The ledger of the brief.
        now: What the brief is made of, while it lasts.
        out: Folder of the brief.
        query: What was asked.
        verdict: What verifying the ledger said.
        version: Version of drawdown.

    Returns: Its folder; None, and nothing written, if the ledger is not as it was recorded.
    """
    if not verdict.ok:
        return None
    contents = gathered(opened, now.kept, now.shown(), query, head_of(verdict), version)
    surest = f"confidence of the reading: {now.material.min_confidence:g} or more, or decided by a person"
    covered = f"the {len(now.material.reports):,} reports of the brief, of all that the ledger holds"
    question = [*now.material.scope.in_words(), *_in_words(replace(query, item=None)), covered, surest]
    contents = replace(contents, question=question)
    return write_package(contents, out / "package", page="../brief.html").folder


def head_of(verdict: Verdict) -> Head:
    """How far a ledger that verifies goes; its seal is dated by the last commit, not by the clock."""
    extent = verdict.trusted
    if extent.first is None or extent.recorded is None:
        return Head("", 0, extent.head, None, extent.rows)
    seal = replace(Seal.of(extent, verdict.format or 0), sealed=extent.recorded)
    return Head(extent.first, extent.commits, extent.head, moment(extent.recorded), extent.rows, seal.text())


def _contents(opened: Ledger, query: Query, head: Head, version: str, progress: Progress) -> Contents:
    told = as_told(query)
    answer = asked(told, opened.answer(told))
    with standing(opened.folder, query, progress) as kept:
        datings = kept.datings()
        own = list(_standing(answer, told, datings))

        def everything() -> Iterator[Entry]:
            return _standing(
                opened.answer(Query(known_on=told.known_on, possible=told.possible)), told, datings
            )

        made = gathered(opened, kept, own, query, head, version, everything)
    if made.asked is not None or told.known_on:
        return made
    # Of a whole ledger, reports without a claim too.
    readings = opened.readings([one.id for one in opened.reports()])
    return replace(made, readings=readings, reports={one.id: one for one in opened.reports(readings)})


def gathered(
    opened: Ledger,
    kept: "Kept",
    entries: Sequence[Entry],
    query: Query,
    head: Head,
    version: str = "",
    everything: Callable[[], Iterable[Entry]] | None = None,
) -> Contents:
    """What a package is made of, from what some claims of a ledger amount to.

    Args:
        opened: The ledger.
        kept: What its claims amount to.
        entries: The claims asked for, in order of recording, rejected ones too.
        query: What was asked.
        head: How far the ledger goes; see ``head_of``.
        version: Version of drawdown.
        everything: Gives all claims that ``kept`` rests on, where these are more than ``entries``.
    """
    from drawdown.catalogue import load_catalogue

    catalogue = load_catalogue()
    told, item = as_told(query), base(query)
    found_facts = [one for one in kept.found(Fact, item) if facts.is_asked(one, told)]
    lines = [one for one in kept.found(Position, item) if positions.is_asked(one, told)]
    pairs = _pairs(kept.found(Conflict, item), about(opened.folder, query))
    asked_for = {entry.claim.id for entry in entries}
    needed = {id for fact in found_facts for id in fact.claims} | {id for pair in pairs for id in pair.claims}
    needed |= {id for line in lines for step in line.steps for id in step.claims}
    if everything and not needed <= asked_for:
        entries = [one for one in everything() if one.claim.id in needed or one.claim.id in asked_for]
    readings = opened.readings({entry.claim.report for entry in entries})
    reports = {one.id: one for one in opened.reports(readings)}
    decided = [entry.claim.id for entry in entries if entry.decision]
    return Contents(
        head=head,
        entries=entries,
        as_read={id: opened.as_read(id) for id in decided},
        asked=frozenset(asked_for) if replace(told, known_on=(), possible=False) != Query() else None,
        reports=reports,
        readings=readings,
        decisions={id: _by(opened.decisions(id), told) for id in decided},
        links=_between(opened.links(_recorded(told)), {entry.claim.id for entry in entries} | reports.keys()),
        facts=found_facts,
        positions=lines,
        conflicts=pairs,
        origins=kept.origins(item),
        datings=kept.datings(),
        degraded={one.report: one for one in kept.degraded(item)},
        grades={id: catalogue.grade(one.metadata.outlet) for id, one in reports.items()},
        question=_in_words(query),
        version=version,
    )


def _standing(answer: Answer, query: Query, datings: Mapping[str, tuple[Dating, ...]]) -> Iterator[Entry]:
    """Claims known on the days asked for, and those of undated reports that were out by estimate."""
    yield from answer.known
    yield from placed(answer.undated, query, datings)


def _pairs(found: Iterable[Conflict], asked_for: Collection[str] | None) -> list[Conflict]:
    return [one for one in found if asked_for is None or not set(asked_for).isdisjoint(one.claims)]


def _recorded(query: Query) -> date | None:
    """The day by which decisions and links must have been recorded."""
    return min((day.on for day in query.known_on if day.clock == "recorded"), default=None)


def _by(decisions: Iterable[Decision], query: Query) -> list[Decision]:
    last = _recorded(query)
    return [one for one in decisions if last is None or one.recorded.date() <= last]


def _between(links: Iterable[PersonLink], ids: Collection[str]) -> list[PersonLink]:
    """Links of which both ends, as ``claim:ID`` or ``report:ID``, are in the package."""
    return [one for one in links if all(end.partition(":")[2] in ids for end in (one.a, one.b))]


def _in_words(query: Query) -> list[str]:
    """What was asked, one line each."""
    named = (("item", query.item), ("supplier", query.supplier), ("recipient", query.recipient))
    told = [f"{name}: {value}" for name, value in named if value]
    word = "may have been known" if query.possible else "known"
    return told + [f"{word} by {day.on.isoformat()} on the clock {day.clock}" for day in query.known_on]
