"""What a ledger amounts to: kept beside it and brought up to date, or worked out for what was known then."""

import gc
import sqlite3
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import replace
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from drawdown.dating import Dating
from drawdown.entry import Entry
from drawdown.ledger import Ledger, Mark
from drawdown.progress import Progress, silently
from drawdown.query import Query
from drawdown.report import Report
from drawdown.workflow.ask import as_told, asked

if TYPE_CHECKING:
    from drawdown.catalogue import Catalogue
    from drawdown.reading import Reader
    from drawdown.reconcile.kept import Kept, Part

T = TypeVar("T")
Claims = Mapping[str, Callable[[], Iterable[Entry]]]
"""By report, what gives its claims."""
FILE = "reconciled.sqlite"
"""Beside the ledger; it may be deleted at any time, and is made again."""


def found(ledger: Path, query: Query, kind: type[T], progress: Progress = silently) -> list[T]:
    """What a ledger amounts to.

    Args:
        ledger: Folder of the ledger.
        query: As known when, and about which item, its variants with it; nothing else narrows here.
        kind: ``Fact``, ``Conflict`` or ``Position``.
        progress: Told how many reports are worked on.

    Raises: as ``standing``.
    """
    with standing(ledger, query, progress) as kept:
        return kept.found(kind, base(query))


def base(query: Query) -> str | None:
    """The item asked for, without a variant."""
    item = as_told(query).item
    return item.split("/")[0] if item else None


def about(ledger: Path, query: Query) -> set[str] | None:
    """Ids of the claims that a question is about, at whatever time; None where it asks for a whole item."""
    told = replace(as_told(query), known_on=(), possible=False)
    if told == Query(base(query)):
        return None
    with Ledger.open(ledger, create=False) as opened:
        return {entry.claim.id for entry in asked(told, opened.answer(told)).known}


@contextmanager
def standing(ledger: Path, query: Query, progress: Progress = silently) -> Iterator["Kept"]:
    """What a ledger amounts to, now or as known on the days asked for.

    Undated reports are placed by the estimate of their date; a claim without any date on a clock asked for is
    left out.

    Raises: LedgerMistake if there is no ledger; UserMistake for an item or party that nobody knows.
    """
    told = as_told(query)
    with Ledger.open(ledger, create=False) as opened:
        if told.item or told.supplier or told.recipient:
            asked(told, opened.answer(replace(told, known_on=(), possible=False)))
        with up_to_date(opened, progress) as kept:
            if not told.known_on:
                yield kept
                return
            with replayed(opened, kept, told, progress) as then:
                yield then


@contextmanager
def up_to_date(opened: Ledger, progress: Progress = silently) -> Iterator["Kept"]:
    """What is kept beside a ledger, up to date with it; where nothing can be written, it is made anew."""
    file = opened.folder / FILE
    for path in (file, file, None):
        try:
            kept = _updated(opened, path, progress)
        except (sqlite3.Error, ValueError) as error:
            if path is None:
                raise
            # Busy or not to be written: done in memory. Else it is no such file, or a damaged one, and what
            # was in it can be made again.
            if not isinstance(error, sqlite3.OperationalError):
                with suppress(OSError):
                    file.unlink()
            continue
        with kept:
            yield kept
        return


def _updated(opened: Ledger, path: Path | None, progress: Progress) -> "Kept":
    """What is kept in a file, or in memory, brought up to date in one transaction."""
    from drawdown.catalogue import load_catalogue
    from drawdown.reconcile.kept import Kept, version

    catalogue = load_catalogue()
    name = version(catalogue)
    kept = Kept(path, catalogue, datetime.now(UTC).date())
    try:
        with kept.writing(), _uncollected():
            mark = Mark(int(kept.noted("sequence") or 0), kept.noted("hash"))
            told = opened.touched(mark) if kept.noted("version") == name else None
            if told is None:
                kept.empty()
                told = opened.touched(Mark())
            assert told is not None  # every ledger has what is before its first commit
            ids, last = told
            notes = {"version": name, "sequence": str(last.sequence), "hash": last.hash}
            entries = {id: partial(opened.latest, [id]) for id in ids}
            kept.update(_parts(opened, entries, catalogue, progress), opened.links(), notes, progress)
    except BaseException:
        kept.close()
        raise
    return kept


