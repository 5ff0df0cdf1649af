"""What was known of the reports covered on an earlier day, for a brief to say what changed since."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

from drawdown.clock import KnownOn
from drawdown.conflict import Conflict
from drawdown.entry import Entry
from drawdown.errors import UserMistake
from drawdown.fact import Fact
from drawdown.ledger import Ledger
from drawdown.ledger.history.event import Event
from drawdown.position import Position
from drawdown.query import Query
from drawdown.workflow.covered import Covered, out_by, recorded_by
from drawdown.workflow.reconcile import of_claims, placed
from drawdown.workflow.scoped import asked_then

if TYPE_CHECKING:
    from drawdown.brief import Before, Decided, Material


def check_since(since: Sequence[KnownOn], query: Query) -> None:
    """Raises: UserMistake if a day since which changes are asked for is after the day asked about."""
    for first in since:
        for last in query.known_on:
            if first.clock == last.clock and first.on > last.on:
                raise UserMistake(
                    f"--since {first.clock}:{first.on} is after --known-on {last.clock}:{last.on}: "
                    "give the earlier day to --since"
                )


def before(
    opened: Ledger, covered: Covered, query: Query, since: tuple[KnownOn, ...], now: "Material"
) -> "Before":
    """What was known on an earlier day, worked out by the estimates of dates that count now.

    Args:
        opened: The ledger, with the reports in it.
        covered: The reports.
        query: What is asked now; it was to be known by all of its days as well.
        since: The earlier day, by one clock or by several at once.
        now: What is known now.
    """
    from drawdown.brief import Before, told

    asked = replace(query, known_on=(*query.known_on, *since))
    found = asked_then(opened, asked, now.scope, covered.unread)
    known, undated = found.known, found.undated
    if now.scope.period:
        # What lies within a period is decided by all that is known now.
        within = {entry.claim.id for entry in (*now.entries, *now.undated)}
        known = [entry for entry in known if entry.claim.id in within]
        undated = [entry for entry in undated if entry.claim.id in within]
    by_estimate = {entry.claim.id for entry in placed(undated, asked, now.datings)}
    shown = {entry.claim.id for entry in now.entries} | now.placed
    rest = [entry for entry in undated if entry.claim.id in shown and entry.claim.id not in by_estimate]
    had = {entry.claim.id for entry in rest if _had(entry, since)}
    untold = {entry.claim.id for entry in rest if not _estimated(entry, since, now)} - had
    there = {*by_estimate, *had, *untold}
    entries = told([*known, *(entry for entry in undated if entry.claim.id in there)], now.min_confidence)
    seen = {entry.claim.id for entry in (*now.entries, *entries)} | now.placed
    with of_claims(opened, entries, asked, now.datings) as then:
        return Before(
            on=since,
            entries=entries,
            facts=then.found(Fact),
            positions=then.found(Position),
            conflicts=then.found(Conflict),
            reports=_reports(opened, covered, asked, now, {entry.claim.report for entry in entries}),
            chances=dict(_chances(since, now)),
            untold=frozenset(untold & {entry.claim.id for entry in entries}),
            decided=tuple(_decided(opened, since, query, seen, now.reports)),
        )


def _had(entry: Entry, since: Iterable[KnownOn]) -> bool:
    """Whether an undated report was in the ledger by then, and so had come out, whenever that was."""
    days = [day.on for day in since if day.clock == "published"]
    return entry.source.published is None and bool(days) and entry.recorded.date() <= min(days)


def _estimated(entry: Entry, since: Iterable[KnownOn], now: "Material") -> bool:
    """Whether something tells that it may have come out later: the estimated date of its report."""
    by_publishing = any(day.clock == "published" for day in since) and entry.source.published is None
    return by_publishing and bool(now.datings.get(entry.claim.report))


def _reports(
    opened: Ledger, covered: Covered, asked: Query, now: "Material", told: Collection[str]
) -> frozenset[str]:
    """Reports that were there: by their dates, by estimate, or because they told something by then."""
    from drawdown.reconcile.dates import known_by

    first = opened.recorded(now.reports)
    days = [day.on for day in asked.known_on if day.clock == "published"]
    found = set()
    for id, report in now.reports.items():
        guesses = now.datings.get(id, ())
        undated = report.metadata.published is None and bool(guesses)
        out = (
            all(known_by(guesses, on, asked.possible) or first[id] <= on for on in days)
            if undated
            else out_by(report, asked, "published")
        )
        if id in told or (out and recorded_by(first[id], asked)):
            found.add(id)
    return frozenset(found)


def _chances(since: Iterable[KnownOn], now: "Material") -> Iterator[tuple[str, float]]:
    """How likely each undated report was out by then, where its estimate leaves that open."""
    from drawdown.reconcile.dates import share_by

    on = min((day.on for day in since if day.clock == "published"), default=None)
    for id, report in now.reports.items():
        if on and report.metadata.published is None:
            share = share_by(now.datings.get(id, ()), on)
            if share and share < 1:
                yield id, share


def _decided(
    opened: Ledger, since: Sequence[KnownOn], query: Query, claims: Collection[str], reports: Collection[str]
) -> Iterator["Decided"]:
    """What people decided after the earlier day and by the later on these claims and reports.

    Decisions have no clock but that of recording.
    """
    first, last = _day(since), _day(query.known_on)
    if first is None or first == date.max:
        return
    for event in opened.decided(first + timedelta(days=1), last):
        made = _told(event)
        if not {*claims, *reports}.isdisjoint((*made.claims, *made.reports)):
            yield made


def _day(days: Sequence[KnownOn]) -> date | None:
    """The day of recording that these mean: the one by its clock, else the first."""
    recorded = [day.on for day in days if day.clock == "recorded"]
    return min(recorded or [day.on for day in days], default=None)


def _told(event: Event) -> "Decided":
    from drawdown.brief import Decided

    ends = [end.partition(":") for end in (event.a, event.b) if end]
    return Decided(
        on=event.recorded.date(),
        by=event.by or "",
        kind=event.kind,
        verdict=event.verdict or "",
        field=event.field,
        value=event.value,
        why=event.why,
        claims=tuple(filter(None, (event.claim, *(id for kind, _, id in ends if kind == "claim")))),
        reports=tuple(id for kind, _, id in ends if kind == "report"),
    )
