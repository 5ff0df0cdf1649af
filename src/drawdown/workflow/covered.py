"""What a brief covers: the reports that were read for it, and what the ledger knew of them at a time."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import date
from typing import TYPE_CHECKING

from drawdown.clock import Clock
from drawdown.conflict import Conflict
from drawdown.dating import Dating
from drawdown.entry import Entry
from drawdown.fact import Fact
from drawdown.findings import Findings, Unread
from drawdown.ledger import Ledger
from drawdown.position import Position
from drawdown.query import Query
from drawdown.report import Report
from drawdown.scope import EVERYTHING, Scope
from drawdown.workflow.reconcile import of_claims, placed
from drawdown.workflow.scoped import asked_for, days_of, within

if TYPE_CHECKING:
    from drawdown.brief import Material
    from drawdown.reconcile.kept import Kept


@dataclass(frozen=True, slots=True)
class Covered:
    """Reports as they were read, by id: the ledger may have the same bytes under another path.

    Attributes:
        unread: Sentences left aside.
        datings: When an undated report may have come out, by its own words.
    """

    unread: dict[str, tuple[Unread, ...]] = field(default_factory=dict)
    datings: dict[str, tuple[Dating, ...]] = field(default_factory=dict)

    def noting(self, found: Iterable[Findings]) -> Iterator[Findings]:
        """The same findings, noted as they go by."""
        for one in found:
            self.unread[one.report.id] = one.unread
            self.datings[one.report.id] = one.dating
            yield one


@dataclass(frozen=True, slots=True)
class Known:
    """What was known of the reports covered.

    Attributes:
        material: The same as a brief takes it, without what the user gave.
        estimated: Claims of undated reports that had come out by the estimate of their date.
        kept: What the claims shown amount to; it lasts as long as the block in which it was given.
    """

    material: "Material"
    estimated: tuple[Entry, ...]
    kept: "Kept"

    def shown(self) -> list[Entry]:
        """The claims that the brief shows, and those that a person rejected, in order of recording."""
        from drawdown.brief import told

        material = self.material
        shown = {one.claim.id for one in told([*material.entries, *self.estimated], material.min_confidence)}
        return [
            one
            for one in sorted((*material.entries, *self.estimated), key=lambda one: one.recorded)
            if one.claim.id in shown or (one.decision and one.decision.verdict == "reject")
        ]


@contextmanager
def known(
    opened: Ledger, covered: Covered, query: Query, min_confidence: float, scope: Scope = EVERYTHING
) -> Iterator[Known]:
    """What was known of the reports covered on the days asked for.

    Args:
        opened: The ledger, with the reports in it.
        covered: The reports.
        query: Which claims, as known when; ids as the catalogue has them.
        min_confidence: From which a claim is shown; what is judged rests on those alone.
        scope: Of which items, and when it happened; ids as the catalogue has them.
    """
    from drawdown.brief import Apart, Material, told
    from drawdown.reconcile.positions import paths

    asked = asked_for(opened, query, scope, covered.unread)
    entries, undated = asked.known, asked.undated
    days = opened.recorded(covered.unread)
    had = [id for id in covered.unread if recorded_by(days[id], query)]
    reports = {report.id: report for report in opened.reports(had) if out_by(report, query, "published")}
    # Only claims say when they were disclosed: nothing else in a later report counts as disclosed before.
    open_by = [report for report in reports.values() if out_by(report, query, "published", "disclosed")]
    estimates = _estimates(opened, query, undated, covered.unread)
    estimated = [*placed(undated, query, estimates or {})]
    apart = Apart(unnamed=asked.unnamed)
    if period := scope.period:
        shown = told([*entries, *estimated], min_confidence)
        with of_claims(opened, shown, query, estimates) as at_any_time:
            # Fewer claims would date an undated report less well.
            held, estimates = days_of(at_any_time.found(Fact)), at_any_time.datings()
        narrowed = within(period, query.possible, asked, shown, held)
        entries, undated = narrowed.known, narrowed.undated
        estimated = [one for one in estimated if one.claim.id in narrowed.placed]
        apart = Apart(narrowed.maybe, narrowed.no_day, narrowed.outside, asked.unnamed)
    with of_claims(opened, told([*entries, *estimated], min_confidence), query, estimates) as kept:
        lines = kept.found(Position)
        material = Material(
            entries=entries,
            undated=undated,
            placed=frozenset(entry.claim.id for entry in estimated),
            reports=reports,
            datings={**covered.datings, **(estimates or kept.datings())},
            origins=kept.origins(),
            facts=kept.found(Fact),
            positions=lines,
            paths=paths(lines),
            conflicts=kept.found(Conflict),
            degraded={one.report: one for one in kept.degraded() if one.verdict != "sound"},
            unread=[
                replace(one, path=report.path) for report in open_by for one in covered.unread[report.id]
            ],
            known_on=query.known_on,
            possible=query.possible,
            scope=scope if scope.items or not query.item else replace(scope, items=(query.item,)),
            supplier=query.supplier,
            recipient=query.recipient,
            apart=apart,
            min_confidence=min_confidence,
        )
        yield Known(material, tuple(estimated), kept)


def _estimates(
    opened: Ledger, query: Query, undated: Sequence[Entry], reports: Iterable[str]
) -> Mapping[str, tuple[Dating, ...]] | None:
    """When undated reports came out by all that is known today; None where it decides nothing here."""
    if not undated or not any(day.clock == "published" for day in query.known_on):
        return None
    with of_claims(opened, opened.latest(reports), Query()) as whole:
        return whole.datings()


def recorded_by(day: date, query: Query) -> bool:
    """Whether what was recorded on a day was there on the days asked for."""
    return all(day <= known.on for known in query.known_on if known.clock == "recorded")


def out_by(report: Report, query: Query, *clocks: Clock) -> bool:
    """Whether a report was published by the days asked for on these clocks; an undated one may have been."""
    published = report.metadata.published
    asked = [known.on for known in query.known_on if known.clock in clocks]
    if published is None:
        return True
    return all(published.possibly_by(on) if query.possible else published.certainly_by(on) for on in asked)