@contextmanager
def _uncollected() -> Iterator[None]:
    """Spares the search for circles among objects: nouns have none, and there are a great many of them."""
    collecting = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if collecting:
            gc.enable()


@contextmanager
def replayed(opened: Ledger, kept: "Kept", query: Query, progress: Progress = silently) -> Iterator["Kept"]:
    """What the ledger amounted to on the days asked for, worked out in memory."""
    datings = kept.datings()
    with of_claims(opened, _known(opened, query, datings), query, datings, progress) as then:
        yield then


@contextmanager
def of_claims(
    opened: Ledger,
    entries: Iterable[Entry],
    query: Query,
    datings: Mapping[str, tuple[Dating, ...]] | None = None,
    progress: Progress = silently,
) -> Iterator["Kept"]:
    """What some claims of a ledger amount to, worked out in memory.

    Args:
        opened: The ledger.
        entries: The claims; rejected ones are left out.
        query: As known when: people's links are those recorded by then, and forecasts that were due by then
            are scored.
        datings: When undated reports came out, where more is known of it than these claims tell.
        progress: Told how many reports are worked on.
    """
    from drawdown.catalogue import load_catalogue
    from drawdown.reconcile.kept import Kept

    catalogue = load_catalogue()
    today = min((day.on for day in query.known_on), default=datetime.now(UTC).date())
    recorded = min((day.on for day in query.known_on if day.clock == "recorded"), default=None)
    with Kept(None, catalogue, today, datings) as then:
        parts = _parts(opened, _by_report(entries), catalogue, progress)
        then.update(parts, opened.links(recorded), progress=progress)
        yield then


def _by_report(entries: Iterable[Entry]) -> Claims:
    found: dict[str, list[Entry]] = {}
    for entry in entries:
        found.setdefault(entry.claim.report, []).append(entry)
    return {report: partial(iter, own) for report, own in found.items()}


def _known(opened: Ledger, query: Query, datings: Mapping[str, tuple[Dating, ...]]) -> Iterator[Entry]:
    """Claims known then, and those of undated reports that had come out by the estimate of their date."""
    answer = opened.answer(Query(known_on=query.known_on, possible=query.possible))
    yield from answer.known
    yield from placed(answer.undated, query, datings)


def placed(
    undated: Iterable[Entry], query: Query, datings: Mapping[str, tuple[Dating, ...]]
) -> Iterator[Entry]:
    """Of claims without a date on a clock asked for, those whose reports had come out by then by estimate."""
    from drawdown.reconcile.dates import known_by

    days = [day.on for day in query.known_on if day.clock == "published"]
    for entry in undated:
        told = datings.get(entry.claim.report, ())
        if days and entry.source.published is None and all(known_by(told, on, query.possible) for on in days):
            yield entry


def _parts(opened: Ledger, entries: Claims, catalogue: "Catalogue", progress: Progress) -> Iterator["Part"]:
    """Each report with its claims, which are asked for when its turn comes."""
    from drawdown.reading import Reader

    # Mostly nothing is new, and then no reader is needed.
    reader = None
    for done, (id, own) in enumerate(entries.items(), 1):
        reader = reader or Reader(catalogue)
        (report,) = opened.reports([id])
        yield _part(report, own(), reader)
        progress(done, len(entries))


def _part(report: Report, entries: Iterable[Entry], reader: "Reader") -> "Part":
    from drawdown.reconcile.kept import Part

    standing = [entry for entry in entries if entry.decision is None or entry.decision.verdict != "reject"]
    own = reader.dated(report)
    return Part(report, standing, own, reader.occasions(report, [entry.claim for entry in standing], own))
